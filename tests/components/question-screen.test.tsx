import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { QuestionScreen, type QuestionScreenProps } from '@/components/study/question-screen'
import type { FactId } from '@/lib/corpus/fact'
import type { QuestionOf } from '@/lib/questions/question'
import type { CardId } from '@/lib/scheduling/review'

afterEach(cleanup)

const asked = {
  cardId: 'kaganovich-nkps#person' as CardId,
  factId: 'kaganovich-nkps' as FactId,
  factRevision: 2,
  facet: 'person',
  label: 'Post · 1935',
  stem: 'Who was put in charge of the railways?',
  answer: 'Lazar Kaganovich',
  explanation: 'Lazar Kaganovich headed NKPS from 1935. Andrei Andreev preceded him.',
  references: [{ source: 'rees-2012', lines: [1, 2], chapter: '9', pages: '168' }],
} as const
const choice: QuestionOf<'choice'> = {
  ...asked,
  form: 'choice',
  options: [
    { text: 'Andrei Andreev', correct: false, why: 'He headed it before.', references: [] },
    { text: 'Lazar Kaganovich', correct: true, why: 'Lazar Kaganovich headed NKPS from 1935.', references: [] },
    { text: 'Genrikh Yagoda', correct: false, why: 'He headed the NKVD.', references: [] },
  ],
}
const typed: QuestionOf<'typed'> = { ...asked, form: 'typed', accept: [], entity: null }

function show(over: Partial<QuestionScreenProps> = {}) {
  const does = { onAnswer: vi.fn(), onNext: vi.fn(), onUndo: vi.fn(), onGuessed: vi.fn(), onLeave: vi.fn() }
  const props: QuestionScreenProps = {
    question: choice,
    judged: null,
    ask: null,
    standing: 'New card',
    progress: { done: 1, begun: 2, of: 9 },
    leaveTo: '/',
    guessed: false,
    takeFocus: true,
    ...does,
    ...over,
  }
  render(<QuestionScreen {...props} />)
  return { ...does, keys: userEvent.setup() }
}
const right = { response: { kind: 'option', index: 1 }, correct: true, remark: null } as const
const wrong = { response: { kind: 'option', index: 0 }, correct: false, remark: null } as const

test('an option is chosen by its number, by touch, or not at all; numbers without an option do nothing', async () => {
  const { onAnswer, keys } = show()
  await keys.keyboard('2')
  expect(onAnswer).toHaveBeenLastCalledWith({ kind: 'option', index: 1 })
  await keys.keyboard('4')
  expect(onAnswer).toHaveBeenCalledTimes(1)
  await keys.click(screen.getByRole('button', { name: /Genrikh Yagoda/ }))
  expect(onAnswer).toHaveBeenLastCalledWith({ kind: 'option', index: 2 })
  await keys.click(screen.getByRole('button', { name: 'I don’t know' }))
  await keys.keyboard('0')
  expect(onAnswer).toHaveBeenCalledTimes(4)
  expect(onAnswer).toHaveBeenLastCalledWith(null)
})

test('the question takes the focus, so that it is read out', () => {
  show()
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
})

test('after the answer Next has the focus, and Enter goes on once', async () => {
  const { onNext, keys } = show({ judged: right })
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Next/ }))
  await keys.keyboard('{Enter}')
  expect(onNext).toHaveBeenCalledTimes(1)
  ;(document.activeElement as HTMLElement).blur()
  await keys.keyboard(' ')
  expect(onNext).toHaveBeenCalledTimes(2)
})

test('a wrong answer is announced with the right one, what the chosen one is true of, and the claim', () => {
  show({ judged: wrong })
  expect(screen.getByRole('status').textContent).toBe(
    'Wrong. The answer is Lazar Kaganovich. Lazar Kaganovich headed NKPS from 1935. Andrei Andreev preceded him. You chose Andrei Andreev. He headed it before.',
  )
})

test('the answer stands first, then the learner’s own, each named in words; the reference stands at the foot', () => {
  show({ judged: wrong })
  const items = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(items[0]).toBe('Lazar KaganovichThe answer. Lazar Kaganovich headed NKPS from 1935.')
  expect(items[1]).toBe('Andrei AndreevYour answer. He headed it before.')
  expect(items[2]).toBe('3Genrikh YagodaHe headed the NKVD.')
  expect(screen.getByText('Rees 2012, ch. 9, p. 168')).toBeTruthy()
  expect(screen.getByText('Andrei Andreev preceded him.')).toBeTruthy()
})

test('U takes back, G tells a guess after a right answer only, Escape leaves', async () => {
  const first = show({ judged: wrong })
  await first.keys.keyboard('g')
  expect(first.onGuessed).not.toHaveBeenCalled()
  await first.keys.keyboard('u')
  expect(first.onUndo).toHaveBeenCalledTimes(1)
  cleanup()
  const second = show({ judged: right })
  await second.keys.keyboard('G')
  expect(second.onGuessed).toHaveBeenCalledTimes(1)
  await second.keys.keyboard('{Escape}')
  expect(second.onLeave).toHaveBeenCalledTimes(1)
})

test('while a dialog is open the keys of the screen rest', async () => {
  const { onAnswer, keys } = show()
  await keys.keyboard('?')
  expect(screen.getByRole('dialog', { name: 'Keys' })).toBeTruthy()
  await keys.keyboard('1')
  expect(onAnswer).not.toHaveBeenCalled()
})

test('a key held down, or pressed with another, chooses nothing', async () => {
  const { onAnswer, keys } = show()
  await keys.keyboard('{Control>}1{/Control}')
  window.dispatchEvent(new KeyboardEvent('keydown', { key: '1', repeat: true }))
  expect(onAnswer).not.toHaveBeenCalled()
})

test('a typed answer is sent by Enter; its letters are no shortcuts; an empty one is not sent', async () => {
  const { onAnswer, onUndo, keys } = show({ question: typed })
  const field = screen.getByRole('textbox', { name: typed.stem })
  expect(document.activeElement).toBe(field)
  await keys.keyboard('{Enter}')
  expect(onAnswer).not.toHaveBeenCalled()
  await keys.keyboard('Kuug1{Enter}')
  expect(onAnswer).toHaveBeenCalledWith({ kind: 'text', text: 'Kuug1' })
  expect(onUndo).not.toHaveBeenCalled()
})

test('an answer that was neither right nor wrong is asked again, with what is missing, and can be mended', async () => {
  const { keys } = show({ question: typed, ask: 'Which Kaganovich?' })
  expect(screen.getAllByRole('status').map((element) => element.textContent)).toContain('Which Kaganovich?')
  await keys.keyboard('Lazar')
  expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('Lazar')
})

test('a gap is read as a gap, and filled once the answer is known', () => {
  const cloze: QuestionOf<'cloze'> = {
    ...asked,
    form: 'cloze',
    before: 'In 1935 ',
    after: ' took over NKPS.',
    hint: 'a person',
    accept: [],
    entity: null,
  }
  show({ question: cloze })
  expect(screen.getByRole('heading', { level: 1, name: 'In 1935 (gap) took over NKPS.' })).toBeTruthy()
  cleanup()
  show({ question: cloze, judged: { response: null, correct: false, remark: null } })
  expect(screen.getByRole('heading', { level: 1, name: 'In 1935 Lazar Kaganovich took over NKPS.' })).toBeTruthy()
})

test('a report names fact, card and words, and is copied, not sent', async () => {
  const { keys } = show({ judged: right })
  const write = vi.spyOn(navigator.clipboard, 'writeText')
  await keys.click(screen.getByRole('button', { name: 'Report' }))
  await keys.click(await screen.findByRole('radio', { name: 'Another answer is right too' }))
  await keys.click(screen.getByRole('button', { name: 'Copy report' }))
  const [text] = write.mock.calls[0]!
  expect(text.split('\n')).toEqual([
    'Another answer is right too.',
    'Fact: kaganovich-nkps, revision 2',
    'Card: kaganovich-nkps#person, asked as choice',
    'Question: Who was put in charge of the railways?',
    'Answer: Lazar Kaganovich',
    '- Andrei Andreev',
    '- Lazar Kaganovich',
    '- Genrikh Yagoda',
  ])
  // Nowhere to keep it: the visitor's device has not been read yet.
  expect(screen.queryByRole('button', { name: 'Keep the report' })).toBeNull()
  await waitFor(() => expect(screen.getByText('Copied.')).toBeTruthy())
})

const number: QuestionOf<'number'> = {
  ...asked,
  form: 'number',
  stem: 'The line cost about ____ million rubles.',
  before: 'The line cost about ',
  after: ' million rubles.',
  unit: ' million rubles',
  approximate: true,
  answer: '1.2',
  accept: ['1.2'],
}

test('a figure is typed beside its unit, which is read out with the field', async () => {
  const { onAnswer, keys } = show({ question: number })
  const field = screen.getByRole('textbox', { name: 'The line cost about (gap) million rubles.' })
  expect(document.activeElement).toBe(field)
  const described = field.getAttribute('aria-describedby')!.split(' ')
  expect(described.map((id) => document.getElementById(id)!.textContent)[0]).toBe('million rubles')
  await keys.keyboard('1,2{Enter}')
  expect(onAnswer).toHaveBeenCalledWith({ kind: 'text', text: '1,2' })
})

test('a figure is told with its unit once it is judged', () => {
  show({ question: number, judged: { response: { kind: 'text', text: '5' }, correct: false, remark: null } })
  expect(screen.getByRole('heading', { level: 1, name: 'The line cost about 1.2 million rubles.' })).toBeTruthy()
  expect(screen.getByText('1.2 million rubles')).toBeTruthy()
  expect(screen.getByRole('status').textContent).toMatch(/^Wrong\. The answer is 1\.2 million rubles\./)
})

const statement: QuestionOf<'true-false'> = {
  ...choice,
  form: 'true-false',
  stem: 'True or false? Andrei Andreev was put in charge of the railways.',
  before: '',
  said: 'Andrei Andreev',
  after: ' was put in charge of the railways.',
  stated: 0,
}

test('a statement is called true by T or 1, and the answer is the option that it states', async () => {
  const { onAnswer, keys } = show({ question: statement })
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: statement.stem }))
  await keys.keyboard('t')
  await keys.keyboard('1')
  await keys.click(screen.getByRole('button', { name: 'True' }))
  expect(onAnswer.mock.calls).toEqual(Array(3).fill([{ kind: 'option', index: 0 }]))
})

test.each(['f', '2', 'touch'])(
  'who calls it false by %s is asked what is right, and no answer is sent before',
  async (by) => {
    const { onAnswer, keys } = show({ question: statement })
    const deny = screen.getByRole('button', { name: 'False' })
    expect(deny.getAttribute('aria-expanded')).toBe('false')
    if (by === 'touch') await keys.click(deny)
    else await keys.keyboard(by)
    expect(onAnswer).not.toHaveBeenCalled()
    expect(deny.getAttribute('aria-expanded')).toBe('true')
    const heading = screen.getByRole('heading', { level: 2, name: 'What is right in place of “Andrei Andreev”?' })
    expect(document.activeElement).toBe(heading)
    const offered = within(screen.getByRole('list', { name: heading.textContent! })).getAllByRole('button')
    expect(offered.map((button) => button.textContent)).toEqual(['1Lazar Kaganovich', '2Genrikh Yagoda'])
    await keys.keyboard('3')
    expect(onAnswer).not.toHaveBeenCalled()
    await keys.keyboard('1')
    expect(onAnswer).toHaveBeenLastCalledWith({ kind: 'option', index: 1 })
    await keys.click(offered[1]!)
    expect(onAnswer).toHaveBeenLastCalledWith({ kind: 'option', index: 2 })
    await keys.keyboard('T')
    expect(onAnswer).toHaveBeenLastCalledWith({ kind: 'option', index: 0 })
  },
)

test('a judged statement says whether it was true, in words, with the answer and what was chosen', () => {
  show({ question: statement, judged: wrong })
  expect(screen.getByText('The statement is false.')).toBeTruthy()
  expect(screen.getByRole('deletion').textContent).toBe('Andrei Andreev')
  const items = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(items.slice(0, 2)).toEqual([
    'Lazar KaganovichThe answer. Lazar Kaganovich headed NKPS from 1935.',
    'Andrei AndreevYour answer. He headed it before.',
  ])
  expect(screen.getByRole('status').textContent).toMatch(
    /^Wrong\. The statement is false\. The answer is Lazar Kaganovich\. .* You chose Andrei Andreev\. He headed it before\.$/,
  )
  cleanup()
  show({ question: { ...statement, stated: 1, said: 'Lazar Kaganovich' }, judged: right })
  expect(screen.getByText('The statement is true.')).toBeTruthy()
  expect(screen.queryByRole('deletion')).toBeNull()
  expect(screen.getByRole('status').textContent).toMatch(/^Right\. The statement is true\. /)
})

test('after an undo a statement is asked from the beginning', async () => {
  const screens = (judged: QuestionScreenProps['judged']) => (
    <QuestionScreen
      {...{ question: statement, judged, ask: null, standing: '', leaveTo: '/', guessed: false, takeFocus: true }}
      {...{ progress: { done: 0, begun: 0, of: 1 }, onNext: vi.fn(), onUndo: vi.fn(), onGuessed: vi.fn() }}
      {...{ onAnswer: vi.fn(), onLeave: vi.fn() }}
    />
  )
  const { rerender } = render(screens(null))
  await userEvent.setup().keyboard('f')
  expect(screen.queryByRole('heading', { level: 2 })).not.toBeNull()
  rerender(screens(right))
  rerender(screens(null))
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
})

const event = (text: string, when: string) => ({ text, when, factId: 'f' as FactId, references: [] })
const order: QuestionOf<'order'> = {
  ...asked,
  form: 'order',
  stem: 'In which order did these happen? Put the earliest first.',
  answer: 'The opening; The fire; The strike',
  items: [event('The fire', 'May 1932'), event('The strike', '1933'), event('The opening', 'March 1931')],
  right: [2, 0, 1],
  own: 0,
}
const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent)

test('events are moved by touch, the row keeps the focus and its new place is said', async () => {
  const { onAnswer, keys } = show({ question: order })
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: order.stem }))
  await keys.click(screen.getByRole('button', { name: 'Move up: The opening' }))
  expect(rows()).toEqual(['1The fire', '2The opening', '3The strike'])
  expect(screen.getAllByRole('status').map((one) => one.textContent)).toContain('The opening: now 2 of 3.')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move up: The opening' }))
  await keys.click(screen.getByRole('button', { name: 'Move up: The opening' }))
  await keys.click(screen.getByRole('button', { name: 'Move up: The opening' }))
  expect(rows()).toEqual(['1The opening', '2The fire', '3The strike'])
  expect(onAnswer).not.toHaveBeenCalled()
  await keys.click(screen.getByRole('button', { name: 'Answer' }))
  expect(onAnswer).toHaveBeenCalledWith({ kind: 'order', order: [2, 0, 1] })
})

test('events are moved by the arrow keys alone', async () => {
  const { onAnswer, keys } = show({ question: order })
  screen.getByRole('button', { name: 'Move down: The fire' }).focus()
  await keys.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}')
  expect(rows()).toEqual(['1The strike', '2The fire', '3The opening'])
  await keys.keyboard('0')
  expect(onAnswer).toHaveBeenCalledWith(null)
})

test('an order that is nearly right is asked again as it stands', async () => {
  const { keys } = show({ question: order, ask: 'Nearly: 2 of the 3 pairs stand in order. Look once more.' })
  await keys.click(screen.getByRole('button', { name: 'Move down: The fire' }))
  expect(rows()[1]).toBe('2The fire')
  expect(screen.getByText(/^Nearly/)).toBeTruthy()
})

test('a judged order stands as it happened, with the dates and where each was put', () => {
  const response = { kind: 'order', order: [0, 2, 1] } as const
  show({ question: order, judged: { response, correct: false, remark: '2 of the 3 pairs stood in order.' } })
  expect(rows()).toEqual([
    '1The openingMarch 1931. You put it later.',
    '2The fireMay 1932. You put it earlier.',
    '3The strike1933.',
  ])
  expect(screen.getByRole('status').textContent).toMatch(
    /^Wrong\. The order is The opening; The fire; The strike\. 2 of the 3 pairs stood in order\./,
  )
})
