import type { Exam, ExamId, ExamTopic } from './exam'

/** A value of one setting, at most 2,000 characters of JSON on the server: topics are pairs, and what is usual is left out. */
export interface StoredExam {
  readonly id: string
  readonly name: string
  readonly atMs: number
  readonly topics: readonly (readonly [topic: string, weight: number])[]
  readonly minutes: readonly number[]
  readonly off: readonly string[]
  readonly knownAt: number
  readonly afterwards: Exam['afterwards']
  readonly revision: number
  readonly changedAtMs: number
}

export const longestName = 80
export const mostMinutesADay = 600
const longestStored = 1900

export function storeExam(exam: Exam): StoredExam {
  return {
    id: exam.id,
    name: exam.name.slice(0, longestName),
    atMs: exam.atMs,
    topics: exam.topics.map(({ topic, weight }) => [topic, weight] as const),
    minutes: exam.minutesByWeekday,
    off: exam.daysOff,
    knownAt: exam.knownAt,
    afterwards: exam.afterwards,
    revision: exam.revision,
    changedAtMs: exam.changedAtMs,
  }
}

/** Whether the server would keep it. */
export const isStorable = (exam: Exam): boolean => JSON.stringify(storeExam(exam)).length <= longestStored

/** An exam read back from wherever it was kept; null for one that is not whole, and for one that was removed. */
export function readExam(raw: unknown): Exam | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { id, name, atMs, topics, minutes, off, knownAt, afterwards, revision, changedAtMs } = raw as Partial<
    Record<keyof StoredExam, unknown>
  >
  const goodTopics = Array.isArray(topics) ? topics.flatMap(readTopic) : []
  if (typeof id !== 'string' || !/^[0-9a-f-]{1,40}$/.test(id) || typeof name !== 'string') return null
  if (!isWhole(atMs, 0, 8.64e15) || goodTopics.length === 0) return null
  if (!Array.isArray(minutes) || minutes.length !== 7) return null
  if (!minutes.every((one) => isWhole(one, 0, mostMinutesADay))) return null
  return {
    id: id as ExamId,
    name: name.slice(0, longestName),
    atMs,
    topics: goodTopics,
    minutesByWeekday: minutes as readonly number[],
    daysOff: Array.isArray(off) ? off.filter(isDay) : [],
    knownAt: typeof knownAt === 'number' && knownAt >= 0.01 && knownAt <= 0.99 ? knownAt : 0.85,
    afterwards: afterwards === 'keep' || afterwards === 'rest' ? afterwards : 'undecided',
    revision: isWhole(revision, 0, 1e9) ? revision : 0,
    changedAtMs: isWhole(changedAtMs, 0, 8.64e15) ? changedAtMs : 0,
  }
}

function readTopic(raw: unknown): readonly ExamTopic[] {
  if (!Array.isArray(raw)) return []
  const [topic, weight] = raw as readonly unknown[]
  return typeof topic === 'string' && typeof weight === 'number' && weight > 0 && weight <= 100
    ? [{ topic, weight }]
    : []
}

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
