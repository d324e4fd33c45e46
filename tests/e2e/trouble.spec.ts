import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, visit } from './app'
import {
  answer,
  databases,
  enter,
  idsOf,
  idsOnServer,
  indicator,
  leave,
  logOfLength,
  newAddress,
  newDevice,
  signIn,
  signUp,
  study,
} from './learner'
import { startApp, type RunningApp } from './start-app'

test.use({ serviceWorkers: 'allow' })

const deckId = 'period/1893-1917'

/** The process of the database, which the app's own process watches over. */
function backendOf(app: RunningApp): number {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(app.process.pid)]).toString()
  return Number(/^\s*(\d+).*nomenklatura-backend\.mjs/m.exec(children)![1])
}

test('with the backend killed in mid-study answers go on, and arrive when it is back', async ({ app, page }) => {
  test.setTimeout(120_000)
  await signUp(page, app.url, newAddress('fyodor'))
  await study(page, `${app.url}/study?deck=${encodeURIComponent(deckId)}`, 1)
  await expect.poll(() => idsOnServer(page)).toHaveLength(1)
  const killed = backendOf(app)
  // Held, the watching process restarts nothing until the page has been looked at.
  app.process.kill('SIGSTOP')
  try {
    process.kill(killed, 'SIGKILL')
    await answer(page, 2)
    await logOfLength(page, 3)
    await leave(page)
    await expect(indicator(page)).toHaveText('Waiting', { timeout: 30_000 })
    await expect(page.getByText(/2 answers are saved on this device, to be sent later/)).toBeAttached()
  } finally {
    app.process.kill('SIGCONT')
  }
  await expect(indicator(page)).toHaveText('Sent', { timeout: 60_000 })
  expect(backendOf(app)).not.toBe(killed)
  expect(app.output()).toContain('The backend ended (SIGKILL) and is started again.')
  expect(await idsOnServer(page)).toEqual(await idsOf(page))
  expect(await idsOf(page)).toHaveLength(3)
})

test('where the browser keeps nothing, that is said at once, and studying goes on', async ({ app, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not allowed here', 'SecurityError')
    }
  })
  await visit(page, `${app.url}/study`)
  const warning = page.getByRole('alert').filter({ hasText: 'This browser does not let the app keep anything.' })
  await expect(warning).toBeVisible()
  await answer(page, 2)
  await expect(warning).toBeVisible()
  await leave(page)
  await expect(warning).toBeVisible()
  expect(await databases(page)).toEqual([])

  // The way out that the warning names: what is sent to an account outlives the tab.
  await page.getByRole('banner').getByRole('link', { name: 'Account' }).last().click()
  await page.getByRole('button', { name: 'I have no account yet' }).click()
  await enter(page, newAddress('galina'), 'Make the account')
  await expect(page.getByText('2 cards studied so far.')).toBeVisible()
  await expect(indicator(page)).toHaveText('Sent')
  expect(await idsOnServer(page)).toHaveLength(2)
})

test('after a restart of the app on the same folder the account’s log is still there', async ({ page, browser }) => {
  test.setTimeout(180_000)
  const folder = await mkdtemp(join(tmpdir(), 'nomenklatura-restart-'))
  let app = await startApp(join(folder, 'data'))
  try {
    const email = newAddress('hugo')
    await signUp(page, app.url, email)
    await study(page, `${app.url}/study?deck=${encodeURIComponent(deckId)}`, 2)
    await leave(page)
    await expect(indicator(page)).toHaveText('Sent')
    const before = await idsOf(page)
    expect(before).toHaveLength(2)
    await app.stop()
    app = await startApp(join(folder, 'data'))
    const other = await newDevice(browser)
    await signIn(other, app.url, email)
    await expect(other.getByText('2 cards studied so far.')).toBeVisible()
    expect(await idsOf(other)).toEqual(before)
    await other.context().close()
  } finally {
    await app.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
