/**
 * Study days: a learner's day ends when they sleep, not at midnight and not in Greenwich. Day D begins at the rollover hour of date D
 * on the learner's wall clock. Zone offsets come from Intl and are kept, one look-up a UTC day, because Intl is a thousand times slower
 * than the arithmetic.
 */

const hourMs = 3_600_000
const dayMs = 86_400_000

/** How many ms a zone's wall clock is ahead of UTC during one UTC day: `before` until `changeMs`, then `after`. */
interface DayOffsets {
  readonly before: number
  readonly after: number
  readonly changeMs: number
}
interface Zone {
  readonly wallClock: Intl.DateTimeFormat
  readonly atMidnight: Map<number, number>
  readonly days: Map<number, DayOffsets>
  /** Beginnings of study days by what the wall clock shows then. */
  readonly starts: Map<number, number>
}
const zones = new Map<string, Zone>()

function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone)
  if (!zone) {
    const wallClock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    zone = { wallClock, atMidnight: new Map(), days: new Map(), starts: new Map() }
    zones.set(timeZone, zone)
  }
  return zone
}

function offsetFromIntl(zone: Zone, atMs: number): number {
  const field: Record<string, number> = {}
  for (const part of zone.wallClock.formatToParts(atMs)) field[part.type] = Number(part.value)
  const { year, month, day, hour, minute, second } = field as Record<
    'year' | 'month' | 'day' | 'hour' | 'minute' | 'second',
    number
  >
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(atMs / 1000) * 1000
}

function offsetAtMidnight(zone: Zone, utcDay: number): number {
  let offset = zone.atMidnight.get(utcDay)
  if (offset === undefined) {
    offset = offsetFromIntl(zone, utcDay * dayMs)
    zone.atMidnight.set(utcDay, offset)
  }
  return offset
}

/** No zone has changed its clocks twice within one UTC day, so equal ends mean an even day. */
function offsetsOfDay(zone: Zone, utcDay: number): DayOffsets {
  let offsets = zone.days.get(utcDay)
  if (!offsets) {
    const before = offsetAtMidnight(zone, utcDay)
    const after = offsetAtMidnight(zone, utcDay + 1)
    let changeMs = (utcDay + 1) * dayMs
    if (before !== after) {
      let low = utcDay * dayMs
      while (changeMs - low > 1) {
        const middle = Math.floor((low + changeMs) / 2)
        if (offsetFromIntl(zone, middle) === before) low = middle
        else changeMs = middle
      }
    }
    offsets = { before, after, changeMs }
    zone.days.set(utcDay, offsets)
  }
  return offsets
}

function offsetMs(timeZone: string, atMs: number): number {
  const offsets = offsetsOfDay(zoneOf(timeZone), Math.floor(atMs / dayMs))
  return atMs < offsets.changeMs ? offsets.before : offsets.after
}

/** False for names that this device's Intl does not know, of which every other function here would throw a RangeError. */
export function isTimeZone(timeZone: string): boolean {
  try {
    zoneOf(timeZone)
    return true
  } catch {
    return false
  }
}

/** The study day as a number of days since 1970-01-01, to count with. */
export function studyDayNumber(atMs: number, timeZone: string, rolloverHour: number): number {
  return Math.floor((atMs + offsetMs(timeZone, atMs) - rolloverHour * hourMs) / dayMs)
}

/** `YYYY-MM-DD`. */
export function studyDay(atMs: number, timeZone: string, rolloverHour: number): string {
  return showDayNumber(studyDayNumber(atMs, timeZone, rolloverHour))
}

export function showDayNumber(dayNumber: number): string {
  return new Date(dayNumber * dayMs).toISOString().slice(0, 10)
}

export function parseDayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs)
}

/**
 * The first moment of a study day. Where the clocks jump over the rollover hour it is the moment of the jump; a day that a zone left out
 * altogether (Samoa's 30 December 2011) begins with the next.
 */
export function studyDayStartMs(day: string | number, timeZone: string, rolloverHour: number): number {
  const dayNumber = typeof day === 'number' ? day : parseDayNumber(day)
  const zone = zoneOf(timeZone)
  const wallMs = dayNumber * dayMs + rolloverHour * hourMs
  let startMs = zone.starts.get(wallMs)
  if (startMs === undefined) {
    startMs = wallClockShows(wallMs, timeZone, zone)
    zone.starts.set(wallMs, startMs)
  }
  return startMs
}

/** The first moment at which the wall clock shows `wallMs` (or something later). */
function wallClockShows(wallMs: number, timeZone: string, zone: Zone): number {
  const days: DayOffsets[] = []
  for (let day = Math.floor((wallMs - 14 * hourMs) / dayMs); day <= Math.floor((wallMs + 12 * hourMs) / dayMs); day++) {
    days.push(offsetsOfDay(zone, day))
  }
  // The wall clock may show it twice; the first is meant.
  const candidates = days.flatMap((offsets) => [wallMs - offsets.before, wallMs - offsets.after]).sort((a, b) => a - b)
  for (const at of candidates) if (at + offsetMs(timeZone, at) === wallMs) return at
  const jump = days.find(({ before, after, changeMs }) => changeMs + before <= wallMs && wallMs < changeMs + after)
  return jump ? jump.changeMs : candidates[0]!
}

/** When the study day after the one of `atMs` begins. */
export function nextStudyDayStartMs(atMs: number, timeZone: string, rolloverHour: number): number {
  return studyDayStartMs(studyDayNumber(atMs, timeZone, rolloverHour) + 1, timeZone, rolloverHour)
}
