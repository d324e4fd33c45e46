import AxeBuilder from '@axe-core/playwright'
import { expect, test, visit } from './app'
import { answer } from './device'

const pages = [
  '/',
  '/study?deck=all',
  '/quiz',
  '/decks',
  '/deck?id=topic%2Frailways',
  '/progress',
  '/card',
  '/card?id=none%23person',
  '/exams',
  '/settings',
  '/set-aside',
  '/sources',
  '/help',
  '/classes',
  '/class?id=none',
  '/join',
  '/account',
  '/offline',
  '/no-such-page',
]

test('no page has an accessibility violation, in light or in dark', async ({ app, browser }) => {
  test.setTimeout(180_000)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const found: string[] = []
  const look = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const axe = new AxeBuilder({ page })
      // The themes differ in nothing but their colours.
      const { violations } = await (
        colorScheme === 'dark' ? axe.withRules(['color-contrast', 'link-in-text-block']) : axe
      ).analyze()
      found.push(
        ...violations.map(
          ({ id, nodes }) =>
            `${name} (${colorScheme}): ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        ),
      )
    }
  }
  for (const path of pages) {
    await visit(page, `${app.url}${path}`)
    await page.locator('main').waitFor()
    await page.waitForTimeout(300)
    await look(path)
  }
  await visit(page, `${app.url}/study?deck=all`)
  await answer(page)
  await look('an answered question')
  await context.close()
  expect(found).toEqual([])
})

test('no page breaks its own policy, asks another origin for anything, or logs an error', async ({ app, page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    // A page that does not exist is a 404 by intention.
    if (message.type() === 'error' && !/404/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== app.url && !['data:', 'blob:'].includes(url.protocol)) complaints.push(`asked ${url.href}`)
  })
  for (const path of pages) {
    const response = await page.goto(`${app.url}${path}`)
    const policy = response!.headers()['content-security-policy'] ?? ''
    expect(policy, path).toContain("default-src 'self'")
    expect(policy, path).not.toMatch(/script-src[^;]*unsafe/)
    // Scripts come after the first paint (scripts/build/paint-first.ts); only a browser without modules reads one from the page itself.
    expect(await response!.text(), path).not.toMatch(/<script(?![^>]*noModule)[^>]*\ssrc=/)
    await page.locator('main').waitFor()
    await page.waitForTimeout(200)
  }
  expect(complaints).toEqual([])
})

test('nothing is wider than a phone, or than a desktop at twice its size', async ({ app, browser }) => {
  test.setTimeout(120_000)
  // Zoomed to 200%, a desktop of 1280 pixels has 640 of them.
  for (const width of [360, 640]) {
    const context = await browser.newContext({ viewport: { width, height: 640 } })
    const page = await context.newPage()
    for (const path of pages) {
      await visit(page, `${app.url}${path}`)
      await page.locator('main').waitFor()
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${path} at ${width} pixels`).toBeLessThanOrEqual(0)
    }
    await context.close()
  }
})
