'use client'
import { scaleLinear, scalePoint } from 'd3-scale'
import { svgClass, XTicks, YAxis } from './axis'
import { ChartFrame } from './chart-frame'
import { ChartReader } from './reader'

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
  const y = scaleLinear([floorOf(least), 1], [height - foot, head])
  const x = scalePoint<number>().domain(points.keys()).range([3, 97])
  const at = (index: number) => `${x(index)}%`
  return (
    <ChartFrame
      title={title}
      summary={summary}
      columns={columns}
      rows={points.map((point) => [point.name, point.said])}
    >
      <ChartReader
        label={`${title}, one by one`}
        readings={points}
        placeOf={(share) => Math.round(((share - 0.03) / 0.94) * (points.length - 1))}
        start={points.length - 1}
      >
        {(read) => (
          <svg role="img" aria-label={`${title}. ${summary}`} height={height} className={svgClass}>
            <YAxis ticks={y.ticks(4)} at={y} show={(value) => `${Math.round(value * 100)}`} />
            {read === null ? null : (
              <line x1={at(read)} x2={at(read)} y1={head} y2={height - foot} className="stroke-field" strokeWidth="2" />
            )}
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
            <XTicks ticks={points.map(({ tick }, index) => ({ at: x(index) ?? 0, text: tick }))} y={height - 6} />
          </svg>
        )}
      </ChartReader>
    </ChartFrame>
  )
}

/** Where an axis of shares begins: at a fifth of the scale below the least that is shown. */
export const floorOf = (least: number) => Math.max(0, Math.floor(least * 5 - 0.5) / 5)
