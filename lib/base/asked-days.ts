import { parseTime, type Day } from './edtf'

/** From the day after the seizure of power to the end of the year that closes the account: of these the corpus can tell who held what. */
export const firstDay: Day = '1917-11-08'
export const lastDay: Day = '1961-12-31'

export const isAskedDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && parseTime(text) !== null && text >= firstDay && text <= lastDay

/** As many questions as a quiz about a day has. */
export const mostOnADay = 10
