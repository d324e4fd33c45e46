import { expect, type Page } from '@playwright/test'
import type { Sitting } from '@/lib/study/sitting'

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
        opening.onerror = () => reject(opening.error ?? new Error('not opened'))
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

/**
 * Answers what is asked, rightly or not: the first option, or a word. A page that has only just been drawn does not hear keys yet, so they are
 * pressed until it does.
 */
export async function answer(page: Page): Promise<void> {
  const field = page.getByRole('textbox')
  const option = page.locator('button[aria-keyshortcuts~="1"]')
  await field.or(option).first().waitFor()
  await expect(async () => {
    if (await option.isVisible()) await page.keyboard.press('1')
    else if (await field.isVisible()) {
      await field.fill('nobody of that name')
      await field.press('Enter')
    }
    await expect(page.getByRole('button', { name: /^Next/ })).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

/** What a sitting in progress has on screen, read past the app. */
export function readSitting(page: Page, name: 'study' | 'quiz'): Promise<Sitting | undefined> {
  return page.evaluate(
    (key) =>
      new Promise<Sitting | undefined>((resolve, reject) => {
        const opening = indexedDB.open('nomenklatura-guest')
        opening.onerror = () => reject(opening.error ?? new Error('not opened'))
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
