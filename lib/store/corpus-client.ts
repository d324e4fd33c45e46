import type { Steps } from '@/lib/base/steps'
import { clientFileSteps } from '@/lib/questions/client-file'
import type { QuestionContext } from '@/lib/questions/context'

/** Set by the build: `/corpus/<hash>.txt`. The address changes with the content, so an answer may be kept for ever. */
const address = process.env.NEXT_PUBLIC_CORPUS_URL

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

/** How long the screen may stand still at a time: half a frame, and on a slow phone no more than one or two. */
const pieceMs = 6

/** Runs the steps with pauses for the screen between. */
async function inPieces<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const began = performance.now()
    while (performance.now() - began < pieceMs) {
      const step = steps.next()
      if (step.done) return step.value
    }
    await pause()
  }
}

/** Lets the browser draw and hear the user. Timers of pages in the background are slowed to one a second; a message is not. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
