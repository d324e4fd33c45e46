import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { chromiumPath } from '../ci/chromium'
import { median, round, type Report } from './measure'

const pages = { home: '/', study: '/study?deck=all', deck: '/deck?id=topic%2Frailways', progress: '/progress' } as const
type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Lighthouse's mobile run, throttled as it is by default; the median of three. */
export async function benchLighthouse(url: string): Promise<Report> {
  const numbers: Record<string, number> = {}
  for (const [name, path] of Object.entries(pages)) {
    const runs: Record<string, number>[] = []
    for (let i = 0; i < 3; i++) runs.push(await run(`${url}${path}`))
    for (const key of Object.keys(runs[0]!))
      numbers[`${name}.${key}`] = round(median(runs.map((result) => result[key]!)), 3)
  }
  return {
    bench: 'Lighthouse, mobile, median of three',
    numbers,
    goals: {
      performance: 'at least 98',
      others: '100',
      largestPaintMs: 'at most 1400',
      blockingMs: 'at most 50',
      shift: '0',
    },
  }
}

async function run(url: string): Promise<Record<string, number>> {
  const chrome = await launch({
    chromePath: chromiumPath(),
    chromeFlags: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      output: 'json',
      onlyCategories: [...categories],
      logLevel: 'error',
    })
    if (!result) throw new Error(`Lighthouse gave no result for ${url}`)
    const { lhr, artifacts } = result
    const value = (audit: string) => lhr.audits[audit]?.numericValue ?? NaN
    return {
      ...Object.fromEntries(
        categories.map((category) => [category, Math.round((lhr.categories[category]?.score ?? 0) * 100)]),
      ),
      largestPaintMs: value('largest-contentful-paint'),
      blockingMs: value('total-blocking-time'),
      blockingProcessorMs: blockingOf(artifacts.Trace),
      shift: value('cumulative-layout-shift'),
    }
  } finally {
    chrome.kill()
  }
}

/** A phone that is so many times slower, and what it may take in one piece: Lighthouse's own. */
const slowdown = 4
const longestTaskMs = 50

/** Lighthouse's blocking from the first paint on, but of the time that the tasks had the processor: they wait for it where others are at work. */
function blockingOf({ traceEvents }: Result['artifacts']['Trace']): number {
  // Lighthouse's own types leave out the time on the processor.
  const events: readonly ((typeof traceEvents)[number] & { readonly tdur?: number })[] = traceEvents
  const paint = events.findLast(({ name }) => name === 'firstContentfulPaint')
  if (!paint) return NaN
  const main = events.find(
    ({ name, args, pid }) => name === 'thread_name' && args.name === 'CrRendererMain' && pid === paint.pid,
  )
  let ms = 0
  for (const { name, pid, tid, ts, tdur = 0 } of events)
    if (/RunTask$/.test(name) && pid === paint.pid && tid === main?.tid && ts > paint.ts)
      ms += Math.max(0, (slowdown * tdur) / 1000 - longestTaskMs)
  return ms
}
