import { join } from 'node:path'
import { progressSteps, type ProgressInput } from '@/lib/analytics/progress'
import { seededRandom } from '@/lib/base/random'
import { runThrough } from '@/lib/base/steps'
import { isOfKind } from '@/lib/corpus/entity'
import { loadCorpus } from '@/lib/corpus/load'
import { contextOf, type QuestionContext } from '@/lib/questions/context'
import { replay } from '@/lib/scheduling/replay'
import { confidences, type Review } from '@/lib/scheduling/review'
import { defaultSettings } from '@/lib/scheduling/settings'
import { percentile, round, timed, type Report } from './measure'
import { madeUpLog } from './replay'

const reviews = 100_000

/** The log of years of study over the real cards, a tenth of it wrong and a twentieth of it said to be a guess. */
function studiedLog(context: QuestionContext): readonly Review[] {
  const random = seededRandom('progress')
  const people = context.corpus.entities.filter((entity) => isOfKind(entity, 'person'))
  const cards = context.cards
  return madeUpLog(reviews, Math.min(cards.length, 4_000)).map((review): Review => {
    const card = cards[Number(/\d+/.exec(review.cardId)![0])]!
    const chosen = people[Math.floor(random() * 40)]!.name
    const confidence = random() < 0.05 ? confidences[Math.floor(random() * 3)]! : null
    const rating = confidence === 'guess' ? 'again' : review.rating
    const lucky = confidence === 'guess' && review.rating !== 'again' ? ({ lucky: true } as const) : null
    return {
      ...review,
      cardId: card.id,
      form: 'choice',
      chosen,
      confidence,
      rating,
      ...lucky,
      durationMs: random() * 20_000,
    }
  })
}

/** Everything on the progress page from 100,000 reviews, in Node: the whole, and the longest of the steps between which a page may draw. */
export async function benchProgress(root: string): Promise<Report> {
  const context = contextOf(await loadCorpus(join(root, 'content')))
  const entries = [...studiedLog(context)].sort((a, b) => a.atMs - b.atMs)
  const settings = defaultSettings('Europe/London')
  const nowMs = entries.at(-1)!.atMs
  const input: ProgressInput = { entries, memories: replay(entries, settings), settings, nowMs, context }
  const before = process.cpuUsage()
  const runs = 5
  const ms = timed(() => runThrough(progressSteps(input)), runs)
  const { user, system } = process.cpuUsage(before)
  const steps: number[] = []
  const processor: number[] = []
  const work = progressSteps(input)
  for (let done = false; !done;) {
    const began = performance.now()
    const used = process.cpuUsage()
    done = work.next().done ?? false
    const { user: own, system: kernel } = process.cpuUsage(used)
    steps.push(performance.now() - began)
    processor.push((own + kernel) / 1000)
  }
  return {
    bench: 'everything on the progress page from 100,000 reviews, in Node',
    numbers: {
      ms: round(ms),
      // With the one to warm up; other threads clear up behind it.
      processorMs: round((user + system) / 1000 / (runs + 1)),
      // The same log replayed and nothing else, in the same run: what the machine does today.
      replayMs: round(timed(() => replay(entries, settings))),
      steps: steps.length,
      stepP99Ms: round(percentile(steps, 0.99)),
      longestStepMs: round(Math.max(...steps)),
      longestStepProcessorMs: round(Math.max(...processor)),
    },
    goals: { ms: 'at most 300', longestStepMs: 'at most 16' },
  }
}
