// npm run check: types, lint, format, the corpus and its evidence, and the unit tests. For every commit.
import { evidence } from './ci/evidence.mjs'
import { npx, showStep } from './ci/run-step.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
const quiet = { quiet: true }
// Two at a time: one for each core of a small machine.
const inPairs = [
  [
    () => npx('types', ['tsc', '--noEmit', '-p', '.'], quiet),
    () => npx('lint', ['eslint', '.', '--max-warnings', '0'], quiet),
  ],
  [
    () => npx('corpus', ['tsx', 'scripts/corpus.ts', 'check'], quiet),
    () => npx('format', ['prettier', '--check', '--log-level', 'warn', '.'], quiet),
  ],
  [evidence, () => npx('generated types', ['tsx', 'scripts/backend/gen-types.ts', '--check'], quiet)],
  [() => npx('unit tests', ['vitest', 'run', '--project', 'unit', '--reporter', 'dot'], quiet)],
]
let failed = 0
for (const pair of inPairs) {
  for (const step of await Promise.all(pair.map((start) => start()))) {
    showStep(step)
    if (step.code === 0) continue
    failed++
    console.log(step.output)
  }
}
process.exitCode = failed ? 1 : 0
