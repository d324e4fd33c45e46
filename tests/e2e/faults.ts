import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/** The themes differ in nothing but their colours: in the second only these rules can tell anything new. */
const ofColour = ['color-contrast', 'link-in-text-block']

/** What is wrong with the page on screen for somebody who cannot see it well, in both themes, or who holds a phone. Empty if nothing is. */
export async function faultsOf(page: Page, where: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
    const faults = await page.evaluate(
      async (only) => {
        const runOnly = only ? { runOnly: { type: 'rule' as const, values: only } } : {}
        const { violations } = await axe.run(document, { ...runOnly, resultTypes: ['violations'] })
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
      },
      colorScheme === 'dark' ? ofColour : null,
    )
    found.push(...faults.map((fault) => `${where} (${colorScheme}): ${fault}`))
  }
  const wide = await widerThanScreen(page)
  if (wide > 0) found.push(`${where}: ${wide} pixels too wide`)
  return found
}

/** By how many pixels a page is wider than the screen. */
export const widerThanScreen = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))

export async function expectNoFault(page: Page, where: string): Promise<void> {
  expect(await faultsOf(page, where)).toEqual([])
}
