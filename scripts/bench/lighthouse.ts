import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { chromiumPath } from '../ci/chromium'
import { median, round, type Report } from './measure'

const pages = { home: '/', study: '/study?deck=all', deck: '/deck?id=topic%2Frailways', progress: '/progress' } as const
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
    const { lhr } = result
    const value = (audit: string) => lhr.audits[audit]?.numericValue ?? NaN
    return {
      ...Object.fromEntries(
        categories.map((category) => [category, Math.round((lhr.categories[category]?.score ?? 0) * 100)]),
      ),
      largestPaintMs: value('largest-contentful-paint'),
      blockingMs: value('total-blocking-time'),
      shift: value('cumulative-layout-shift'),
    }
  } finally {
    chrome.kill()
  }
}
