import AxeBuilder from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test, visit } from './app'
import { stem } from './device'

const phone = { width: 360, height: 640 }

async function makeExam(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an exam' }).click()
  await page.getByLabel('Name').fill(name)
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Date', { exact: true }).fill(day)
  await page.getByRole('group', { name: 'Topics' }).getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Make the plan' }).click()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an exam is made, its plan studied and its calendar taken, on a phone (${colorScheme})`, async ({
    app,
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme, viewport: phone, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const noFault = async (where: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
    }
    await visit(page, `${app.url}/exams`)
    await page.getByRole('button', { name: 'Add an exam' }).click()
    await noFault('form')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await makeExam(page, 'Paper 1H')
    await expect(page.getByText('Expected on the day, if the plan is kept')).toBeVisible()
    await noFault('exam')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Calendar file' }).click()
    const calendar = await readFile(await (await download).path(), 'utf8')
    expect(calendar).toContain('SUMMARY:Paper 1H\r\n')
    // Kept on the device.
    await page.reload()
    await page.getByRole('link', { name: /^Study \d+ cards$/ }).click()
    await expect(page).toHaveURL(/\/study\?deck=exams$/)
    await expect(stem(page)).toBeVisible()
    await context.close()
  })
}
