import { runThrough, type Steps } from '@/lib/base/steps'
import { clientCorpusSteps } from '@/lib/corpus/client/read'
import { writeClientCorpus } from '@/lib/corpus/client/write'
import { contextSteps, type QuestionContext } from './context'
import { writeReadyCards, type ReadyCards } from './ready-cards'

/** What the app fetches: the corpus, and on the last line the cards that can be asked of it. */
export const writeClientFile = (context: QuestionContext): string =>
  `${writeClientCorpus(context.corpus)}\n${JSON.stringify(writeReadyCards(context))}`

export const readClientFile = (text: string): QuestionContext => runThrough(clientFileSteps(text))

/** The same in small steps, for a screen that must not stand still. */
export function* clientFileSteps(text: string): Steps<QuestionContext> {
  const end = text.lastIndexOf('\n')
  const corpus = yield* clientCorpusSteps(text.slice(0, end))
  yield
  return yield* contextSteps(corpus, JSON.parse(text.slice(end + 1)) as ReadyCards)
}
