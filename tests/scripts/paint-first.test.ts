import { expect, test } from 'vitest'
import { inlineScriptHashes } from '@/scripts/build/policies'
import { compiledAhead, paintFirst, piecesIn } from '@/scripts/build/paint-first'

const start =
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[7]});'
const page = [
  '<html><head><link rel="preload" as="script" fetchPriority="low" href="/a.js"/><link rel="stylesheet" href="/s.css"/>',
  '<script src="/b.js" async=""></script><script>theme()</script><script src="/old.js" noModule=""></script></head>',
  `<body><p>Who?</p><script src="/a.js" async=""></script><script id="_R_">${start}</script><script>data()</script></body></html>`,
].join('')

const piecesOf = (first: string) => [['5'], ['3', '4'], [first]]

test('scripts are no longer fetched beside the style sheet, and each is fetched once, in order', () => {
  const html = paintFirst(page, piecesOf)
  expect(html).not.toMatch(/<script src="[^"]*"[^>]*async/)
  expect(html).not.toContain('rel="preload"')
  expect(html).toContain('["/b.js","/a.js"]')
})

test('the rest of the page stays as it was', () => {
  const html = paintFirst(page, piecesOf)
  for (const part of ['<link rel="stylesheet" href="/s.css"/>', '<p>Who?</p>', 'theme()', 'data()', 'noModule=""'])
    expect(html).toContain(part)
})

test('what fetches them is an inline script that the policy can name', () => {
  expect(inlineScriptHashes(paintFirst(page, piecesOf))).toHaveLength(inlineScriptHashes(page).length + 1)
})

/** Runs the page's own scripts in a window that fetches nothing; gives which modules have begun, and a way to let the scripts arrive. */
function opened(html: string, { hidden } = { hidden: true }) {
  const begun: number[] = []
  const added: { onload?: () => void; onerror?: () => void; src?: string }[] = []
  const later: (() => void)[] = []
  const atLast: (() => void)[] = []
  const window = {
    TURBOPACK: { push: ({ runtimeModuleIds }: { runtimeModuleIds: number[] }) => begun.push(...runtimeModuleIds) },
    document: {
      hidden,
      head: { append: (script: object) => added.push(script) },
      createElement: () => ({ setAttribute: () => undefined }),
    },
    setTimeout: (act: () => void, ms = 0) => (ms > 0 ? atLast : later).push(act),
    requestAnimationFrame: (act: () => void) => later.push(act),
  }
  const scripts = [...html.matchAll(/<script(?: id="_R_")?>(.*?)<\/script>/gs)]
    .map(([, script]) => script!)
    .filter((script) => script.includes('TURBOPACK'))
  for (const script of scripts)
    new Function('globalThis', 'document', 'setTimeout', 'requestAnimationFrame', script)(
      window,
      window.document,
      window.setTimeout,
      window.requestAnimationFrame,
    )
  const all = (acts: (() => void)[]) => () => acts.splice(0).forEach((act) => act())
  return { begun, added, soon: all(later), afterAWhile: all(atLast) }
}

test('on a page that is seen the scripts are fetched one by one after the first frame, and all when no frame comes', () => {
  const seen = opened(paintFirst(page, piecesOf), { hidden: false })
  expect(seen.added).toHaveLength(0)
  seen.soon() // the frame
  expect(seen.added).toHaveLength(0)
  seen.soon()
  expect(seen.added.map(({ src }) => src)).toEqual(['/b.js'])
  seen.soon()
  expect(seen.added.map(({ src }) => src)).toEqual(['/b.js', '/a.js'])
  seen.soon()
  seen.afterAWhile()
  expect(seen.added).toHaveLength(2)
  const frozen = opened(paintFirst(page, piecesOf), { hidden: false })
  frozen.afterAWhile()
  expect(frozen.added.map(({ src }) => src)).toEqual(['/b.js', '/a.js'])
})

test('the page begins piece by piece, each in a task of its own, when all scripts have come or failed', () => {
  const { begun, added, soon } = opened(paintFirst(page, piecesOf))
  expect(added.map(({ src }) => src)).toEqual(['/b.js', '/a.js'])
  added[0]!.onload!()
  soon()
  expect(begun).toEqual([])
  added[1]!.onerror!()
  expect(begun).toEqual([])
  soon()
  expect(begun).toEqual([5])
  soon()
  expect(begun).toEqual([5, 3, 4])
  soon()
  expect(begun).toEqual([5, 3, 4, 7])
  soon()
  expect(begun).toEqual([5, 3, 4, 7])
})

const scripts = [
  'push([0,3,(e)=>{},30,(t,n,r)=>{t.i(8);let a=t.r(9),b=t.r(46480)}])',
  'push([0,7,(e,t)=>{e.r(3),t.x(1,()=>{let{hydrate:n}=e.r(30)})},46480,(e,t,n)=>{n.hydrateRoot=f},9,(e)=>{}])',
]

test('the pieces are the renderer, what the client needs, the client, and the page', () => {
  expect(piecesIn(scripts, '7')).toEqual([['46480'], ['3', '8', '9', '46480'], ['30'], ['7']])
})

test('a page that begins otherwise stops the build', () => {
  expect(() => paintFirst(page.replace('_R_', '_S_'), piecesOf)).toThrow(/another way/)
  expect(() => piecesIn(scripts, '12')).toThrow(/none of the scripts/)
  expect(() => piecesIn(scripts, '9')).toThrow(/needs nothing/)
  expect(() => piecesIn([scripts[1]!.replace('hydrateRoot', 'draw'), scripts[0]!], '7')).toThrow(/renderer is in none/)
})

test('a page without scripts is left alone', () => {
  expect(paintFirst('<html><body></body></html>', piecesOf)).toBe('<html><body></body></html>')
})

test('a script is marked in a comment before its first word, where browsers look for it', () => {
  expect(compiledAhead('"use strict";run()')).toBe('//# allFunctionsCalledOnLoad\n"use strict";run()')
})
