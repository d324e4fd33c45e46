'use client'
import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'

/** A value of a chart as it is read out. */
export interface Reading {
  readonly name: string
  readonly said: string
}

/**
 * Makes a chart's values readable one by one: by pointing, by touch, and by keyboard and screen reader as a slider over them.
 * @param placeOf the value at a point of the plot, in shares of its width and height
 * @param jump how many values left and right go, where up and down go by one: 7 in a calendar of weeks
 * @param start what the keyboard begins with
 */
export function ChartReader({
  label,
  readings,
  placeOf,
  start,
  jump = 1,
  children,
}: {
  readonly label: string
  readonly readings: readonly Reading[]
  readonly placeOf: (x: number, y: number) => number
  readonly start: number
  readonly jump?: number
  /** The chart, told which value is being read. */
  readonly children: (read: number | null) => ReactNode
}) {
  const [read, setRead] = useState<number | null>(null)
  const last = readings.length - 1
  const go = (to: number) => setRead(Math.max(0, Math.min(last, to)))
  const at = Math.min(read ?? start, last)
  const reading = read === null ? undefined : readings[at]
  const point = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    go(placeOf((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height))
  }
  const press = (event: KeyboardEvent) => {
    const to = targetOf(event.key, at, last, jump)
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    go(to)
  }
  return (
    <>
      <div className="relative">
        {children(reading ? at : null)}
        <div
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={1}
          aria-valuemax={last + 1}
          aria-valuenow={at + 1}
          aria-valuetext={readings[at] ? `${readings[at].name}: ${readings[at].said}` : undefined}
          // Over the plot itself, beside the axis (svgClass).
          className="absolute inset-y-0 right-0 w-[calc(100%-34px)] touch-pan-y"
          onFocus={() => go(at)}
          onBlur={() => setRead(null)}
          onKeyDown={press}
          onPointerDown={point}
          onPointerMove={point}
          onPointerLeave={(event) => {
            if (event.pointerType === 'mouse' && document.activeElement !== event.currentTarget) setRead(null)
          }}
        />
      </div>
      {/* The slider says it to those who hear the page. */}
      <p aria-hidden data-screen-only className="mt-1 min-h-[1.45em] text-sm">
        {reading ? (
          <>
            <b className="font-medium">{reading.name}:</b> {reading.said}
          </>
        ) : null}
      </p>
    </>
  )
}

function targetOf(key: string, at: number, last: number, jump: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return at - jump
    case 'ArrowRight':
      return at + jump
    // Down a column of days is on in time; anywhere else up is more, as a slider has it.
    case 'ArrowUp':
      return jump > 1 ? at - 1 : at + 1
    case 'ArrowDown':
      return jump > 1 ? at + 1 : at - 1
    case 'PageUp':
      return at - 7
    case 'PageDown':
      return at + 7
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
