'use client'
import { useMemo, useState } from 'react'
import { CardLink } from '@/components/cards/card-link'
import type { Material } from '@/components/learner/material'
import { Button } from '@/components/ui/button'
import { count } from '@/components/ui/words'
import type { Fact } from '@/lib/corpus/fact'
import type { Deck } from '@/lib/decks/deck'
import { factsOfDeck } from '@/lib/decks/facts-of-deck'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { FactLine } from './fact-line'
import { standing } from './fact-standing'

const pageful = 30

/**
 * The facts of a deck in the order of learning, each with its source and how it stands with the learner. What is disputed comes first and by
 * itself: no card asks it, so it is learned here.
 */
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
  const [claimsOnly, setClaimsOnly] = useState(false)
  const { disputed, told, claims } = useMemo(() => {
    const facts = factsOfDeck(material.corpus, deck.id)
    const of = (wanted: Fact['standing']) => facts.filter((fact) => fact.standing === wanted)
    return {
      disputed: of('disputed'),
      told: facts.filter((fact) => fact.standing !== 'disputed'),
      claims: of('attributed'),
    }
  }, [deck, material])
  const cardsOf = useMemo(() => groupByFact(deck.cards), [deck])
  const list = claimsOnly ? claims : told
  /** With the way to the history of a card that was met. */
  const standingOf = (cards: Deck['cards']) => {
    const words = standing(cards, memories)
    const met = cards.find(({ id }) => memories?.has(id))
    return met ? (
      <CardLink id={met.id}>
        <span className="link">{words}</span>
      </CardLink>
    ) : (
      words
    )
  }
  const line = (fact: Fact) => (
    <li key={fact.id} className="border-rule border-t py-3">
      <FactLine fact={fact} context={material.context} standing={standingOf(cardsOf.get(fact.id) ?? [])} />
    </li>
  )
  return (
    <>
      <p className="text-soft mb-2 text-sm">
        {count(disputed.length + told.length, 'fact')}, asked by {count(deck.cards.length, 'card')}.{' '}
        {claims.length > 0 ? `${claimsWords(claims.length)} asked only as what somebody says.` : null}
      </p>
      {disputed.length > 0 ? (
        <>
          <h3 className="mt-4 font-semibold">Disputed</h3>
          <p className="text-soft mb-2 text-sm">
            Here historians disagree, or the source contradicts itself or what is generally held. No card asks it.
          </p>
          <ul className="mb-6">{disputed.map(line)}</ul>
          <h3 className="mb-2 font-semibold">All others</h3>
        </>
      ) : null}
      {claims.length > 0 && claims.length < told.length ? (
        <label className="inline-flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-5"
            checked={claimsOnly}
            onChange={(event) => setClaimsOnly(event.target.checked)}
          />
          Only the {count(claims.length, 'claim')}
        </label>
      ) : null}
      <ol className="mt-2">{list.slice(0, shown).map(line)}</ol>
      {shown < list.length ? (
        <Button className="mt-3" onClick={() => setShown(shown + pageful)}>
          Show {Math.min(pageful, list.length - shown)} more
        </Button>
      ) : null}
    </>
  )
}

const claimsWords = (n: number) => (n === 1 ? '1 is a claim,' : `${n} are claims,`)

function groupByFact(cards: Deck['cards']): ReadonlyMap<Fact['id'], Deck['cards'][number][]> {
  const groups = new Map<Fact['id'], Deck['cards'][number][]>()
  for (const card of cards) {
    const group = groups.get(card.factId)
    if (group) group.push(card)
    else groups.set(card.factId, [card])
  }
  return groups
}
