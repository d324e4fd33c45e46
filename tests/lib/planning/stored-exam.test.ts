import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedMinutes, type Exam, type ExamId } from '@/lib/planning/exam'
import { attendanceOf, timedAnswers, timeTaken } from '@/lib/planning/history'
import { isStorable, readExam, storeExam } from '@/lib/planning/stored-exam'
import type { CardId, Rating, Review, ReviewId } from '@/lib/scheduling/review'
import { defaultSettings } from '@/lib/scheduling/settings'
import { dayMs, exam, monday } from './builders'

const settings = defaultSettings('UTC')
const review = (over: Partial<Review>): Review => ({
  kind: 'review',
  id: 'r' as ReviewId,
  cardId: 'fact#person' as CardId,
  rating: 'good',
  atMs: monday,
  form: 'typed',
  factRevision: 1,
  shown: [],
  chosen: null,
  durationMs: 4000,
  confidence: null,
  ...over,
})

const made = fc.record<Exam>({
  id: fc.uuid().map((id) => id as ExamId),
  name: fc.string({ maxLength: 80 }),
  atMs: fc.integer({ min: 0, max: 4e12 }),
  topics: fc.array(fc.record({ topic: fc.string(), weight: fc.double({ min: 0.1, max: 10, noNaN: true }) }), {
    minLength: 1,
    maxLength: 20,
  }),
  minutesByWeekday: fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 7, maxLength: 7 }),
  daysOff: fc.subarray(['2026-03-02', '2026-04-05']),
  knownAt: fc.double({ min: 0.5, max: 0.99, noNaN: true }),
  afterwards: fc.constantFrom('undecided', 'keep', 'rest'),
  revision: fc.nat(1000),
  changedAtMs: fc.integer({ min: 0, max: 4e12 }),
})

test('an exam that was kept comes back as it was', () => {
  fc.assert(
    fc.property(made, (one) => {
      expect(readExam(JSON.parse(JSON.stringify(storeExam(one))))).toEqual(one)
    }),
  )
})

test('whatever comes from elsewhere, it is no exam or one that can be planned', () => {
  const raw = fc.record(Object.fromEntries(Object.keys(storeExam(exam())).map((name) => [name, fc.anything()])), {
    requiredKeys: [],
  })
  fc.assert(
    fc.property(fc.oneof(fc.anything(), raw), (one) => {
      const read = readExam(one)
      if (read) sharedMinutes([read], monday, settings)
    }),
  )
  expect(readExam(false)).toBeNull()
})

test('an exam too long for the server is known beforehand', () => {
  const topics = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ topic: `topic/a-usual-name-${i}`, weight: 1 }))
  expect(isStorable(exam({ topics: topics(30) }))).toBe(true)
  expect(isStorable(exam({ topics: topics(100) }))).toBe(false)
})

test('answers carry the stage that their card was in', () => {
  const answered = (rating: Rating) => review({ rating })
  const stages = [...timedAnswers([answered('good'), answered('good'), answered('again'), answered('good')], settings)]
  expect(stages.map(({ stage }) => stage)).toEqual([null, 'learning', 'review', 'relearning'])
  expect(stages[0]!.seconds).toBe(4)
})

test('an answer’s stage is that of the steps of its day', () => {
  const answers = [review({ rating: 'good', atMs: monday }), review({ rating: 'good', atMs: monday + dayMs })]
  const former = [{ untilMs: monday + 1, desiredRetention: 0.9, weights: null, learningStepsMin: [] }]
  const stages = [...timedAnswers(answers, { ...settings, former })].map(({ stage }) => stage)
  expect(stages).toEqual([null, 'review'])
})

test('an answer takes from its question to the next one, reading included; a phone put down counts for neither', () => {
  const at = (seconds: number, durationMs: number) => review({ atMs: monday + seconds * 1000, durationMs })
  const log = [at(0, 5_000), at(12, 4_000), at(200, 6_000), at(203, 6_000), at(400, 150_000)]
  // 8 s of reading after the first; three minutes' rest is none; a clock that ran back is none; two and a half minutes are one.
  expect([...timeTaken(log)]).toEqual([13_000, 4_000, 6_000, 53_000, 60_000])
  expect([...timeTaken([])]).toEqual([])
  const stages = [...timedAnswers(log.slice(0, 2), settings)]
  expect(stages.map(({ seconds }) => seconds)).toEqual([13, 4])
})

test('attendance counts days with minutes, before today, since the first answer', () => {
  const on = (...ago: readonly number[]) => ago.map((days) => review({ atMs: monday - days * dayMs }))
  const weekdays = exam({ minutesByWeekday: [20, 20, 20, 20, 20, 0, 0] })
  expect(attendanceOf([], [weekdays], monday, settings)).toEqual({ planned: 0, studied: 0 })
  expect(attendanceOf(on(7, 4, 0), [weekdays], monday, settings)).toEqual({ planned: 5, studied: 2 })
  expect(attendanceOf(on(300), [exam()], monday, settings)).toEqual({ planned: 21, studied: 0 })
})
