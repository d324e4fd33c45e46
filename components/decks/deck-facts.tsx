'use client'
import { useMemo, useState } from 'react'
import type { Material } from '@/components/learner/material'
import { Button } from '@/components/ui/button'
import { referenceText } from '@/components/ui/reference-text'
import { count } from '@/components/ui/words'
import type { Fact } from '@/lib/corpus/fact'
import type { Deck } from '@/lib/decks/deck'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'

const pageful = 30

/** The facts behind a deck's cards, in the order of learning, each with its source and how it stands with the learner. */
export function DeckFacts({
  deck,
  material,
  memories,
}: {
  readonly deck: Deck
  readonly material: Material
  readonly memories: ReadonlyMap<CardId, Memory> | undefined
}) {
  const [shown, setShown] = useState(pageful)
  const facts = useMemo(() => {
    const cardsOf = groupByFact(deck.cards)
    return [...cardsOf].flatMap(([id, cards]) => {
      const fact = material.corpus.fact.get(id)
      return fact ? [{ fact, cards }] : []
    })
  }, [deck, material])
  return (
    <>
      <p className="text-soft mb-2 text-sm">
        {count(facts.length, 'fact')}, asked by {count(deck.cards.length, 'card')}.
      </p>
      <ol className="mt-2">
        {facts.slice(0, shown).map(({ fact, cards }) => (
          <li key={fact.id} className="border-rule border-t py-3">
            <FactLine fact={fact} standing={standing(cards.map((card) => memories?.get(card.id)))} />
          </li>
        ))}
      </ol>
      {shown < facts.length ? (
        <Button className="mt-3" onClick={() => setShown(shown + pageful)}>
          Show {Math.min(pageful, facts.length - shown)} more
        </Button>
      ) : null}
    </>
  )
}

function FactLine({ fact, standing: words }: { readonly fact: Fact; readonly standing: string }) {
  return (
    <>
      <p className="max-w-text">
        {fact.statement}
        {fact.standing === 'disputed' ? <span className="text-hint"> Disputed.</span> : null}
      </p>
      <p className="text-soft mt-1 text-sm">
        {fact.references.map(referenceText).join('; ')} · {words}
      </p>
    </>
  )
}

function standing(memories: readonly (Memory | undefined)[]): string {
  const seen = memories.filter((memory) => memory?.kind === 'seen')
  if (seen.length === 0) return 'not studied yet'
  const learned = seen.filter((memory) => memory.stage === 'review').length
  if (learned === memories.length) return 'learned'
  return learned > 0 ? 'partly learned' : 'being learned'
}

function groupByFact(cards: Deck['cards']): ReadonlyMap<Fact['id'], Deck['cards'][number][]> {
  const groups = new Map<Fact['id'], Deck['cards'][number][]>()
  for (const card of cards) {
    const group = groups.get(card.factId)
    if (group) group.push(card)
    else groups.set(card.factId, [card])
  }
  return groups
}
