import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeClientCorpus } from '@/lib/corpus/client'
import { loadCorpus } from '@/lib/corpus/load'

/**
 * Checks content/ and writes it into public/ under its own hash.
 * @returns its address, such as `/corpus/3f2a….json`
 * @throws {CorpusError}
 */
export async function writeCorpusFile(root: string): Promise<string> {
  const json = writeClientCorpus(await loadCorpus(join(root, 'content')))
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 16)
  const folder = join(root, 'public/corpus')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${hash}.json`), json)
  return `/corpus/${hash}.json`
}
