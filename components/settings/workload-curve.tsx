'use client'
import { scaleLinear } from 'd3-scale'
import { svgClass, XTicks, YAxis } from '@/components/charts/axis'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ChartReader } from '@/components/charts/reader'
import { percent } from '@/components/ui/words'
import { fewestForWorkload, horizonDays, type Workload } from '@/lib/fitting/workload'
import type { Outlook } from '@/lib/store/memory-work'

const height = 190
const foot = 26
const head = 18

/** To half a minute below ten, where half a minute is much. */
export function minutesWords(minutes: number): string {
  if (minutes < 0.75) return 'less than a minute'
  const near = minutes < 9.5 ? Math.round(minutes * 2) / 2 : Math.round(minutes)
  return `about ${near} ${near === 1 ? 'minute' : 'minutes'}`
}

/** What each choice would cost this learner, with the present one marked. */
export function WorkloadCurve({ outlook, chosen }: { readonly outlook: Outlook; readonly chosen: number }) {
  const { loads, answers } = outlook
  const present = nearest(loads, chosen)
  const lowest = loads[0]!
  const highest = loads.at(-1)!
  const most = Math.max(1, ...loads.map(({ minutesADay }) => minutesADay))
  const x = scaleLinear([lowest.retention, highest.retention], [2, 98])
  const y = scaleLinear([0, most], [height - foot, head]).nice(4)
  const at = (retention: number) => `${x(retention)}%`
  const summary = `For the cards you have begun, ${percent(present.retention)} takes ${minutesWords(present.minutesADay)} a day; ${percent(highest.retention)} would take ${minutesWords(highest.minutesADay)}, ${percent(lowest.retention)} ${minutesWords(lowest.minutesADay)}.`
  const readings = loads.map((load) => ({
    name: percent(load.retention),
    said: `${minutesWords(load.minutesADay)} a day, ${percent(load.known)} known on an average day`,
  }))
  return (
    <div className="max-w-text mt-6">
      <ChartFrame
        title="Minutes a day by the chance to recall"
        summary={summary}
        columns={['Chance', 'Minutes a day', 'Answers a day', 'Known on an average day']}
        rows={loads.map((load) => [
          `${percent(load.retention)}${load === present ? ' (now)' : ''}`,
          load.minutesADay.toFixed(1),
          load.answersADay.toFixed(1),
          percent(load.known),
        ])}
      >
        <ChartReader
          label="Minutes a day by the chance to recall, one by one"
          readings={readings}
          placeOf={(share) => loads.indexOf(nearest(loads, x.invert(share * 100)))}
          start={loads.indexOf(present)}
        >
          {(read) => (
            <svg
              role="img"
              aria-label={`Minutes a day by the chance to recall. ${summary}`}
              height={height}
              className={svgClass}
            >
              <YAxis ticks={y.ticks(4)} at={y} show={String} />
              {loads.map((load, i) => {
                const before = loads[i - 1]
                return before ? (
                  <line
                    key={load.retention}
                    x1={at(before.retention)}
                    y1={y(before.minutesADay)}
                    x2={at(load.retention)}
                    y2={y(load.minutesADay)}
                    className="stroke-ink"
                    strokeWidth="2"
                  />
                ) : null
              })}
              <line
                x1={at(present.retention)}
                x2={at(present.retention)}
                y1={y(present.minutesADay)}
                y2={y(0)}
                className="stroke-ink"
                strokeDasharray="2 5"
              />
              <circle cx={at(present.retention)} cy={y(present.minutesADay)} r="5" className="fill-ink" />
              {read === null ? null : (
                <circle
                  cx={at(loads[read]!.retention)}
                  cy={y(loads[read]!.minutesADay)}
                  r="6"
                  className="fill-paper stroke-ink"
                  strokeWidth="3"
                />
              )}
              <XTicks
                ticks={loads
                  .filter((_, i) => i % 5 === 0)
                  .map(({ retention }) => ({ at: x(retention), text: percent(retention) }))}
                y={height - 6}
              />
            </svg>
          )}
        </ChartReader>
      </ChartFrame>
      <p className="text-soft text-sm">
        Worked out by playing through the next {horizonDays} days with your own cards, as often as each choice would ask
        them, and with the seconds that your answers take, reading what follows them included. New cards come on top.
        {answers < fewestForWorkload
          ? ` You have given ${answers} answers so far; below ${fewestForWorkload} this says more of learners in general than of you.`
          : ''}
      </p>
    </div>
  )
}

export function nearest(loads: readonly Workload[], retention: number): Workload {
  return loads.reduce((best, load) =>
    Math.abs(load.retention - retention) < Math.abs(best.retention - retention) ? load : best,
  )
}
