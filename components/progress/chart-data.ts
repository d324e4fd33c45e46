import type { ChartBar } from '@/components/charts/bar-chart'
import type { SharePoint } from '@/components/charts/share-chart'
import { count, figure, percent } from '@/components/ui/words'
import type { ActiveDay } from '@/lib/analytics/activity'
import type { AnswerTime } from '@/lib/analytics/answer-time'
import type { DueDay } from '@/lib/analytics/forecast'
import type { RetentionWeek } from '@/lib/analytics/retention'
import type { Share } from '@/lib/analytics/share'
import { longestAnswerMs } from '@/lib/planning/belief'
import { longDay, minutesIn, seconds, shortDay } from './day-words'

/** Thirty names of days do not fit on a phone: today's, and one a week. */
const tickOf = (day: string, fromToday: number) =>
  fromToday === 0 ? 'today' : fromToday % 7 === 0 ? shortDay(day) : ''

export function dueBars(days: readonly DueDay[]): readonly ChartBar[] {
  return days.map(({ day, cards }, index) => ({
    name: index === 0 ? `Today, ${longDay(day)}` : longDay(day),
    tick: tickOf(day, index),
    value: cards,
    said: count(cards, 'card'),
    marked: index === 0,
  }))
}

/** @param now how many are due at this moment, where the rest of today's are still to come */
export function dueWords(days: readonly DueDay[], now: number): string {
  const today = days[0]?.cards ?? 0
  const coming = days.slice(1).reduce((sum, day) => sum + day.cards, 0)
  const later = now < today ? `, ${figure(now)} of them now` : ''
  return `${count(today, 'card')} ${today === 1 ? 'falls' : 'fall'} due today${later}, and ${figure(coming)} in the ${days.length - 1} days after, if nothing is studied meanwhile.`
}

const active = (days: readonly ActiveDay[], value: (day: ActiveDay) => number): readonly ChartBar[] => {
  const last = days.length - 1
  return days.map((day, index) => ({
    name: index === last ? `Today, ${longDay(day.day)}` : longDay(day.day),
    tick: tickOf(day.day, last - index),
    value: value(day),
    said: activeWords(day),
    marked: index === last,
  }))
}

export const activeWords = ({ reviews, cards, spentMs }: ActiveDay) =>
  reviews === 0 ? 'none' : `${count(reviews, 'answer')}, of ${count(cards, 'card')}, ${minuteWords(spentMs)}`

const minuteWords = (ms: number) => (minutesIn(ms) < 1 ? 'under a minute' : `about ${count(minutesIn(ms), 'minute')}`)

export const answerBars = (days: readonly ActiveDay[]) => active(days, (day) => day.reviews)
export const minuteBars = (days: readonly ActiveDay[]) => active(days, (day) => day.spentMs / 60_000)

export function answerWords(days: readonly ActiveDay[]): string {
  const reviews = days.reduce((sum, day) => sum + day.reviews, 0)
  const studied = days.filter((day) => day.reviews > 0).length
  return `${count(reviews, 'answer')} on ${studied} of the last ${days.length} days.`
}

export function timeWords(days: readonly ActiveDay[], { answers, medianMs, meanMs, capped }: AnswerTime): string {
  const spent = days.reduce((sum, day) => sum + day.spentMs, 0)
  const whole = `In the last ${days.length} days ${minuteWords(spent)} for ${count(answers, 'answer')}`
  if (medianMs === null || meanMs === null) return `${whole}: too few to say how long one takes.`
  const long = capped > 0 ? ` ${count(capped, 'answer')} took ${longestAnswerMs / 1000} seconds or more.` : ''
  return `${whole}: half of them took at most ${seconds(medianMs)}, the mean is ${seconds(meanMs)}.${long} Reading what follows an answer is not counted.`
}

/** Weeks that say something; the others would only mislead. */
export function retentionPoints(weeks: readonly RetentionWeek[]): readonly SharePoint[] {
  if (!weeks.some((week) => week.share !== null)) return []
  const step = Math.ceil(weeks.length / 5)
  return weeks.map((week, index) => ({
    name: `Week of ${longDay(week.week)} ${week.week.slice(0, 4)}`,
    tick: (weeks.length - 1 - index) % step === 0 ? shortDay(week.week) : '',
    share: week.share,
    low: week.interval?.[0] ?? null,
    high: week.interval?.[1] ?? null,
    said: shareWords(week),
  }))
}

export function shareWords({ share, interval, asked, recalled }: Share): string {
  if (share === null || interval === null) return `too few: ${recalled} of ${asked}`
  return `${percent(share)} (${percent(interval[0])} to ${percent(interval[1])}), ${figure(recalled)} of ${figure(asked)}`
}

export function retentionWords(total: Share, target: number): string {
  if (total.share === null || total.interval === null) {
    return `Too few to say: ${count(total.asked, 'card')} that had been learned ${total.asked === 1 ? 'was' : 'were'} asked again on a later day, and it takes ten.`
  }
  const [low, high] = total.interval
  const verdict = target < low ? 'more than' : target > high ? 'less than' : 'in keeping with'
  return `You recalled ${percent(total.share)} of ${count(total.asked, 'card')} asked again (between ${percent(low)} and ${percent(high)}), ${verdict} the ${percent(target)} you aim for.`
}
