import { FSRSBinding, FSRSBindingItem, FSRSBindingReview, type MemoryState } from '@open-spaced-repetition/binding'
import fc from 'fast-check'
import { default_w } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { replayCard } from '@/lib/scheduling/replay'
import { modelFor, retrievability, review } from '@/lib/scheduling/scheduler'
import type { Memory } from '@/lib/scheduling/memory'
import { ratings, type Rating } from '@/lib/scheduling/review'
import { card, dayMs, history, settings } from './builders'

const steps = fc.array(
  fc.tuple(
    fc.constantFrom(...ratings),
    fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 9_000 })),
  ),
  {
    minLength: 1,
    maxLength: 40,
  },
)
/** Between 80% and 120% of each default weight, which keeps all of them within FSRS's bounds. */
const weights = fc
  .array(fc.double({ min: 0.8, max: 1.2, noNaN: true }), { minLength: 21, maxLength: 21 })
  .map((scales) => default_w.map((weight, i) => weight * scales[i]!))

/** The same history through fsrs-rs, the implementation that Anki uses. */
function rust(binding: FSRSBinding, history: readonly (readonly [Rating, number])[]): MemoryState {
  let memory: MemoryState | null = null
  for (const [i, [rating, gap]] of history.entries())
    memory = binding.nextStates(memory, 0.9, i === 0 ? 0 : gap)[rating].memory
  return memory!
}
/** From gaps in days to days after the first. */
const dated = (gaps: readonly (readonly [Rating, number])[]) => {
  let day = 0
  return history(...gaps.map(([rating, gap], i) => [rating, (day += i === 0 ? 0 : gap)] as const))
}
function expectClose(memory: Memory, right: MemoryState) {
  if (memory.kind === 'new') throw new Error('nothing was replayed')
  expect(Math.abs(memory.stabilityDays / right.stability - 1)).toBeLessThan(2e-4)
  expect(Math.abs(memory.difficulty / right.difficulty - 1)).toBeLessThan(2e-4)
}

test('stability and difficulty equal those of fsrs-rs on random histories', () => {
  const binding = new FSRSBinding([...default_w])
  fc.assert(
    fc.property(steps, (gaps) => expectClose(replayCard(dated(gaps), settings()), rust(binding, gaps))),
    { numRuns: 500 },
  )
})

test('so they do with any weights, in any of the three lengths', () => {
  fc.assert(
    fc.property(steps, weights, fc.constantFrom(17, 19, 21), (gaps, all, length) => {
      const w = all.slice(0, length)
      expectClose(replayCard(dated(gaps), settings({ weights: w })), rust(new FSRSBinding(w), gaps))
    }),
    { numRuns: 500 },
  )
})

test('a weight so low that ts-fsrs would raise it gives the stability of fsrs-rs', () => {
  const w = default_w.with(0, 0.02)
  expectClose(replayCard(dated([['again', 0]]), settings({ weights: w })), rust(new FSRSBinding(w), [['again', 0]]))
})

test('weights out of bounds are brought to the bounds that fsrs-rs uses', () => {
  const w = default_w.with(8, 6).with(20, 0.9).with(0, -1)
  const gaps = [
    ['good', 0],
    ['good', 4],
    ['again', 30],
    ['easy', 2],
  ] as const
  expectClose(replayCard(dated(gaps), settings({ weights: w })), rust(new FSRSBinding([...w]), gaps))
})

test('the interval that a card would be given, before it is rounded, is that of fsrs-rs', () => {
  fc.assert(
    fc.property(steps, weights, fc.double({ min: 0.7, max: 0.99, noNaN: true }), (gaps, w, desiredRetention) => {
      const own = settings({ desiredRetention, weights: w })
      const memory = replayCard(dated(gaps), own)
      if (memory.kind === 'new') throw new Error('nothing was replayed')
      const model = modelFor(own)
      const binding = new FSRSBinding(w)
      const right = binding.nextStates(rust(binding, gaps), desiredRetention, 10)
      for (const rating of ratings) {
        const { stabilityDays } = model.after(memory.stabilityDays, memory.difficulty, 10, rating)
        expect(Math.abs(model.intervalDays(stabilityDays) / right[rating].interval - 1)).toBeLessThan(2e-4)
      }
    }),
    { numRuns: 300 },
  )
})

test('and rounded it is the one that is kept, to a day', () => {
  const binding = new FSRSBinding([...default_w])
  fc.assert(
    fc.property(steps, fc.double({ min: 0.75, max: 0.97, noNaN: true }), (gaps, desiredRetention) => {
      const plain = settings({ desiredRetention, learningStepsMin: [], relearningStepsMin: [] })
      const memory = replayCard(dated(gaps), plain)
      if (memory.kind === 'new') throw new Error('nothing was replayed')
      const after = review(memory, { rating: 'again', atMs: memory.lastReviewAtMs + 10 * dayMs }, card, plain)
      const right = binding.nextStates(rust(binding, gaps), desiredRetention, 10).again.interval
      const days = Math.round((after.dueAtMs - after.lastReviewAtMs) / dayMs)
      expect(Math.abs(days - Math.max(1, Math.round(right)))).toBeLessThanOrEqual(1)
    }),
  )
})

test('log loss is that of fsrs-rs, history by history', () => {
  // Of many at once fsrs-rs leaves out rare first gaps as outliers and weighs later answers more; of one history there is nothing to weigh.
  const step = fc.tuple(
    fc.constantFrom<Rating>('again', 'good', 'good', 'good', 'easy', 'hard'),
    fc.constantFrom(1, 2, 4, 9, 21),
  )
  const binding = new FSRSBinding([...default_w])
  let judged = 0
  for (const gaps of fc.sample(fc.array(step, { minLength: 2, maxLength: 12 }), { numRuns: 200, seed: 7 })) {
    const reviews = gaps.map(
      ([rating, gap], i) => new FSRSBindingReview(ratings.indexOf(rating) + 1, i === 0 ? 0 : gap),
    )
    const [last, gap] = gaps.at(-1)!
    const memory = replayCard(dated(gaps.slice(0, -1)), settings())
    const lastAtMs = memory.kind === 'seen' ? memory.lastReviewAtMs : NaN
    const p = retrievability(memory, lastAtMs + gap * dayMs, settings())
    const right = logLossOf(binding, reviews)
    if (right === null) continue
    judged += 1
    expect(Math.abs(-Math.log(last === 'again' ? 1 - p : p) - right)).toBeLessThan(2e-4)
  }
  expect(judged).toBeGreaterThan(150)
})

/** null for a history of which fsrs-rs says that it is too little. */
function logLossOf(binding: FSRSBinding, reviews: FSRSBindingReview[]): number | null {
  try {
    return binding.evaluate([new FSRSBindingItem(reviews)]).logLoss
  } catch (error) {
    if (String(error).includes('NotEnoughData')) return null
    throw error
  }
}
