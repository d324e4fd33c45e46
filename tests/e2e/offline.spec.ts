import { expect, test, waitUntilKept, visit } from './app'
import { answer, questionKept, readLog, stem } from './device'

test.use({ serviceWorkers: 'allow' })

const pages = [
  '/',
  '/study',
  '/quiz',
  '/decks',
  '/deck?id=topic%2Frailways',
  '/progress',
  '/card?id=none%23person',
  '/exams',
  '/settings',
  '/sources',
  '/help',
  '/classes',
  '/account',
]

test('after the first visit every page opens without a network, also those never opened before', async ({
  app,
  page,
  context,
}) => {
  await visit(page, app.url)
  await waitUntilKept(page)
  await context.setOffline(true)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  for (const path of pages) {
    await visit(page, `${app.url}${path}`)
    await expect(page.locator('main')).toBeVisible()
    await expect(page.getByText('not on this device')).toHaveCount(0)
  }
  expect(errors).toEqual([])
})

test('links between pages work without a network', async ({ app, page, context }) => {
  await visit(page, app.url)
  await waitUntilKept(page)
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Decks' }).first().click()
  await expect(page.getByRole('heading', { name: 'Decks', level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Progress' }).first().click()
  await expect(page.getByRole('heading', { name: 'Progress', level: 1 })).toBeVisible()
})

test('study goes on without a network, and closing the browser there loses nothing', async ({ app, page, context }) => {
  await visit(page, app.url)
  await waitUntilKept(page)
  await context.setOffline(true)
  await visit(page, `${app.url}/study?deck=topic%2Fmoscow-metro`)
  await answer(page)
  await page.keyboard.press('Enter')
  await expect(page.locator('button[aria-keyshortcuts~="1"]').first()).toBeVisible()
  const asked = await stem(page).textContent()
  await questionKept(page)
  await page.close()
  const again = await context.newPage()
  await visit(again, `${app.url}/study?deck=topic%2Fmoscow-metro`)
  await expect(stem(again)).toHaveText(asked!)
  expect(await readLog(again)).toHaveLength(1)
})
