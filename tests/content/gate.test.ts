import { expect, test } from 'vitest'
import { readClientCorpus } from '@/lib/corpus/client/read'
import { writeClientCorpus } from '@/lib/corpus/client/write'
import { contextOf } from '@/lib/questions/context'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import { gated } from '@/scripts/questions/gate'
import { realCorpus } from './real-corpus'

const seeds = 2

test('nothing is found in any question of the real content, in any form', { timeout: 120_000 }, async () => {
  const corpus = await realCorpus
  const { questions, findings } = gated(corpus, seeds)
  expect(findings.slice(0, 30)).toEqual([])
  expect(questions).toBeGreaterThan(contextOf(corpus).cards.length * seeds)
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
