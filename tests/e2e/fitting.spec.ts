import type { Page } from '@playwright/test'
import { hiddenLog } from '../lib/fitting/hidden-learner'
import { alive, expect, test, visit, waitUntilKept } from './app'
import { readMemories, writeLog } from './device'
import { expectNoFault } from './faults'

test.use({ serviceWorkers: 'allow' })

const phone = { width: 360, height: 740 }
const hourMs = 3_600_000
/** About a thousand answers, half of which there is something to learn from. */
const log = (cards = 150, days = 75) => hiddenLog({ cards, days, endMs: Date.now() - hourMs, seed: 'browser' })

const inUse = (page: Page) => page.locator('#memory [data-set]')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function openSettings(page: Page, url: string, reviews = log()): Promise<void> {
  await visit(page, `${url}/sources`)
  await writeLog(page, reviews)
  await visit(page, `${url}/settings`)
  await expect(inUse(page)).toHaveText(/^The published set is in use/)
}

test('a fit that is cancelled changes nothing; one that is accepted moves no card, and there is a way back', async ({
  app,
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await openSettings(page, app.url)
  const before = await readMemories(page)
  expect(Object.keys(before).length).toBeGreaterThan(100)

  // The trainer is on its way for as long as it takes to press a button.
  await context.route('**/memory/*.wasm', () => undefined)
  await button(page, 'Fit to my memory').click()
  await expect(page.getByRole('progressbar', { name: 'Fitting to your answers' })).toBeVisible()
  await button(page, 'Cancel').click()
  await expect(page.getByRole('progressbar')).toBeHidden()
  await expect(inUse(page)).toHaveText(/^The published set is in use/)
  expect(await readMemories(page)).toEqual(before)
  await context.unroute('**/memory/*.wasm')

  await button(page, 'Fit to my memory').click()
  await expect(
    page.getByText(/Of 100 answers it would have been wrong about [\d.]+ before, and about [\d.]+ after/),
  ).toBeVisible()
  await page.getByText('The figures behind this').click()
  await expect(page.getByRole('row', { name: /^Log loss 0\.\d{4} 0\.\d{4}$/ })).toBeVisible()
  await button(page, 'Use the fitted set').click()
  await expect(inUse(page)).toHaveText(/^A set fitted to \d+ answers of yours is in use, since /)
  const fitted = await readMemories(page)
  for (const [cardId, { dueAtMs }] of Object.entries(before)) expect(fitted[cardId]!.dueAtMs).toBe(dueAtMs)
  expect(
    Object.keys(before).filter((cardId) => fitted[cardId]!.stabilityDays !== before[cardId]!.stabilityDays).length,
  ).toBeGreaterThan(100)

  // Kept on the device.
  await page.reload()
  await expect(inUse(page)).toHaveText(/^A set fitted to/)
  await button(page, 'Use again: The published set').click()
  await expect(inUse(page)).toHaveText(/^The published set is in use, since /)
  await expect(button(page, /^Use again: A set fitted to/)).toBeVisible()
  expect(await readMemories(page)).toEqual(before)
  await context.close()
})

test('cards are moved only on request, after it was shown what becomes of them, and can be put back', async ({
  app,
  page,
}) => {
  await openSettings(page, app.url)
  const before = await readMemories(page)
  await page.getByRole('radio', { name: 'Exam soon' }).check()
  await expect(page.getByRole('slider', { name: /^Chance to recall a card/ })).toHaveValue('0.94')
  await expect(page.getByLabel('New cards a day')).toHaveValue('25')
  expect(await readMemories(page)).toEqual(before)
  await button(page, 'Show what it would do').click()
  await expect(page.getByRole('row', { name: /^Within a week \d+ \d+$/ })).toBeVisible()
  await button(page, /^Reschedule \d+ cards$/).click()
  await expect(page.getByText('Rescheduled.')).toBeVisible()
  const after = await readMemories(page)
  expect(
    Object.keys(before).filter((cardId) => after[cardId]!.dueAtMs < before[cardId]!.dueAtMs).length,
  ).toBeGreaterThan(50)
  await button(page, 'Put them back').click()
  await expect(page.getByText('Rescheduled.')).toBeHidden()
  expect(await readMemories(page)).toEqual(before)
})

test('a set is pasted from Anki, mended, looked at and used; too few answers are told', async ({ app, page }) => {
  await openSettings(page, app.url, log(40, 20))
  await button(page, 'Fit to my memory').click()
  await expect(page.getByText('Too few answers for a fit.')).toBeVisible()
  await expect(page.getByText(/it takes 400/)).toBeVisible()
  await button(page, 'Close').click()
  await page.getByText('Paste a set, or copy yours').click()
  const field = page.getByLabel('FSRS parameters from Anki')
  const numbers =
    '0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225, 0.0904, 0.3025, 2.1214, 0.2498, 2.9466, 0.4891'
  await field.fill(numbers)
  await button(page, 'See what it does').click()
  await expect(page.locator('#memory').getByRole('alert')).toHaveText(
    /^There are 18 numbers here; FSRS has 17, 19 or 21/,
  )
  await field.fill(`${numbers}, 0.6468`)
  await button(page, 'See what it does').click()
  await expect(page.getByRole('columnheader', { name: 'With the new set' })).toBeVisible()
  await button(page, 'Use this set').click()
  await expect(inUse(page)).toHaveText(/^A set that you pasted is in use/)
  await expect(button(page, 'Use again: The published set')).toBeVisible()
})

test('once it was used, the fit works without a network', async ({ app, page, context }) => {
  await openSettings(page, app.url)
  await waitUntilKept(page)
  await context.setOffline(true)
  await button(page, 'Fit to my memory').click()
  await expect(page.locator('#memory').getByRole('alert')).toHaveText(/could not be fetched now\. Nothing was changed/)
  await context.setOffline(false)
  await button(page, 'Fit to my memory').click()
  await expect(page.getByText(/Of 100 answers/)).toBeVisible()
  await context.setOffline(true)
  await page.reload()
  await alive(page)
  await button(page, 'Fit to my memory').click()
  await expect(page.getByText(/Of 100 answers/)).toBeVisible()
})

test('a fit is offered on the first page once there are enough answers, and not again within the month', async ({
  app,
  page,
}) => {
  await openSettings(page, app.url)
  const offer = page.getByText('enough new answers of yours to fit the schedule')
  await visit(page, app.url)
  await expect(offer).toBeVisible()
  await page.getByRole('link', { name: 'Have a look' }).click()
  await expect(button(page, 'Fit to my memory')).toBeVisible()
  await visit(page, app.url)
  await button(page, 'Not this month').click()
  await expect(offer).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Decks' })).toBeVisible()
  await expect(offer).toBeHidden()
})

test('the settings can be read and used on a phone, in every state', async ({ app, page }) => {
  await page.setViewportSize(phone)
  const violations: string[] = []
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) violations.push(message.text())
  })
  await openSettings(page, app.url)
  await expect(page.getByRole('img', { name: /^Minutes a day by the chance to recall/ })).toBeVisible()
  const curve = page.getByRole('slider', { name: 'Minutes a day by the chance to recall, one by one' })
  await curve.focus()
  await expect(curve).toHaveAttribute('aria-valuetext', /^90%: .*minute/)
  await curve.press('ArrowRight')
  await expect(curve).toHaveAttribute('aria-valuetext', /^91%: /)
  await page.getByText('As a table').click()
  await expect(page.getByRole('rowheader', { name: '90% (now)' })).toBeVisible()
  await expectNoFault(page, 'curve')
  await button(page, 'Fit to my memory').click()
  await page.getByText('The figures behind this').click()
  await expectNoFault(page, 'fitted')
  await button(page, 'Use the fitted set').click()
  await page.getByText('Paste a set, or copy yours').click()
  await page.getByLabel('FSRS parameters from Anki').fill('nothing')
  await button(page, 'See what it does').click()
  await button(page, 'Show what it would do').click()
  await expect(page.getByRole('row', { name: /^Within a month/ })).toBeVisible()
  await expectNoFault(page, 'in use')
  await visit(page, app.url)
  expect(violations).toEqual([])
})
