import { Course, type MakeRule, type Result, type Scenario } from './course'
import { learnerKinds, type LearnerKind } from './learners'
import { plannerRule } from './planner-rule'
import { anki, fixedRule, grid, nameOf, type Fixed } from './rules'
import { mean, pairedDifference, type Difference } from './statistics'

export interface Cell {
  readonly scenario: Scenario
  readonly learner: LearnerKind
  readonly tuned: Fixed
  readonly results: Readonly<Record<RuleName, readonly Result[]>>
}
export const ruleNames = ['planner', 'anki', 'tuned', 'capped', 'cram'] as const
export type RuleName = (typeof ruleNames)[number]

export function cellsOf(
  scenarios: readonly Scenario[],
  seeds: readonly number[],
  tuningSeeds: readonly number[],
): readonly Cell[] {
  return scenarios.flatMap((scenario) =>
    learnerKinds.map((learner) => {
      const run = (rule: MakeRule, on: readonly number[]) =>
        on.map((seed) => new Course(scenario, learner, seed).run(rule()))
      const recallOf = (fixed: Fixed) => mean(run(fixedRule(fixed), tuningSeeds).map(({ recall }) => recall))
      const tuned = grid(scenario.unequal)
        .map((fixed) => ({ fixed, recall: recallOf(fixed) }))
        .reduce((best, one) => (one.recall > best.recall ? one : best)).fixed
      process.stderr.write(`${scenario.name}, ${learner}: tuned to ${nameOf(tuned)}\n`)
      const rules: Readonly<Record<RuleName, MakeRule>> = {
        planner: plannerRule(),
        anki: fixedRule(anki),
        tuned: fixedRule(tuned),
        capped: fixedRule({ ...anki, capped: true }),
        cram: fixedRule({ ...anki, cramDays: Math.min(3, Math.floor(scenario.days / 3)) }),
      }
      const results = {
        planner: run(rules.planner, seeds),
        anki: run(rules.anki, seeds),
        tuned: run(rules.tuned, seeds),
        capped: run(rules.capped, seeds),
        cram: run(rules.cram, seeds),
      }
      return { scenario, learner, tuned, results }
    }),
  )
}

export const recalls = (cell: Cell, rule: RuleName) => cell.results[rule].map(({ recall }) => recall)

/** Points of recall by which the planner is ahead of another rule, on the same learners. */
export const ahead = (cell: Cell, rule: RuleName): Difference => {
  const { mean: points, half } = pairedDifference(recalls(cell, 'planner'), recalls(cell, rule))
  return { mean: 100 * points, half: 100 * half }
}

const percent = (share: number) => (100 * share).toFixed(1)
const signed = ({ mean: points, half }: Difference) =>
  `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)} ± ${half.toFixed(1)}`
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

/** Recall at the exam, a table a scenario; then the rest of what is asked of the rules. */
export function recallTable(cells: readonly Cell[]): string {
  const head = [
    'scenario',
    'learner',
    'planner',
    'Anki',
    'tuned',
    'capped',
    'cram',
    'over Anki',
    'over tuned',
    'tuned to',
  ]
  return [
    row(head),
    row(head.map((_, i) => (i < 2 || i === head.length - 1 ? '---' : '--:'))),
    ...cells.map((cell) =>
      row([
        cell.scenario.name,
        cell.learner,
        ...ruleNames.map((name) => percent(mean(recalls(cell, name)))),
        signed(ahead(cell, 'anki')),
        signed(ahead(cell, 'tuned')),
        nameOf(cell.tuned),
      ]),
    ),
  ].join('\n')
}

export function restTable(cells: readonly Cell[]): string {
  const asked = ['planner', 'anki', 'tuned'] as const
  const of = (cell: Cell, rule: RuleName, name: keyof Result) => mean(cell.results[rule].map((result) => result[name]))
  const head = [
    'scenario',
    'learner',
    'hours: planner',
    'Anki',
    'tuned',
    '% seen: planner',
    'Anki',
    'tuned',
    '% 30 days after: planner',
    'Anki',
    'tuned',
  ]
  return [
    row(head),
    row(head.map((_, i) => (i < 2 ? '---' : '--:'))),
    ...cells.map((cell) =>
      row([
        cell.scenario.name,
        cell.learner,
        ...asked.map((rule) => of(cell, rule, 'hours').toFixed(1)),
        ...asked.map((rule) => percent(of(cell, rule, 'seen'))),
        ...asked.map((rule) => percent(of(cell, rule, 'later'))),
      ]),
    ),
  ].join('\n')
}
