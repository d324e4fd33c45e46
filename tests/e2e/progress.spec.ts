import type { Page } from '@playwright/test'
import { expect, test, visit } from './app'
import { writeLog } from './device'
import { expectNoFault } from './faults'
import { pastStudy } from './past-study'
import { questions } from './questions'

const phone = { width: 360, height: 740 }

/** A device on which somebody has studied for ten weeks. */
async function studied(page: Page, url: string): Promise<void> {
  await visit(page, `${url}/sources`)
  await writeLog(page, pastStudy(questions(), Date.now(), 70, 4))
}

test('every figure stands on a phone, readable by everybody', async ({ app, page }) => {
  await page.setViewportSize(phone)
  await studied(page, app.url)
  await visit(page, `${app.url}/progress`)
  await expect(page.getByRole('slider')).toHaveCount(8)
  for (const summary of await page.getByText(/^(As a table|How this is computed)$/).all()) await summary.click()
  await expectNoFault(page, 'progress')
  await page.locator('#stubborn').getByRole('link').first().click()
  await expect(page.getByRole('slider', { name: /^Chance of recall/ })).toBeVisible()
  await page.getByText('Show the answer').click()
  await expectNoFault(page, 'card')
})

test('a chart is read with the arrow keys, and says the same as its table', async ({ app, page }) => {
  await studied(page, app.url)
  await visit(page, `${app.url}/progress`)
  const due = page.getByRole('slider', { name: 'Cards due by day, one by one' })
  await due.focus()
  await expect(due).toHaveAttribute('aria-valuetext', /^Today, .*: \d+ cards?$/)
  await due.press('ArrowRight')
  const second = (await due.getAttribute('aria-valuetext'))!
  await due.press('End')
  await expect(due).toHaveAttribute('aria-valuenow', '30')
  await page.locator('#due').getByText('As a table').click()
  const row = page.locator('#due').getByRole('row').nth(2)
  expect(`${await row.getByRole('rowheader').textContent()}: ${await row.getByRole('cell').textContent()}`).toBe(second)

  const year = page.getByRole('slider', { name: /the latest half, day by day$/ })
  await year.focus()
  const today = Number(await year.getAttribute('aria-valuenow'))
  await year.press('ArrowLeft')
  await expect(year).toHaveAttribute('aria-valuenow', String(today - 7))
  await year.press('ArrowDown')
  await expect(year).toHaveAttribute('aria-valuenow', String(today - 6))
})

test('a card tells its history; one never met, one that does not exist and no address at all say so', async ({
  app,
  page,
}) => {
  await studied(page, app.url)
  const [first] = pastStudy(questions(), Date.now(), 70, 4)
  await visit(page, `${app.url}/card?id=${encodeURIComponent(first!.cardId)}`)
  await expect(page.getByRole('heading', { name: 'Every answer' })).toBeVisible()
  expect(await page.locator('main ol > li').count()).toBeGreaterThan(5)
  const answer = page.getByText('Show the answer')
  const told = page.locator('main details').filter({ has: answer }).locator('p').first()
  await expect(told).toBeHidden()
  await answer.click()
  await expect(told).toBeVisible()

  const unmet = questions().cards.findLast((card) => card.importance === 3)!
  await visit(page, `${app.url}/card?id=${encodeURIComponent(unmet.id)}`)
  await expect(page.getByText('This card has not been asked yet')).toBeVisible()
  await visit(page, `${app.url}/card?id=none%23person`)
  await expect(page.getByText('names a card that does not exist')).toBeVisible()
  await visit(page, `${app.url}/card`)
  await expect(page.getByText('The address names no card.')).toBeVisible()
})
