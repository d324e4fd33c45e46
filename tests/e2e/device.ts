import { expect, type Page } from '@playwright/test'
import type { Review } from '@/lib/scheduling/review'
import type { Sitting } from '@/lib/study/sitting'
import type { Key, Taken } from './answer-key'

export interface KeptEntry {
  readonly id: string
  readonly cardId: string
  readonly kind: 'review' | 'undo'
}

/** What the device holds of a learner's log, read past the app. */
export function readLog(page: Page, database = 'nomenklatura-guest'): Promise<readonly KeptEntry[]> {
  return page.evaluate(
    (name) =>
      new Promise<KeptEntry[]>((resolve, reject) => {
        const opening = indexedDB.open(name)
        // The app has not made it yet. Made here, it would lack the app's stores.
        opening.onupgradeneeded = () => opening.transaction?.abort()
        opening.onerror = () =>
          opening.error?.name === 'AbortError' ? resolve([]) : reject(opening.error ?? new Error('not opened'))
        opening.onsuccess = () => {
          const db = opening.result
          const reading = db.transaction('log').objectStore('log').getAll()
          reading.onerror = () => reject(reading.error ?? new Error('not read'))
          reading.onsuccess = () => {
            db.close()
            resolve(reading.result as KeptEntry[])
          }
        }
      }),
    database,
  )
}

/** The question on screen, in whatever form. */
export const stem = (page: Page) => page.locator('main h1, main h2').first()

const field = (page: Page) => page.getByRole('textbox')
const option = (page: Page) => page.locator('button[aria-keyshortcuts~="1"]')
const place = (page: Page) => page.getByRole('button', { name: /^Here: / })
const name = (page: Page) => page.locator('main button[aria-pressed]')
const submit = (page: Page) => page.getByRole('button', { name: 'Answer', exact: true })

/** What takes the answer, in whatever form: there is none once it is judged. */
export const asked = (page: Page) => field(page).or(option(page)).or(submit(page)).first()

/** What kind of answer the screen takes. */
export async function taken(page: Page): Promise<Taken> {
  if (await field(page).isVisible()) return 'text'
  if (await page.getByRole('button', { name: 'False', exact: true }).isVisible()) return 'statement'
  if (await name(page).first().isVisible()) return 'names'
  if (await page.getByRole('checkbox').first().isVisible()) return 'several'
  if (/^(Whose|According to .*, whose) claim is this/.test((await stem(page).textContent()) ?? '')) return 'claimant'
  if (await place(page).first().isVisible()) return 'place'
  return (await option(page).first().isVisible()) ? 'option' : 'order'
}

/** Gives the right answer. */
export async function give(page: Page, right: Key): Promise<void> {
  if (right.form === 'keys') {
    for (const key of right.keys) await page.keyboard.press(key)
  } else if (right.form === 'text') {
    await field(page).fill(right.field)
    await page.keyboard.press('Enter')
  } else {
    // From the top down, each goes up to its place.
    for (const [at, text] of right.texts.entries()) {
      const row = page.getByRole('listitem').filter({ hasText: text })
      while (!(await page.getByRole('listitem').nth(at).textContent())!.includes(text))
        await row.getByRole('button', { name: /^Move up/ }).press('ArrowUp')
    }
    await submit(page).click()
  }
}

/** Gives some answer: the first option where there are options, and none elsewhere, where one that is nearly right would be asked again. */
export async function giveAny(page: Page): Promise<void> {
  const none = page.getByRole('button', { name: 'I don’t know' })
  const hasOptions = (await option(page).first().isVisible()) && !(await name(page).first().isVisible())
  if (hasOptions) await page.keyboard.press('1')
  else if (await none.isVisible()) await none.click({ timeout: 1_000 })
}

/**
 * Answers what is asked, rightly or not: the first option, or none. A page that has only just been drawn does not hear keys yet, so they are
 * pressed until it does.
 */
export async function answer(page: Page): Promise<void> {
  await asked(page).waitFor()
  await expect(async () => {
    await giveAny(page)
    await expect(page.getByRole('button', { name: /^Next/ })).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

/** What a sitting in progress has on screen, read past the app. */
export function readSitting(page: Page, name: 'study'): Promise<Sitting | undefined> {
  return page.evaluate(
    (key) =>
      new Promise<Sitting | undefined>((resolve, reject) => {
        const opening = indexedDB.open('nomenklatura-guest')
        opening.onupgradeneeded = () => opening.transaction?.abort()
        opening.onerror = () =>
          opening.error?.name === 'AbortError' ? resolve(undefined) : reject(opening.error ?? new Error('not opened'))
        opening.onsuccess = () => {
          const db = opening.result
          const reading = db.transaction('sittings').objectStore('sittings').get(key)
          reading.onerror = () => reject(reading.error ?? new Error('not read'))
          reading.onsuccess = () => {
            db.close()
            resolve(reading.result as Sitting | undefined)
          }
        }
      }),
    name,
  )
}

/** Waits until the next question is on the disk: closed a moment before, the sitting would go on with the answer that was just judged. */
export const questionKept = (page: Page) =>
  expect.poll(async () => (await readSitting(page, 'study'))?.stage.kind).toBe('asking')

/** Writes a log past the app, as weeks of study leave it, and has the app work its memories out anew. The page is loaded again. */
export async function writeLog(page: Page, reviews: readonly Review[]): Promise<void> {
  // The app reads a first visitor's device when the page is used, and makes its stores then.
  await page.mouse.click(5, 5)
  await expect
    .poll(() =>
      page.evaluate(async () =>
        (await indexedDB.databases()).some(({ name, version }) => name === 'nomenklatura-guest' && (version ?? 0) > 0),
      ),
    )
    .toBe(true)
  await page.evaluate(
    (entries) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('nomenklatura-guest')
        opening.onerror = () => reject(opening.error ?? new Error('not opened'))
        opening.onsuccess = () => {
          const db = opening.result
          const tx = db.transaction(['log', 'kept'], 'readwrite')
          for (const entry of entries) tx.objectStore('log').add(entry)
          tx.objectStore('kept').delete('rules')
          tx.onerror = () => reject(tx.error ?? new Error('not written'))
          tx.oncomplete = () => {
            db.close()
            resolve()
          }
        }
      }),
    reviews,
  )
  await page.reload()
}

export interface KeptMemory {
  readonly dueAtMs: number
  readonly stabilityDays: number
}

/** What is remembered of each card on this device, read past the app. */
export function readMemories(page: Page): Promise<Readonly<Record<string, KeptMemory>>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, KeptMemory>>((resolve, reject) => {
        const opening = indexedDB.open('nomenklatura-guest')
        opening.onerror = () => reject(opening.error ?? new Error('not opened'))
        opening.onsuccess = () => {
          const db = opening.result
          const reading = db.transaction('memories').objectStore('memories').getAll()
          reading.onerror = () => reject(reading.error ?? new Error('not read'))
          reading.onsuccess = () => {
            db.close()
            const rows = reading.result as readonly { readonly cardId: string; readonly memory: KeptMemory }[]
            resolve(Object.fromEntries(rows.map(({ cardId, memory }) => [cardId, memory])))
          }
        }
      }),
  )
}
