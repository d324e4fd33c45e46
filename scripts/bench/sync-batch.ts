import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBackend } from '@/scripts/backend/start'
import { percentile, round, type Report } from './measure'
import { madeUpLog } from './replay'

const batches = 40
const size = 500

/** Batches of new reviews pushed one after another by one learner to the embedded backend. */
export async function benchSyncBatch(): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'nomenklatura-bench-'))
  const backend = await startBackend({ dataDir: join(folder, 'data') })
  const post = async (path: string, body: unknown, token: string) => {
    const answer = await fetch(`${backend.url}${path}`, {
      method: 'POST',
      headers: { apikey: backend.publishableKey, authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as unknown
  }
  try {
    const session = (await post(
      '/auth/v1/signup',
      { email: 'bench@example.com', password: 'a long enough secret' },
      backend.publishableKey,
    )) as {
      readonly access_token: string
    }
    const log = madeUpLog(batches * size, 2_000)
    const times: number[] = []
    for (let i = 0; i < batches; i++) {
      const entries = log.slice(i * size, (i + 1) * size)
      const began = performance.now()
      const refused = (await post('/rest/v1/rpc/push_log', { entries }, session.access_token)) as readonly unknown[]
      times.push(performance.now() - began)
      if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused[0])}`)
    }
    return {
      bench: 'a batch of 500 reviews',
      numbers: { medianMs: round(percentile(times, 0.5)), p95Ms: round(percentile(times, 0.95)), batches },
      goals: { p95Ms: 'at most 150' },
    }
  } finally {
    await backend.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
