import { seededRandom } from '@/lib/base/random'
import { runThrough } from '@/lib/base/steps'
import { expectedMinutes } from '@/lib/planning/attendance'
import { fullRuns, ifKept, ifLeftAlone, type Expected, type Group } from '@/lib/planning/forecast'
import { Course, type Scenario } from './course'
import type { LearnerKind } from './learners'
import { outlook, plannerRule, poolOf } from './planner-rule'

export interface Calibration {
  readonly forecasts: number
  /** Share of the 80% intervals that held the outcome, of all cards together. */
  readonly held: number
  /** The same of each topic by itself. */
  readonly heldByTopic: number
  /** The same of what is foretold if nothing more is studied, halfway, of all cards and of each topic. */
  readonly heldAlone: number
  /** Forecast less outcome, mean over the forecasts of all cards, 0 to 1. */
  readonly bias: number
  /** Mean width of the intervals of all cards. */
  readonly width: number
}

/** A large topic and some smaller ones, as shares of the cards: the last has one card in fifty. */
const topics = [0.5, 0.28, 0.15, 0.05, 0.02]

/** Forecasts made at the start and halfway, against what came of the same learners. */
export function calibrate(scenarios: readonly Scenario[], kind: LearnerKind, seeds: readonly number[]): Calibration {
  const all = new Tally()
  const byTopic = new Tally()
  const alone = new Tally()
  for (const scenario of scenarios) {
    for (const seed of seeds) {
      const course = new Course(scenario, kind, seed)
      const chance = seededRandom(`${scenario.name}/${kind}/${seed}/exam`)
      const groups = groupsOf(course, seededRandom(`${scenario.name}/${seed}/topics`))
      const rule = plannerRule()()
      const half = Math.floor(scenario.days / 2)
      const early = forecast(course, 0, groups, `${seed}/0`)
      course.run(rule, 0, half)
      const late = forecast(course, half, groups, `${seed}/1`)
      const left = ifLeftAlone(poolOf(course, half), 0, groups, outlook)
      const unstudied = outcomes(groups, course.exam(chance))
      left.forEach((expected, g) => alone.add(expected, unstudied[g]!))
      course.run(rule, half)
      const [whole, ...parts] = outcomes(groups, course.exam(chance))
      for (const [foretold, ...ofTopics] of [early, late]) {
        all.add(foretold!, whole!)
        ofTopics.forEach((expected, g) => byTopic.add(expected, parts[g]!))
      }
    }
  }
  const { forecasts, held, bias, width } = all.means()
  return { forecasts, held, heldByTopic: byTopic.means().held, heldAlone: alone.means().held, bias, width }
}

class Tally {
  #forecasts = 0
  #held = 0
  #bias = 0
  #width = 0

  add({ mean, low, high }: Expected, outcome: number): void {
    this.#forecasts += 1
    // Sums in another order differ in the last digit, which decides where a topic is all or nothing.
    if (outcome >= low - 1e-9 && outcome <= high + 1e-9) this.#held += 1
    this.#bias += mean - outcome
    this.#width += high - low
  }

  means() {
    const of = this.#forecasts
    return { forecasts: of, held: this.#held / of, bias: this.#bias / of, width: this.#width / of }
  }
}

/** All cards, and each topic's, by what they count. */
function groupsOf(course: Course, random: () => number): readonly Group[] {
  const topicOf = Array.from({ length: course.cards }, () => {
    let draw = random()
    return Math.max(
      0,
      topics.findIndex((share) => (draw -= share) < 0),
    )
  })
  return [
    course.value,
    ...topics.map((_, topic) => course.value.map((value, card) => (topicOf[card] === topic ? value : 0))),
  ]
}

/** The weighted share recalled of each group. */
const outcomes = (groups: readonly Group[], recalled: Uint8Array): readonly number[] =>
  groups.map((group) => {
    let sum = 0
    let weight = 0
    for (let card = 0; card < group.length; card++) {
      weight += group[card]!
      if (recalled[card]) sum += group[card]!
    }
    return weight > 0 ? sum / weight : 0
  })

function forecast(course: Course, day: number, groups: readonly Group[], seed: string): readonly Expected[] {
  const pool = poolOf(course, day)
  const minutes = Array<number>(course.examDay - day).fill(course.minutesADay)
  const expected = expectedMinutes(minutes, { planned: day, studied: day })
  const plan = { outlook, knownAt: 0.9, expected, seed, ...fullRuns }
  return runThrough(ifKept(pool, 0, groups, minutes, plan)).recall
}
