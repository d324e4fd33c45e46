import { fold } from '@/lib/base/fold'
import type { QuestionContext } from '@/lib/questions/context'
import { isRecognition, isTogether } from '@/lib/questions/choose-form'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import { optionsOf, toldAnswer, type Card, type FormName, type Option } from '@/lib/questions/question'
import { countingReviews } from '@/lib/scheduling/replay'
import { wasRight, type LogEntry } from '@/lib/scheduling/review'

export interface Confused {
  /** What was given in place of the answer. */
  readonly text: string
  readonly times: number
}

/** What was most often given wrongly for a card, the latest of equals; null where nothing was ever named. */
export function mostConfused(history: readonly LogEntry[]): Confused | null {
  const times = new Map<string, { text: string; times: number; last: number }>()
  countingReviews(history).forEach((review, place) => {
    if (wasRight(review) || !review.chosen || isTogether(review.form as FormName)) return
    const key = fold(review.chosen)
    times.set(key, { text: review.chosen, times: (times.get(key)?.times ?? 0) + 1, last: place })
  })
  const [most] = [...times.values()].sort((a, b) => b.times - a.times || b.last - a.last)
  return most ? { text: most.text, times: most.times } : null
}

export interface ConfusedPair {
  readonly stem: string
  readonly answer: string
  /** Why the answer is right. */
  readonly why: string
  readonly other: Confused
  /** What the other is true of; empty where the corpus does not tell. */
  readonly otherWhy: string
}

/** A form's options vary with the seed: so many draws are looked through for the one that was chosen. */
const draws = 24

/** The answer and what is mistaken for it, side by side; null where nothing was. */
export function confusedPair(context: QuestionContext, card: Card, history: readonly LogEntry[]): ConfusedPair | null {
  const other = mostConfused(history)
  if (!other) return null
  const wanted = fold(other.text)
  const names = (option: Option) => fold(option.text) === wanted
  const forms = formsFor(context, card)
  let told: Omit<ConfusedPair, 'other' | 'otherWhy'> | null = null
  for (const form of [...forms].sort((a, b) => Number(isRecognition(b)) - Number(isRecognition(a)))) {
    if (isTogether(form)) continue
    for (let seed = 0; seed < draws; seed++) {
      const question = makeQuestion(context, card, form, seed)
      if (!question) break
      const options = optionsOf(question)
      const right = options.find((option) => option.correct)
      told ??= { stem: question.stem, answer: toldAnswer(question), why: right?.why ?? question.explanation }
      const found = options.find((option) => !option.correct && names(option))
      if (found) return { ...told, other: { ...other, text: found.text }, otherWhy: found.why }
      if (options.length === 0) break
    }
  }
  return told && { ...told, other, otherWhy: '' }
}

/** Another way to ask a card than the one just used: recognised if it was to be recalled, and the other way round, where there is one. */
export function anotherForm(forms: readonly FormName[], used: FormName): FormName | null {
  const others = forms.filter((form) => form !== used && !isTogether(form))
  return others.find((form) => isRecognition(form) !== isRecognition(used)) ?? others[0] ?? null
}
