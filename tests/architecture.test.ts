import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { expect, test } from 'vitest'

/** A folder may import from itself, from those beside it on its line only where it is that folder, and from all lines above. */
const layers = [
  ['lib/base'],
  ['lib/corpus', 'lib/scheduling'],
  ['lib/questions', 'lib/planning'],
  ['lib/decks', 'lib/study', 'lib/analytics', 'lib/fitting', 'lib/classes', 'lib/exchange', 'lib/sync'],
  ['lib/store'],
  ['components'],
  ['app'],
] as const
const effects =
  /Date\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|\bindexedDB\b|process\.env|crypto\.|performance\.now|from ['"](react|next|node:)/
/** The one reader of the disk in lib/corpus. */
const mayHaveEffects = ['lib/corpus/load.ts']

const sources = ['lib', 'components', 'app']
  .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => posix.join(root, path)))
  .filter((path) => /\.tsx?$/.test(path))
const layerOf = (path: string) =>
  layers.findIndex((folders) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`)))
const folderOf = (path: string) => layers.flat().find((folder) => path.startsWith(`${folder}/`))
const importsOf = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)]
    .map((match) => match[1]!)
    .filter((target) => target.startsWith('.') || target.startsWith('@/'))
    .map((target) => (target.startsWith('@/') ? target.slice(2) : posix.normalize(join(dirname(path), target))))

test('every source stands in a known folder', () => {
  expect(sources.length).toBeGreaterThan(20)
  expect(sources.filter((path) => layerOf(path) < 0)).toEqual([])
})

test('imports look down the layers only, never up and never sideways', () => {
  const wrong = sources.flatMap((path) =>
    importsOf(path)
      .filter((target) => /^(lib|components|app)\//.test(target))
      .filter((target) => folderOf(path) !== folderOf(target) && layerOf(target) >= layerOf(path))
      .map((target) => `${path} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

test('rules touch neither clock, chance, disk, network, environment nor framework', () => {
  const pure = sources.filter(
    (path) => path.startsWith('lib/') && !path.startsWith('lib/store/') && !mayHaveEffects.includes(path),
  )
  const code = (path: string) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  expect(pure.filter((path) => effects.test(code(path)))).toEqual([])
})

test('ts-fsrs has one importer', () => {
  const importers = sources.filter((path) => /from ['"]ts-fsrs['"]/.test(readFileSync(path, 'utf8')))
  expect(importers.filter((path) => !path.startsWith('lib/scheduling/'))).toEqual([])
})
