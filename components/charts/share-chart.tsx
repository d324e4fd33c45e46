import { scaleLinear, scalePoint } from 'd3-scale'
import { plotClass, YAxis } from './bar-chart'
import { ChartFrame } from './chart-frame'

export interface SharePoint {
  readonly name: string
  readonly tick: string
  /** 0 to 1; null where there were too few to say. */
  readonly share: number | null
  readonly low: number | null
  readonly high: number | null
  readonly said: string
}
const height = 200
const foot = 24
const head = 12

/** Shares over time with their intervals, against a target. A point with too few answers behind it is left out, and the line with it. */
export function ShareChart({
  title,
  summary,
  points,
  target,
  columns,
}: {
  readonly title: string
  readonly summary: string
  readonly points: readonly SharePoint[]
  readonly target: number
  readonly columns: readonly [string, string]
}) {
  const least = Math.min(target, ...points.flatMap((point) => point.low ?? []))
  const floor = Math.max(0, Math.floor(least * 5 - 0.5) / 5)
  const y = scaleLinear([floor, 1], [height - foot, head])
  const x = scalePoint<number>().domain(points.keys()).range([3, 97])
  const at = (index: number) => `${x(index)}%`
  return (
    <ChartFrame
      title={title}
      summary={summary}
      columns={columns}
      rows={points.map((point) => [point.name, point.said])}
    >
      <svg role="img" aria-label={`${title}. ${summary}`} height={height} className={plotClass}>
        <YAxis ticks={y.ticks(4)} at={y} show={(value) => `${Math.round(value * 100)}`} />
        <line x1="0%" x2="100%" y1={y(target)} y2={y(target)} className="stroke-ink" strokeDasharray="2 5" />
        <text x="100%" y={y(target) - 5} textAnchor="end" className="fill-soft text-sm">
          target
        </text>
        {points.map((point, index) => {
          const before = points[index - 1]
          if (point.share === null || before?.share === null || before?.share === undefined) return null
          return (
            <line
              key={point.name}
              x1={at(index - 1)}
              y1={y(before.share)}
              x2={at(index)}
              y2={y(point.share)}
              className="stroke-ink"
              strokeWidth="2"
            />
          )
        })}
        {points.map((point, index) =>
          point.share === null ? null : (
            <g key={point.name}>
              {point.low !== null && point.high !== null ? (
                <line x1={at(index)} x2={at(index)} y1={y(point.low)} y2={y(point.high)} className="stroke-field" />
              ) : null}
              <circle cx={at(index)} cy={y(point.share)} r="4" className="fill-ink" />
            </g>
          ),
        )}
        {points.map((point, index) =>
          point.tick ? (
            <text key={point.name} x={at(index)} y={height - 6} textAnchor="middle" className="fill-soft text-sm">
              {point.tick}
            </text>
          ) : null,
        )}
      </svg>
    </ChartFrame>
  )
}
