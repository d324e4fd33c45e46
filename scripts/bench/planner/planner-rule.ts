import { commonBelief } from '@/lib/planning/belief'
import { Outlook } from '@/lib/planning/outlook'
import type { Pool } from '@/lib/planning/pool'
import { priceByDay } from '@/lib/planning/price'
import { rank } from '@/lib/planning/rank'
import { Worth } from '@/lib/planning/worth'
import { expectedMinutes } from '@/lib/planning/attendance'
import { defaultSettings } from '@/lib/scheduling/settings'
import type { App, MakeRule } from './course'

export const outlook = new Outlook({ ...defaultSettings('UTC') }, commonBelief)

/** The planner under test, in its own words: a pool, the price of a second, the cards by worth. */
export const plannerRule = (): MakeRule => () => {
  let studied = 0
  return (app, day, random) => {
    const pool = poolOf(app, day)
    const minutes = Array<number>(app.examDay - day).fill(app.minutesADay)
    const price = priceByDay(pool, expectedMinutes(minutes, { planned: day, studied }), outlook, random)
    studied += 1
    return rank(pool, new Worth(pool, outlook, price), app.minutesADay * 60, 0).map(({ place }) => place)
  }
}

export function poolOf(app: App, day: number): Pool {
  const weight = app.value.reduce((sum, value) => sum + value, 0)
  return {
    size: app.cards,
    stability: app.stability,
    difficulty: app.difficulty,
    last: Float64Array.from(app.last, (last) => last - day),
    slow: app.slow,
    fact: Int32Array.from({ length: app.cards }, (_, card) => card),
    rests: Uint8Array.from(app.last, (last, card) => (app.stability[card]! > 0 && last >= day ? 1 : 0)),
    goals: [
      { inDays: app.examDay - day, lastDay: app.examDay - day - 1, value: app.value.map((value) => value / weight) },
    ],
  }
}
