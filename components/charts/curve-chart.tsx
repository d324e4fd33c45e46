'use client'
import { scaleLinear } from 'd3-scale'
import { svgClass, XTicks, YAxis } from './axis'
import { ChartFrame } from './chart-frame'
import { ChartReader, type Reading } from './reader'

export interface CurveStretch {
  /** `x` 0 to 1 over the whole width, `y` a share. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
}
export interface CurveEvent extends Reading {
  /** 0 to 1 over the whole width. */
  readonly x: number
  /** A share. */
  readonly y: number
  readonly kind: 'recalled' | 'forgotten' | 'predicted'
}
const height = 240
const foot = 24
const head = 14

/** A share that falls and is raised again: what was is drawn through, what is only foretold is dashed from `nowX` on. */
export function CurveChart({
  title,
  summary,
  stretches,
  events,
  ticks,
  nowX,
  target,
  columns,
}: {
  readonly title: string
  readonly summary: string
  readonly stretches: readonly CurveStretch[]
  /** By time; at least one. */
  readonly events: readonly CurveEvent[]
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
  readonly nowX: number
  readonly target: number
  readonly columns: readonly [string, string]
}) {
  const y = scaleLinear([0, 1], [height - foot, head])
  const path = (stretch: CurveStretch) =>
    stretch.points.map((point, at) => `${at === 0 ? 'M' : 'L'}${point.x * 100} ${(1 - point.y) * 100}`).join('')
  const nearest = (share: number) => {
    const far = events.map((event) => Math.abs(event.x - share))
    return far.indexOf(Math.min(...far))
  }
  // Many answers to one card would be one blot.
  const size = events.length > 40 ? 3 : 4.5
  const line = stretches.map(path).join('')
  return (
    <ChartFrame title={title} summary={summary} columns={columns} rows={events.map(({ name, said }) => [name, said])}>
      <ChartReader
        label={`${title}, one by one`}
        readings={events}
        placeOf={nearest}
        start={Math.max(
          0,
          events.findLastIndex((event) => event.kind !== 'predicted'),
        )}
      >
        {(read) => (
          <svg role="img" aria-label={`${title}. ${summary}`} height={height} className={svgClass}>
            <YAxis ticks={[0, 0.25, 0.5, 0.75, 1]} at={y} show={(value) => `${Math.round(value * 100)}`} />
            <line x1="0%" x2="100%" y1={y(target)} y2={y(target)} className="stroke-ink" strokeDasharray="2 5" />
            <line x1={`${nowX * 100}%`} x2={`${nowX * 100}%`} y1={head} y2={height - foot} className="stroke-red" />
            {[
              { from: 0, to: nowX, dash: undefined },
              { from: nowX, to: 1, dash: '5 4' },
            ].map(({ from, to, dash }) => (
              <svg
                key={from}
                x={`${from * 100}%`}
                y={head}
                width={`${(to - from) * 100}%`}
                height={height - foot - head}
                viewBox={`${from * 100} 0 ${Math.max(0.001, (to - from) * 100)} 100`}
                preserveAspectRatio="none"
              >
                <path
                  d={line}
                  fill="none"
                  vectorEffect="non-scaling-stroke"
                  className="stroke-ink"
                  strokeWidth="2"
                  strokeDasharray={dash}
                />
              </svg>
            ))}
            {events.map((event, index) =>
              event.kind === 'predicted' && read !== index ? null : (
                <circle
                  key={event.name}
                  cx={`${event.x * 100}%`}
                  cy={y(event.y)}
                  r={read === index ? 7 : size}
                  className={event.kind === 'recalled' ? 'fill-ink stroke-ink' : 'fill-paper stroke-ink'}
                  strokeWidth={size / 2}
                />
              ),
            )}
            <XTicks ticks={ticks.map(({ x, text }) => ({ at: x * 100, text }))} y={height - 6} />
          </svg>
        )}
      </ChartReader>
    </ChartFrame>
  )
}
