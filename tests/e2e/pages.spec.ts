import type { Page } from '@playwright/test'
import { alive, expect, test, visit } from './app'
import { answer } from './device'
import { expectNoFault, widerThanScreen } from './faults'

// Whatever the page complains of is a fault here, and it does of a browser that registers none.
test.use({ serviceWorkers: 'allow' })

/** Each area is visited on one device, one page after another. */
const areas = {
  study: ['/', '/study?deck=all', '/quiz', '/decks', '/deck?id=topic%2Frailways', '/exams', '/set-aside'],
  progress: ['/progress', '/card', '/card?id=none%23person', '/settings', '/help', '/sources'],
  accounts: ['/account', '/classes', '/class?id=none', '/join', '/offline', '/no-such-page'],
}
const phone = { width: 360, height: 740 }
/** Zoomed to 200%, a desktop of 1280 pixels has 640 of them. */
const zoomedDesktop = { width: 640, height: 640 }

/** What the page breaks of its own policy, asks of another origin, or logs as an error. */
function complaintsOf(page: Page, ownUrl: string): readonly string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    // A page that does not exist is a 404 by intention.
    if (message.type() === 'error' && !/404/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== ownUrl && !['data:', 'blob:'].includes(url.protocol)) complaints.push(`asked ${url.href}`)
  })
  return complaints
}

for (const [area, paths] of Object.entries(areas)) {
  test(`the pages of ${area} keep their policy, can be used by everybody, and are no wider than the screen`, async ({
    app,
    page,
  }) => {
    const complaints = complaintsOf(page, app.url)
    for (const path of paths) {
      await page.setViewportSize(phone)
      const response = await page.goto(`${app.url}${path}`)
      const policy = response!.headers()['content-security-policy'] ?? ''
      expect(policy, path).toContain("default-src 'self'")
      expect(policy, path).not.toMatch(/script-src[^;]*unsafe/)
      // Scripts come after the first paint (scripts/build/paint-first.ts); only a browser without modules reads one from the page itself.
      expect(await response!.text(), path).not.toMatch(/<script(?![^>]*noModule)[^>]*\ssrc=/)
      await alive(page)
      await page.locator('main').waitFor()
      await page.waitForTimeout(300) // what a page shows last comes out of the device's database
      await expectNoFault(page, path)
      await page.setViewportSize(zoomedDesktop)
      expect(await widerThanScreen(page), path).toBe(0)
      expect(complaints, path).toEqual([])
    }
  })
}

test('an answered question can be used by everybody', async ({ app, page }) => {
  await page.setViewportSize(phone)
  await visit(page, `${app.url}/study?deck=all`)
  await answer(page)
  await expectNoFault(page, 'an answered question')
})
