import { formsFor, makeQuestion } from '@/lib/questions/make'
import type { Question } from '@/lib/questions/question'
import { questionSeed, type Sitting } from '@/lib/study/sitting'
import { questions } from './questions'

/** The keys to press, one after another, the text to type, or the items as they are to stand. */
export type Key =
  | { readonly form: 'keys'; readonly keys: readonly string[] }
  | { readonly form: 'text'; readonly field: string }
  | { readonly form: 'order'; readonly texts: readonly string[] }
/** What the screen takes: text in a field, the number of an option, true and false, an order, a place among events, names for lines, or ticks. */
export type Taken = 'text' | 'option' | 'statement' | 'order' | 'place' | 'names' | 'several' | 'claimant'

/** Tells the right answer to what a sitting has on screen: the same corpus and the same seed make the same question. */
export function answerKey(): (sitting: Sitting, taken: Taken, words: string) => Key {
  const context = questions()
  return (sitting, taken, words) => {
    if (sitting.stage.kind !== 'asking') throw new Error('nothing is asked')
    const { cardId } = sitting.stage
    const card = context.card.get(cardId)
    if (!card) throw new Error(`no card ${cardId}`)
    const seed = questionSeed(sitting, cardId)
    // In other words where the first would tell the answer to a later card: which, the screen says.
    const made = [seed, `${seed}~1`, `${seed}~2`].flatMap((own) =>
      formsFor(context, card).flatMap((form) => makeQuestion(context, card, form, own) ?? []),
    )
    const fitting = made.filter((question) => takes[question.form] === taken)
    const asked = fitting.find((question) => letters(question.stem) === letters(words)) ?? fitting[0]
    if (asked) return keyTo(asked)
    throw new Error(`${cardId} cannot be asked`)
  }
}

const letters = (text: string) => text.replace(/\(gap\)|True or false\?/g, '').replace(/[^\p{L}\d]/gu, '')

const takes: { readonly [F in Question['form']]: Taken } = {
  choice: 'option',
  cloze: 'text',
  typed: 'text',
  date: 'text',
  number: 'text',
  'true-false': 'statement',
  order: 'order',
  timeline: 'place',
  match: 'names',
  multiple: 'several',
  'who-says-so': 'claimant',
}

function keyTo(question: Question): Key {
  if ('accept' in question) return { form: 'text', field: question.accept[0]! }
  if (question.form === 'order')
    return { form: 'order', texts: question.right.map((index) => question.items[index]!.text) }
  if (question.form === 'match')
    return { form: 'keys', keys: [...question.right.map((name) => String(name + 1)), 'Enter'] }
  if (question.form === 'multiple')
    return {
      form: 'keys',
      keys: [...question.options.flatMap(({ correct }, at) => (correct ? [String(at + 1)] : [])), 'Enter'],
    }
  const right = question.options.findIndex((option) => option.correct)
  if (question.form === 'who-says-so' && question.view)
    return {
      form: 'keys',
      keys: [right, question.view.options.findIndex(({ correct }) => correct)].map((at) => String(at + 1)),
    }
  if (question.form !== 'true-false') return { form: 'keys', keys: [String(right + 1)] }
  if (right === question.stated) return { form: 'keys', keys: ['t'] }
  return { form: 'keys', keys: ['f', String(right < question.stated ? right + 1 : right)] }
}
