import { expect, test } from 'vitest'
import { anotherForm, confusedPair, mostConfused } from '@/lib/study/confused'
import { isRecognition } from '@/lib/questions/choose-form'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import { optionsOf } from '@/lib/questions/question'
import { cardFor, cardIds, contextFor, railways } from '../questions/fixture'
import { anUndo, aReview } from '../scheduling/builders'

const context = contextFor(railways)
const wrong = (id: string, chosen: string | null, over = {}) => aReview({ id, chosen, rating: 'again', ...over })

test('what was given wrongly most often is found, however it was spelt; what was undone, right or lucky does not count', () => {
  const history = [
    wrong('a', 'Andreev'),
    wrong('b', 'andreev '),
    wrong('c', 'Rudzutak'),
    wrong('d', 'Rudzutak'),
    anUndo({ id: 'u', undoes: 'd' }),
    wrong('e', 'Bakulin', { lucky: true }),
    aReview({ id: 'f', chosen: 'Bakulin' }),
    wrong('g', null),
    wrong('h', 'Andreev: Bakulin', { form: 'match' }),
  ]
  expect(mostConfused(history)).toEqual({ text: 'andreev ', times: 2 })
  expect(mostConfused([wrong('g', null)])).toBeNull()
})

test('of equals it is the latest', () => {
  expect(mostConfused([wrong('a', 'Andreev'), wrong('b', 'Rudzutak')])?.text).toBe('Rudzutak')
})

test('the pair tells what each is true of, as the options of the question do', () => {
  let told = 0
  for (const id of cardIds(context)) {
    const card = cardFor(context, id)
    if (!formsFor(context, card).includes('choice')) continue
    const question = makeQuestion(context, card, 'choice', 3)!
    const option = optionsOf(question).find(({ correct }) => !correct)!
    const pair = confusedPair(context, card, [wrong('a', option.text), wrong('b', option.text)])!
    expect(pair).toMatchObject({ answer: question.answer, other: { text: option.text, times: 2 } })
    expect(pair.otherWhy.length).toBeGreaterThan(0)
    told++
  }
  expect(told).toBeGreaterThan(3)
})

test('a word that nobody knows stands there by itself', () => {
  const card = cardFor(context, cardIds(context)[0]!)
  expect(confusedPair(context, card, [wrong('a', 'nobody of that name')])).toMatchObject({
    other: { text: 'nobody of that name', times: 1 },
    otherWhy: '',
  })
  expect(confusedPair(context, card, [])).toBeNull()
})

test('another form is one of another kind where there is one, and never one of many cards together', () => {
  expect(anotherForm(['choice', 'cloze', 'typed'], 'choice')).toBe('cloze')
  expect(isRecognition(anotherForm(['choice', 'cloze', 'typed'], 'typed')!)).toBe(true)
  expect(anotherForm(['cloze', 'typed'], 'typed')).toBe('cloze')
  expect(anotherForm(['choice', 'match', 'order'], 'choice')).toBeNull()
})
