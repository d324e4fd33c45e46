import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test, visit } from './app'
import { stem } from './device'
import { expectNoFault } from './faults'

const phone = { width: 360, height: 640 }

async function makeExam(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an exam' }).click()
  await page.getByLabel('Name').fill(name)
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Date', { exact: true }).fill(day)
  await page.getByRole('group', { name: 'Topics' }).getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Make the plan' }).click()
}

test('an exam is made, its plan studied and its calendar taken, on a phone', async ({ app, page }) => {
  await page.setViewportSize(phone)
  await visit(page, `${app.url}/exams`)
  await page.getByRole('button', { name: 'Add an exam' }).click()
  await expectNoFault(page, 'form')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await makeExam(page, 'Paper 1H')
  await expect(page.getByText('Expected on the day, if the plan is kept')).toBeVisible()
  await expectNoFault(page, 'exam')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Calendar file' }).click()
  const calendar = await readFile(await (await download).path(), 'utf8')
  expect(calendar).toContain('SUMMARY:Paper 1H\r\n')
  // Kept on the device.
  await page.reload()
  await page.getByRole('link', { name: /^Study \d+ cards$/ }).click()
  await expect(page).toHaveURL(/\/study\?deck=exams$/)
  await expect(stem(page)).toBeVisible()
})
