import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileOf, type Page } from './pages'

/** How Next has a page begin, when the scripts that every page needs have come: by the number of a module. */
const start =
  /(<script id="_R_">)(\(globalThis\["TURBOPACK"\][^<]*?\.push\(\{"otherChunks":\[[^\]]*\],"runtimeModuleIds":\[)(\d+)(\]\}\);)/

/**
 * The page with its scripts fetched after the first paint instead of beside the style sheet and the type: the page is complete without
 * them. A page in the background is never painted, so there they are fetched at once.
 * They run in two pieces, with room between them for a finger or a key: React's renderer as soon as it has come, and the page when all have.
 * @param renderer the number of React's renderer among the modules
 */
export function paintFirst(html: string, renderer: string): string {
  const sources: string[] = []
  const rest = html
    .replace(/<link rel="preload" as="script"[^>]*>/g, '')
    .replace(/<script src="([^"]+)"( id="[^"]*")? async=""><\/script>/g, (_, source: string) => {
      sources.push(source)
      return ''
    })
  if (sources.length === 0) return html
  const [, , push, page, end] = start.exec(rest) ?? []
  if (push === undefined)
    throw new Error('Next has its pages begin in another way now: see scripts/build/paint-first.ts')
  const loader = `(function(d,l){function go(){var n=l.length;function end(){--n||setTimeout(function(){${push}${page}${end}})}
for(var u of l.splice(0)){var s=d.createElement('script');s.setAttribute('async','');s.onload=s.onerror=end;s.src=u;d.head.append(s)}}
if(d.hidden)go();else{requestAnimationFrame(function(){setTimeout(go)});setTimeout(go,1000)}})(document,${JSON.stringify([...new Set(sources)])})`
  return rest
    .replace(start, (_, tag: string) => `${tag}${push}${renderer}${end}`)
    .replace('</body>', () => `<script>${loader}</script></body>`)
}

/** The number of the module that holds React's renderer, in the scripts that every page begins with. */
export function rendererIn(scripts: readonly string[]): string {
  for (const script of scripts) {
    const at = script.indexOf('.hydrateRoot=')
    const found = at < 0 ? undefined : [...script.slice(0, at).matchAll(/,(\d+),\([a-z,]*\)=>\{/g)].at(-1)
    if (found) return found[1]!
  }
  throw new Error('React’s renderer is in none of the scripts: see scripts/build/paint-first.ts')
}

/**
 * The scripts that every page begins with, marked to be compiled whole while they arrive, off the main thread: left to itself the browser
 * compiles each function when it is first called, which cost a phone a quarter of a second in one piece.
 * https://developer.chrome.com/blog/explicit-compile-hints: other browsers take the line for a comment.
 */
export const compiledAhead = (script: string) => `//# allFunctionsCalledOnLoad\n${script}`

/** Does all of it to the finished build in `.next`; gives the pages as they are now. */
export async function addPaintFirst(root: string, pages: readonly Page[]): Promise<readonly Page[]> {
  const { rootMainFiles } = JSON.parse(await readFile(join(root, '.next/build-manifest.json'), 'utf8')) as {
    readonly rootMainFiles: readonly string[]
  }
  const scripts = await Promise.all(
    rootMainFiles.map(async (name) => {
      const path = join(root, '.next', name)
      const script = await readFile(path, 'utf8')
      await writeFile(path, compiledAhead(script))
      return script
    }),
  )
  const renderer = rendererIn(scripts)
  return Promise.all(
    pages.map(async (page) => {
      const html = paintFirst(page.html, renderer)
      await writeFile(fileOf(root, page.path), html)
      return { ...page, html }
    }),
  )
}
