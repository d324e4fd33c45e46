import { fileURLToPath } from 'node:url'
import { loadCorpus } from '@/lib/corpus/load'
import type { Corpus } from '@/lib/corpus/corpus'

/** The content of the repository: what learners are asked. */
export const realCorpus: Promise<Corpus> = loadCorpus(fileURLToPath(new URL('../../content', import.meta.url)))
