import type { QuestionContext } from '@/lib/questions/context'
import { offeredBy, type Question } from '@/lib/questions/question'
import { newMemory, type Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { poseNext, questionOf, type Opened } from '@/lib/study/next-question'
import { step, type Answered, type Sitting } from '@/lib/study/sitting'

/** What the sitting has on screen: the question that was answered last, or the next one. */
export function open(
  context: QuestionContext,
  memories: ReadonlyMap<CardId, Memory>,
  sitting: Sitting,
  nowMs: number,
): Opened {
  if (sitting.stage.kind === 'judged') {
    const last = sitting.answers.at(-1)
    const question = last ? questionOf(context, last) : null
    // Judged already: nothing more will be asked of forms and memory.
    if (last && question) return { sitting, asked: { question, seed: last.seed, forms: [], memory: newMemory } }
    return open(context, memories, step(sitting, { kind: 'continued', nowMs }), nowMs)
  }
  return poseNext(context, memories, sitting, nowMs)
}

/** What a review keeps of a response: the option's words, or what was typed. */
export function chosenText(question: Question, response: Answered['response']): string | null {
  if (response === null) return null
  if (response.kind === 'text') return response.text.trim()
  const offered = offeredBy(question)
  if (response.kind === 'order' && question.form === 'who-says-so') {
    const [claimant, view] = response.order
    return [question.options[claimant!], question.view?.options[view!]].flatMap((one) => one?.text ?? []).join('; ')
  }
  if (response.kind === 'order') {
    const rows = question.form === 'match' ? question.rows : null
    return response.order.map((item, at) => `${rows ? `${rows[at]?.text}: ` : ''}${offered[item]}`).join('; ')
  }
  if (response.kind === 'several') return response.indices.map((index) => offered[index]).join('; ')
  return offered[response.index] ?? null
}
