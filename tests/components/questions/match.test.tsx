// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { FactId } from '@/lib/corpus/fact'
import type { QuestionOf } from '@/lib/questions/question'
import { asked, show } from './show'

afterEach(cleanup)

const row = (text: string) => ({ text, why: `${text}.`, factId: 'f' as FactId, references: [], because: [] })
const match: QuestionOf<'match'> = {
  ...asked,
  form: 'match',
  stem: 'Who held which post?',
  answer: 'Railways in 1936: Lazar Kaganovich; Gosplan in 1935: Valery Mezhlauk; Industry in 1934: Sergo Ordzhonikidze',
  rows: [row('Railways in 1936'), row('Gosplan in 1935'), row('Industry in 1934')],
  names: [{ text: 'Sergo Ordzhonikidze' }, { text: 'Lazar Kaganovich' }, { text: 'Valery Mezhlauk' }],
  right: [1, 2, 0],
  own: 1,
}
const lines = () =>
  within(screen.getByRole('list', { name: match.stem }))
    .getAllByRole('button')
    .map((one) => one.textContent)
const said = () => screen.getAllByRole('status').map((one) => one.textContent)

test('number keys put a name to one line after another, and Enter answers once every line has one', async () => {
  const { onAnswer, keys } = show(match)
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: match.stem }))
  expect(lines()).toEqual([
    'Railways in 1936Pick a name below',
    'Gosplan in 1935No name yet',
    'Industry in 1934No name yet',
  ])
  await keys.keyboard('2')
  expect(lines()).toEqual([
    'Railways in 1936Lazar Kaganovich',
    'Gosplan in 1935Pick a name below',
    'Industry in 1934No name yet',
  ])
  expect(said()).toContain('Railways in 1936: Lazar Kaganovich. Next: Gosplan in 1935')
  await keys.keyboard('3{Enter}4')
  expect(onAnswer).not.toHaveBeenCalled()
  await keys.keyboard('1')
  expect(said()).toContain('Industry in 1934: Sergo Ordzhonikidze. Every line has a name.')
  await keys.keyboard('{Enter}')
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ kind: 'order', order: [1, 2, 0] })
})

test('by touch a line is picked, then a name; a name stands in one line only', async () => {
  const { onAnswer, keys } = show(match)
  const name = (text: string) => screen.getByRole('button', { name: text })
  await keys.click(screen.getByRole('button', { name: /^Industry in 1934/ }))
  expect(screen.getByRole('button', { current: true }).textContent).toContain('Industry in 1934')
  expect(screen.getByRole('list', { name: 'Names, for: Industry in 1934' })).toBeTruthy()
  await keys.click(name('Lazar Kaganovich'))
  expect(lines()[2]).toBe('Industry in 1934Lazar Kaganovich')
  // The next line is the first again; the same name moves there.
  await keys.click(name('Lazar Kaganovich'))
  expect(lines()).toEqual([
    'Railways in 1936Lazar Kaganovich',
    'Gosplan in 1935Pick a name below',
    'Industry in 1934No name yet',
  ])
  expect(screen.queryByRole('button', { name: 'Answer' })).toBeNull()
  await keys.click(name('Sergo Ordzhonikidze'))
  await keys.click(name('Valery Mezhlauk'))
  await keys.click(screen.getByRole('button', { name: 'Answer' }))
  expect(onAnswer).toHaveBeenCalledWith({ kind: 'order', order: [1, 0, 2] })
})

test('arrow keys go from line to line, round the ends, and the name that stands there is pressed', async () => {
  const { onAnswer, keys } = show(match)
  await keys.keyboard('{ArrowUp}1')
  expect(lines()[2]).toBe('Industry in 1934Sergo Ordzhonikidze')
  await keys.keyboard('{ArrowUp}')
  expect(screen.getByRole('button', { pressed: true }).textContent).toContain('Sergo Ordzhonikidze')
  expect(said()).toContain('A name for: Industry in 1934')
  await keys.keyboard('0')
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith(null)
})

test('a judged matching shows every pair as it is, what was put there, and which was asked for', () => {
  const remark = '1 of the 3 pairs is right, but not the one asked for.'
  show(match, { judged: { response: { kind: 'order', order: [1, 0, 2] }, correct: false, remark } })
  const rows = within(screen.getByRole('list', { name: 'The pairs' })).getAllByRole('listitem')
  expect(rows.map((one) => one.textContent)).toEqual([
    'Railways in 1936: Lazar Kaganovich',
    'Gosplan in 1935: Valery MezhlaukYou put Sergo Ordzhonikidze. This is the pair asked for.',
    'Industry in 1934: Sergo OrdzhonikidzeYou put Valery Mezhlauk. ',
  ])
  expect(screen.getByText(remark)).toBeTruthy()
  expect(screen.getByRole('status').textContent).toMatch(
    /^Wrong\. The pairs are Railways in 1936: .* 1 of the 3 pairs is right/,
  )
})

test('who did not know is shown the pairs without marks', () => {
  show(match, { judged: { response: null, correct: false, remark: null } })
  expect(screen.getByText('Lazar Kaganovich')).toBeTruthy()
  expect(screen.queryByText(/You put/)).toBeNull()
})
