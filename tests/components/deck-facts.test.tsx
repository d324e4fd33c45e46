import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { DeckFacts } from '@/components/decks/deck-facts'
import { claimWords } from '@/components/decks/fact-line'
import { standing } from '@/components/decks/fact-standing'
import { makeMaterial } from '@/components/learner/material'
import { newMemory, type Memory, type SeenMemory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { contextFor, railways, withFacts } from '../lib/questions/fixture'

afterEach(cleanup)

const disputed = {
  id: 'andreev-deputy',
  kind: 'tenure',
  person: 'person/andrei-andreev',
  post: 'post/deputy',
  time: '1934',
  standing: 'disputed',
  according_to: 'rees-2012',
  dispute: 'One chapter says 1934, another 1935.',
}
const claimed = {
  id: 'best-commissar',
  kind: 'statement',
  text: '{who} was the best of the commissars.',
  slots: { who: 'person/lazar-kaganovich' },
  standing: 'attributed',
  according_to: 'person/andrei-andreev',
}

function show(facts: Parameters<typeof withFacts>[1], memories?: ReadonlyMap<CardId, Memory>) {
  const material = makeMaterial(contextFor(withFacts(railways, facts)))
  const deck = material.deck.get('topic/railways')!
  render(<DeckFacts deck={deck} material={material} memories={memories} />)
  return { material, deck }
}
const linesOf = (list: HTMLElement) => within(list).getAllByRole('listitem')

test('what is disputed stands first, under its own heading, with what is contested in it, and is not asked', () => {
  show([disputed])
  const [first, others] = screen.getAllByRole('list')
  expect(screen.getByRole('heading', { name: 'Disputed' })).toBeTruthy()
  expect(linesOf(first!)).toHaveLength(1)
  expect(first!.textContent).toContain('Disputed. One chapter says 1934, another 1935.')
  expect(first!.textContent).toContain('not asked')
  expect(others!.textContent).not.toContain('One chapter says')
})

test('where nothing is disputed there is no such heading', () => {
  show([])
  expect(screen.queryByRole('heading')).toBeNull()
  expect(screen.queryByText(/Disputed/)).toBeNull()
})

test('a claim says whose it is, and the claims can be read by themselves', async () => {
  show([claimed])
  const all = linesOf(screen.getByRole('list')).length
  expect(all).toBeGreaterThan(1)
  expect(screen.getByText('A claim by Andrei Andreev')).toBeTruthy()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Only the 1 claim' }))
  expect(linesOf(screen.getByRole('list'))).toHaveLength(1)
  expect(screen.getByRole('list').textContent).toContain('A claim by Andrei Andreev')
})

test('a claim is worded after its kind of author', () => {
  const context = contextFor(railways)
  expect(claimWords(context, 'body/politburo')).toBe('A claim by the Politburo')
  expect(claimWords(context, 'rees-2012')).toBe('A judgement of E. A. Rees')
})

test('how a fact stands is told by its cards, and nothing is told before the memories are known', () => {
  const card = (id: string) => ({ id: id as CardId })
  const seen = (stage: SeenMemory['stage']): SeenMemory => ({
    kind: 'seen',
    stage,
    step: 0,
    stabilityDays: 1,
    difficulty: 5,
    dueAtMs: 0,
    lastReviewAtMs: 0,
    reps: 1,
    lapses: 0,
  })
  const memories = new Map<CardId, Memory>([
    ['a' as CardId, seen('review')],
    ['b' as CardId, seen('learning')],
    ['c' as CardId, newMemory],
  ])
  expect(standing([], memories)).toBe('not asked')
  expect(standing([card('a')], undefined)).toBeNull()
  expect(standing([card('c')], memories)).toBe('not studied yet')
  expect(standing([card('a')], memories)).toBe('learned')
  expect(standing([card('a'), card('b')], memories)).toBe('partly learned')
  expect(standing([card('b'), card('c')], memories)).toBe('being learned')
})
