import type { ChartBar } from '@/components/charts/bar-chart'
import type { SharePoint } from '@/components/charts/share-chart'
import { count, percent } from '@/components/ui/words'
import type { ActiveDay } from '@/lib/analytics/activity'
import type { DueDay } from '@/lib/analytics/forecast'
import type { RetentionWeek } from '@/lib/analytics/retention'
import type { Share } from '@/lib/analytics/share'

/** A study day is a date, not a moment: it is shown as it is written, in no time zone. Made when first used, for Intl is slow to begin. */
const format = (options: Intl.DateTimeFormatOptions) => {
  let formatter: Intl.DateTimeFormat | undefined
  return (day: string) => {
    formatter ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
    return formatter.format(Date.parse(day))
  }
}
const longDay = format({ day: 'numeric', month: 'long' })
const shortDay = format({ day: 'numeric', month: 'short' })
const weekday = format({ weekday: 'short' })

export function dueBars(days: readonly DueDay[]): readonly ChartBar[] {
  return days.map(({ day, cards }, index) => ({
    name: index === 0 ? `Today, ${longDay(day)}` : longDay(day),
    // Fourteen names of days do not fit on a phone; every second does.
    tick: index === 0 ? 'today' : index % 2 === 0 && index > 1 ? weekday(day) : '',
    value: cards,
    marked: index === 0,
  }))
}

export function dueWords(days: readonly DueDay[]): string {
  const today = days[0]?.cards ?? 0
  const coming = days.slice(1, 8).reduce((sum, day) => sum + day.cards, 0)
  return `${count(today, 'card')} ${today === 1 ? 'falls' : 'fall'} due today, ${coming} in the seven days after, if nothing is studied meanwhile.`
}

export function activityBars(days: readonly ActiveDay[]): readonly ChartBar[] {
  const last = days.length - 1
  return days.map(({ day, reviews, cards, spentMs }, index) => ({
    name: index === last ? `Today, ${longDay(day)}` : longDay(day),
    tick: index === last ? 'today' : (last - index) % 7 === 0 ? shortDay(day) : '',
    value: reviews,
    said:
      reviews === 0
        ? 'none'
        : `${reviews}, of ${count(cards, 'card')}, in about ${count(Math.max(1, Math.round(spentMs / 60_000)), 'minute')}`,
    marked: index === last,
  }))
}

export function activityWords(days: readonly ActiveDay[]): string {
  const reviews = days.reduce((sum, day) => sum + day.reviews, 0)
  const minutes = Math.max(1, Math.round(days.reduce((sum, day) => sum + day.spentMs, 0) / 60_000))
  const active = days.filter((day) => day.reviews > 0).length
  return `${count(reviews, 'answer')} on ${active} of the last ${days.length} days, in about ${count(minutes, 'minute')}.`
}

/** Weeks that say something; the others would only mislead. */
export function retentionPoints(weeks: readonly RetentionWeek[]): readonly SharePoint[] {
  if (!weeks.some((week) => week.share !== null)) return []
  const step = Math.ceil(weeks.length / 6)
  return weeks.map((week, index) => ({
    name: longDay(week.week),
    tick: (weeks.length - 1 - index) % step === 0 ? shortDay(week.week) : '',
    share: week.share,
    low: week.interval?.[0] ?? null,
    high: week.interval?.[1] ?? null,
    said: shareWords(week),
  }))
}

function shareWords({ share, interval, asked, recalled }: Share): string {
  if (share === null || interval === null) return `too few: ${recalled} of ${asked}`
  return `${percent(share)} (${percent(interval[0])} to ${percent(interval[1])}), ${recalled} of ${asked}`
}

export function retentionWords(total: Share, target: number): string {
  if (total.share === null || total.interval === null) {
    return `Too few to say: ${count(total.asked, 'card')} that had been learned ${total.asked === 1 ? 'was' : 'were'} asked again on a later day, and it takes ten.`
  }
  const [low, high] = total.interval
  const verdict = target < low ? 'more than' : target > high ? 'less than' : 'in keeping with'
  return `You recalled ${percent(total.share)} of ${count(total.asked, 'card')} asked again (between ${percent(low)} and ${percent(high)}), ${verdict} the ${percent(target)} you aim for.`
}
