import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadCorpus } from '@/lib/corpus/load'
import { writeClientFile } from '@/lib/questions/client-file'
import { contextOf } from '@/lib/questions/context'

/**
 * Checks content/ and writes it into public/ under its own hash, with the cards that can be asked of it.
 * @returns its address, such as `/corpus/3f2a….txt`
 * @throws {CorpusError}
 */
export async function writeCorpusFile(root: string): Promise<string> {
  const text = writeClientFile(contextOf(await loadCorpus(join(root, 'content'))))
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const folder = join(root, 'public/corpus')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${hash}.txt`), text)
  return `/corpus/${hash}.txt`
}
