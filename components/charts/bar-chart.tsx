import { scaleBand, scaleLinear } from 'd3-scale'
import { ChartFrame } from './chart-frame'

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
/** The axis stands outside the plot, so that shares of the plot's width are shares of the days. */
export const plotClass = 'ml-[34px] w-[calc(100%-34px)] overflow-visible'

/** Counts over days. Sizes across are shares of the width, so that it is drawn on the server and fits every screen with type of full size. */
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
  return (
    <ChartFrame
      title={title}
      summary={summary}
      columns={columns}
      rows={bars.map((bar) => [bar.name, bar.said ?? String(bar.value)])}
    >
      <svg role="img" aria-label={`${title}. ${summary}`} height={height} className={plotClass}>
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
        {bars.map((bar, index) =>
          bar.tick ? (
            <text
              key={bar.name}
              x={`${(x(index) ?? 0) + x.bandwidth() / 2}%`}
              y={height - 6}
              textAnchor="middle"
              className="fill-soft text-sm"
            >
              {bar.tick}
            </text>
          ) : null,
        )}
      </svg>
    </ChartFrame>
  )
}

/** Lines across and their numbers. */
export function YAxis({
  ticks,
  at,
  show,
}: {
  readonly ticks: readonly number[]
  readonly at: (value: number) => number
  readonly show: (value: number) => string
}) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1="0%" x2="100%" y1={at(tick)} y2={at(tick)} className="stroke-rule" />
      <text x="-8" y={at(tick)} dy="0.32em" textAnchor="end" className="fill-soft text-sm">
        {show(tick)}
      </text>
    </g>
  ))
}
