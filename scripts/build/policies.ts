import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { memoryFolder } from './memory-worker'
import type { Page } from './pages'

/** The sources of a page's inline scripts as a policy names them, each once. */
export function inlineScriptHashes(html: string): readonly string[] {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    .filter((match) => !/type="application\/(ld\+)?json"/.test(match[0]))
    .map((match) => match[1]!)
  return [...new Set(scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`))]
}

/** No origin but our own. Styles may stand inline, for charts and bars are drawn with them; scripts only those that the build made. */
export function policyOf(hashes: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${hashes.join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** For the worker that fits weights, a file of its own: it alone may compile WebAssembly, and it may not evaluate text either. */
export const memoryWorkerPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
].join('; ')

interface HeaderRoute {
  readonly source: string
  readonly headers: readonly { readonly key: string; readonly value: string }[]
  readonly regex: string
}

const escaped = (path: string) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const route = (source: string, regex: string, value: string): HeaderRoute => ({
  source,
  regex,
  headers: [{ key: 'Content-Security-Policy', value }],
})

/**
 * Gives each page its policy. A nonce would make every page dynamic, and the hashes are known only now, so they go where `next start` reads
 * its headers from.
 */
export async function addPolicies(root: string, pages: readonly Page[]): Promise<void> {
  const file = join(root, '.next/routes-manifest.json')
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { headers: HeaderRoute[] }
  const notFound = pages.find((page) => page.path === '/_not-found')
  const others = pages.filter((page) => page !== notFound)
  const own = others.map(({ path, html }) =>
    route(path, `^${escaped(path)}(?:/)?$`, policyOf(inlineScriptHashes(html))),
  )
  // The last match wins, so the policy for everything else comes first.
  const rest = route(
    '/:path*',
    '^(?:/((?:[^/]+?)(?:/(?:[^/]+?))*))?(?:/)?$',
    policyOf(notFound ? inlineScriptHashes(notFound.html) : []),
  )
  manifest.headers = [
    ...manifest.headers.filter((entry) => entry.headers[0]?.key !== 'Content-Security-Policy'),
    rest,
    route(`${memoryFolder}:file`, `^${escaped(memoryFolder)}([^/]+?)(?:/)?$`, memoryWorkerPolicy),
    ...own,
  ]
  await writeFile(file, JSON.stringify(manifest))
}
