import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { round, type Report } from '../measure'
import { calibrate } from './calibration'
import { learnerKinds } from './learners'
import { scenarios } from './scenarios'
import { planSpeed } from './speed'
import { ahead, cellsOf, recallTable, restTable } from './table'

const from = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i)
const share = (of: number) => `${(100 * of).toFixed(0)}%`
const marks = ['<!-- from here on by npm run bench -- planner -->', '<!-- to here -->'] as const

/** What the planner is worth, in simulation. PLANNER_SEEDS: how many learners a cell; the page is kept only with the full number. */
export async function benchPlanner(root: string): Promise<Report> {
  const seeds = Number(process.env.PLANNER_SEEDS ?? 30)
  // None of these seeds were looked at while the rule was made, and the fixed rules are tuned on others again.
  const cells = cellsOf(scenarios, from(5000, seeds), from(1000, Math.min(4, seeds)))
  const calibration = learnerKinds.map((kind) => ({
    kind,
    ...calibrate(scenarios, kind, from(7000, kind === 'matched' ? seeds : Math.ceil(seeds / 3))),
  }))
  const { planMs, planCpuMs, forecastMs } = planSpeed()
  const first = cells.filter((cell) => cell.scenario === scenarios[0])
  const least = (list: typeof cells, rule: 'anki' | 'tuned') => Math.min(...list.map((cell) => ahead(cell, rule).mean))
  const calibrationTable = [
    '| learner | forecasts | held by the 80% interval | the same by topic | the same if left alone | mean forecast less outcome, points | mean width, points |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...calibration.map(
      ({ kind, forecasts, held, heldByTopic, heldAlone, bias, width }) =>
        `| ${kind} | ${forecasts} | ${share(held)} | ${share(heldByTopic)} | ${share(heldAlone)} | ${(100 * bias).toFixed(1)} | ${(100 * width).toFixed(1)} |`,
    ),
  ].join('\n')
  const page = `${recallTable(cells)}\n\n${restTable(cells)}\n\n${calibrationTable}\n\nToday's plan for 5,000 cards: ${planMs.toFixed(0)} ms by the clock, ${planCpuMs.toFixed(0)} ms of the processor; its forecast: ${forecastMs.toFixed(0)} ms. ${seeds} learners a row.`
  console.error(page)
  if (seeds >= 30) keep(join(root, 'docs/planner.md'), page)
  return {
    bench: 'exam planner, simulated',
    numbers: {
      seeds,
      leastOverAnkiAt500Points: round(least(first, 'anki')),
      leastOverTunedPoints: round(least(cells, 'tuned')),
      leastOverTunedUnequalPoints: round(
        least(
          cells.filter((cell) => cell.scenario.unequal),
          'tuned',
        ),
      ),
      heldMatched: round(calibration[0]!.held),
      heldMatchedByTopic: round(calibration[0]!.heldByTopic),
      heldMatchedAlone: round(calibration[0]!.heldAlone),
      planMs: round(planMs),
      planCpuMs: round(planCpuMs),
      forecastMs: round(forecastMs),
    },
    goals: {
      leastOverAnkiAt500Points: 'at least 8',
      leastOverTunedPoints: 'at least -1',
      leastOverTunedUnequalPoints: 'at least 1',
      heldMatched: '0.75 to 0.85',
      heldMatchedByTopic: '0.75 to 0.85',
      heldMatchedAlone: '0.75 to 0.85',
      planMs: 'at most 50',
    },
  }
}

function keep(path: string, page: string): void {
  const text = readFileSync(path, 'utf8')
  const [before] = text.split(marks[0])
  const [, after] = text.split(marks[1])
  writeFileSync(path, `${before}${marks[0]}\n\n${page}\n\n${marks[1]}${after ?? '\n'}`)
}
