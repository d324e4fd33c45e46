import { expect, test } from 'vitest'
import { plainQuestion, plainStem } from '@/lib/questions/plain-question'
import { cardFor, contextFor, railways } from './fixture'

const context = contextFor(railways)

test('every card has its question in plain words, the same each time, and the words hide the answer', () => {
  expect(context.cards.length).toBeGreaterThan(10)
  for (const card of context.cards) {
    const stem = plainStem(context, card)
    expect(stem, card.id).toMatch(/\?$|____/)
    expect(plainStem(context, card)).toBe(stem)
    const entity = card.answer.kind === 'entity' ? context.corpus.entity.get(card.answer.id) : undefined
    if (entity) expect(stem).not.toContain(entity.name)
    expect(plainQuestion(context, card)?.cardId).toBe(card.id)
  }
})
test('a card whose side is gone has neither', () => {
  const gone = { ...cardFor(context, 'andreev#person'), facet: 'hat' }
  expect(plainStem(context, gone)).toBeNull()
  expect(plainQuestion({ ...context, forms: new Map() }, gone)).toBeNull()
})
