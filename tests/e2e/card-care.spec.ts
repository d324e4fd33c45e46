import type { Page } from '@playwright/test'
import type { Rating } from '@/lib/scheduling/review'
import { aReview, dayMs } from '../lib/scheduling/builders'
import { expect, test, visit } from './app'
import { answer, asked, giveAny, readLog, stem, writeLog } from './device'
import { expectNoFault, faultsOf } from './faults'
import { questions } from './questions'

const phone = { width: 360, height: 740 }
const kinds = async (page: Page) => (await readLog(page)).map(({ kind }) => kind as string)

/** Learned, and then forgotten and learned again as many times. */
const forgotten = (times: number): readonly Rating[] => [
  'easy',
  ...Array.from({ length: times }, (): readonly Rating[] => ['again', 'easy']).flat(),
]

/** Leaves a log as if somebody had studied long ago, every fifth day. */
async function studiedLongAgo(page: Page, ratings: (card: number) => readonly Rating[], count: number): Promise<void> {
  const begunMs = Date.now() - 300 * dayMs
  const reviews = questions()
    .cards.slice(0, count)
    .flatMap(({ id }, i) =>
      ratings(i).map((rating, n) =>
        aReview({
          id: `019a0000-0000-7000-8000-${String(i * 100 + n).padStart(12, '0')}`,
          cardId: id,
          rating,
          atMs: begunMs + n * 5 * dayMs + i,
          shown: [],
          chosen: rating === 'again' ? 'Somebody else' : null,
        }),
      ),
    )
  await writeLog(page, reviews)
}

test('a card is suspended by a key or by the thumb, listed, resumed, and every step taken back', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000)
  await page.setViewportSize(phone)
  await visit(page, `${app.url}/study?deck=topic%2Frailways`)
  await answer(page)
  await page.keyboard.press('Enter')
  await asked(page).waitFor()
  const first = await stem(page).textContent()
  await page.getByRole('button', { name: /^This card/ }).click()
  const suspend = page.getByRole('dialog').getByRole('button', { name: /^Suspend/ })
  for (const one of await page.getByRole('dialog').getByRole('button').all())
    expect((await one.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  const found = [...(await faultsOf(page, 'the card’s menu'))]
  await suspend.click()
  await expect(stem(page)).not.toHaveText(first!)
  await expect.poll(() => kinds(page)).toEqual(['review', 'suspend'])
  found.push(...(await faultsOf(page, 'after suspending')))
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(stem(page)).toHaveText(first!)
  await page.keyboard.press('Escape')
  await visit(page, `${app.url}/study?deck=topic%2Frailways`)
  await expect(stem(page)).toHaveText(first!)
  await page.getByRole('button', { name: /^This card/ }).press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Suspend/ })
    .press('Enter')
  await expect(stem(page)).not.toHaveText(first!)
  await page.getByRole('button', { name: /^This card/ }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: /^Bury/ }).press('Enter')
  await expect.poll(async () => (await kinds(page)).at(-1)).toBe('bury')
  await visit(page, `${app.url}/set-aside`)
  await expect(page.getByText('1 card not asked until you resume it.')).toBeVisible()
  found.push(...(await faultsOf(page, 'set aside')))
  await page.getByRole('button', { name: /^Resume: / }).press('Enter')
  await expect(page.getByText('No card is suspended.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('1 card not asked until you resume it.')).toBeVisible()
  expect(found).toEqual([])
})

test('asked how sure, one key more comes between an answer and its judgement', async ({ app, page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize(phone)
  await visit(page, `${app.url}/settings`)
  const setting = page.getByLabel('Ask how sure I am')
  await expect(setting).toBeEnabled()
  await setting.click()
  await expect(setting).toBeChecked()
  const found = [...(await faultsOf(page, 'settings'))]
  await visit(page, `${app.url}/study?deck=topic%2Frailways`)
  await asked(page).waitFor()
  await giveAny(page)
  await expect(page.getByRole('heading', { name: 'How sure are you?' })).toBeFocused()
  expect(await readLog(page)).toEqual([])
  found.push(...(await faultsOf(page, 'how sure')))
  for (const name of [/A guess/, /I think so/, /^3?\s*Sure/])
    expect((await page.getByRole('button', { name }).boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await page.keyboard.press('3')
  await expect(page.getByRole('button', { name: /^Next/ })).toBeVisible()
  await expect
    .poll(async () => (await readLog(page)) as unknown)
    .toMatchObject([{ kind: 'review', confidence: 'sure' }])
  expect(found).toEqual([])
})

test('after a long time away home and study offer to spread what piled up, and one tap does it', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000)
  await page.setViewportSize(phone)
  await visit(page, `${app.url}/study?deck=topic%2Frailways`)
  await answer(page)
  await expect.poll(async () => (await readLog(page)).length).toBe(1)
  await visit(page, `${app.url}/offline`)
  await studiedLongAgo(page, () => ['easy', 'good', 'good'], 90)
  await visit(page, app.url)
  await expect(page.getByText('Good to see you again.')).toBeVisible()
  const found = [...(await faultsOf(page, 'home after a time away'))]
  const before = Number(
    /Study (\d+)/.exec((await page.getByRole('link', { name: /^Study \d+ cards/ }).textContent())!)![1],
  )
  await page
    .getByRole('button', { name: /^Spread over/ })
    .last()
    .click()
  await expect(page.getByText(/from your time away wait/)).toBeVisible()
  const after = Number(
    /Study (\d+)/.exec((await page.getByRole('link', { name: /^Study \d+ cards/ }).textContent())!)![1],
  )
  expect(after).toBeLessThan(before / 2)
  expect(await kinds(page)).not.toContain('reset')
  found.push(...(await faultsOf(page, 'home with an agreement')))
  expect(found).toEqual([])
})

test('a card that does not stick is listed with what helps, and asked in another form at once', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000)
  await page.setViewportSize(phone)
  await visit(page, `${app.url}/study?deck=topic%2Frailways`)
  await answer(page)
  await expect.poll(async () => (await readLog(page)).length).toBe(1)
  await visit(page, `${app.url}/offline`)
  await studiedLongAgo(page, (card) => (card === 0 ? forgotten(8) : ['easy']), 3)
  await visit(page, `${app.url}/set-aside`)
  await expect(page.getByText('Forgotten 8 times', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'What do I take it for?' }).click()
  await expect(page.getByText('Given in its place 8 times.')).toBeVisible()
  await expectNoFault(page, 'a card that does not stick')
  const otherwise = page.getByRole('link', { name: 'Ask it in another form' })
  if (await otherwise.isVisible()) {
    await otherwise.click()
    await asked(page).waitFor()
  }
})

test('the first study after a long time away says what can be done, and one tap begins with today’s part', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000)
  await page.setViewportSize(phone)
  await visit(page, `${app.url}/study?deck=topic%2Frailways`)
  await asked(page).waitFor()
  await visit(page, `${app.url}/offline`)
  await studiedLongAgo(page, () => ['easy', 'good', 'good'], 90)
  await visit(page, `${app.url}/study`)
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible()
  const found = await faultsOf(page, 'study after a time away')
  const spread = page.getByRole('button', { name: /^Spread over/ }).last()
  expect((await spread.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await spread.click()
  await answer(page)
  await expect.poll(async () => (await kinds(page)).length).toBe(271)
  await visit(page, app.url)
  await expect(page.getByText(/from your time away wait/)).toBeVisible()
  await visit(page, `${app.url}/study`)
  await asked(page)
    .or(page.getByRole('button', { name: /^Next/ }))
    .first()
    .waitFor()
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeHidden()
  expect(found).toEqual([])
})

test('forgotten for the eighth time a card says so on the spot, with what helps', async ({ app, page }) => {
  test.setTimeout(180_000)
  await page.setViewportSize(phone)
  await visit(page, `${app.url}/study?deck=topic%2Frailways`)
  await asked(page).waitFor()
  await visit(page, `${app.url}/offline`)
  await studiedLongAgo(page, () => forgotten(7), 1)
  const [card] = questions().cards
  await visit(page, `${app.url}/study?card=${encodeURIComponent(card!.id)}`)
  await asked(page).waitFor()
  await page.getByRole('button', { name: 'I don’t know' }).click()
  await expect(page.getByText('Forgotten 8 times.')).toBeVisible()
  await page.getByRole('button', { name: 'What do I take it for?' }).click()
  await expect(page.getByText('Given in its place 7 times.')).toBeVisible()
  const found = await faultsOf(page, 'a card that does not stick, in a sitting')
  await page.getByRole('button', { name: 'Suspend it' }).click()
  await expect.poll(async () => (await kinds(page)).at(-1)).toBe('suspend')
  await expect(asked(page)).toBeHidden()
  expect(found).toEqual([])
})

test('steps of learning are set in words, refused with what to do, kept, and put back to usual', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000)
  await page.setViewportSize(phone)
  await visit(page, `${app.url}/settings`)
  const field = page.getByLabel('Steps of a new card')
  await expect(field).toBeEnabled()
  await expect(field).toHaveValue('1 min, 10 min')
  await field.fill('10 5')
  await field.press('Enter')
  await expect(page.getByText('Put the steps in order: “5” is shorter than the one before it.')).toBeVisible()
  const found = await faultsOf(page, 'wrong steps')
  await field.fill('5 30 2h')
  await field.press('Enter')
  await expect(field).toHaveValue('5 min, 30 min, 2 h')
  await page.getByRole('button', { name: 'A year' }).click()
  await expect(page.getByLabel('Longest wait, in days')).toHaveValue('365')
  await visit(page, `${app.url}/settings`)
  await expect(page.getByLabel('Steps of a new card')).toHaveValue('5 min, 30 min, 2 h')
  await expect(page.getByLabel('Longest wait, in days')).toHaveValue('365')
  await page.getByRole('button', { name: /^Back to usual/ }).click()
  await expect(page.getByLabel('Steps of a new card')).toHaveValue('1 min, 10 min')
  await expect(page.getByLabel('Longest wait, in days')).toHaveValue('36500')
  expect(found).toEqual([])
})
