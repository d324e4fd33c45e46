import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What the build is made from: folders, files. */
const folders = ['app', 'components', 'lib', 'content', 'public', 'scripts/build']
// Not tsconfig.json, which the build itself completes.
const files = ['scripts/build.ts', 'package-lock.json', 'next.config.js', 'postcss.config.mjs', 'proxy.ts']
/** What the build makes, below public/. */
const made = /^public\/(sw\.js$|corpus[./]|memory\/)/
const stampFile = (root: string) => path.join(root, '.next/sources.sha256')

/** A digest of all that the build depends on, by content, so that a checkout that touches files builds nothing anew. */
export function digestOfSources(root: string): string {
  const sources = [...folders, ...files]
    .filter((name) => existsSync(path.join(root, name)))
    .flatMap((name) => (folders.includes(name) ? filesBelow(root, name) : [name]))
    .filter((file) => !made.test(file))
    .toSorted()
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]!)
  for (const file of sources) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

/** Whether the build at hand is not of these sources. */
export function needsBuild(root: string): boolean {
  try {
    return (
      readFileSync(stampFile(root), 'utf8') !== digestOfSources(root) ||
      readFileSync(path.join(root, '.next/BUILD_ID'), 'utf8') === ''
    )
  } catch {
    return true
  }
}

/** @param digest of the sources before the build: what changed meanwhile is not in it */
export function stampBuild(root: string, digest: string): void {
  writeFileSync(stampFile(root), digest)
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
}
