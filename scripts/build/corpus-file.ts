import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeClientCorpus } from '@/lib/corpus/client'
import { loadCorpus } from '@/lib/corpus/load'
import { contextOf } from '@/lib/questions/context'
import { writeReadyCards } from '@/lib/questions/ready-cards'

/**
 * Checks content/ and writes it into public/ under its own hash, with the cards that can be asked of it.
 * @returns its address, such as `/corpus/3f2a….json`
 * @throws {CorpusError}
 */
export async function writeCorpusFile(root: string): Promise<string> {
  const corpus = await loadCorpus(join(root, 'content'))
  const cards = writeReadyCards(contextOf(corpus))
  const json = `{"corpus":${writeClientCorpus(corpus)},"cards":${JSON.stringify(cards)}}`
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 16)
  const folder = join(root, 'public/corpus')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${hash}.json`), json)
  return `/corpus/${hash}.json`
}
