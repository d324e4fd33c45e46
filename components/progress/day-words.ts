/** A study day is a date, not a moment: it is shown as it is written, in no time zone. Made when first used, for Intl is slow to begin. */
const format = (options: Intl.DateTimeFormatOptions) => {
  let formatter: Intl.DateTimeFormat | undefined
  return (day: string) => {
    formatter ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
    return formatter.format(Date.parse(day))
  }
}
export const longDay = format({ day: 'numeric', month: 'long' })
export const shortDay = format({ day: 'numeric', month: 'short' })
export const shortMonth = format({ month: 'short' })

export const minutesIn = (ms: number) => Math.round(ms / 60_000)
/** "8.4 seconds". */
export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} seconds`
