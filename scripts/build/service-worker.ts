import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, posix, relative, sep } from 'node:path'
import type { Page } from './pages'

async function filesBelow(
  folder: string,
  prefix: string,
): Promise<readonly { readonly url: string; readonly path: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ url: posix.join(prefix, relative(folder, path).split(sep).join('/')), path }))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
}

/**
 * Writes public/sw.js with the list of what it keeps: every page and its data, every script, style and font, and the corpus.
 * @param whenUsed addresses of large files that few need: kept from when they are first used
 */
export async function writeServiceWorker(
  root: string,
  pages: readonly Page[],
  corpusUrl: string,
  whenUsed: readonly string[],
): Promise<{ readonly files: number; readonly kilobytes: number }> {
  const statics = await filesBelow(join(root, '.next/static'), '/_next/static')
  const kept = statics.filter(({ url }) => !/\.map$|_(build|ssg)Manifest\.js$/.test(url))
  const fromPublic = (await filesBelow(join(root, 'public'), '/')).filter(
    ({ url }) => url !== '/sw.js' && !url.startsWith('/corpus/') && !whenUsed.includes(url),
  )
  const all = [...kept, ...fromPublic, { url: corpusUrl, path: join(root, 'public', corpusUrl) }]
  const paths = pages.map((page) => page.path).filter((path) => !path.startsWith('/_'))
  const buildId = await readFile(join(root, '.next/BUILD_ID'), 'utf8')
  const version = createHash('sha256')
    .update(JSON.stringify([buildId, paths, all.map(({ url }) => url), whenUsed]))
    .digest('hex')
    .slice(0, 12)
  const keep = JSON.stringify({ version, pages: paths, files: all.map(({ url }) => url), whenUsed })
  const template = await readFile(join(root, 'scripts/build/sw.js'), 'utf8')
  await writeFile(
    join(root, 'public/sw.js'),
    template.replace('self.__KEEP__', () => keep),
  )
  const sizes = await Promise.all(all.map(async ({ path }) => (await stat(path)).size))
  return {
    files: all.length + paths.length * 2,
    kilobytes: Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000),
  }
}
