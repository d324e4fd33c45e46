import { chooseForm, strengthOf } from '@/lib/questions/choose-form'
import type { QuestionContext } from '@/lib/questions/context'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import { offeredBy, type FormName, type Question } from '@/lib/questions/question'
import { isSuspended } from '@/lib/scheduling/care'
import { newMemory, type Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { questionSeed, step, type Answered, type Sitting } from '@/lib/study/sitting'

/** A question on screen, with what its answer is going to need. */
export interface Asked {
  readonly question: Question
  readonly seed: string
  readonly forms: readonly FormName[]
  /** The card's memory before the answer. */
  readonly memory: Memory
}
export interface Opened {
  readonly sitting: Sitting
  /** null once the sitting is done. */
  readonly asked: Asked | null
}

/** Puts the sitting's card into words. Cards that can no longer be asked are dropped on the way. */
export function open(
  context: QuestionContext,
  memories: ReadonlyMap<CardId, Memory>,
  sitting: Sitting,
  nowMs: number,
): Opened {
  if (sitting.stage.kind === 'done') return { sitting, asked: null }
  if (sitting.stage.kind === 'judged') {
    const last = sitting.answers.at(-1)
    const question = last ? questionOf(context, last) : null
    // Judged already: nothing more will be asked of forms and memory.
    if (last && question) return { sitting, asked: { question, seed: last.seed, forms: [], memory: newMemory } }
    return open(context, memories, step(sitting, { kind: 'continued', nowMs }), nowMs)
  }
  const { cardId } = sitting.stage
  const card = context.card.get(cardId)
  const memory = memories.get(cardId) ?? newMemory
  if (card && !isSuspended(memory)) {
    const forms = formsFor(context, card)
    const seed = questionSeed(sitting, cardId)
    const first = sitting.forms?.[cardId] ?? chooseForm(forms, strengthOf(memory), seed)
    for (const form of [first, ...forms.filter((other) => other !== first)]) {
      const question = makeQuestion(context, card, form, seed)
      if (question) return { sitting, asked: { question, seed, forms, memory } }
    }
  }
  return open(context, memories, step(sitting, { kind: 'dropped', nowMs }), nowMs)
}

/** The question of an answer that was given before, in the same words; null when its fact is no longer there. */
export function questionOf(
  context: QuestionContext,
  { cardId, form, seed }: Pick<Answered, 'cardId' | 'form' | 'seed'>,
): Question | null {
  const card = context.card.get(cardId)
  return card ? makeQuestion(context, card, form, seed) : null
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
