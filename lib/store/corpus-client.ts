import { readClientCorpus } from '@/lib/corpus/client'
import type { Corpus } from '@/lib/corpus/corpus'

/** Set by the build: `/corpus/<hash>.json`. The address changes with the content, so an answer may be kept for ever. */
const address = process.env.NEXT_PUBLIC_CORPUS_URL

let loading: Promise<Corpus> | null = null

/**
 * The corpus, fetched and read once.
 * @throws when it can be had neither from the network nor from the cache; the next call tries again
 */
export function loadClientCorpus(): Promise<Corpus> {
  loading ??= fetchCorpus().catch((cause: unknown) => {
    loading = null
    throw cause
  })
  return loading
}

async function fetchCorpus(): Promise<Corpus> {
  if (!address) throw new Error('this build has no corpus: build it with npm run build')
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`the corpus could not be loaded: ${answer.status}`)
  return readClientCorpus(await answer.text())
}
