import 'server-only'
import { join } from 'node:path'
import { cache } from 'react'
import type { FirstQuestion } from '@/components/study/use-start'
import type { Corpus } from '@/lib/corpus/corpus'
import { loadCorpus } from '@/lib/corpus/load'
import { contextOf } from '@/lib/questions/context'
import { makeQuestion } from '@/lib/questions/make'

/** The corpus while the build renders pages; no page reads the disk when it is served. */
export const corpusOfBuild: () => Promise<Corpus> = cache(() => loadCorpus(join(process.cwd(), 'content')))

const seed = 'first'

/** What a first visitor is asked: who did something that everybody should know, short enough for the smallest screen. */
export async function firstQuestion(): Promise<FirstQuestion | null> {
  const context = contextOf(await corpusOfBuild())
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
