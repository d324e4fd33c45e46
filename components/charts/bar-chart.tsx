'use client'
import { scaleBand, scaleLinear } from 'd3-scale'
import { svgClass, XTicks, YAxis } from './axis'
import { ChartFrame } from './chart-frame'
import { ChartReader } from './reader'

export interface ChartBar {
  /** In the table, in full: "28 February". */
  readonly name: string
  /** Under the axis; '' to leave it out. */
  readonly tick: string
  readonly value: number
  /** In the table, where it says more than the number. */
  readonly said?: string
  /** Today's bar: the one in red. */
  readonly marked?: boolean
}
const height = 180
const foot = 24
const head = 12

/** Amounts over days, or over classes. Sizes across are shares of the width, so that it is drawn on the server and fits every screen with type of full size. */
export function BarChart({
  title,
  summary,
  bars,
  columns,
}: {
  readonly title: string
  readonly summary: string
  readonly bars: readonly ChartBar[]
  readonly columns: readonly [string, string]
}) {
  const most = Math.max(1, ...bars.map((bar) => bar.value))
  const y = scaleLinear([0, most], [height - foot, head]).nice(4)
  const x = scaleBand<number>().domain(bars.keys()).range([0, 100]).paddingInner(0.25).paddingOuter(0.1)
  const ticks = y.ticks(4).filter(Number.isInteger)
  const readings = bars.map((bar) => ({ name: bar.name, said: bar.said ?? String(bar.value) }))
  const marked = bars.findIndex((bar) => bar.marked)
  return (
    <ChartFrame title={title} summary={summary} columns={columns} rows={readings.map(({ name, said }) => [name, said])}>
      <ChartReader
        label={`${title}, one by one`}
        readings={readings}
        placeOf={(share) => Math.floor(share * bars.length)}
        start={Math.max(0, marked)}
      >
        {(read) => (
          <svg role="img" aria-label={`${title}. ${summary}`} height={height} className={svgClass}>
            {read === null ? null : (
              <rect
                x={`${(x(read) ?? 0) - 0.125 * x.step()}%`}
                width={`${x.step()}%`}
                y={head}
                height={height - foot - head}
                className="fill-rule"
              />
            )}
            <YAxis ticks={ticks} at={y} show={String} />
            {bars.map((bar, index) => (
              <rect
                key={bar.name}
                x={`${x(index)}%`}
                width={`${x.bandwidth()}%`}
                y={y(bar.value)}
                height={Math.max(0, y(0) - y(bar.value))}
                rx="1.5"
                className={bar.marked ? 'fill-red' : 'fill-ink'}
              />
            ))}
            <XTicks
              ticks={bars.map(({ tick }, index) => ({ at: (x(index) ?? 0) + x.bandwidth() / 2, text: tick }))}
              y={height - 6}
            />
          </svg>
        )}
      </ChartReader>
    </ChartFrame>
  )
}
