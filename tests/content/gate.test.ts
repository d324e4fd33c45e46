import { expect, test } from 'vitest'
import { readClientCorpus } from '@/lib/corpus/client/read'
import { writeClientCorpus } from '@/lib/corpus/client/write'
import { contextOf } from '@/lib/questions/context'
import { findingsIn } from '@/lib/questions/gate'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import { realCorpus } from './real-corpus'

const seeds = 2

test('nothing is found in any question of the real content, in any form', { timeout: 120_000 }, async () => {
  const context = contextOf(await realCorpus)
  const found = new Set<string>()
  let made = 0
  for (const card of context.cards) {
    const forms = formsFor(context, card)
    if (forms.length === 0) found.add(`${card.id}: no form`)
    for (const form of forms) {
      for (let seed = 0; seed < seeds; seed++) {
        const question = makeQuestion(context, card, form, seed)
        if (!question) continue
        made++
        for (const finding of findingsIn(context, card, question))
          found.add(`${card.id} [${form}] ${finding.check}: ${finding.found}`)
      }
    }
  }
  expect([...found].slice(0, 30)).toEqual([])
  expect(made).toBeGreaterThan(context.cards.length * seeds)
})

test('card ids are permanent, unique and made of the fact and the side', { timeout: 120_000 }, async () => {
  const { cards } = contextOf(await realCorpus)
  expect(new Set(cards.map((card) => card.id)).size).toBe(cards.length)
  for (const card of cards) expect(card.id).toBe(`${card.factId}#${card.facet}`)
  for (const card of cards) expect(card.facet).toMatch(/^[a-z][a-z0-9-]*$/)
})

test('the corpus as it is sent to the app asks the same', { timeout: 120_000 }, async () => {
  const full = contextOf(await realCorpus)
  const sent = contextOf(readClientCorpus(writeClientCorpus(full.corpus)))
  expect(sent.cards.map((card) => card.id)).toEqual(full.cards.map((card) => card.id))
  for (const card of full.cards.filter((_, i) => i % 10 === 0)) {
    for (const form of formsFor(full, card)) {
      expect(makeQuestion(sent, sent.card.get(card.id)!, form, 1)?.stem).toBe(makeQuestion(full, card, form, 1)?.stem)
    }
  }
})
