// npm test: installs what the tests need, builds, and runs all of them. The last line is added up from the runners' own reports.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evidence } from './ci/evidence.mjs'
import { prepare } from './ci/prepare.mjs'
import { npx, showStep, sideBySide } from './ci/run-step.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
await prepare().catch(({ message }) => {
  console.error(message)
  process.exit(1)
})

const folder = mkdtempSync(join(tmpdir(), 'nomenklatura-test-'))
const reports = { passed: 0, failed: 0, skipped: 0 }
const quiet = { quiet: true }
let broken = 0

async function step(run) {
  const result = await run()
  showStep(result)
  if (result.code !== 0) broken++
  return result
}

function addVitest(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  reports.passed += report.numPassedTests
  reports.failed += report.numFailedTests
  reports.skipped += report.numPendingTests + report.numTodoTests
}

function addPlaywright(file) {
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'))
  for (const { title, results } of testsOf(suites)) {
    const pages = results.flatMap(({ attachments }) => attachments.filter(({ name }) => name === 'error-context'))
    // What stood on the page is all there is to go by when a test fails on somebody else's machine.
    for (const { path } of pages) console.log(`${title}\n${readFileSync(path, 'utf8')}`)
  }
  // A test that passed only when it was tried again is `flaky`: it counts as failed.
  reports.passed += stats.expected
  reports.failed += stats.unexpected + stats.flaky
  reports.skipped += stats.skipped
}

/** Those of all files, whatever they stand in. */
const testsOf = (suites) =>
  suites.flatMap(({ specs, suites: inner = [] }) => [
    ...specs.flatMap(({ title, tests }) => tests.map(({ results }) => ({ title, results }))),
    ...testsOf(inner),
  ])

async function test(...projects) {
  const file = join(folder, `${projects[0]}.json`)
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', file]
  const chosen = projects.flatMap((project) => ['--project', project])
  await step(() => npx(`${projects.join(', ')} tests`, ['vitest', 'run', ...chosen, ...reporters]))
  if (existsSync(file)) addVitest(file)
  else broken++
}

try {
  broken += await sideBySide([
    () => npx('types', ['tsc', '--noEmit', '-p', '.'], quiet),
    () => npx('lint', ['eslint', '.', '--max-warnings', '0'], quiet),
    () => npx('format', ['prettier', '--check', '--log-level', 'warn', '.'], quiet),
    () => npx('corpus', ['tsx', 'scripts/corpus.ts', 'check'], quiet),
    evidence,
  ])
  await test('unit', 'components', 'content')
  await test('database')
  const built = await step(() => npx('build', ['tsx', 'scripts/build.ts']))
  if (built.code === 0) {
    const file = join(folder, 'browser.json')
    await step(() =>
      npx('browser tests', ['playwright', 'test', '--reporter', 'list,json'], {
        env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      }),
    )
    if (existsSync(file)) addPlaywright(file)
    else broken++
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = broken > 0 || reports.failed > 0 ? 1 : 0
console.log(
  `${reports.passed} passed, ${reports.failed} failed${reports.skipped ? `, ${reports.skipped} skipped` : ''}`,
)
