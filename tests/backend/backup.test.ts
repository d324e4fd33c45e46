import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { backUp, restore } from '@/scripts/backend/backup'
import { startBackend } from '@/scripts/backend/start'
import { readArchive, writeArchive } from '@/scripts/backend/tar'
import { clientOf, freshBackend, password, review, signUp, temporaryFolder, value } from './support/backend'

test(
  'a backup of a running backend is restored elsewhere, with its accounts and keys',
  { timeout: 180_000 },
  async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'friday.tar.gz')
    const backend = await freshBackend()
    const { client, email } = await signUp(backend, 'Ada')
    await value(client.rpc('push_log', { entries: [review()] }))
    const writing = (async () => {
      for (let i = 0; i < 20; i += 1) await value(client.rpc('push_log', { entries: [review()] }))
    })()
    await backUp(backend.dataDir, file)
    await writing
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(readdirSync(backend.dataDir).toSorted()).toEqual(['db', 'keys.json', 'lock.sock'])
    await expect(backUp(backend.dataDir, file)).rejects.toThrow('is there already')
    await expect(restore(backend.dataDir, file)).rejects.toThrow('is in use. Stop Nomenklatura first.')

    const elsewhere = path.join(folder, 'elsewhere')
    expect(await restore(elsewhere, file)).toBeNull()
    const second = await startBackend({ dataDir: elsewhere })
    expect(second.publishableKey).toBe(backend.publishableKey)
    const again = clientOf(second)
    await value(again.auth.signInWithPassword({ email, password }))
    expect((await value<{ entries: unknown[] }>(again.rpc('pull_log'))).entries.length).toBeGreaterThanOrEqual(1)
    await second.stop()

    // Over what is there: that is kept. A copy that nobody runs can be backed up too.
    const former = await restore(elsewhere, file)
    expect(readdirSync(former!).toSorted()).toEqual(['db', 'keys.json'])
    await backUp(elsewhere, path.join(folder, 'second.tar.gz'))
    const listed = await promisify(execFile)('tar', ['tzf', path.join(folder, 'second.tar.gz')])
    expect(listed.stdout).toContain('db/PG_VERSION')
  },
)

test('a backup that is cut off, damaged or of something else changes nothing', async () => {
  const folder = await temporaryFolder()
  const data = path.join(folder, 'data')
  await mkdir(path.join(data, 'db'), { recursive: true })
  await writeFile(path.join(data, 'db/PG_VERSION'), '17\n')
  await writeFile(path.join(data, 'keys.json'), '{}')
  const good = path.join(folder, 'good.tar.gz')
  await backUp(data, good)

  const cut = path.join(folder, 'cut.tar.gz')
  await writeFile(cut, await readFile(good))
  await truncate(cut, 200)
  await writeFile(path.join(folder, 'text.tar.gz'), 'not an archive')
  await writeArchive(path.join(folder, 'other.tar.gz'), { 'keys.json': path.join(data, 'keys.json') })

  await expect(restore(data, cut)).rejects.toThrow(/damaged|too early/)
  await expect(restore(data, path.join(folder, 'text.tar.gz'))).rejects.toThrow('is damaged, or is no backup.')
  await expect(restore(data, path.join(folder, 'other.tar.gz'))).rejects.toThrow('is no backup of Nomenklatura.')
  await expect(restore(data, good)).rejects.toThrow('cannot be opened') // a folder that is no database
  await expect(restore(data, path.join(folder, 'missing.tar.gz'))).rejects.toThrow('does not exist.')
  expect(readdirSync(data).toSorted()).toEqual(['db', 'keys.json'])
  expect(await readFile(path.join(data, 'db/PG_VERSION'), 'utf8')).toBe('17\n')
})

test('an archive holds files of every size, and none may climb out of it', async () => {
  const folder = await temporaryFolder()
  const source = path.join(folder, 'source')
  await mkdir(path.join(source, 'empty/folder'), { recursive: true })
  for (const size of [0, 1, 511, 512, 513, 200_000])
    await writeFile(path.join(source, `${size}`), Buffer.alloc(size, size % 251))
  await writeArchive(path.join(folder, 'a.tar.gz'), { source })
  await readArchive(path.join(folder, 'a.tar.gz'), path.join(folder, 'out'))
  for (const size of [0, 1, 511, 512, 513, 200_000]) {
    expect(await readFile(path.join(folder, 'out/source', `${size}`))).toEqual(Buffer.alloc(size, size % 251))
  }
  expect(readdirSync(path.join(folder, 'out/source/empty'))).toEqual(['folder'])
  await rm(path.join(folder, 'out'), { recursive: true })

  await writeArchive(path.join(folder, 'b.tar.gz'), { '../escaped': path.join(source, '1') })
  await expect(readArchive(path.join(folder, 'b.tar.gz'), path.join(folder, 'out'))).rejects.toThrow(
    'lies outside the backup.',
  )
})

test('the commands say what they did, or what is wrong', async () => {
  const folder = await temporaryFolder()
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/backend/backup-command.ts', ...args])
  await expect(run('backup', '--data', folder)).rejects.toMatchObject({
    code: 1,
    stderr: 'Which file? npm run backup -- FILE [--data .data]\n',
  })
  await expect(run('backup', path.join(folder, 'x.tar.gz'), '--data', folder)).rejects.toMatchObject({
    stderr: `${folder} has no database: there is nothing to back up.\n`,
  })
})
