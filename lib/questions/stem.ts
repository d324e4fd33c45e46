import { Kept } from '@/lib/base/kept'
import { parseTime, type Time } from '@/lib/base/edtf'
import type { Fact } from '@/lib/corpus/fact'
import type { Side } from './side'

/** Says that the answer is asked in the old calendar, where it is. */
export function inOldStyle(fact: Fact, { answer }: Side, stem: string): string {
  if (fact.calendar !== 'julian' || answer.kind !== 'time' || stem.includes('(Old Style)')) return stem
  return stem.endsWith('?') ? `${stem.slice(0, -1)} (Old Style)?` : stem.replace('____', '____ (Old Style)')
}

const yearsOf = (time: Time) =>
  time.kind === 'point'
    ? [time.first.slice(0, 4)]
    : [time.start, time.end].flatMap((point) => point?.first.slice(0, 4) ?? [])

const wholeYear = new Kept(300, (year: string) => new RegExp(`\\b${year}\\b`))

/** Whether the stem holds a year of the date that is asked. */
export function holdsYear(stem: string, written: string): boolean {
  const time = parseTime(written)
  return time !== null && yearsOf(time).some((year) => wholeYear.get(year).test(stem))
}

/** Whether the figure stands in the stem, as it is or with other separators. */
export function holdsFigure(stem: string, shown: string): boolean {
  const bare = shown.replaceAll(',', '')
  return [...stem.matchAll(/\d[\d,]*(?:\.\d+)?/g)].some((match) => match[0].replaceAll(',', '') === bare)
}

/** The years that a stem names; of "the 1920s" none. */
export const yearsIn = (stem: string): ReadonlySet<string> => new Set(stem.match(/\b1[89]\d\d\b/g) ?? [])

/** The one year that the stem names, if it names one. */
export function yearIn(stem: string): string | null {
  const years = yearsIn(stem)
  return years.size === 1 ? [...years][0]! : null
}
