import type { CalendarDay, CalendarWeek } from '@/components/charts/calendar-chart'
import { count, figure } from '@/components/ui/words'
import type { ActiveDay } from '@/lib/analytics/activity'
import { activeWords } from './chart-data'
import { longDay, shortMonth } from './day-words'

/** Whole weeks from a Monday on; the last one ends today. */
export function weeksOf(days: readonly ActiveDay[]): readonly (readonly ActiveDay[])[] {
  const first = days.findIndex(({ day }) => new Date(day).getUTCDay() === 1)
  const weeks: ActiveDay[][] = []
  for (const [at, day] of days.slice(first).entries()) {
    if (at % 7 === 0) weeks.push([])
    weeks.at(-1)!.push(day)
  }
  return weeks
}

export function calendarWeeks(days: readonly ActiveDay[]): readonly CalendarWeek[] {
  const levelOf = levels(days)
  let month = ''
  return weeksOf(days).map((week) => {
    const here = week[0]!.day.slice(0, 7)
    // The first week that begins in it: before a month that ends, there is no room for its name.
    const begins = here !== month && Number(week[0]!.day.slice(8)) <= 7
    if (begins) month = here
    return {
      tick: begins ? shortMonth(week[0]!.day) : '',
      days: week.map((day): CalendarDay => ({
        name: `${longDay(day.day)} ${day.day.slice(0, 4)}`,
        said: activeWords(day),
        level: levelOf(day.reviews),
      })),
    }
  })
}

/** The busy days in four parts of equal size. */
function levels(days: readonly ActiveDay[]): (reviews: number) => CalendarDay['level'] {
  const busy = days.flatMap(({ reviews }) => (reviews > 0 ? [reviews] : [])).sort((a, b) => a - b)
  const quarter = (part: number) => busy[Math.floor((busy.length * part) / 4)] ?? Infinity
  const limits = [1, 2, 3].map(quarter)
  return (reviews) => {
    if (reviews === 0) return 0
    return (1 + limits.filter((limit) => reviews >= limit).length) as CalendarDay['level']
  }
}

export const yearColumns = ['Week of', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const

/** The latest week first; weeks without an answer are left out. */
export function yearRows(days: readonly ActiveDay[]): readonly (readonly string[])[] {
  return weeksOf(days)
    .filter((week) => week.some(({ reviews }) => reviews > 0))
    .toReversed()
    .map((week) => [
      longDay(week[0]!.day),
      ...Array.from({ length: 7 }, (_, at) => (week[at] ? figure(week[at].reviews) : '')),
    ])
}

export function yearWords(days: readonly ActiveDay[]): string {
  const shown = weeksOf(days).flat()
  const reviews = shown.reduce((sum, day) => sum + day.reviews, 0)
  const studied = shown.filter((day) => day.reviews > 0).length
  return `${count(reviews, 'answer')} on ${count(studied, 'day')} since ${longDay(shown[0]!.day)} ${shown[0]!.day.slice(0, 4)}.`
}
