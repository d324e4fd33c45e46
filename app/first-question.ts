import 'server-only'
import type { FirstQuestion } from '@/components/study/use-start'
import { makeQuestion } from '@/lib/questions/make'
import { builtContext } from './built-corpus'

const seed = 'first'

/** What a first visitor is asked: who did something that everybody should know, short enough for the smallest screen. */
export async function firstQuestion(): Promise<FirstQuestion | null> {
  const context = await builtContext()
  const candidates = [...context.cards].sort((a, b) => a.importance - b.importance)
  for (const card of candidates) {
    if (card.facet !== 'person') continue
    const question = makeQuestion(context, card, 'choice', seed)
    if (question?.form !== 'choice' || question.options.length < 4) continue
    if (question.stem.length <= 75 && question.options.every((option) => option.text.length <= 30))
      return { question, seed }
  }
  return null
}
