import { keepAnswer } from '@/components/study/use-sitting'
import type { FirstQuestion } from '@/components/study/use-start'
import type { QuestionContext } from '@/lib/questions/context'
import { formsFor } from '@/lib/questions/make'
import type { Card, Response } from '@/lib/questions/question'
import { newMemory } from '@/lib/scheduling/memory'
import type { LearnerStore } from '@/lib/store/learner-store'

export interface FirstAnswer {
  readonly store: LearnerStore
  readonly context: QuestionContext
  readonly card: Card
  readonly first: FirstQuestion
  readonly response: Response
  readonly correct: boolean
  readonly durationMs: number
}

/** The answer to the question of the welcome becomes a review as any other. */
export function keepFirst({ store, context, card, first, response, correct, durationMs }: FirstAnswer): void {
  const asked = { ...first, forms: formsFor(context, card), memory: newMemory }
  keepAnswer(store, asked, response, { kind: correct ? 'right' : 'wrong', remark: null }, durationMs)
}
