import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { round, type Report } from './measure'

const routes = { home: 'index', study: 'study', deck: 'deck', progress: 'progress' } as const

/** Every script and style that a route's HTML names, gzipped, in kB: what a first visit must load before the page answers. */
export async function benchFirstLoad(root: string): Promise<Report> {
  const numbers: Record<string, number> = {}
  for (const [name, file] of Object.entries(routes)) {
    const html = await readFile(join(root, '.next/server/app', `${file}.html`), 'utf8')
    const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map((match) => match[0])
    // Named by the loader that fetches them after the first paint (scripts/build/paint-first.ts).
    const loader = /\)\(document,(\[[^\]]*\])\)/.exec(html)
    const scripts = loader ? (JSON.parse(loader[1]!) as string[]).map((url) => url.replace(/\?.*/, '')) : []
    if (scripts.length === 0) throw new Error(`${file}.html names no script: has the loader changed?`)
    const styles = tags
      .filter((tag) => /rel="stylesheet"/.test(tag))
      .flatMap((tag) => /href="(\/_next\/[^"?]+)/.exec(tag)?.[1] ?? [])
    numbers[`${name}ScriptKb`] = await gzipped(root, scripts)
    if (name === 'home') numbers['cssKb'] = await gzipped(root, styles)
  }
  return {
    bench: 'first load, gzip',
    numbers,
    goals: { homeScriptKb: 'at most 170', studyScriptKb: 'at most 170', cssKb: 'at most 15' },
  }
}

async function gzipped(root: string, urls: readonly string[]): Promise<number> {
  let bytes = 0
  for (const url of new Set(urls))
    bytes += gzipSync(await readFile(join(root, url.replace('/_next/', '.next/')))).length
  return round(bytes / 1000, 1)
}
