import type { Browser, Page } from '@playwright/test'
import { expect, visit } from './app'

export interface LoggedAnswer {
  readonly id: string
  readonly cardId: string
}

export const password = 'correct horse'

/** An address that nobody has yet: all tests of a worker share one server. */
export const newAddress = (name: string) => `${name}-${crypto.randomUUID().slice(0, 8)}@example.org`

/** Another browser, where nobody has been. */
export async function newDevice(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage()
}

/** Says "I don't know" to as many questions, for every form of question has that button. Ends on the question after them. */
export async function answer(page: Page, count: number): Promise<void> {
  const next = page.locator('button[aria-keyshortcuts="Enter"]')
  for (let i = 0; i < count; i++) {
    await page.getByRole('button', { name: 'I don’t know' }).click()
    await next.click()
    await expect(next).toBeHidden()
  }
}

/** Waits for a question, then answers as many. */
export async function study(page: Page, url: string, count: number): Promise<void> {
  await visit(page, url)
  await answer(page, count)
}

/** Out of a sitting without a reload: what is only in the page's memory stays there. */
export async function leave(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Leave' }).click()
  await expect(indicator(page)).toBeVisible()
}

/** What the top of the page says of the answers. */
export const indicator = (page: Page) => page.locator('header summary')

export async function sendNow(page: Page): Promise<void> {
  await indicator(page).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await indicator(page).click()
}

export async function signUp(page: Page, appUrl: string, email: string): Promise<void> {
  await visit(page, `${appUrl}/account`)
  await page.getByRole('button', { name: 'I have no account yet' }).click()
  await enter(page, email, 'Make the account')
  await expect(page.getByRole('heading', { name: 'Signed in' })).toBeVisible()
}

/** Fills the form of the account page and presses the button; what follows is the test's. */
export async function enter(page: Page, email: string, button: 'Sign in' | 'Make the account'): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: button, exact: true }).click()
}

export async function signIn(page: Page, appUrl: string, email: string): Promise<void> {
  await visit(page, `${appUrl}/account`)
  await enter(page, email, 'Sign in')
  await expect(page.getByRole('heading', { name: 'Signed in' })).toBeVisible()
}

/** The app's databases in this browser. */
export async function databases(page: Page): Promise<readonly string[]> {
  const all = await page.evaluate(() => indexedDB.databases())
  return all.flatMap(({ name }) => (name?.startsWith('nomenklatura-') ? [name] : [])).sort()
}

/** The log as it is on this device's disk, by order of arrival: of the account if there is one, else of the guest. */
export async function logOf(page: Page): Promise<readonly LoggedAnswer[]> {
  const names = await databases(page)
  const name = names.find((each) => each !== 'nomenklatura-guest') ?? names[0]
  if (!name) return []
  return page.evaluate(
    (name) =>
      new Promise<LoggedAnswer[]>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const reading = db.transaction('log').objectStore('log').getAll()
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => {
            db.close()
            resolve(reading.result as LoggedAnswer[])
          }
        }
      }),
    name,
  )
}

export const idsOf = async (page: Page) => (await logOf(page)).map(({ id }) => id).sort()

/** Waits until this device's log has as many entries, and answers them. */
export async function logOfLength(page: Page, length: number): Promise<readonly LoggedAnswer[]> {
  await expect.poll(async () => (await logOf(page)).length).toBe(length)
  return logOf(page)
}

/** Asks the server itself, as whoever is signed in on this page. */
export async function ask(page: Page, path: string, body?: object): Promise<unknown> {
  return page.evaluate(
    async ({ path, body }) => {
      const { publishableKey } = (await (await fetch('/config.json')).json()) as { publishableKey: string }
      const session = JSON.parse(localStorage.getItem('nomenklatura-session') ?? '{}') as { access_token?: string }
      const headers = {
        apikey: publishableKey,
        authorization: `Bearer ${session.access_token}`,
        'content-type': 'application/json',
      }
      const answer = await fetch(path, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers })
      return answer.json() as Promise<unknown>
    },
    { path, body },
  )
}

/** The ids of all reviews that the server shows to whoever is signed in on this page. */
export async function idsOnServer(page: Page): Promise<readonly string[]> {
  const rows = (await ask(page, '/rest/v1/reviews?select=id')) as readonly { readonly id: string }[]
  return rows.map(({ id }) => id).sort()
}
