import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { inlineScriptHashes, memoryWorkerPolicy, policyOf } from '@/scripts/build/policies'

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

test('every inline script of a page is named once, and none that has a source', () => {
  const html = `<script>a()</script><script src="/x.js"></script><script id="n">b()</script><script>a()</script><script type="application/ld+json">{}</script>`
  expect(inlineScriptHashes(html)).toEqual([hash('a()'), hash('b()')])
})

test('the policy names no origin but our own and allows no script that the build did not make', () => {
  const policy = policyOf([hash('a()')])
  expect(policy).toContain(`script-src 'self' ${hash('a()')};`)
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/)
})

test('the worker that fits weights may compile WebAssembly, and nothing else that pages may not', () => {
  const rest = memoryWorkerPolicy.replace(" 'wasm-unsafe-eval'", '')
  expect(rest).toBe("default-src 'none'; script-src 'self'; connect-src 'self'")
})
