import { existsSync, readdirSync, statSync } from 'node:fs'
import { readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { backendCommand } from '@/scripts/backend/program'
import { startBackend } from '@/scripts/backend/start'
import { copyTemplate } from '@/scripts/backend/template'
import { freshBackend, signUp, temporaryFolder } from './support/backend'

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

test(
  'a first start that is killed leaves nothing behind that the next one trips over',
  { timeout: 180_000 },
  async () => {
    const dataDir = await temporaryFolder()
    const [node, ...args] = backendCommand()
    const child = spawn(node, args, {
      env: { ...process.env, DATA_DIR: dataDir },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'], // it leaves with this process, should the test fail
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    while (!readdirSync(dataDir).some((name) => name.startsWith('db.new-'))) await later(20)
    await later(700) // somewhere in the middle of making the files
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(existsSync(path.join(dataDir, 'db'))).toBe(false)

    const backend = await freshBackend({ dataDir })
    await signUp(backend, 'Ada')
    expect(readdirSync(dataDir).filter((name) => name.startsWith('db'))).toEqual(['db'])
  },
)

test('keys are made once, are nobody else’s to read, and survive a restart', async () => {
  const dataDir = await temporaryFolder()
  await copyTemplate(dataDir)
  const first = await startBackend({ dataDir })
  await first.stop()
  expect(statSync(path.join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600)
  const second = await startBackend({ dataDir })
  await second.stop()
  expect(second.publishableKey).toBe(first.publishableKey)
  expect(second.publishableKey).toMatch(/^sb_publishable_/)
})

test('a damaged database says how to restore, and is left as it is', async () => {
  const dataDir = await temporaryFolder()
  await copyTemplate(dataDir)
  const control = path.join(dataDir, 'db/global/pg_control')
  await truncate(control, 100)
  const before = await readFile(control)
  await expect(startBackend({ dataDir })).rejects.toThrow(
    /^The database in .* cannot be opened .*Nothing was changed\. To go on, restore a backup with `npm run restore -- FILE`/,
  )
  expect(await readFile(control)).toEqual(before)
})

test('damaged keys say what to do', async () => {
  const dataDir = await temporaryFolder()
  await copyTemplate(dataDir)
  await writeFile(path.join(dataDir, 'keys.json'), '{"publishableKey"')
  await expect(startBackend({ dataDir })).rejects.toThrow(/keys\.json is damaged\. Delete it/)
})
