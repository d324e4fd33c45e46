import type { Day, Point } from '@/lib/base/edtf'
import { shuffled, type Random } from '@/lib/base/random'
import { timeOf } from '@/lib/corpus/derived-days'
import type { Fact, FactId } from '@/lib/corpus/fact'
import type { QuestionContext } from './context'
import type { DayItem } from './day-questions'
import { makeQuestion } from './make'
import type { Card } from './question'

/**
 * Questions about what happened on a day or in its month, on that day of another year, or else in its year; the nearer the earlier, and no
 * two of one fact. No dates are asked: the day itself would help with them.
 */
export function* eventItems(context: QuestionContext, day: Day, random: Random): Generator<DayItem> {
  const near: Card[][] = [[], [], [], []]
  const ranks = new Map<FactId, number | null>()
  for (const card of context.cards) {
    const fact = context.corpus.fact.get(card.factId)
    if (!fact || card.answer.kind === 'time' || card.answer.kind === 'number') continue
    let rank = ranks.get(fact.id)
    if (rank === undefined) ranks.set(fact.id, (rank = rankOf(fact, day)))
    if (rank !== null) near[rank]!.push(card)
  }
  const asked = new Set<FactId>()
  for (const card of near.flatMap((cards) => byImportance(shuffled(cards, random)))) {
    if (asked.has(card.factId)) continue
    const question = makeQuestion(context, card, 'choice', `${day}/${Math.floor(random() * 1e9)}`)
    if (question?.form !== 'choice') continue
    asked.add(card.factId)
    yield { card, question, about: [card.factId] }
  }
}

const byImportance = (cards: readonly Card[]) => [...cards].sort((a, b) => a.importance - b.importance)

/** 0 where the fact is of that very day, then of its month, of the same day in another year, of its year; `null` where it is of none. */
function rankOf(fact: Fact, day: Day): number | null {
  if (fact.standing !== 'established' || fact.calendar === 'julian') return null
  const points = pointsOf(fact)
  const ranks = points.flatMap(({ text, precision, approximate }) => {
    if (approximate || (precision !== 'day' && precision !== 'month')) return []
    if (text === day) return 0
    if (text.slice(0, 7) === day.slice(0, 7)) return 1
    if (precision === 'day' && text.slice(4) === day.slice(4)) return 2
    return text.slice(0, 4) === day.slice(0, 4) ? 3 : []
  })
  return ranks.length > 0 ? Math.min(...ranks) : null
}

/** When it happened; of a time in office when that began and ended. */
function pointsOf(fact: Fact): readonly Point[] {
  const time = timeOf(fact)
  if (!time) return []
  if (time.kind === 'point') return [time]
  return [time.start, time.end].filter((point) => point !== null)
}
