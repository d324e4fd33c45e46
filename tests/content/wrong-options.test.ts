import { expect, test } from 'vitest'
import { indexCorpus } from '@/lib/corpus/corpus'
import { contextOf } from '@/lib/questions/context'
import { makeQuestion } from '@/lib/questions/make'
import { madeTrue, offers } from '../lib/questions/made-true'
import { realCorpus } from './real-corpus'

test('adding the fact that would make an option right makes it go, in every fourth card', { timeout: 120_000 }, async () => {
  const context = contextOf(await realCorpus)
  const tried = context.cards
    .filter((_, i) => i % 4 === 0)
    .flatMap((card) => {
      const question = makeQuestion(context, card, 'choice', 3)
      const option = question?.form === 'choice' ? question.options.find((one) => !one.correct) : undefined
      const added = option && madeTrue(context.corpus, card, option)
      return option && added ? [{ card, option, added }] : []
    })
  expect(tried.length).toBeGreaterThan(50)
  // All at once: a corpus is slow to index, and no two of them speak of one card.
  const after = contextOf(
    indexCorpus({ ...context.corpus, facts: [...context.corpus.facts, ...tried.map((one) => one.added)] }),
  )
  const left = tried.filter(({ card, option }) => offers(after, card, option, 3))
  expect(left.map(({ card, option }) => `${card.id}: ${option.text}`)).toEqual([])
})
