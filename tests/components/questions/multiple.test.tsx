// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { QuestionOf } from '@/lib/questions/question'
import { asked, show } from './show'

afterEach(cleanup)

const option = (text: string, correct: boolean, why: string) => ({ text, correct, why, references: [] })
const multiple: QuestionOf<'multiple'> = {
  ...asked,
  form: 'multiple',
  stem: 'Which of these people were members of the board in 1935? Mark all of them.',
  answer: 'Andrei Andreev; Lazar Kaganovich',
  explanation: 'Lazar Kaganovich sat on it from 1934. He was the youngest.',
  options: [
    option('Andrei Andreev', true, 'Andrei Andreev sat on it.'),
    option('Valery Mezhlauk', false, 'Valery Mezhlauk headed Gosplan.'),
    option('Lazar Kaganovich', true, 'Lazar Kaganovich sat on it from 1934.'),
    option('Nikita Khrushchev', false, 'Nikita Khrushchev led Moscow.'),
  ],
}
const ticked = () => screen.getAllByRole('checkbox').map((one) => (one as HTMLInputElement).checked)

test('options are ticked by number, and Enter answers with all of them', async () => {
  const { onAnswer, keys } = show(multiple)
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: multiple.stem }))
  await keys.keyboard('{Enter}')
  expect(onAnswer).not.toHaveBeenCalled()
  await keys.keyboard('3215')
  expect(ticked()).toEqual([true, true, true, false])
  await keys.keyboard('2')
  expect(ticked()).toEqual([true, false, true, false])
  await keys.keyboard('{Enter}')
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ kind: 'several', indices: [0, 2] })
})

test('options are ticked by touch or Tab and Space; none ticked is no answer', async () => {
  const { onAnswer, keys } = show(multiple)
  const list = screen.getByRole('list', { name: multiple.stem })
  await keys.click(screen.getByRole('button', { name: 'Answer' }))
  expect(onAnswer).not.toHaveBeenCalled()
  await keys.click(within(list).getByText('Valery Mezhlauk'))
  screen.getByRole('checkbox', { name: 'Nikita Khrushchev' }).focus()
  await keys.keyboard(' ')
  await keys.click(screen.getByRole('button', { name: 'Answer' }))
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ kind: 'several', indices: [1, 3] })
  await keys.keyboard('0')
  expect(onAnswer).toHaveBeenLastCalledWith(null)
})

test('judged, each says what it is and whether it was judged rightly', () => {
  const remark = '2 of the 4 were judged rightly.'
  show(multiple, { judged: { response: { kind: 'several', indices: [1, 2] }, correct: false, remark } })
  expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    'Andrei AndreevRight, but not marked. Andrei Andreev sat on it.',
    'Valery MezhlaukWrongly marked. Valery Mezhlauk headed Gosplan.',
    'Lazar KaganovichRight. Lazar Kaganovich sat on it from 1934.',
    '4Nikita KhrushchevNikita Khrushchev led Moscow.',
  ])
  expect(screen.getByText(remark)).toBeTruthy()
  expect(screen.getByText('He was the youngest.')).toBeTruthy()
  expect(screen.getByRole('status').textContent).toBe(
    `Wrong. The right ones are Andrei Andreev; Lazar Kaganovich. ${remark} Lazar Kaganovich sat on it from 1934. He was the youngest. You chose Valery Mezhlauk. Valery Mezhlauk headed Gosplan.`,
  )
})

test('who did not know is shown the right ones without blame', () => {
  show(multiple, { judged: { response: null, correct: false, remark: null } })
  expect(screen.getAllByText('Right one.')).toHaveLength(2)
  expect(screen.queryByText(/marked/)).toBeNull()
})
