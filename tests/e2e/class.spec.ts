import type { Browser, Page } from '@playwright/test'
import { expect, test, alive, visit } from './app'
import { answer, ask, indicator, leave, logOfLength, newAddress, newDevice, signUp, study } from './learner'

const deckId = 'period/1918-1921'
const deckTitle = '1918–1921'

/** A teacher who has made a class, on its page; the code as it is on the board. */
async function teacherWithClass(page: Page, appUrl: string) {
  await signUp(page, appUrl, newAddress('teacher'))
  await visit(page, `${appUrl}/classes`)
  await page.getByLabel('Name of a new class').fill('Year 13 History')
  await page.getByRole('button', { name: 'Make the class' }).click()
  await page.getByRole('link', { name: /Year 13 History/ }).click()
  const board = page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
  await expect(board).toBeVisible()
  return { code: (await board.textContent())!.replace('-', ''), classId: new URL(page.url()).searchParams.get('id')! }
}

async function handOut(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Deck' }).selectOption(deckId)
  await page.getByLabel('Due, if you like').fill('2035-05-31')
  await page.getByRole('button', { name: /^Hand out \d+ cards$/ }).click()
  await expect(page.getByText(`“${deckTitle}” was handed out.`)).toBeVisible()
}

/** A pupil on a device of their own, who has joined and is shown the phrase. */
async function pupil(browser: Browser, appUrl: string, code: string, name: string) {
  const page = await newDevice(browser)
  await visit(page, `${appUrl}/join?code=${code}`)
  await page.getByLabel('Your name in this class').fill(name)
  await page.getByRole('button', { name: 'Join the class' }).click()
  await expect(page.getByRole('heading', { name: 'You are in the class' })).toBeVisible()
  const phrase = (await page.getByText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/).textContent())!
  const id = await page.evaluate(
    () => (JSON.parse(localStorage.getItem('nomenklatura-account') ?? '{}') as { id: string }).id,
  )
  return { page, phrase, id }
}

test('a teacher hands out a deck, pupils join without e-mail, and the teacher sees who has started', async ({
  app,
  page: teacher,
  browser,
}) => {
  test.setTimeout(120_000)
  const { code, classId } = await teacherWithClass(teacher, app.url)
  await handOut(teacher)
  await expect(teacher.getByText(/^\d+ cards, due 31 May 2035/)).toBeVisible()

  const anna = await pupil(browser, app.url, code, 'Anna')
  const bela = await pupil(browser, app.url, code, 'Bela')
  expect(anna.phrase).not.toBe(bela.phrase)

  await anna.page.getByRole('link', { name: 'I have written it down' }).click()
  const work = anna.page.getByRole('listitem').filter({ hasText: 'Year 13 History' })
  await expect(work).toContainText(/due 31 May 2035 · 0 of \d+ seen/)
  await work.getByRole('link', { name: 'Begin' }).click()
  await answer(anna.page, 2)
  await leave(anna.page)
  await expect(work).toContainText(/2 of \d+ seen/)
  await expect(indicator(anna.page)).toHaveText('Sent')
  // Bela studies too, but nothing that was handed out: that is no teacher's business.
  await study(bela.page, `${app.url}/study?deck=${encodeURIComponent('period/1965-1991')}`, 1)
  await leave(bela.page)
  await expect(bela.page.getByText('Year 13 History')).toBeVisible()
  await expect(indicator(bela.page)).toHaveText('Sent')

  await teacher.reload()

  await alive(teacher)
  await expect(teacher.getByText('1 of 2 pupils started, 0 finished.')).toBeVisible()
  await expect(teacher.getByRole('row', { name: /^Anna/ })).toContainText(/2 of \d+/)
  await expect(teacher.getByRole('row', { name: /^Bela/ })).toContainText('not started')

  // What the pages do not show, the server does not tell either.
  const tables = {
    reviews: (await ask(anna.page, '/rest/v1/reviews?select=learner_id')) as { learner_id: string }[],
    enrolments: (await ask(anna.page, '/rest/v1/enrolments?select=learner_id')) as { learner_id: string }[],
  }
  expect(tables).toEqual({
    reviews: [{ learner_id: anna.id }, { learner_id: anna.id }],
    enrolments: [{ learner_id: anna.id }],
  })
  const teacherId = ((await ask(teacher, '/rest/v1/classes?select=teacher_id')) as { teacher_id: string }[])[0]!
    .teacher_id
  const profiles = (await ask(anna.page, '/rest/v1/profiles?select=id')) as { id: string }[]
  expect(profiles.map(({ id }) => id).sort()).toEqual([anna.id, teacherId].sort())
  for (const call of ['class_members', 'class_progress', 'class_log', 'my_classes', 'everything_about_me']) {
    const told = JSON.stringify(
      await ask(anna.page, `/rest/v1/rpc/${call}`, call.startsWith('class_') ? { class_id: classId } : {}),
    )
    expect(told, call).not.toContain(bela.id)
    expect(told, call).not.toContain('Bela')
  }
  for (const { page } of [anna, bela]) await page.context().close()
})

test('the phrase brings a pupil back on another device, however it is typed', async ({ app, page, browser }) => {
  const { code } = await teacherWithClass(page, app.url)
  await handOut(page)
  const clara = await pupil(browser, app.url, code, 'Clara')
  await study(clara.page, `${app.url}/study?deck=${encodeURIComponent(deckId)}`, 1)
  const [made] = await logOfLength(clara.page, 1)
  await leave(clara.page)
  await expect(indicator(clara.page)).toHaveText('Sent')
  await clara.page.context().close()

  const other = await newDevice(browser)
  await visit(other, `${app.url}/account`)
  await other.getByLabel('Phrase').fill(clara.phrase.toLowerCase().replaceAll('-', ' '))
  await other.getByRole('button', { name: 'Go on as that pupil' }).click()
  await expect(other.getByText('Clara', { exact: true })).toBeVisible()
  await expect(other.getByText('1 card studied so far.')).toBeVisible()
  expect(await logOfLength(other, 1)).toEqual([made])
  await visit(other, app.url)
  await expect(other.getByText('Year 13 History')).toBeVisible()
  await other.context().close()
})

test('the form for a new class stays where it is once it is there', async ({ app, page }) => {
  await signUp(page, app.url, newAddress('teacher'))
  let release: (() => void) | undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/rpc/my_classes', async (route) => {
    await held
    await route.continue()
  })
  await visit(page, `${app.url}/classes`)
  await expect(page.getByText('Asking the server.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make the class' })).toHaveCount(0)
  release!()
  await expect(page.getByRole('button', { name: 'Make the class' })).toBeVisible()
  await expect(page.getByText('Asking the server.')).toHaveCount(0)

  await page.route('**/rpc/my_classes', (route) => route.abort())
  await page.reload()
  await page.getByRole('button', { name: 'Ask again' }).waitFor()
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Ask again' }).click()
  await expect(page.getByRole('button', { name: 'Ask again' })).toHaveCount(0)
})

test('a wrong code gives one plain sentence, and the right one can be typed after it', async ({
  app,
  page,
  browser,
}) => {
  const { code } = await teacherWithClass(page, app.url)
  const other = await newDevice(browser)
  await visit(other, `${app.url}/join?code=${code.slice(0, 7)}${code.endsWith('B') ? 'C' : 'B'}`)
  await other.getByLabel('Your name in this class').fill('Dora')
  await other.getByRole('button', { name: 'Join the class' }).click()
  await expect(other.getByText('No class has this code. Check it with your teacher.')).toHaveCount(1)
  await expect(other.getByLabel('Code')).toHaveAttribute('aria-invalid', 'true')
  await expect(other.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0)

  await other.getByLabel('Code').fill(code.toLowerCase())
  await other.getByRole('button', { name: 'Join the class' }).click()
  await expect(other.getByRole('heading', { name: 'You are in the class' })).toBeVisible()
  await page.reload()
  await alive(page)
  await expect(page.getByRole('row', { name: /^Dora/ })).toBeVisible()
  await other.context().close()
})
