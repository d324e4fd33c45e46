import { chromium, type Page } from '@playwright/test'
import { median, percentile, round, type Report } from './measure'

const cards = 20_000
const reviewsOfEach = 5
const quizzes = 3

/**
 * From the key that answers to the next question: the work of the main thread, and whether the question stands in the frame that follows.
 * The device holds 20,000 cards with 100,000 reviews.
 */
export async function benchNextCard(url: string): Promise<Report> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
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
    page.setDefaultTimeout(120_000)
    // The app reads a first visitor's device when the page is used, and makes its stores then.
    await page.mouse.click(5, 5)
    while (!(await page.evaluate(hasStores))) await page.waitForTimeout(100)
    await page.evaluate(fillDevice, { cards, reviewsOfEach })
    const work: number[] = []
    const frames: number[] = []
    for (let i = 0; i < quizzes; i++) await takeQuiz(page, url, work, frames)
    return {
      bench: 'next card after an answer, 20,000 cards on the device',
      numbers: {
        answers: work.length,
        mainThreadMedianMs: round(median(work)),
        mainThreadP95Ms: round(percentile(work, 0.95)),
        framesMedian: round(median(frames)),
        framesP95: round(percentile(frames, 0.95)),
      },
      goals: { mainThreadMedianMs: 'at most 8', mainThreadP95Ms: 'at most 16.7', framesP95: '1' },
    }
  } finally {
    await browser.close()
  }
}

async function takeQuiz(page: Page, url: string, work: number[], frames: number[]): Promise<void> {
  await page.goto(`${url}/quiz`)
  const again = page.getByRole('button', { name: /another quiz/i })
  const start = page.locator('form button[type=submit]')
  await start.or(again).first().waitFor()
  if (await again.isVisible()) await again.click()
  await page.getByRole('radio', { name: '40' }).check()
  await start.click()
  await page.locator('main article h1').waitFor()
  // Whoever answers by keyboard does not hover over an option, which would be hit, styled and faded anew with every question.
  await page.mouse.move(0, 0)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const taskMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
  }
  for (let i = 0; i < 39; i++) {
    await page.waitForTimeout(120)
    // What is typed or put in order is not answered by one key: passed over.
    if ((await page.locator('main button[aria-keyshortcuts^="1"]').count()) === 0) {
      await page.getByRole('button', { name: 'I don’t know' }).click()
      continue
    }
    const before = await taskMs()
    await page.evaluate(countFrames)
    await page.keyboard.press('1')
    frames.push(await page.evaluate(() => (globalThis as Counting).framesUntilNext!))
    work.push((await taskMs()) - before)
  }
}

type Counting = typeof globalThis & { framesUntilNext?: Promise<number> }

/** Begins to count the frames from the key to the one in which the question has changed. */
function countFrames(): void {
  const question = () => document.querySelector('main article h1')?.textContent
  const before = question()
  ;(globalThis as Counting).framesUntilNext = new Promise((resolve, reject) => {
    addEventListener(
      'keydown',
      () => {
        let frames = 0
        const look = () => {
          frames++
          if (question() !== before) resolve(frames)
          else if (frames > 120) reject(new Error('no next question'))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      },
      { once: true, capture: true },
    )
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
