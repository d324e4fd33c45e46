import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { askHolder } from '@/scripts/backend/lock'
import { copyTemplate } from '@/scripts/backend/template'
import { startApp, type RunningApp } from './start-app'

let folder: string
const apps: RunningApp[] = []
test.describe.configure({ timeout: 120_000 })
test.beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'nomenklatura-one-'))))
test.afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => (app.process.exitCode === null ? app.stop() : null)))
  await rm(folder, { recursive: true, force: true })
})

async function start(args: readonly string[] = []): Promise<RunningApp> {
  if (!existsSync(path.join(folder, 'data'))) await copyTemplate(path.join(folder, 'data'))
  const app = await startApp(path.join(folder, 'data'), args)
  apps.push(app)
  return app
}
/** The processes that an app started, by what they run. */
function childrenOf(pid: number): Readonly<Record<'backend' | 'web', number>> {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)])
    .toString()
    .split('\n')
  const find = (part: string) => Number(/^\s*(\d+)/.exec(lines.find((line) => line.includes(part)) ?? '')?.[1])
  return { backend: find('nomenklatura-backend.mjs'), web: find('scripts/app/web.mjs') }
}
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
/** Whether the backend answers through the app: a visitor is refused, by the database. */
async function answers(app: RunningApp): Promise<boolean> {
  try {
    const { publishableKey } = (await (await fetch(`${app.url}/config.json`)).json()) as { publishableKey: string }
    const answer = await fetch(`${app.url}/rest/v1/profiles`, { headers: { apikey: publishableKey } })
    return answer.status === 401 && ((await answer.json()) as { code: string }).code === '42501'
  } catch {
    return false
  }
}

test('Ctrl-C ends both servers, and the next start finds everything', async () => {
  const first = await start()
  const { publishableKey } = (await (await fetch(`${first.url}/config.json`)).json()) as { publishableKey: string }
  const headers = { apikey: publishableKey, 'content-type': 'application/json' }
  const account = { email: 'ada@example.org', password: 'correct horse' }
  const signUp = await fetch(`${first.url}/auth/v1/signup`, { method: 'POST', headers, body: JSON.stringify(account) })
  expect(signUp.status).toBe(200)
  const children = Object.values(childrenOf(first.process.pid!))
  await first.stop()
  expect(first.process.exitCode).toBe(0)
  expect(children.filter(isAlive)).toEqual([])

  const second = await start()
  const signIn = await fetch(`${second.url}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers,
    body: JSON.stringify(account),
  })
  expect(signIn.status).toBe(200)
})

test('a second start on the same folder says who holds it and ends with 1', async () => {
  const app = await start()
  const second = spawn(process.execPath, ['scripts/app/main.mjs', '--port', '3900', '--data', app.dataDir])
  let said = ''
  second.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(second, 'exit')) as [number]
  expect(code).toBe(1)
  expect(said).toContain(
    `is in use by another Nomenklatura (process ${childrenOf(app.process.pid!).backend}, at ${app.url},`,
  )
  expect(await answers(app)).toBe(true)
})

test('a busy port moves to the next free one, and says so', async () => {
  const blocker = createServer().listen(0, '127.0.0.1')
  await once(blocker, 'listening')
  const { port } = blocker.address() as AddressInfo
  const app = await start(['--port', String(port)])
  blocker.close()
  const moved = Number(new URL(app.url).port)
  expect(moved).toBeGreaterThan(port)
  expect(app.output()).toContain(`Port ${port} is busy; using ${moved}.`)
})

test('a backend that is killed is noticed and started again', async () => {
  const app = await start()
  const { backend, web } = childrenOf(app.process.pid!)
  process.kill(backend, 'SIGKILL')
  await expect.poll(() => answers(app), { timeout: 30_000 }).toBe(true)
  expect(childrenOf(app.process.pid!).web).toBe(web)
  expect(app.output()).toContain('The backend ended (SIGKILL) and is started again.')
})

test('so is a web server, at the same address', async () => {
  const app = await start()
  process.kill(childrenOf(app.process.pid!).web, 'SIGKILL')
  await expect.poll(() => answers(app), { timeout: 30_000 }).toBe(true)
})

test('when the command itself is killed, neither server outlives it, and nothing is broken', async () => {
  const app = await start()
  const children = Object.values(childrenOf(app.process.pid!))
  app.process.kill('SIGKILL')
  await expect.poll(() => children.filter(isAlive), { timeout: 15_000 }).toEqual([])
  expect(await answers(await start())).toBe(true)
})

test('nor when npm is killed, which would leave the shell between them alive', async () => {
  const dataDir = path.join(folder, 'data')
  await copyTemplate(dataDir)
  const npm = spawn('npm', ['run', 'app', '--', '--port', '3900', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  npm.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await expect.poll(() => said, { timeout: 60_000 }).toContain('ready at')
  npm.kill('SIGKILL')
  await expect.poll(() => askHolder(dataDir), { timeout: 15_000 }).toBeNull()
})

test('a wrong argument is explained', async () => {
  const child = spawn(process.execPath, ['scripts/app/main.mjs', '--port', 'many'])
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'exit')) as [number]
  expect([code, said.split('\n')[0]]).toEqual([2, '--port many: expected a number from 0 to 65535.'])
})
