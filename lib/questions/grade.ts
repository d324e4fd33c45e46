import type { QuestionContext } from './context'
import type { Question, Response, Verdict } from './question'

/** What an answer is worth. `null`, "I don't know", is wrong. */
export function grade(_context: QuestionContext, _question: Question, _response: Response): Verdict {
  throw new Error('not built yet')
}
