import type { FormName, Response } from '@/lib/questions/question'
import type { CardId, ReviewId } from '@/lib/scheduling/review'
import { isMarkedAtTheEnd, mistakesAllowed, readQuiz, type Quiz } from './quiz'

/** A quiz being taken, and its result. Plain JSON: the questions are not in it, for the quiz makes the same ones anew. */
export interface QuizRun {
  readonly quiz: Quiz
  readonly startedAtMs: number
  readonly stage: QuizStage
  readonly answers: readonly QuizAnswer[]
}
export type QuizStage =
  /** `ask` says what an answer that was neither right nor wrong left open. */
  | { readonly kind: 'asking'; readonly ask: string | null }
  | { readonly kind: 'judged' }
  | { readonly kind: 'done'; readonly why: 'all' | 'mistakes' | 'time'; readonly atMs: number }

export interface QuizAnswer {
  readonly cardId: CardId
  readonly form: FormName
  /** `null` of an answer that is practice only. */
  readonly reviewId: ReviewId | null
  readonly response: Response
  readonly correct: boolean
  readonly remark: string | null
}
export type QuizEvent =
  | { readonly kind: 'asked-again'; readonly ask: string }
  | { readonly kind: 'answered'; readonly answer: QuizAnswer; readonly of: number; readonly nowMs: number }
  | { readonly kind: 'continued'; readonly of: number; readonly nowMs: number }
  | { readonly kind: 'undone' }
  | { readonly kind: 'time-up'; readonly nowMs: number }

const asking: QuizStage = { kind: 'asking', ask: null }

export const startRun = (quiz: Quiz, nowMs: number): QuizRun => ({
  quiz,
  startedAtMs: nowMs,
  stage: asking,
  answers: [],
})

/** What the run becomes. An event that does not fit the stage changes nothing: two taps in one frame are one. */
export function stepRun(run: QuizRun, event: QuizEvent): QuizRun {
  const { quiz, stage, answers } = run
  switch (event.kind) {
    case 'asked-again':
      return stage.kind === 'asking' ? { ...run, stage: { kind: 'asking', ask: event.ask } } : run
    case 'answered': {
      if (stage.kind !== 'asking') return run
      const judged: QuizRun = { ...run, answers: [...answers, event.answer], stage: { kind: 'judged' } }
      return isMarkedAtTheEnd(quiz) ? goOn(judged, event.of, event.nowMs) : judged
    }
    case 'continued':
      return stage.kind === 'judged' ? goOn(run, event.of, event.nowMs) : run
    case 'undone':
      return answers.length === 0 || stage.kind === 'done'
        ? run
        : { ...run, answers: answers.slice(0, -1), stage: asking }
    case 'time-up':
      return stage.kind === 'done' ? run : { ...run, stage: { kind: 'done', why: 'time', atMs: event.nowMs } }
  }
}

function goOn(run: QuizRun, of: number, nowMs: number): QuizRun {
  const done = (why: 'all' | 'mistakes'): QuizRun => ({ ...run, stage: { kind: 'done', why, atMs: nowMs } })
  if (run.answers.filter((answer) => !answer.correct).length > mistakesAllowed(run.quiz)) return done('mistakes')
  return run.answers.length >= of ? done('all') : { ...run, stage: asking }
}

/** When its time is up; `null` where it has as long as it takes. The clock goes on while the app is closed. */
export const deadlineOf = ({ quiz, startedAtMs }: QuizRun): number | null =>
  quiz.minutes === null ? null : startedAtMs + quiz.minutes * 60_000

/** A run as it was kept; `null` for anything else, also for one that an older version of the app kept in another shape. */
export function readRun(kept: unknown): QuizRun | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { quiz: raw, startedAtMs, stage, answers } = kept as Partial<QuizRun>
  const quiz = readQuiz(raw)
  const whole = quiz && typeof startedAtMs === 'number' && typeof stage?.kind === 'string' && Array.isArray(answers)
  return whole ? { quiz, startedAtMs, stage, answers } : null
}
