import type { CardId } from '@/lib/scheduling/review'
import type { Exam, ExamCard } from './exam'

/** Cards that are let rest: an exam that asked for them is over and was let go, and no other still needs or keeps them. */
export function resting(exams: readonly Exam[], cards: readonly ExamCard[], nowMs: number): ReadonlySet<CardId> {
  const over = exams.filter((exam) => exam.atMs <= nowMs && exam.afterwards === 'rest')
  if (over.length === 0) return new Set()
  const needed = exams.filter((exam) => exam.atMs > nowMs || exam.afterwards === 'keep')
  const asks = (list: readonly Exam[], { topics }: ExamCard) =>
    list.some((exam) => exam.topics.some(({ topic }) => topics.includes(topic)))
  return new Set(cards.filter((card) => asks(over, card) && !asks(needed, card)).map(({ id }) => id))
}

/** An exam is over, and nobody has said what is to become of its cards. */
export const isUnsettled = ({ atMs, afterwards }: Pick<Exam, 'atMs' | 'afterwards'>, nowMs: number): boolean =>
  atMs <= nowMs && afterwards === 'undecided'
