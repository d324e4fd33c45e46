import { seededRandom } from '@/lib/base/random'
import { studyDayNumber } from '@/lib/base/study-day'
import { waitingCards } from '@/lib/scheduling/care'
import type { CardId } from '@/lib/scheduling/review'
import { expectedMinutes } from './attendance'
import { sharedMinutes } from './exam'
import { gather, type Situation } from './gather'
import { Outlook } from './outlook'
import { priceByDay } from './price'
import { rank } from './rank'
import { Worth } from './worth'

export interface Today {
  /** Minutes of this study day, and what is left of them. */
  readonly minutes: number
  readonly minutesLeft: number
  /** Expected of the cards below. */
  readonly minutesPlanned: number
  /** In the order of asking: whoever stops early has done what was worth most. */
  readonly cards: readonly CardId[]
  readonly reviews: number
  readonly fresh: number
  /** Cards a topic, the most first; a card of several topics counts in each. */
  readonly topics: readonly { readonly topic: string; readonly cards: number }[]
}

/** What to study today, of all exams together. Made anew each day from the memory as it is: a day missed leaves no debt. */
export function planToday(situation: Situation): Today {
  const { settings, memories, nowMs, belief, attendance, spentSeconds } = situation
  const { pool, cards, exams, unfinished: begun } = gather(situation)
  const waits = waitingCards(memories, nowMs)
  const unfinished = begun.filter((id) => !waits(id))
  const minutes = sharedMinutes(exams, nowMs, settings)
  const secondsLeft = Math.max(0, (minutes[0] ?? 0) * 60 - spentSeconds)
  const outlook = new Outlook(settings, belief)
  const chosen: number[] = []
  let seconds = unfinished.length * (belief.seconds.learning.right + belief.seconds.learning.wrong)
  if (pool.size > 0 && secondsLeft > 0) {
    // The same on every device, and until the day is over.
    const random = seededRandom(`plan/${studyDayNumber(nowMs, settings.timeZone, settings.rolloverHour)}`)
    const worth = new Worth(pool, outlook, priceByDay(pool, expectedMinutes(minutes, attendance), outlook, random))
    for (const { place } of rank(pool, worth, secondsLeft, 0)) {
      if (seconds >= secondsLeft) break
      if (waits(cards[place]!.id)) continue
      chosen.push(place)
      seconds += worth.seconds(place)
    }
  }
  const topics = new Map<string, number>()
  const wanted = new Set(exams.flatMap((exam) => exam.topics.map(({ topic }) => topic)))
  const byId = new Map(cards.map((card) => [card.id, card]))
  const ids = [...unfinished, ...apart(chosen, pool.fact).map((place) => cards[place]!.id)]
  for (const id of ids) {
    for (const topic of byId.get(id)!.topics) if (wanted.has(topic)) topics.set(topic, (topics.get(topic) ?? 0) + 1)
  }
  const fresh = chosen.filter((place) => !pool.stability[place]).length
  return {
    minutes: minutes[0] ?? 0,
    minutesLeft: secondsLeft / 60,
    minutesPlanned: seconds / 60,
    cards: ids,
    reviews: ids.length - fresh,
    fresh,
    topics: [...topics].map(([topic, count]) => ({ topic, cards: count })).sort((a, b) => b.cards - a.cards),
  }
}

/** Moves a card back while its neighbour is of the same fact; leaves it where there is no better place. */
function apart(places: readonly number[], fact: Int32Array): readonly number[] {
  const out = [...places]
  for (let i = 1; i < out.length; i++) {
    if (fact[out[i]!] !== fact[out[i - 1]!]) continue
    const other = out.findIndex((place, j) => j > i && fact[place] !== fact[out[i - 1]!])
    if (other > 0) [out[i], out[other]] = [out[other]!, out[i]!]
  }
  return out
}
