import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { digestOfSources, needsBuild, stampBuild } from '@/scripts/app/sources'

/** A project with a page, a fact and a build of them. */
function project(): { readonly root: string; readonly write: (file: string, text: string) => void } {
  const root = mkdtempSync(path.join(tmpdir(), 'nomenklatura-sources-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  write('app/page.tsx', 'page')
  write('content/facts/metro.yaml', 'fact')
  write('.next/BUILD_ID', 'id')
  return { root, write }
}

test('a fresh clone is built', () => {
  expect(needsBuild(project().root)).toBe(true)
})

test('what was built is not built again, however its files were touched', () => {
  const { root, write } = project()
  stampBuild(root, digestOfSources(root))
  utimesSync(path.join(root, 'app/page.tsx'), 9, 9)
  write('public/sw.js', 'made by the build')
  write('public/corpus/0123.json', 'made by the build')
  write('public/memory/0123.wasm', 'made by the build')
  write('tests/page.test.ts', 'a test')
  write('scripts/backend/main.ts', 'not part of the build')
  expect(needsBuild(root)).toBe(false)
})

test('a changed, added, removed or renamed source is a reason to build', () => {
  const { root, write } = project()
  const before = digestOfSources(root)
  write('app/page.tsx', 'other page')
  expect(digestOfSources(root)).not.toBe(before)
  write('app/page.tsx', 'page')
  expect(digestOfSources(root)).toBe(before)
  write('components/new.tsx', '')
  expect(digestOfSources(root)).not.toBe(before)
  rmSync(path.join(root, 'components/new.tsx'))
  rmSync(path.join(root, 'app/page.tsx'))
  write('app/moved.tsx', 'page')
  expect(digestOfSources(root)).not.toBe(before)
})

test('a build that was interrupted counts for nothing', () => {
  const { root } = project()
  stampBuild(root, digestOfSources(root))
  rmSync(path.join(root, '.next/BUILD_ID'))
  expect(needsBuild(root)).toBe(true)
})
