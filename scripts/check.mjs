// npm run check: types, lint, format, the corpus and its evidence, and the unit tests. For every commit.
import { evidence } from './ci/evidence.mjs'
import { npx, sideBySide } from './ci/run-step.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
const quiet = { quiet: true }
const statics = await sideBySide([
  () => npx('types', ['tsc', '--noEmit', '-p', '.'], quiet),
  () =>
    npx(
      'lint',
      ['eslint', '.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
      quiet,
    ),
  () => npx('format', ['prettier', '--check', '--log-level', 'warn', '--cache', '.'], quiet),
  () => npx('corpus', ['tsx', 'scripts/corpus.ts', 'check'], quiet),
  evidence,
  () => npx('generated types', ['tsx', 'scripts/backend/gen-types.ts', '--check'], quiet),
])
// On both cores, so alone.
const tests = await sideBySide([
  () =>
    npx('unit tests', ['vitest', 'run', '--project', 'unit', '--project', 'components', '--reporter', 'dot'], quiet),
])
process.exitCode = statics + tests > 0 ? 1 : 0
