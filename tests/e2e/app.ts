import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'

export interface RunningApp {
  readonly url: string
  readonly dataDir: string
  readonly process: ChildProcess
  /** What it printed so far. */
  readonly output: () => string
  stop(): Promise<void>
}

/** Starts the app as a user does, on a folder and a port of its own, and waits until it says that it is ready. */
export async function startApp(dataDir: string, args: readonly string[] = []): Promise<RunningApp> {
  const child = spawn(process.execPath, ['scripts/app/main.mjs', '--port', '3900', '--data', dataDir, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  let output = ''
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const ready = /https?:\/\/[^\s]+/.exec(output.split('\n').find((line) => /ready/i.test(line)) ?? '')
      if (ready) resolve(ready[0].replace(/[.,]$/, ''))
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`the app ended with ${code}:\n${output}`)))
  })
  return {
    url,
    dataDir,
    process: child,
    output: () => output,
    async stop() {
      child.kill('SIGINT')
      await gone
    },
  }
}

/** One app for all tests of a worker; each test has a browser context, so a device, of its own. */
export const test = base.extend<object, { app: RunningApp }>({
  app: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'nomenklatura-e2e-'))
      const app = await startApp(join(folder, 'data'))
      await use(app)
      await app.stop()
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})
export { expect }

/** Waits until the service worker holds everything, as it does a little after the first visit. */
export async function waitUntilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await new Promise<void>((resolve) => {
      const look = () => (registration.active?.state === 'activated' && navigator.serviceWorker.controller ? resolve() : setTimeout(look, 50))
      look()
    })
  })
}
