import type { Corpus } from '@/lib/corpus/corpus'
import { contextOf } from '@/lib/questions/context'
import { findingsIn } from '@/lib/questions/gate'
import { formsFor, makeQuestion } from '@/lib/questions/make'

/** What the gate finds in every card, in each of its forms, with so many seeds. */
export interface Gated {
  readonly questions: number
  /** Of one kind, in one card and form, once: with the first seed that shows it. */
  readonly findings: readonly string[]
}

export function gated(corpus: Corpus, seeds: number): Gated {
  const context = contextOf(corpus)
  const findings = new Map<string, string>()
  let questions = 0
  for (const card of context.cards) {
    const forms = formsFor(context, card)
    if (forms.length === 0) findings.set(card.id, `${card.id}: no form`)
    for (const form of forms) {
      for (let seed = 0; seed < seeds; seed++) {
        const question = makeQuestion(context, card, form, seed)
        if (!question) continue
        questions++
        for (const { check, found } of findingsIn(context, card, question)) {
          const key = `${card.id} [${form}] ${check}`
          if (!findings.has(key)) findings.set(key, `${key}: ${found} (seed ${seed})`)
        }
      }
    }
  }
  return { questions, findings: [...findings.values()] }
}
