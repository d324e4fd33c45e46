import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { copyTemplate } from '@/scripts/backend/template'
import { startApp, type RunningApp } from './start-app'

/** One app for all tests of a worker; each test has a browser context, so a device, of its own. */
export const test = base.extend<object, { app: RunningApp }>({
  app: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'nomenklatura-e2e-'))
      await copyTemplate(join(folder, 'data'))
      const app = await startApp(join(folder, 'data'))
      await use(app)
      await app.stop()
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})
export { expect }

/** Waits until the page has come to life: it stands before its scripts have come. */
export const alive = (page: Page) => page.locator('html[data-alive]').waitFor()

export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await alive(page)
}

/** Waits until the service worker holds everything, as it does a little after the first visit. */
export async function waitUntilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await new Promise<void>((resolve) => {
      const look = () =>
        registration.active?.state === 'activated' && navigator.serviceWorker.controller
          ? resolve()
          : setTimeout(look, 50)
      look()
    })
  })
}
