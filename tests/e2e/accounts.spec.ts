import { readFile } from 'node:fs/promises'
import { expect, test, waitUntilKept, alive, visit } from './app'
import {
  answer,
  databases,
  enter,
  idsOf,
  indicator,
  leave,
  logOf,
  logOfLength,
  newAddress,
  newDevice,
  sendNow,
  signIn,
  signUp,
  study,
} from './learner'

test.use({ serviceWorkers: 'allow' })

test('a guest’s answers move into the account, and a second device shows the same memory', async ({
  app,
  page,
  browser,
}) => {
  await study(page, `${app.url}/study`, 2)
  const asGuest = await logOfLength(page, 2)
  expect(await databases(page)).toEqual(['nomenklatura-guest'])

  const email = newAddress('ada')
  await signUp(page, app.url, email)
  await expect(page.getByText('2 cards studied so far.')).toBeVisible()
  await expect(indicator(page)).toHaveText('Sent')
  expect(await logOf(page)).toEqual(asGuest)
  expect((await databases(page)).filter((name) => name !== 'nomenklatura-guest')).toHaveLength(1)

  const other = await newDevice(browser)
  await signIn(other, app.url, email)
  await expect(other.getByText('2 cards studied so far.')).toBeVisible()
  expect(await idsOf(other)).toEqual(asGuest.map(({ id }) => id).sort())
  await other.context().close()
})

test('what two devices did without a connection is on both of them afterwards, once', async ({
  app,
  page: first,
  browser,
}) => {
  const email = newAddress('boris')
  await signUp(first, app.url, email)
  const second = await newDevice(browser)
  await signIn(second, app.url, email)
  const devices = [
    [first, 'period/1893-1917'],
    [second, 'period/1965-1991'],
  ] as const
  for (const [page, deck] of devices) {
    await waitUntilKept(page)
    await visit(page, `${app.url}/study?deck=${encodeURIComponent(deck)}`)
    await expect(page.getByRole('button', { name: 'I don’t know' })).toBeVisible()
    await page.context().setOffline(true)
  }
  for (const [page] of devices) {
    await answer(page, 1)
    await logOfLength(page, 1)
    await leave(page)
    await expect(indicator(page)).toHaveText(/Offline|Waiting/)
  }
  const [one, two] = [await logOf(first), await logOf(second)]
  expect(one[0]?.cardId).not.toBe(two[0]?.cardId)
  const union = [...one, ...two].map(({ id }) => id).sort()

  for (const [page] of devices) await page.context().setOffline(false)
  for (const [page] of devices) await expect(indicator(page)).toHaveText('Sent', { timeout: 30_000 })
  // Whichever came back first had asked before the other one sent.
  for (const [page] of devices) {
    await sendNow(page)
    await expect.poll(() => idsOf(page)).toEqual(union)
  }
  // Nor does asking again double anything.
  await first.reload()
  await alive(first)
  await expect(indicator(first)).toHaveText('Sent')
  expect(await idsOf(first)).toEqual(union)
  await second.context().close()
})

test('signing out leaves neither a database nor a token behind', async ({ app, page }) => {
  const email = newAddress('clara')
  await study(page, `${app.url}/study`, 1)
  await signUp(page, app.url, email)
  const tokens = () =>
    page.evaluate(() => Object.entries(localStorage).filter(([, text]) => /access_token|refresh_token/.test(text)))
  expect(await tokens()).toHaveLength(1)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'With a recovery phrase' })).toBeVisible()
  await expect.poll(async () => (await databases(page)).filter((name) => name !== 'nomenklatura-guest')).toEqual([])
  expect(await tokens()).toEqual([])
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(email)
  expect(await logOf(page)).toEqual([])
})

test('everything can be downloaded, the log among it', async ({ app, page }) => {
  await study(page, `${app.url}/study`, 2)
  const email = newAddress('dora')
  await signUp(page, app.url, email)
  await expect(indicator(page)).toHaveText('Sent')
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download everything' }).click()
  const download = await arriving
  expect(download.suggestedFilename()).toMatch(/^nomenklatura-\d{4}-\d{2}-\d{2}\.json$/)
  const everything = JSON.parse(await readFile(await download.path(), 'utf8')) as Record<string, unknown>
  expect(everything).toMatchObject({ app: 'nomenklatura', version: 1, account: { kind: 'learner', email } })
  expect(everything.log).toEqual(await logOf(page))
  expect(everything.log).toHaveLength(2)
  expect(everything.server).not.toBeNull()
})

test('a deleted account is gone, and signing in again says so in a plain sentence', async ({ app, page }) => {
  await study(page, `${app.url}/study`, 1)
  const email = newAddress('emil')
  await signUp(page, app.url, email)
  const button = page.getByRole('button', { name: 'Delete the account' })
  await expect(button).toBeDisabled()
  await page.getByLabel('Type “delete” to confirm').fill('delete')
  await button.click()
  await expect(page.getByText('Deleted.')).toBeVisible()
  await expect.poll(async () => (await databases(page)).filter((name) => name !== 'nomenklatura-guest')).toEqual([])
  await enter(page, email, 'Sign in')
  await expect(page.getByText('The address or the password is not right.')).toBeVisible()
})
