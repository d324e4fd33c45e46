'use client'
import { scaleLinear } from 'd3-scale'
import { svgClass, XTicks, YAxis } from './axis'
import { ChartFrame } from './chart-frame'
import { ChartReader } from './reader'
import { floorOf } from './share-chart'

export interface CalibrationPoint {
  /** "90 to 95%". */
  readonly name: string
  /** 0 to 1. */
  readonly predicted: number
  readonly share: number
  readonly low: number
  readonly high: number
  readonly said: string
}
const height = 260
const foot = 44
const head = 12

/** What was foretold across, what happened upwards: on the dashed line the two are one. */
export function CalibrationChart({
  title,
  summary,
  points,
  rows,
  columns,
}: {
  readonly title: string
  readonly summary: string
  /** At least one. */
  readonly points: readonly CalibrationPoint[]
  /** For the table, in which bins of too few stand too. */
  readonly rows: readonly (readonly string[])[]
  readonly columns: readonly string[]
}) {
  const floor = floorOf(Math.min(...points.flatMap(({ predicted, low }) => [predicted, low])))
  const y = scaleLinear([floor, 1], [height - foot, head])
  const x = scaleLinear([floor, 1], [0, 98])
  const at = (value: number) => `${x(value)}%`
  const nearest = (share: number) => {
    const far = points.map(({ predicted }) => Math.abs(x(predicted) - share * 100))
    return far.indexOf(Math.min(...far))
  }
  return (
    <ChartFrame title={title} summary={summary} columns={columns} rows={rows}>
      <div className="max-w-[28rem]">
        <ChartReader label={`${title}, one by one`} readings={points} placeOf={nearest} start={points.length - 1}>
          {(read) => (
            <svg role="img" aria-label={`${title}. ${summary}`} height={height} className={svgClass}>
              <YAxis ticks={y.ticks(4)} at={y} show={(value) => `${Math.round(value * 100)}`} />
              <line x1={at(floor)} y1={y(floor)} x2={at(1)} y2={y(1)} className="stroke-ink" strokeDasharray="2 5" />
              {points.map(({ name, predicted, share, low, high }, index) => (
                <g key={name}>
                  <line x1={at(predicted)} x2={at(predicted)} y1={y(low)} y2={y(high)} className="stroke-field" />
                  <circle
                    cx={at(predicted)}
                    cy={y(share)}
                    r={read === index ? 7 : 4.5}
                    className={read === index ? 'fill-paper stroke-ink' : 'fill-ink'}
                    strokeWidth="3"
                  />
                </g>
              ))}
              <XTicks
                ticks={x.ticks(4).map((value) => ({ at: x(value), text: `${Math.round(value * 100)}` }))}
                y={height - foot + 18}
              />
              <text x="49%" y={height - 5} textAnchor="middle" className="fill-soft text-sm">
                predicted, in %
              </text>
            </svg>
          )}
        </ChartReader>
      </div>
    </ChartFrame>
  )
}
