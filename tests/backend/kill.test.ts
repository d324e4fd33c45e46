import { expect, test } from 'vitest'
import { startBackend } from '@/scripts/backend/start'
import { copyTemplate } from '@/scripts/backend/template'
import { clientOf, password, review, signUp, temporaryFolder, value } from './support/backend'

test('kill -9 in mid-write loses nothing that was acknowledged', { timeout: 180_000 }, async () => {
  const dataDir = await temporaryFolder()
  await copyTemplate(dataDir)
  let backend = await startBackend({ dataDir })
  const { email } = await signUp(backend, 'Ada')
  const acknowledged = new Set<string>()

  for (let round = 0; round < 3; round += 1) {
    const client = clientOf(backend)
    await value(client.auth.signInWithPassword({ email, password }))
    const { process: victim, ended } = backend
    for (let writes = 1; ; writes += 1) {
      const entries = Array.from({ length: 25 }, () => review())
      // Some while into the fifth write, another one each round.
      if (writes === 5) setTimeout(() => victim.kill('SIGKILL'), 3 + round * 11)
      const { error } = await client.rpc('push_log', { entries })
      if (error) break
      for (const entry of entries) acknowledged.add(entry.id)
    }
    await ended
    backend = await startBackend({ dataDir })
  }

  const client = clientOf(backend)
  await value(client.auth.signInWithPassword({ email, password }))
  const kept = new Set<string>()
  for (let seq = 0, more = true; more;) {
    const page = await value<{ entries: { seq: number; entry: { id: string } }[]; more: boolean }>(
      client.rpc('pull_log', { after_seq: seq, max_entries: 1000 }),
    )
    for (const { entry } of page.entries) kept.add(entry.id)
    seq = page.entries.at(-1)?.seq ?? seq
    more = page.more
  }
  await backend.stop()
  expect(acknowledged.size).toBeGreaterThanOrEqual(3 * 4 * 25)
  expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([])
})
