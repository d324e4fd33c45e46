import { expect, test, visit } from './app'
import { answerKey } from './answer-key'
import { returningKey } from '@/components/site/theme'
import { answer, asked, give, questionKept, readLog, readSitting, stem, taken, writeLog } from './device'
import { pastStudy } from './past-study'
import { questions } from './questions'

test.use({ serviceWorkers: 'allow' })

test('a newcomer answers a question at once, without an account, and is told why', async ({ app, page }) => {
  await visit(page, app.url)
  await expect(page.getByText('You need no account')).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('1')
    await expect(page.getByText('The answer.')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(page.getByText('The answer.')).toBeVisible()
  await expect(page.getByText(/^(Rees 2012, ch\. \d+, p\. \d+|Kedrov article, para)/).first()).toBeVisible()
  await expect.poll(async () => (await readLog(page)).length).toBe(1)
})

test('a key pressed at a newcomer’s question is no answer to the question of somebody who was here before', async ({
  app,
  page,
}) => {
  await visit(page, `${app.url}/sources`)
  const log = pastStudy(questions(), Date.now(), 15, 4)
  await writeLog(page, log)
  const under = {
    '/study?deck=all': page.getByText('Done:'),
    '/': page.getByRole('link', { name: /^Study \d+ cards/ }),
  }
  for (const [path, isKnown] of [
    ['/study?deck=all', false],
    ['/study?deck=all', true],
    ['/', true],
  ] as const) {
    await page.evaluate(([key, known]) => (known ? localStorage.setItem(key, 'yes') : localStorage.removeItem(key)), [
      returningKey,
      isKnown,
    ] as const)
    await visit(page, `${app.url}${path}`)
    await page.keyboard.press('1')
    await expect(under[path].first()).toBeAttached()
    await page.waitForTimeout(500)
    expect
      .soft(await readLog(page), `${path}, ${isKnown ? 'known' : 'not known'} to have been here`)
      .toHaveLength(log.length)
  }
})

test('a session goes by keyboard alone: answer, next, undo, guessed, keys, leave', async ({ app, page }) => {
  await visit(page, `${app.url}/study?deck=all`)
  await answer(page)
  await expect.poll(async () => (await readLog(page)).length).toBe(1)
  const first = (await readLog(page))[0]!.cardId
  await page.keyboard.press('u')
  await expect(page.locator('button[aria-keyshortcuts~="1"]').first()).toBeVisible()
  await expect.poll(async () => (await readLog(page)).map(({ kind }) => kind)).toEqual(['review', 'undo'])
  await answer(page)
  await expect.poll(async () => (await readLog(page)).map(({ cardId }) => cardId)).toEqual([first, first, first])
  const asked = await stem(page).textContent()
  await page.keyboard.press('Enter')
  await expect(stem(page)).not.toHaveText(asked!)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/study/)
})

test('closing the browser in mid-session loses nothing, and the session goes on where it was', async ({
  app,
  page,
  context,
}) => {
  await visit(page, `${app.url}/study?deck=topic%2Frailways`)
  await answer(page)
  await page.keyboard.press('Enter')
  await expect(page.locator('button[aria-keyshortcuts~="1"]').first()).toBeVisible()
  const asked = await stem(page).textContent()
  await questionKept(page)
  await page.close()
  const again = await context.newPage()
  await visit(again, `${app.url}/study?deck=topic%2Frailways`)
  await expect(stem(again)).toHaveText(asked!)
  expect(await readLog(again)).toHaveLength(1)
})

test('a session of right answers ends with what was learned and when the next cards fall due', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000)
  const key = answerKey()
  await visit(page, `${app.url}/study?deck=topic%2Fstakhanovism`)
  const next = page.getByRole('button', { name: /^Next/ })
  const end = page.getByText('Done for now')
  const asking = asked(page)
  // The first is wrong whatever it is; it comes back, and from then on the sitting is on the disk.
  await answer(page)
  await page.keyboard.press('Enter')
  for (let answers = 1; ; answers++) {
    expect(answers, 'a session ends').toBeLessThan(60)
    await asking.or(end).first().waitFor()
    if (await end.isVisible()) break
    // The sitting is on the disk a moment after it is on the screen.
    await expect.poll(async () => (await readSitting(page, 'study'))?.answers.length).toBe(answers)
    await give(
      page,
      key((await readSitting(page, 'study'))!, await taken(page), (await stem(page).textContent()) ?? ''),
    )
    await next.waitFor()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('Met for the first time')).toBeVisible()
  await expect(page.getByText('Next due')).toBeVisible()
})
