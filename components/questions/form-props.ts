import type { FormName, QuestionOf, Response } from '@/lib/questions/question'

/** What became of the answer; null while the question is open. */
export interface Judged {
  readonly response: Response
  readonly correct: boolean
  readonly remark: string | null
}
export interface FormProps<F extends FormName> {
  readonly question: QuestionOf<F>
  readonly judged: Judged | null
  /** What the last try left open: it was neither right nor wrong. */
  readonly ask: string | null
  /** The id of the element that holds the question's words. */
  readonly stemId: string
  readonly onAnswer: (response: Response) => void
}
