import { expect, test } from 'vitest'
import { inlineScriptHashes } from '@/scripts/build/policies'
import { compiledAhead, paintFirst } from '@/scripts/build/paint-first'

const page = [
  '<html><head><link rel="preload" as="script" fetchPriority="low" href="/a.js"/><link rel="stylesheet" href="/s.css"/>',
  '<script src="/b.js" async=""></script><script>theme()</script><script src="/old.js" noModule=""></script></head>',
  '<body><p>Who?</p><script src="/a.js" id="_R_" async=""></script><script>data()</script></body></html>',
].join('')

test('scripts are no longer fetched beside the style sheet, and each is fetched once, in order', () => {
  const html = paintFirst(page)
  expect(html).not.toMatch(/<script src="[^"]*"[^>]*async/)
  expect(html).not.toContain('rel="preload"')
  expect(html).toContain('["/b.js","/a.js"]')
})

test('the rest of the page stays as it was', () => {
  const html = paintFirst(page)
  for (const part of ['<link rel="stylesheet" href="/s.css"/>', '<p>Who?</p>', 'theme()', 'data()', 'noModule=""'])
    expect(html).toContain(part)
})

test('what fetches them is an inline script that the policy can name', () => {
  expect(inlineScriptHashes(paintFirst(page))).toHaveLength(inlineScriptHashes(page).length + 1)
})

test('a page without scripts is left alone', () => {
  expect(paintFirst('<html><body></body></html>')).toBe('<html><body></body></html>')
})

test('a script is marked in a comment before its first word, where browsers look for it', () => {
  expect(compiledAhead('"use strict";run()')).toBe('//# allFunctionsCalledOnLoad\n"use strict";run()')
})
