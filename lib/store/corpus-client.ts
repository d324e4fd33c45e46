import { clientFileSteps } from '@/lib/questions/client-file'
import type { QuestionContext } from '@/lib/questions/context'
import { inPieces } from './in-pieces'

/** Set by the build: `/corpus/<hash>.txt`. The address changes with the content, so an answer may be kept for ever. */
const address = process.env.NEXT_PUBLIC_CORPUS_URL

/** Which facts these are, in a few letters; `null` where the app was not built. A link to a quiz holds it. */
export const corpusRevision: string | null = /([0-9a-f]{8})[0-9a-f]*\.txt$/.exec(address ?? '')?.[1] ?? null

let loading: Promise<QuestionContext> | null = null

/**
 * The corpus and its cards, fetched and read once.
 * @throws when it can be had neither from the network nor from the cache; the next call tries again
 */
export function loadClientCorpus(): Promise<QuestionContext> {
  loading ??= fetchCorpus().catch((cause: unknown) => {
    loading = null
    throw cause
  })
  return loading
}

async function fetchCorpus(): Promise<QuestionContext> {
  if (!address) throw new Error('this build has no corpus: build it with npm run build')
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`the corpus could not be loaded: ${answer.status}`)
  return inPieces(clientFileSteps(await answer.text()))
}
