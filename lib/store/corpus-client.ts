import { openClientCorpus } from '@/lib/corpus/client'
import type { Corpus, CorpusData } from '@/lib/corpus/corpus'
import type { ReadyCard } from '@/lib/questions/ready-cards'

/** Set by the build: `/corpus/<hash>.json`. The address changes with the content, so an answer may be kept for ever. */
const address = process.env.NEXT_PUBLIC_CORPUS_URL

export interface ClientCorpus {
  readonly corpus: Corpus
  /** What can be asked of it, worked out by the build. */
  readonly cards: readonly ReadyCard[]
}

let loading: Promise<ClientCorpus> | null = null

/**
 * The corpus and its cards, fetched and read once.
 * @throws when it can be had neither from the network nor from the cache; the next call tries again
 */
export function loadClientCorpus(): Promise<ClientCorpus> {
  loading ??= fetchCorpus().catch((cause: unknown) => {
    loading = null
    throw cause
  })
  return loading
}

async function fetchCorpus(): Promise<ClientCorpus> {
  if (!address) throw new Error('this build has no corpus: build it with npm run build')
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`the corpus could not be loaded: ${answer.status}`)
  const { corpus, cards } = (await answer.json()) as {
    readonly corpus: CorpusData
    readonly cards: readonly ReadyCard[]
  }
  return { corpus: openClientCorpus(corpus), cards }
}
