import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileOf, type Page } from './pages'

/** How Next has a page begin, when the scripts that every page needs have come: by the number of a module. */
const start =
  /(<script id="_R_">)(\(globalThis\["TURBOPACK"\][^<]*?\.push\(\{"otherChunks":\[[^\]]*\],"runtimeModuleIds":\[)(\d+)(\]\}\);)/

/** Modules by their numbers, in pieces: those of a piece are evaluated together. */
type Pieces = readonly (readonly string[])[]

/**
 * The page with its scripts fetched after the first paint instead of beside the style sheet and the type: the page is complete without
 * them. Each is asked for in a task of its own, while the browser is still busy with that paint. A page in the background is never painted,
 * and its timers are slow, so there they are fetched at once.
 * When all have come they run in pieces, with room between them for a finger or a key.
 * @param piecesOf the pieces of a page that begins with a module
 */
export function paintFirst(html: string, piecesOf: (page: string) => Pieces): string {
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
  const pieces = piecesOf(page!).map((modules) => `[${modules.join()}]`)
  const loader = `(function(d,l,p){var n=l.length;function run(){setTimeout(function(){${push}...p.shift()${end}p.length&&run()})}
function end(){--n||run()}
function add(){var s=d.createElement('script');s.setAttribute('async','');s.onload=s.onerror=end;s.src=l.shift();d.head.append(s)}
function each(){if(l.length){add();setTimeout(each)}}
function all(){while(l.length)add()}
if(d.hidden)all();else{requestAnimationFrame(function(){setTimeout(each)});setTimeout(all,1000)}})(document,${JSON.stringify([...new Set(sources)])},[${pieces.join()}])`
  return rest
    .replace(start, (_, tag: string) => `${tag}${push}${end}`)
    .replace('</body>', () => `<script>${loader}</script></body>`)
}

/**
 * What a page's first module needs, in the order in which it asks for it: React's renderer, the router and what else Next's client is made of,
 * the client itself, which reads the page's data, and then that first module, which hands the page over to React.
 * @param scripts the scripts that every page begins with
 * @param page the number of the page's first module
 */
export function piecesIn(scripts: readonly string[], page: string): Pieces {
  const needed = neededBy(scripts, page)
  const client = needed.at(-1)
  if (client === undefined) throw new Error(`Module ${page} needs nothing: see scripts/build/paint-first.ts`)
  return [[rendererIn(scripts)], [...needed.slice(0, -1), ...neededBy(scripts, client)], [client], [page]]
}

/** Where a module begins: its number, and the name by which it calls what gives it others. */
const moduleStart = /[,[](\d+),\(([a-z]?)[a-z,]*\)=>\{/g

function neededBy(scripts: readonly string[], wanted: string): readonly string[] {
  for (const script of scripts) {
    const modules = [...script.matchAll(moduleStart)]
    const at = modules.findIndex(([, number]) => number === wanted)
    if (at < 0) continue
    const body = script.slice(modules[at]!.index, modules[at + 1]?.index)
    return [...body.matchAll(new RegExp(`\\b${modules[at]![2]}\\.[ir]\\((\\d+)\\)`, 'g'))].map(([, number]) => number!)
  }
  throw new Error(`Module ${wanted} is in none of the scripts: see scripts/build/paint-first.ts`)
}

/** The number of the module that holds React's renderer. */
function rendererIn(scripts: readonly string[]): string {
  for (const script of scripts) {
    const at = script.indexOf('.hydrateRoot=')
    const found = at < 0 ? undefined : [...script.slice(0, at).matchAll(moduleStart)].at(-1)
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
  const piecesOf = (page: string) => piecesIn(scripts, page)
  return Promise.all(
    pages.map(async (page) => {
      const html = paintFirst(page.html, piecesOf)
      await writeFile(fileOf(root, page.path), html)
      return { ...page, html }
    }),
  )
}
