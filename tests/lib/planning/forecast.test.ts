import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runThrough } from '@/lib/base/steps'
import { lookAhead, mostTimes, waysOut } from '@/lib/planning/fit'
import { ifKept, ifLeftAlone } from '@/lib/planning/forecast'
import type { ExamId } from '@/lib/planning/exam'
import type { CardId } from '@/lib/scheduling/review'
import { cards, dayMs, exam, monday, outlook, poolOf, seen, situation } from './builders'

const kept = (pool: ReturnType<typeof poolOf>, minutes: number, seed = 'a') =>
  runThrough(
    ifKept(pool, 0, [pool.goals[0]!.value], Array<number>(30).fill(minutes), {
      outlook,
      knownAt: 0.9,
      seed,
      runs: 3,
      sample: 100,
    }),
  )

test('left alone, an exam is what the forgetting curves say', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ stability: fc.double({ min: 0.1, max: 300, noNaN: true }), ago: fc.nat(60) }), {
        minLength: 1,
      }),
      (states) => {
        const pool = poolOf(states, 12)
        const [all] = ifLeftAlone(pool, 0, [pool.goals[0]!.value], outlook)
        const mean = states.reduce((sum, { stability, ago }) => sum + outlook.quick.recall(12 + ago, stability), 0)
        expect(all!.mean).toBeCloseTo(mean / states.length, 9)
        expect(all!.low).toBeLessThanOrEqual(all!.mean)
        expect(all!.high).toBeGreaterThanOrEqual(all!.mean)
      },
    ),
  )
})

test('a plan kept is worth more than none, and more minutes more than fewer', () => {
  const pool = poolOf(Array.from({ length: 100 }, (_, i) => ({ stability: i % 3 ? 2 + i : 0, ago: 3 })))
  const [alone] = ifLeftAlone(pool, 0, [pool.goals[0]!.value], outlook)
  const few = kept(pool, 1)
  const many = kept(pool, 10)
  expect(few.recall[0]!.mean).toBeGreaterThan(alone!.mean)
  expect(many.recall[0]!.mean).toBeGreaterThan(few.recall[0]!.mean)
  expect(many.known[0]).toBeGreaterThan(few.known[0]!)
  // Half a card over on each of thirty days.
  expect(few.minutes).toBeLessThan(30 + (30 * outlook.freshSeconds) / 60)
})

test('with no minutes, the plan kept is the plan left alone', () => {
  const pool = poolOf([...Array.from({ length: 40 }, () => ({ stability: 4 })), { stability: 0 }])
  const [alone] = ifLeftAlone(pool, 0, [pool.goals[0]!.value], outlook)
  const { mean, low, high } = kept(pool, 0).recall[0]!
  expect(mean).toBeCloseTo(alone!.mean, 9)
  expect(low).toBeCloseTo(alone!.low, 9)
  expect(high).toBeCloseTo(alone!.high, 9)
})

test('a sample that stands for all expects what all expect', () => {
  const states = Array.from({ length: 400 }, (_, i) => ({ stability: i % 2 ? 1 + (i % 40) : 0, ago: 2 }))
  const small = kept(poolOf(states), 20).recall[0]!
  const pool = poolOf(states)
  const whole = runThrough(
    ifKept(pool, 0, [pool.goals[0]!.value], Array<number>(30).fill(20), {
      outlook,
      knownAt: 0.9,
      seed: 'b',
      runs: 3,
      sample: 400,
    }),
  ).recall[0]!
  expect(Math.abs(small.mean - whole.mean)).toBeLessThan(0.03)
  expect((small.high - small.low) / (whole.high - whole.low)).toBeGreaterThan(0.4)
  expect((small.high - small.low) / (whole.high - whole.low)).toBeLessThan(2.5)
})

test('an exam with time enough fits; topics are told apart', () => {
  const topics = [
    { topic: 'topic/a', weight: 1 },
    { topic: 'topic/b', weight: 1 },
  ]
  const known = cards(20).map(({ id }) => [id, seen({ stabilityDays: 300 })] as const)
  const ahead = runThrough(
    lookAhead(
      situation({
        exams: [exam({ topics })],
        cards: [...cards(20), ...cards(30, ['topic/b'], 'other')],
        memories: new Map(known),
      }),
      exam({ topics }),
    ),
  )!
  expect(ahead.fits).toBe(true)
  expect(ahead.topics.map(({ topic, cards: count }) => [topic, count])).toEqual([
    ['topic/a', 20],
    ['topic/b', 30],
  ])
  expect(ahead.topics[0]!.alone.mean).toBeGreaterThan(0.9)
  expect(ahead.topics[1]!.alone.mean).toBe(0)
  expect(ahead.seen).toBe(1)
})

test('a topic of few cards among thousands goes by cards like its own, and never has more known than it has cards', () => {
  const topics = ['a', 'b', 'c', 'd'].map((name) => ({ topic: `topic/${name}`, weight: name === 'd' ? 4 : 1 }))
  const of = exam({ topics })
  const few = [...cards(2, ['topic/b'], 'b'), ...cards(30, ['topic/c'], 'c')]
  const ahead = runThrough(
    lookAhead(
      situation({
        exams: [of],
        cards: [...cards(2500), ...few, ...cards(3, ['topic/d'], 'd')],
        memories: new Map(few.map(({ id }) => [id, seen({ stabilityDays: 60 })])),
      }),
      of,
    ),
  )!
  const [a, b, c, d] = ahead.topics
  for (const { kept, alone } of [b!, c!]) {
    expect(kept.mean).toBeGreaterThanOrEqual(alone.mean - 0.01)
    expect(kept.high - kept.low).toBeGreaterThan(0.8 * (alone.high - alone.low))
  }
  for (const { known, cards: all } of ahead.topics) expect(known).toBeLessThanOrEqual(all + 1e-6)
  // What counts fourfold is met at once, where of the many not half will have been.
  expect(d!.kept.mean).toBeGreaterThan(a!.kept.mean + 0.2)
})

test('a topic studied lately goes by cards as well remembered, not by those as stable and long left: none is worth less for a plan kept', () => {
  const topics = ['a', 'b'].map((name) => ({ topic: `topic/${name}`, weight: 1 }))
  const [few, many] = [cards(40, ['topic/a'], 'a'), cards(2000, ['topic/b'], 'b')]
  const ago = (days: number) => seen({ stabilityDays: 10, lastReviewAtMs: monday - days * dayMs })
  const memories = new Map([
    ...few.map(({ id }) => [id, ago(1)] as const),
    ...many.map(({ id }) => [id, ago(100)] as const),
  ])
  const mixed = many.flatMap((one, i) => (i % 50 === 0 ? [few[i / 50]!, one] : [one]))
  for (const minutes of [0, 20]) {
    const of = exam({ topics, minutesByWeekday: Array<number>(7).fill(minutes), atMs: monday + 7 * dayMs })
    const ahead = runThrough(lookAhead(situation({ exams: [of], cards: mixed, memories }), of))!
    for (const { kept, alone } of ahead.topics) expect(kept.mean).toBeGreaterThan(alone.mean - 0.005)
    if (minutes > 0) continue
    for (const { kept, alone } of ahead.topics) expect(kept.mean).toBeCloseTo(alone.mean, 2)
  }
})

test('of a few met among thousands as many are met where nothing is studied', () => {
  const pool = poolOf(Array.from({ length: 2000 }, (_, i) => ({ stability: i % 400 === 0 ? 5 : 0 })))
  const plan = { outlook, knownAt: 0.9, seed: 'm', runs: 1, sample: 150 }
  const { seen: met } = runThrough(ifKept(pool, 0, [pool.goals[0]!.value], Array<number>(30).fill(0), plan))
  expect(met).toBeCloseTo(5 / 2000, 9)
})

test('the interval is as wide from a sample as from all: few vary more from run to run', () => {
  const pool = poolOf(Array.from({ length: 1500 }, (_, i) => ({ stability: 1 + (i % 50), ago: 20 })))
  const widthOf = (sample: number) => {
    const plan = { outlook, knownAt: 0.9, seed: 'w', runs: 6, sample }
    const { recall } = runThrough(ifKept(pool, 0, [pool.goals[0]!.value], Array<number>(30).fill(15), plan))
    return recall[0]!.high - recall[0]!.low
  }
  const ratio = widthOf(75) / widthOf(pool.size)
  expect(ratio).toBeGreaterThan(0.7)
  expect(ratio).toBeLessThan(1.5)
})

test('a few cards of each of many kinds take no more of the minutes among a sample than among all', () => {
  const pool = poolOf([
    ...Array.from({ length: 60 }, (_, i) => ({ stability: 0, value: 2 + i / 100 })),
    ...Array.from({ length: 2000 }, () => ({ stability: 0 })),
  ])
  const groups = [pool.goals[0]!.value]
  const seenOf = (sample: number) =>
    runThrough(
      ifKept(pool, 0, groups, Array<number>(30).fill(10), { outlook, knownAt: 0.9, seed: 'k', runs: 2, sample }),
    ).seen
  expect(Math.abs(seenOf(200) / seenOf(pool.size) - 1)).toBeLessThan(0.1)
})

test('what will have been met is told of the exam’s own cards', () => {
  const [soon, other] = [exam(), exam({ id: 'paper-2' as ExamId, topics: [{ topic: 'topic/b', weight: 1 }] })]
  const known = cards(20)
  const now = situation({
    exams: [soon, other],
    cards: [...known, ...cards(2000, ['topic/b'], 'other')],
    memories: new Map(known.map(({ id }) => [id, seen()])),
  })
  expect(runThrough(lookAhead(now, soon))!.seen).toBe(1)
  expect(runThrough(lookAhead(now, other))!.seen).toBeLessThan(0.7)
})

test('an exam that does not fit says so, with minutes or topics that would', () => {
  const topics = Array.from({ length: 4 }, (_, i) => ({ topic: `topic/${i}`, weight: i === 3 ? 2 : 1 }))
  const tight = exam({ topics, minutesByWeekday: Array<number>(7).fill(5), atMs: monday + 20 * dayMs, knownAt: 0.85 })
  const all = topics.flatMap(({ topic }, i) => cards(40, [topic], `t${i}`))
  const now = situation({ exams: [tight], cards: all })
  expect(runThrough(lookAhead(now, tight))!.fits).toBe(false)
  const { minutesTimes, topics: keep } = runThrough(waysOut(now, tight))
  expect(minutesTimes).toBeGreaterThan(1)
  expect(minutesTimes).toBeLessThanOrEqual(mostTimes)
  // The one that counts double is the last to be given up.
  expect(keep!.map(({ topic }) => topic)).toContain('topic/3')
  expect(keep!.length).toBeLessThan(4)
  const more = { ...tight, minutesByWeekday: tight.minutesByWeekday.map((one) => one * minutesTimes! * 1.05) }
  expect(runThrough(lookAhead({ ...now, exams: [more] }, more))!.kept.mean).toBeGreaterThan(0.83)
})

test('who misses days is told what to expect going on so, and who keeps the plan, or has only begun, is not', () => {
  const tight = exam({ minutesByWeekday: Array<number>(7).fill(10), atMs: monday + 20 * dayMs })
  const of = (planned: number, studied: number) =>
    runThrough(lookAhead(situation({ exams: [tight], cards: cards(200), attendance: { planned, studied } }), tight))!
  expect([of(4, 0), of(20, 20), of(20, 19)].map(({ asOfLate }) => asOfLate)).toEqual([null, null, null])
  const [some, few] = [of(20, 14), of(20, 6)]
  expect(some.asOfLate!.recall.mean).toBeLessThan(some.kept.mean - 0.02)
  expect(few.asOfLate!.recall.mean).toBeLessThan(some.asOfLate!.recall.mean)
  expect(few.asOfLate!.recall.mean).toBeGreaterThan(few.alone.mean)
})

test('an exam that is over, or whose topics have no cards, has nothing to expect', () => {
  const over = exam({ atMs: monday - 1 })
  expect(runThrough(lookAhead(situation({ exams: [over] }), over))).toBeNull()
  const empty = exam({ topics: [{ topic: 'topic/none', weight: 1 }] })
  expect(runThrough(lookAhead(situation({ exams: [empty] }), empty))).toBeNull()
  const memories = new Map([['fact-0#person' as CardId, seen()]])
  expect(runThrough(lookAhead(situation({ memories }), exam()))).not.toBeNull()
})
