import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from '@/tests/e2e/start-app'
import { round, type Report } from './measure'

/** From the command to the line that says it is ready: on a new folder, and then on the same one. */
export async function benchStartup(): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'nomenklatura-bench-'))
  const seconds = async () => {
    const began = performance.now()
    const app = await startApp(join(folder, 'data'))
    const taken = (performance.now() - began) / 1000
    await app.stop()
    return round(taken)
  }
  try {
    return {
      bench: 'ready time of npm run app',
      numbers: { newFolderS: await seconds(), existingFolderS: await seconds() },
      goals: { newFolderS: 'at most 15', existingFolderS: 'at most 5' },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
