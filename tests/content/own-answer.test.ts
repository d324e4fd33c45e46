import { expect, test } from 'vitest'
import { contextOf } from '@/lib/questions/context'
import { grade } from '@/lib/questions/grade'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import { realCorpus } from './real-corpus'

test(
  'what the feedback shows as the answer, and every spelling that is called right, is marked right',
  { timeout: 120_000 },
  async () => {
    const context = contextOf(await realCorpus)
    const refused: string[] = []
    let marked = 0
    for (const card of context.cards) {
      for (const form of formsFor(context, card)) {
        const question = makeQuestion(context, card, form, 'own')
        if (!question || !('accept' in question)) continue
        for (const text of new Set([question.answer, ...question.accept])) {
          marked++
          const verdict = grade(context, question, { kind: 'text', text })
          if (verdict.kind !== 'right') refused.push(`${card.id} [${form}] ${text}: ${verdict.kind}`)
        }
      }
    }
    expect(refused).toEqual([])
    expect(marked).toBeGreaterThan(2_000)
  },
)
