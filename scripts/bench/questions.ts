import { join } from 'node:path'
import { seededRandom, shuffled } from '@/lib/base/random'
import { loadCorpus } from '@/lib/corpus/load'
import { clientFileSteps, readClientFile, writeClientFile } from '@/lib/questions/client-file'
import { contextOf } from '@/lib/questions/context'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import { gzipSync } from 'node:zlib'
import { percentile, round, timed, type Report } from './measure'

export async function benchQuestions(root: string): Promise<Report> {
  const began = performance.now()
  const corpus = await loadCorpus(join(root, 'content'))
  const loadMs = performance.now() - began
  const findBegan = performance.now()
  const context = contextOf(corpus)
  const findMs = performance.now() - findBegan
  const file = writeClientFile(context)
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
      cardsOfOneForm: cards.filter((card) => formsFor(context, card).length < 2).length,
      questions: made,
      allQuestionsMs: round(ms),
      questionsASecond: Math.round((made / ms) * 1000),
      findCardsMs: round(findMs),
      loadAndCheckMs: round(loadMs),
      clientFileGzipKb: round(gzipSync(file).length / 1000, 1),
      readClientFileMs: round(timed(() => readClientFile(file))),
      longestStepMs: round(longestStep(file)),
      ...oneByOne(file),
    },
    goals: {
      cards: 'at least 5000',
      allQuestionsMs: 'at most 2000',
      loadAndCheckMs: 'under 3000',
      clientFileGzipKb: 'at most 250',
      readClientFileMs: 'at most 150',
      questionP99Ms: 'at most 2',
    },
  }
}

/** Each question by itself, in any order, as the app makes them: of cards that it never made one of. */
function oneByOne(file: string): Readonly<Record<string, number>> {
  const context = readClientFile(file)
  const jobs = context.cards.flatMap((card) => formsFor(context, card).map((form) => ({ card, form })))
  const times = shuffled(jobs, seededRandom('bench')).map(({ card, form }) => {
    const began = performance.now()
    makeQuestion(context, card, form, 'bench')
    return performance.now() - began
  })
  return {
    questionMedianMs: round(percentile(times, 0.5)),
    questionP99Ms: round(percentile(times, 0.99)),
    questionLongestMs: round(Math.max(...times)),
  }
}

/** The longest that reading stands in the way of the screen, in one piece. */
function longestStep(file: string): number {
  const once = (): number => {
    const steps = clientFileSteps(file)
    let longest = 0
    for (;;) {
      const began = performance.now()
      const { done } = steps.next()
      longest = Math.max(longest, performance.now() - began)
      if (done) return longest
    }
  }
  return Math.min(once(), once(), once())
}
