'use client'
import { ChartFrame } from './chart-frame'
import { ChartReader, type Reading } from './reader'
import { svgClass } from './axis'

export interface CalendarDay extends Reading {
  /** 0 for nothing, else 1 to 4: how much beside the other days. */
  readonly level: 0 | 1 | 2 | 3 | 4
}
export interface CalendarWeek {
  /** Over the column, where a month begins; else ''. */
  readonly tick: string
  /** From Monday on; the last week may be shorter. */
  readonly days: readonly CalendarDay[]
}
const cell = 16
const gap = 3
const head = 20
const height = head + 7 * cell
const shades = ['fill-rule', 'fill-ink/30', 'fill-ink/55', 'fill-ink/80', 'fill-ink'] as const

/** A year of days, a column a week. On a phone its halves stand one above the other, so that a day is large enough to be touched. */
export function CalendarChart({
  title,
  summary,
  weeks,
  columns,
  rows,
}: {
  readonly title: string
  readonly summary: string
  readonly weeks: readonly CalendarWeek[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}) {
  const middle = Math.ceil(weeks.length / 2)
  const halves = [weeks.slice(0, middle), weeks.slice(middle)]
  return (
    <ChartFrame title={title} summary={summary} columns={columns} rows={rows}>
      <div className="grid gap-x-6 gap-y-2 md:grid-cols-2">
        {halves.map((half, index) => (
          <div key={half[0]?.days[0]?.name}>
            <Half title={`${title}, ${index === 0 ? 'the older' : 'the latest'} half`} weeks={half} wide={middle} />
          </div>
        ))}
      </div>
      <p aria-hidden className="text-soft mt-1 flex items-center gap-1.5 text-sm">
        none
        {shades.map((shade) => (
          <svg key={shade} width="13" height="13">
            <rect width="13" height="13" rx="2" className={shade} />
          </svg>
        ))}
        most
      </p>
    </ChartFrame>
  )
}

function Half({
  title,
  weeks,
  wide,
}: {
  readonly title: string
  readonly weeks: readonly CalendarWeek[]
  /** Columns that there is room for. */
  readonly wide: number
}) {
  const days = weeks.flatMap((week) => week.days)
  const step = 100 / wide
  return (
    <ChartReader
      label={`${title}, day by day`}
      readings={days}
      placeOf={(x, y) => {
        const row = Math.max(0, Math.min(6, Math.floor((y * height - head) / cell)))
        return Math.max(0, Math.floor(x * wide)) * 7 + row
      }}
      start={days.length - 1}
      jump={7}
    >
      {(read) => (
        <svg role="img" aria-label={title} height={height} className={svgClass}>
          {['Mon', 'Wed', 'Fri'].map((name, index) => (
            <text
              key={name}
              x="-6"
              y={head + (2 * index + 0.5) * cell}
              dy="0.3em"
              textAnchor="end"
              className="fill-soft text-sm"
            >
              {name}
            </text>
          ))}
          {weeks.map((week, column) => (
            <g key={week.days[0]?.name}>
              {week.tick ? (
                <text x={`${column * step}%`} y={head - 7} className="fill-soft text-sm">
                  {week.tick}
                </text>
              ) : null}
              {week.days.map((day, row) => (
                <rect
                  key={day.name}
                  x={`${column * step}%`}
                  width={`${step * 0.8}%`}
                  y={head + row * cell}
                  height={cell - gap}
                  rx="2"
                  className={`${shades[day.level]} ${read === column * 7 + row ? 'stroke-red' : ''}`}
                  strokeWidth="2.5"
                />
              ))}
            </g>
          ))}
        </svg>
      )}
    </ChartReader>
  )
}
