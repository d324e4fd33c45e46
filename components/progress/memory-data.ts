import type { ChartBar } from '@/components/charts/bar-chart'
import type { CalibrationPoint } from '@/components/charts/calibration-chart'
import { daysWords } from '@/components/ui/days-words'
import { count, figure, percent } from '@/components/ui/words'
import { fewestPredicted, type Calibration, type CalibrationBin } from '@/lib/analytics/calibration'
import { fewestStable, type StabilityBin, type StabilitySpread } from '@/lib/analytics/stability'
import { shareWords } from './chart-data'

/** As one says it, for so many days. */
const spans: readonly (readonly [number, string, string])[] = [
  [0, '', ''],
  [1, '1 day', '1 d'],
  [3, '3 days', '3 d'],
  [7, 'a week', '1 wk'],
  [14, '2 weeks', '2 wk'],
  [30, 'a month', '1 mo'],
  [90, '3 months', '3 mo'],
  [180, '6 months', '6 mo'],
  [365, 'a year', '1 yr'],
  [730, '2 years', '2 yr'],
]
const spanOf = (days: number) => spans.find(([from]) => from === days)

function binName({ from, to }: StabilityBin): string {
  if (from === 0) return `Less than ${spanOf(to)?.[1]}`
  if (to === Infinity) return `More than ${spanOf(from)?.[1]}`
  return `${spanOf(from)?.[1]} to ${spanOf(to)?.[1]}`.replace(/^a/, 'A')
}

export function stabilityBars({ bins }: StabilitySpread): readonly ChartBar[] {
  return bins.map((bin, index) => ({
    name: binName(bin),
    // Under the left edge of a class stands where it begins; each second has room.
    tick: index % 2 === 1 ? (spanOf(bin.from)?.[2] ?? '') : '',
    value: bin.cards,
    said: count(bin.cards, 'card'),
  }))
}

export function stabilityWords({ cards, medianDays }: StabilitySpread): string {
  if (cards < fewestStable || medianDays === null)
    return `Too few to say: ${count(cards, 'card')} studied, and it takes ${fewestStable}.`
  return `Half of ${count(cards, 'card')} studied would still be recalled with 90% after ${daysWords(medianDays)} or more.`
}

const binWords = ({ from, to }: CalibrationBin) => `${Math.round(from * 100)} to ${percent(to)}`

export function calibrationPoints({ asked, bins }: Calibration): readonly CalibrationPoint[] {
  if (asked < fewestPredicted) return []
  return bins.flatMap((bin) => {
    const { predicted, share, interval } = bin
    if (predicted === null || share === null || interval === null) return []
    const said = `foretold ${percent(predicted)}, recalled ${shareWords(bin)}`
    return [{ name: binWords(bin), predicted, share, low: interval[0], high: interval[1], said }]
  })
}

export const calibrationColumns = ['Foretold', 'Mean', 'Recalled'] as const

export function calibrationRows({ bins }: Calibration): readonly (readonly string[])[] {
  return bins
    .filter((bin) => bin.asked > 0)
    .map((bin) => [binWords(bin), bin.predicted === null ? '' : percent(bin.predicted), shareWords(bin)])
}

export function calibrationWords({ asked, expected, recalled }: Calibration): string {
  if (asked < fewestPredicted)
    return `Too few to say: ${count(asked, 'answer')} to cards last asked on an earlier day, and it takes ${fewestPredicted}.`
  return `Of ${count(asked, 'answer')} to cards last asked on an earlier day, the app expected ${figure(Math.round(expected))} to be right; ${figure(recalled)} were.`
}
