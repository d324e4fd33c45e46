import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readWeights } from '@/lib/fitting/weights-text'
import { defaultLearnerSettings } from '@/lib/store/learner-settings'
import { hiddenLog } from '../lib/fitting/hidden-learner'

function run(content: string | null, ...more: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'nomenklatura-fit-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'everything.json')
  if (content !== null) writeFileSync(file, content)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/fit.ts', '--log', file, ...more],
    {
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}
const everything = (log: readonly unknown[]) =>
  JSON.stringify({ app: 'nomenklatura', version: 1, settings: defaultLearnerSettings('UTC'), log })

test('a downloaded log is fitted, and what is printed can be pasted', () => {
  const log = hiddenLog({ cards: 300, days: 100, endMs: Date.UTC(2026, 10, 2, 12), seed: 'file' })
  const { status, stdout } = run(everything([...log, { kind: 'odd' }]))
  expect(status).toBe(0)
  expect(stdout).toMatch(/reviews, 1 lines passed over/)
  expect(stdout).toMatch(/Of 100 answers it would have been wrong about [\d.]+ before, and about [\d.]+ after/)
  expect(readWeights(stdout.trim().split('\n').at(-1)!)).toMatchObject({ ok: true, brought: 0 })
}, 60_000)

test('a file that is none says what it should have been', () => {
  for (const content of [null, '{}']) {
    const { status, stderr } = run(content)
    expect(status).toBe(2)
    expect(stderr).toMatch(/could not be read as JSON|holds no log/)
    expect(stderr).toMatch(/usage: npm run -s fit/)
  }
}, 60_000)
