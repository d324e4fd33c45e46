import { chromium, type Browser, type Page } from '@playwright/test'
import { chromiumPath } from '../ci/chromium'
import { median, percentile, round, type Report } from './measure'

const cards = 20_000
const reviewsOfEach = 5
const questions = 40
/** A test asks the next question at the key that answers; practice explains in between. The seeds make the same questions in every run. */
const quizzes = [
  { kind: 'test', seed: 'bench-one' },
  { kind: 'practice', seed: 'bench-two' },
  { kind: 'test', seed: 'bench-three' },
] as const

/** From a key to the frame that shows what follows. */
interface Press {
  /** Of the main thread: as the clock has it, and as the processor has it, for others may be at work on this machine. */
  readonly ms: number
  readonly processorMs: number
  /** 1 if it is shown in the frame that follows the key. */
  readonly frames: number
}

/**
 * From the key that answers to the next question: the work of the main thread, and whether the question stands in the frame that follows.
 * The device holds 20,000 cards with 100,000 reviews.
 */
export async function benchNextCard(url: string): Promise<Report> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
  try {
    const page = await browser.newPage()
    // The functions below are sent to the page as text, in which the translator has left calls to its own helper.
    await page.addInitScript('globalThis.__name = (value) => value')
    await page.goto(`${url}/sources`)
    // The memories of 100,000 reviews are worked out anew before the first question.
    page.setDefaultTimeout(300_000)
    // The app reads a first visitor's device when the page is used, and makes its stores then.
    await page.mouse.click(5, 5)
    while (!(await page.evaluate(hasStores))) await page.waitForTimeout(100)
    await page.evaluate(fillDevice, { cards, reviewsOfEach })
    const next: Press[] = []
    const explanation: Press[] = []
    for (const { kind, seed } of quizzes) {
      await page.goto(`${url}/quiz?kind=${kind}&n=${questions}&seed=${seed}`)
      await page.getByRole('button', { name: `Start ${questions} questions` }).click()
      await page.locator('main article h1').waitFor()
      await awayWithTheMouse(page)
      const presses = await pressesOf(browser, page, () => takeQuiz(page, kind === 'practice'))
      if (kind === 'test') next.push(...presses)
      else for (const [at, press] of presses.entries()) (at % 2 === 0 ? explanation : next).push(press)
    }
    const frames = [...next, ...explanation].map((press) => press.frames)
    return {
      bench: 'next card after an answer, 20,000 cards on the device',
      numbers: {
        presses: next.length,
        ...numbersOf('mainThread', next),
        framesMedian: round(median(frames)),
        framesP95: round(percentile(frames, 0.95)),
        ...numbersOf('explanation', explanation),
      },
      goals: { mainThreadMedianMs: 'at most 8', mainThreadP95Ms: 'at most 16.7', framesP95: '1' },
    }
  } finally {
    await browser.close()
  }
}

const numbersOf = (name: string, presses: readonly Press[]) =>
  Object.fromEntries(
    (['ms', 'processorMs'] as const).flatMap((unit) => {
      const values = presses.map((press) => press[unit])
      const what = unit === 'ms' ? 'Ms' : 'ProcessorMs'
      return [
        [`${name}Median${what}`, round(median(values))],
        [`${name}P95${what}`, round(percentile(values, 0.95))],
      ]
    }),
  )

/** Whoever answers by keyboard does not hover over an option, which would be hit, styled and faded anew with every question. */
const awayWithTheMouse = (page: Page) => page.mouse.move(0, 0)

/** Answers by key what one key answers, and passes over the rest, which is typed or put in order. */
async function takeQuiz(page: Page, isExplained: boolean): Promise<void> {
  await page.evaluate(markKeys)
  const settled = () => page.waitForTimeout(120)
  for (let i = 0; i < questions - 1; i++) {
    await settled()
    if ((await page.locator('main button[aria-keyshortcuts^="1"]').count()) === 0) {
      await page.getByRole('button', { name: 'I don’t know' }).click()
      if (isExplained) await page.getByRole('button', { name: /^Next/ }).click()
      await awayWithTheMouse(page)
      continue
    }
    await page.keyboard.press('1')
    if (!isExplained) continue
    await settled()
    await page.keyboard.press('Enter')
  }
  await settled()
}

/** Marks each key, and the frame in which the page says something else. */
function markKeys(): void {
  const said = () => document.querySelector('main')?.textContent
  const onKey = () => {
    const before = said()
    performance.mark('key')
    let frames = 0
    const look = () => {
      frames++
      if (said() !== before) performance.mark(`shown ${frames}`)
      else if (frames <= 120) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }
  addEventListener('keydown', onKey, { capture: true })
}

/** One entry of a trace, its times in microseconds. */
interface Traced {
  readonly name: string
  readonly cat: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

/** The tasks of the main thread from that which hears a key to that which draws the frame after it. */
async function pressesOf(browser: Browser, page: Page, act: () => Promise<void>): Promise<readonly Press[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly Traced[] }
  const marks = traceEvents
    .filter(({ cat, name }) => cat === 'blink.user_timing' && /^(key|shown \d+)$/.test(name))
    .sort((a, b) => a.ts - b.ts)
  const isOfPage = ({ pid, tid }: Traced) => pid === marks[0]?.pid && tid === marks[0].tid
  const tasks = traceEvents.filter((each) => each.name === 'ThreadControllerImpl::RunTask' && isOfPage(each))
  return marks.flatMap((shown, at) => {
    const key = marks[at - 1]
    if (!shown.name.startsWith('shown') || key?.name !== 'key') return []
    const between = tasks.filter(({ ts, dur = 0 }) => ts + dur >= key.ts && ts <= shown.ts)
    const sum = (unit: 'dur' | 'tdur') => between.reduce((total, task) => total + (task[unit] ?? 0), 0) / 1000
    return [{ ms: sum('dur'), processorMs: sum('tdur'), frames: Number(shown.name.slice('shown '.length)) }]
  })
}

async function hasStores(): Promise<boolean> {
  const all = await indexedDB.databases()
  return all.some(({ name, version }) => name === 'nomenklatura-guest' && version !== undefined && version > 0)
}

/** Writes a log as years of study leave it, and lets the app work the memories out anew. */
async function fillDevice({ cards, reviewsOfEach }: { cards: number; reviewsOfEach: number }): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('nomenklatura-guest')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('not opened'))
  })
  const now = Date.now()
  const settled = (tx: IDBTransaction) =>
    new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve()
      tx.onerror = () => reject(tx.error ?? new Error('not written'))
    })
  for (let review = 0; review < reviewsOfEach; review++) {
    const tx = db.transaction('log', 'readwrite')
    const log = tx.objectStore('log')
    for (let card = 0; card < cards; card++) {
      const number = review * cards + card
      log.add({
        kind: 'review',
        id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
        cardId: `made-up-${card}#person`,
        rating: 'good',
        atMs: now - (reviewsOfEach - review) * 20 * 86_400_000 - card,
        form: 'typed',
        factRevision: 1,
        shown: [],
        chosen: null,
        durationMs: 4000,
        confidence: null,
      })
    }
    await settled(tx)
  }
  const tx = db.transaction('kept', 'readwrite')
  tx.objectStore('kept').delete('rules')
  await settled(tx)
  db.close()
}
