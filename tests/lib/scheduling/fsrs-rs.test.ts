import { FSRSBinding, FSRSBindingItem, FSRSBindingReview, type MemoryState } from '@open-spaced-repetition/binding'
import fc from 'fast-check'
import { default_w } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { replayCard } from '@/lib/scheduling/replay'
import { retrievability, review } from '@/lib/scheduling/scheduler'
import { newMemory, type Memory } from '@/lib/scheduling/memory'
import { ratings, type Rating } from '@/lib/scheduling/review'
import { card, dayMs, history, noon, settings } from './builders'

const steps = fc.array(
  fc.tuple(fc.constantFrom(...ratings), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }))),
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

test('the intervals aimed for are those of fsrs-rs', () => {
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

test('log loss over whole histories is that of fsrs-rs', () => {
  // fsrs-rs leaves rare first gaps out as outliers, so these are few.
  const step = fc.tuple(
    fc.constantFrom<Rating>('again', 'good', 'good', 'good', 'easy', 'hard'),
    fc.constantFrom(1, 2, 4, 9, 21),
  )
  const scenarios = fc.sample(fc.array(step, { minLength: 3, maxLength: 12 }), { numRuns: 2000, seed: 7 })
  const items: FSRSBindingItem[] = []
  let loss = 0
  for (const gaps of scenarios) {
    const reviews = gaps.map(
      ([rating, gap], i) => new FSRSBindingReview(ratings.indexOf(rating) + 1, i === 0 ? 0 : gap),
    )
    let memory: Memory = newMemory
    let atMs = noon
    for (const [i, [rating, gap]] of gaps.entries()) {
      atMs += i === 0 ? 0 : gap * dayMs
      if (i > 0) {
        const p = retrievability(memory, atMs, settings())
        loss -= Math.log(rating === 'again' ? 1 - p : p)
        items.push(new FSRSBindingItem(reviews.slice(0, i + 1)))
      }
      memory = review(memory, { rating, atMs }, card, settings())
    }
  }
  const right = new FSRSBinding([...default_w]).evaluate(items).logLoss
  // Not closer, for fsrs-rs weighs later items more and leaves outliers out.
  expect(Math.abs(loss / items.length - right)).toBeLessThan(0.002)
})
