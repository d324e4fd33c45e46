// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { QuestionOf } from '@/lib/questions/question'
import { asked, show } from './show'

afterEach(cleanup)

const option = (text: string, correct: boolean, who?: string) => ({
  text,
  correct,
  why: `${text} is told of.`,
  references: [],
  ...(who ? { who } : {}),
})
const plain: QuestionOf<'who-says-so'> = {
  ...asked,
  form: 'who-says-so',
  stem: 'Whose claim is this? On the strike: that it was the work of wreckers.',
  answer: 'Andrei Andreev',
  options: [option('Lev Mekhlis', false, 'An editor'), option('Andrei Andreev', true, 'A commissar')],
  view: null,
}
const viewed: QuestionOf<'who-says-so'> = {
  ...plain,
  view: {
    stem: 'What does E. A. Rees make of it?',
    options: [option('He agrees with it', false), option('He doubts it or disputes it', true)],
  },
}
const heading = () => screen.getByRole('heading', { level: 2 })

test('each claimant stands with who they were, and is chosen by number or touch', async () => {
  const { onAnswer, keys } = show(plain)
  const list = screen.getByRole('list', { name: plain.stem })
  expect(
    within(list)
      .getAllByRole('button')
      .map((one) => one.textContent),
  ).toEqual(['1Lev MekhlisAn editor', '2Andrei AndreevA commissar'])
  await keys.keyboard('2')
  expect(onAnswer).toHaveBeenLastCalledWith({ kind: 'option', index: 1 })
  await keys.keyboard('3')
  expect(onAnswer).toHaveBeenCalledTimes(1)
  await keys.click(screen.getByRole('button', { name: /Lev Mekhlis/ }))
  expect(onAnswer).toHaveBeenLastCalledWith({ kind: 'option', index: 0 })
})

test('where the historian has a view it is asked next, and the first answer can be changed', async () => {
  const { onAnswer, keys } = show(viewed)
  await keys.keyboard('1')
  expect(onAnswer).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(heading())
  expect(heading().textContent).toBe('What does E. A. Rees make of it?')
  expect(screen.getByText('Lev Mekhlis')).toBeTruthy()
  await keys.click(screen.getByRole('button', { name: 'Change' }))
  await keys.click(screen.getByRole('button', { name: /Andrei Andreev/ }))
  const list = screen.getByRole('list', { name: heading().textContent! })
  expect(within(list).getAllByRole('button')).toHaveLength(2)
  await keys.keyboard('2')
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ kind: 'order', order: [1, 1] })
})

test('judged, both answers are explained, each in its own list', () => {
  const remark = 'The historian’s view is another: he doubts it or disputes it.'
  show(viewed, { judged: { response: { kind: 'order', order: [0, 0] }, correct: false, remark } })
  const rows = (name: string) =>
    within(screen.getByRole('list', { name }))
      .getAllByRole('listitem')
      .map((one) => one.textContent)
  expect(rows('The options, explained')).toEqual([
    'Andrei AndreevThe answer. Andrei Andreev is told of.',
    'Lev MekhlisYour answer. Lev Mekhlis is told of.',
  ])
  expect(rows('What does E. A. Rees make of it?')).toEqual([
    'He doubts it or disputes itThe answer. He doubts it or disputes it is told of.',
    'He agrees with itYour answer. He agrees with it is told of.',
  ])
  expect(screen.getByRole('status').textContent).toBe(
    `Wrong. The answer is Andrei Andreev. ${remark} The fire broke out in May 1932. You chose Lev Mekhlis. Lev Mekhlis is told of.`,
  )
})

test('judged without a view, or without an answer, nothing else is shown', () => {
  show(plain, { judged: { response: null, correct: false, remark: null } })
  expect(screen.getByText('The answer.')).toBeTruthy()
  expect(screen.queryByText('Your answer.')).toBeNull()
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
})
