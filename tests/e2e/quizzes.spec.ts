import type { Page } from '@playwright/test'
import { expect, test, visit } from './app'
import { asked, readLog, stem, taken } from './device'
import { faultsOf } from './faults'

/** From the setup to the first question. */
async function begin(page: Page, appUrl: string, kind: RegExp, choices: readonly string[] = []): Promise<void> {
  await visit(page, `${appUrl}/quiz`)
  await page.getByRole('radio', { name: kind }).check()
  for (const name of choices) await page.getByRole('radio', { name, exact: true }).check()
  await page.locator('form button[type=submit]').click()
  await asked(page)
    .or(page.getByRole('button', { name: /^Here: / }))
    .first()
    .waitFor()
}

const standing = (page: Page, place: number) => page.getByText(new RegExp(`^Question ${place}\\b`))

/** Answers to the end of a quiz that says nothing in between: the first of what is offered, else that it is not known. */
async function answerAll(page: Page): Promise<void> {
  for (let place = 1; place <= 40; place++) {
    const result = page.getByRole('heading', { name: 'Result' })
    await standing(page, place).or(result).first().waitFor()
    if (await result.isVisible()) return
    if ((await taken(page)) === 'option') await page.keyboard.press('1')
    else await page.getByRole('button', { name: 'I don’t know' }).click()
  }
}
/** The link on screen. */
const link = (page: Page) => page.getByLabel('The link').inputValue()
const stems = async (page: Page, count: number): Promise<readonly string[]> => {
  const found: string[] = []
  for (let place = 1; place <= count; place++) {
    await standing(page, place).waitFor()
    found.push((await stem(page).textContent())!)
    await page.getByRole('button', { name: 'I don’t know' }).click()
  }
  return found
}

test('a timed test shows a quiet clock, is marked at the end as reviews, and prints with name, date and every answer', async ({
  app,
  page,
}) => {
  await begin(page, app.url, /^Test/, ['10', '10 minutes'])
  const clock = page.getByRole('button', { name: /min left. Hide the clock/ })
  await clock.click()
  await expect(page.getByRole('button', { name: 'Show the clock' })).toHaveText('Clock')
  await answerAll(page)
  await expect(page.getByText(/^\d+ of 10 right$/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Mistakes' })).toBeVisible()
  await expect.poll(async () => (await readLog(page)).length).toBe(10)
  await page.emulateMedia({ media: 'print' })
  const sheet = page.getByLabel('The result on paper')
  await expect(sheet).toBeVisible()
  await expect(sheet.getByText('Name', { exact: true })).toBeVisible()
  await expect(sheet.getByRole('listitem')).toHaveCount(10)
  await expect(sheet.getByText(/^(Rees 2012|Kedrov article)/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Another quiz' })).toBeHidden()
})

test('a link gives a friend on another device the same questions, and nothing of whoever made it', async ({
  app,
  page,
  browser,
}) => {
  await visit(page, `${app.url}/quiz`)
  await page.getByRole('radio', { name: /^Test/ }).check()
  await page.getByRole('radio', { name: '10', exact: true }).check()
  await page.getByRole('checkbox', { name: /^The Great Terror/ }).check()
  await page.getByRole('button', { name: 'Get a link' }).click()
  await page.getByRole('heading', { name: 'Your quiz' }).waitFor()
  const address = await link(page)
  expect([...new URL(address).searchParams.keys()].sort()).toEqual(['facts', 'kind', 'n', 'seed', 'topics'])
  await page.getByRole('button', { name: 'Start 10 questions' }).click()
  const mine = await stems(page, 10)
  const friend = await (await browser.newContext()).newPage()
  await visit(friend, address)
  await expect(friend.getByRole('heading', { name: 'A quiz from a link' })).toBeVisible()
  await expect(friend.getByText('another edition of the facts')).toHaveCount(0)
  await friend.getByRole('button', { name: 'Start 10 questions' }).click()
  expect(await stems(friend, 10)).toEqual(mine)
  // The result has the same link.
  await expect(friend.getByLabel('The link')).toHaveValue(address)
  await visit(friend, address.replace(/facts=[^&]*/, 'facts=00000000'))
  await expect(friend.getByText(/made for another edition of the facts/)).toBeVisible()
  await expect(friend.getByRole('button', { name: 'Start 10 questions' })).toBeVisible()
  await friend.context().close()
})

test('a timeline is placed by keyboard alone, and is over at the third mistake or when all are placed', async ({
  app,
  page,
}) => {
  await begin(page, app.url, /^Timeline/, ['8'])
  for (let place = 1; place <= 8; place++) {
    const places = page.getByRole('button', { name: /^Here: / })
    await expect(places).toHaveCount(place + 1)
    await places.first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(places.nth(1)).toBeFocused()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Next/ }).waitFor()
    await page.keyboard.press('Enter')
    const result = page.getByRole('heading', { name: 'Result' })
    await standing(page, place + 1)
      .or(result)
      .first()
      .waitFor()
    if (await result.isVisible()) break
  }
  await expect(page.getByText(/of \d right/).first()).toBeVisible()
})

test('on a day one is asked who held what, and afterwards shown who did', async ({ app, page }) => {
  await visit(page, `${app.url}/quiz`)
  await page.getByRole('radio', { name: /^On this day/ }).check()
  await page.getByLabel('Date', { exact: true }).fill('1937-04-14')
  await page.getByRole('button', { name: 'Start the day' }).click()
  await expect(stem(page)).toContainText('14 April 1937')
  await answerAll(page)
  await expect(page.getByRole('heading', { name: 'In office on 14 April 1937' })).toBeVisible()
  // Of a day of which nobody is proven to have held anything, one is asked what happened about then.
  await visit(page, `${app.url}/quiz`)
  await page.getByRole('radio', { name: /^On this day/ }).check()
  await page.getByLabel('Date', { exact: true }).fill('1922-06-15')
  await page.getByRole('button', { name: 'Start the day' }).click()
  await expect(stem(page)).toBeVisible()
})

test('weak spots are honest when there are none, and then bring what was confused', async ({ app, page }) => {
  await visit(page, `${app.url}/quiz`)
  await page.getByRole('radio', { name: /^Weak spots/ }).check()
  await page.getByRole('button', { name: /^Start up to/ }).click()
  await expect(page.getByText(/^There is nothing yet/)).toBeVisible()
  await begin(page, app.url, /^Test/, ['20'])
  await answerAll(page)
  await visit(page, `${app.url}/quiz`)
  await page.getByRole('radio', { name: /^Weak spots/ }).check()
  await page.getByRole('button', { name: 'Get a link' }).click()
  await expect(page.getByRole('button', { name: /^Start \d+ question/ })).toBeVisible()
  expect(await link(page)).toContain('cards=')
})

test('a fault is reported with a reason, kept over a reload, and downloaded', async ({ app, page }) => {
  await begin(page, app.url, /^Practice/, ['10'])
  await page.getByRole('button', { name: 'I don’t know' }).click()
  await page.getByRole('button', { name: 'Report' }).click()
  await page.getByRole('radio', { name: 'Another answer is right too' }).check()
  await page.getByRole('button', { name: 'Keep the report' }).click()
  await expect(page.getByText(/^The report is kept/)).toBeVisible()
  await visit(page, `${app.url}/account`)
  await expect(page.getByText('1 report, kept on this device.')).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the reports' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^nomenklatura-faults-\d{4}-\d\d-\d\d\.json$/)
})

test('no screen of a quiz has an accessibility violation or is wider than a phone', async ({ app, browser }) => {
  test.setTimeout(180_000)
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const found: string[] = []
  const look = async (name: string) => void found.push(...(await faultsOf(page, name)))
  await visit(page, `${app.url}/quiz`)
  for (const kind of [/^Test/, /^On this day/, /^Timeline/, /^Weak spots/]) {
    await page.getByRole('radio', { name: kind }).tap()
    await look(`setup ${kind.source}`)
  }
  await page.getByRole('button', { name: /^Start up to/ }).tap()
  await page.getByText(/^There is nothing yet/).waitFor()
  await look('nothing weak')

  await begin(page, app.url, /^Timeline/, ['8'])
  await look('timeline')
  for (let place = 1; place <= 2; place++) {
    await page
      .getByRole('button', { name: /^Here: / })
      .last()
      .tap()
    await page.getByRole('button', { name: /^Next/ }).waitFor()
    await look('timeline judged')
    await page.getByRole('button', { name: /^Next/ }).tap()
    await standing(page, place + 1).waitFor()
  }

  await begin(page, app.url, /^Test/, ['10', '10 minutes'])
  await look('a timed question')
  for (let place = 1; place <= 10; place++) {
    await standing(page, place).waitFor()
    await page.getByRole('button', { name: 'I don’t know' }).tap()
  }
  await page.getByRole('heading', { name: 'Result' }).waitFor()
  await look('result')
  await page
    .getByRole('button', { name: /^Report “/ })
    .first()
    .tap()
  await page.getByRole('radio', { name: 'The answer is wrong' }).waitFor()
  await look('report')
  await page.getByRole('radio', { name: 'The answer is wrong' }).tap()
  await page.getByRole('button', { name: 'Keep the report' }).tap()
  await page.getByText(/^The report is kept/).waitFor()
  await look('report kept')
  await visit(page, `${app.url}/account`)
  await page.getByText('1 report, kept on this device.').waitFor()
  await look('account')
  await visit(page, `${app.url}/quiz?kind=day&n=10&seed=abc&day=1937-04-14`)
  await page.getByRole('button', { name: /^Start/ }).waitFor()
  await look('a link')
  await page.getByRole('button', { name: /^Start/ }).tap()
  for (let place = 1; place <= 10; place++) {
    const result = page.getByRole('heading', { name: 'Result' })
    await standing(page, place).or(result).first().waitFor()
    if (await result.isVisible()) break
    await page.locator('button[aria-keyshortcuts~="1"]').tap()
  }
  await page.getByRole('heading', { name: 'In office on 14 April 1937' }).waitFor()
  await look('result of a day')
  await context.close()
  expect(found).toEqual([])
})
