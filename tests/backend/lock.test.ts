import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { expect, test } from 'vitest'
import { askHolder, HeldError, holdFolder, requestOf } from '@/scripts/backend/lock'
import { BackendFailedError, startBackend } from '@/scripts/backend/start'
import { freshBackend, temporaryFolder } from './support/backend'

const me = { pid: 1, url: 'http://localhost:3000', startedAt: '2026-11-22T10:00:00.000Z' }
const hold = (folder: string) => holdFolder(folder, () => me, {})

test('who comes second is told who holds the folder', async () => {
  const folder = await temporaryFolder()
  const held = await hold(folder)
  await expect(hold(folder)).rejects.toThrow(
    `${folder} is in use by another Nomenklatura (process 1, at http://localhost:3000, since 2026-11-22T10:00:00.000Z). Stop it, or choose another folder with --data.`,
  )
  expect(await askHolder(folder)).toEqual(me)
  await held.release()
  expect(await askHolder(folder)).toBeNull()
  await (await hold(folder)).release()
})

test('of many that start in one moment one gets the folder, also where a killed one left its socket', async () => {
  const folder = await temporaryFolder()
  const script = `import { holdFolder } from './scripts/backend/lock.ts'
    await holdFolder(${JSON.stringify(folder)}, () => (${JSON.stringify(me)}), {})
    process.send('held'); setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await once(holder, 'message')
  await expect(hold(folder)).rejects.toBeInstanceOf(HeldError)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  expect(existsSync(path.join(folder, 'lock.sock'))).toBe(true)

  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => hold(folder)))
  expect(tries.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  expect(tries.filter((result) => result.status === 'rejected' && !(result.reason instanceof HeldError))).toEqual([])
  for (const result of tries) if (result.status === 'fulfilled') await result.value.release()
})

/** A socket file that nobody listens at, as a killed process leaves it. */
async function leaveDeadSocket(folder: string): Promise<void> {
  const server = net.createServer().listen(path.join(folder, 'other.sock'))
  await once(server, 'listening')
  await rename(path.join(folder, 'other.sock'), path.join(folder, 'lock.sock'))
  await new Promise((resolve) => server.close(resolve))
}

test('nor do two ever get it, however often they race for a dead one', async () => {
  for (let round = 0; round < 20; round++) {
    const folder = await temporaryFolder()
    await leaveDeadSocket(folder)
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => hold(folder)))
    expect(tries.filter((result) => result.status === 'rejected' && !(result.reason instanceof HeldError))).toEqual([])
    expect(tries.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    for (const result of tries) if (result.status === 'fulfilled') await result.value.release()
  }
})

test('a folder too deep for the address of a socket can be held all the same', async () => {
  const folder = path.join(await temporaryFolder(), 'a'.repeat(80), 'b'.repeat(80))
  await mkdir(folder, { recursive: true })
  const held = await hold(folder)
  expect(existsSync(path.join(folder, 'lock.sock'))).toBe(true)
  await expect(hold(folder)).rejects.toBeInstanceOf(HeldError)
  await held.release()
})

test('a holder does what it is asked, and says when it cannot', async () => {
  const folder = await temporaryFolder()
  const held = await holdFolder(folder, () => me, {
    add: () => Promise.resolve(3),
    fail: () => Promise.reject(new Error('full disk')),
  })
  expect(await requestOf(folder, 'add')).toBe(3)
  await expect(requestOf(folder, 'fail')).rejects.toThrow('full disk')
  await expect(requestOf(folder, 'dance')).rejects.toThrow('does not know how to dance')
  await held.release()
  expect(await requestOf(folder, 'add')).toBeNull()
})

test('a second backend on the same folder says who has it, and leaves the first alone', async () => {
  const backend = await freshBackend()
  const second = await startBackend({ dataDir: backend.dataDir }).catch((error: unknown) => error as BackendFailedError)
  expect(second).toBeInstanceOf(BackendFailedError)
  expect((second as BackendFailedError).message).toContain(`process ${backend.process.pid}`)
  expect((second as BackendFailedError).hopeless).toBe(true)
  expect((await fetch(`${backend.url}/health`)).status).toBe(200)
})
