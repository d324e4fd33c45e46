// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { FactId } from '@/lib/corpus/fact'
import type { QuestionOf } from '@/lib/questions/question'
import { asked, show } from './show'

afterEach(cleanup)

const event = (text: string, when: string) => ({ text, when, factId: 'f' as FactId, references: [] })
const place = (text: string, why: string, correct = false) => ({ text, why, correct, references: [] })
const timeline: QuestionOf<'timeline'> = {
  ...asked,
  form: 'timeline',
  stem: 'Where among these does the fire belong? The earliest stands first.',
  answer: 'Between the opening and the strike',
  item: event('The fire', 'May 1932'),
  placed: [event('The opening', 'March 1931'), event('The strike', '1933'), event('The move', '1934')],
  options: [
    place('Before the opening', 'Too early: it came after the opening (March 1931).'),
    place('Between the opening and the strike', 'The fire broke out in May 1932.', true),
    place('Between the strike and the move', 'Too late: it came before the strike (1933).'),
    place('After the move', 'Too late: it came before the move (1934).'),
  ],
}

test('the places stand among the events, each named by what is before and after it', () => {
  show(timeline)
  const list = screen.getByRole('list', { name: timeline.stem })
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual(['1Here', 'The opening', '2Here', 'The strike', '3Here', 'The move', '4Here'])
  expect(
    within(list)
      .getAllByRole('button')
      .map((one) => one.getAttribute('aria-label')),
  ).toEqual(timeline.options.map(({ text }) => `Here: ${text}`))
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: timeline.stem }))
})

test('a place is chosen by its number, by touch, or by Tab and Enter; a number without a place does nothing', async () => {
  const { onAnswer, keys } = show(timeline)
  await keys.keyboard('2')
  expect(onAnswer).toHaveBeenLastCalledWith({ kind: 'option', index: 1 })
  await keys.keyboard('5')
  expect(onAnswer).toHaveBeenCalledTimes(1)
  await keys.click(screen.getByRole('button', { name: 'Here: After the move' }))
  expect(onAnswer).toHaveBeenLastCalledWith({ kind: 'option', index: 3 })
  screen.getByRole('button', { name: 'Here: Before the opening' }).focus()
  await keys.keyboard('{Enter}')
  expect(onAnswer).toHaveBeenLastCalledWith({ kind: 'option', index: 0 })
  await keys.keyboard('0')
  expect(onAnswer).toHaveBeenLastCalledWith(null)
})

test('judged, the event stands in its place with all the dates, and the chosen place says why not', () => {
  show(timeline, { judged: { response: { kind: 'option', index: 2 }, correct: false, remark: null } })
  const rows = within(screen.getByRole('list', { name: 'The events in order' })).getAllByRole('listitem')
  expect(rows.map((one) => one.textContent)).toEqual([
    'The openingMarch 1931',
    'The fireThe answer. May 1932',
    'The strike1933',
    'Your answer. Too late: it came before the strike (1933).',
    'The move1934',
  ])
  expect(screen.getByRole('status').textContent).toBe(
    'Wrong. The answer is Between the opening and the strike. The fire broke out in May 1932. You chose Between the strike and the move. Too late: it came before the strike (1933).',
  )
})

test('judged right, it says so in words and no place is marked as wrong', () => {
  show(timeline, { judged: { response: { kind: 'option', index: 1 }, correct: true, remark: null } })
  expect(screen.getByText('Right.')).toBeTruthy()
  expect(screen.queryByText('Your answer.')).toBeNull()
  expect(screen.getByRole('status').textContent).toMatch(/^Right\./)
})
