import type { Minutes } from './pool'

/** Study days so far on which there were minutes to spend, and those of them on which something was studied. */
export interface Attendance {
  readonly planned: number
  readonly studied: number
}

/** Before anything is known, one day in ten is taken to be missed; five days of one's own weigh as much as that. */
const priorDays = 5
const priorShare = 0.9

/** Share of the planned days on which the learner will study, 0 to 1. */
export function attendanceShare({ planned, studied }: Attendance): number {
  return (priorDays * priorShare + Math.min(studied, planned)) / (priorDays + planned)
}

/** The minutes that will come of those planned. Today's are had in full: the plan is being looked at. */
export function expectedMinutes(minutes: Minutes, attendance: Attendance): Minutes {
  const share = attendanceShare(attendance)
  return minutes.map((planned, day) => (day === 0 ? planned : planned * share))
}

/** More than one day in ten, of as many as tell anything. */
export const missesDays = ({ planned, studied }: Attendance): boolean =>
  planned >= priorDays && studied < priorShare * planned
