import { runThrough } from '@/lib/base/steps'
import { expectedMinutes } from '@/lib/planning/attendance'
import { fullRuns, ifKept } from '@/lib/planning/forecast'
import { Course, type Scenario } from './course'
import type { LearnerKind } from './learners'
import { outlook, plannerRule, poolOf } from './planner-rule'

export interface Calibration {
  readonly forecasts: number
  /** Share of the 80% intervals that held the outcome. */
  readonly held: number
  /** Forecast less outcome, mean over the forecasts, 0 to 1. */
  readonly bias: number
  /** Mean width of the intervals. */
  readonly width: number
}

/** Forecasts made at the start and halfway, against what came of the same learners. */
export function calibrate(scenarios: readonly Scenario[], kind: LearnerKind, seeds: readonly number[]): Calibration {
  let forecasts = 0
  let held = 0
  let bias = 0
  let width = 0
  for (const scenario of scenarios) {
    for (const seed of seeds) {
      const course = new Course(scenario, kind, seed)
      const rule = plannerRule()()
      const half = Math.floor(scenario.days / 2)
      const early = forecast(course, 0, `${seed}/0`)
      course.run(rule, 0, half)
      const late = forecast(course, half, `${seed}/1`)
      course.run(rule, half)
      const outcome = course.outcome()
      for (const { mean, low, high } of [early, late]) {
        forecasts += 1
        if (outcome >= low && outcome <= high) held += 1
        bias += mean - outcome
        width += high - low
      }
    }
  }
  return { forecasts, held: held / forecasts, bias: bias / forecasts, width: width / forecasts }
}

function forecast(course: Course, day: number, seed: string) {
  const pool = poolOf(course, day)
  const minutes = Array<number>(course.examDay - day).fill(course.minutesADay)
  const expected = expectedMinutes(minutes, { planned: day, studied: day })
  const plan = { outlook, knownAt: 0.9, expected, seed, ...fullRuns }
  return runThrough(ifKept(pool, 0, [pool.goals[0]!.value], minutes, plan)).recall[0]!
}
