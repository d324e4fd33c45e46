import { join } from 'node:path'
import { loadCorpus } from '@/lib/corpus/load'
import { readClientCorpus, writeClientCorpus } from '@/lib/corpus/client'
import { contextOf } from '@/lib/questions/context'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import { gzipSync } from 'node:zlib'
import { round, timed, type Report } from './measure'

export async function benchQuestions(root: string): Promise<Report> {
  const began = performance.now()
  const corpus = await loadCorpus(join(root, 'content'))
  const loadMs = performance.now() - began
  const json = writeClientCorpus(corpus)
  const indexBegan = performance.now()
  const context = contextOf(readClientCorpus(json))
  const indexMs = performance.now() - indexBegan
  const { cards } = context
  let made = 0
  const ms = timed(() => {
    made = 0
    for (const card of cards)
      for (const form of formsFor(context, card)) if (makeQuestion(context, card, form, 'bench')) made++
  }, 3)
  return {
    bench: 'questions',
    numbers: {
      facts: corpus.facts.length,
      cards: cards.length,
      questions: made,
      questionsASecond: Math.round((made / ms) * 1000),
      indexMs: round(indexMs),
      loadAndCheckMs: round(loadMs),
      clientCorpusGzipKb: round(gzipSync(json).length / 1000, 1),
      readClientCorpusMs: round(timed(() => readClientCorpus(json))),
    },
    goals: { loadAndCheckMs: 'under 3000', clientCorpusGzipKb: 'at most 250' },
  }
}
