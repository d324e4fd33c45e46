import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileOf, type Page } from './pages'

/**
 * The page with its scripts fetched after the first paint instead of beside the style sheet and the type: the page is complete without
 * them. A page in the background is never painted, so there they are fetched at once.
 */
export function paintFirst(html: string): string {
  const sources: string[] = []
  const rest = html
    .replace(/<link rel="preload" as="script"[^>]*>/g, '')
    .replace(/<script src="([^"]+)"( id="[^"]*")? async=""><\/script>/g, (_, source: string) => {
      sources.push(source)
      return ''
    })
  if (sources.length === 0) return html
  const loader = `(function(d,l){function go(){for(var u of l.splice(0)){var s=d.createElement('script');s.setAttribute('async','');s.src=u;d.head.append(s)}}
if(d.hidden)go();else{requestAnimationFrame(function(){setTimeout(go)});setTimeout(go,1000)}})(document,${JSON.stringify([...new Set(sources)])})`
  return rest.replace('</body>', () => `<script>${loader}</script></body>`)
}

/**
 * The scripts that every page begins with, marked to be compiled whole while they arrive, off the main thread: left to itself the browser
 * compiles each function when it is first called, which cost a phone a quarter of a second in one piece.
 * https://developer.chrome.com/blog/explicit-compile-hints: other browsers take the line for a comment.
 */
export const compiledAhead = (script: string) => `//# allFunctionsCalledOnLoad\n${script}`

/** Does both to the finished build in `.next`; gives the pages as they are now. */
export async function addPaintFirst(root: string, pages: readonly Page[]): Promise<readonly Page[]> {
  const { rootMainFiles } = JSON.parse(await readFile(join(root, '.next/build-manifest.json'), 'utf8')) as {
    readonly rootMainFiles: readonly string[]
  }
  await Promise.all(
    rootMainFiles.map(async (name) => {
      const path = join(root, '.next', name)
      await writeFile(path, compiledAhead(await readFile(path, 'utf8')))
    }),
  )
  return Promise.all(
    pages.map(async (page) => {
      const html = paintFirst(page.html)
      await writeFile(fileOf(root, page.path), html)
      return { ...page, html }
    }),
  )
}
