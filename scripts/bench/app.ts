import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from '@/tests/e2e/start-app'
import type { Report } from './measure'

/** Runs a benchmark against the whole app on a folder of its own. */
export async function startForBench(run: (url: string) => Promise<Report>): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'nomenklatura-bench-'))
  const app = await startApp(join(folder, 'data'))
  try {
    return await run(app.url)
  } finally {
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
