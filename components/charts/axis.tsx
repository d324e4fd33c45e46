/** The axis stands outside the plot, so that shares of the plot's width are shares of what it shows. */
export const svgClass = 'ml-[34px] w-[calc(100%-34px)] overflow-visible'

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

/** Names under the plot. */
export function XTicks({
  ticks,
  y,
}: {
  /** `at` in percent of the width. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  readonly y: number
}) {
  return ticks.map(({ at, text }) =>
    text ? (
      <text key={at} x={`${at}%`} y={y} textAnchor="middle" className="fill-soft text-sm">
        {text}
      </text>
    ) : null,
  )
}
