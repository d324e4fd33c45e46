'use client'
import { useState, type CSSProperties } from 'react'
import type { Material } from '@/components/learner/material'
import { useModule } from '@/components/learner/use-module'
import type { Deck } from '@/lib/decks/deck'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'

/** What the facts are drawn with comes with the corpus, when they are asked for. */
const load = () => import('./deck-facts')
/** More of them than this fill any screen. */
const rowsToKeep = 8

/** The facts of a deck behind a fold, for they are the answers. Their room is kept from the moment it is opened. */
export function ReadFacts({
  facts,
  deck,
  material,
  memories,
  onOpen,
}: {
  /** How many there are, known before they have arrived. */
  readonly facts: number
  readonly deck: Deck | undefined
  readonly material: Material | null
  readonly memories: ReadonlyMap<CardId, Memory> | undefined
  readonly onOpen: (open: boolean) => void
}) {
  const [open, setOpen] = useState(false)
  const drawing = useModule(open ? load : null)
  const room = { '--rows': Math.min(facts, rowsToKeep) } as CSSProperties
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
        onOpen(event.currentTarget.open)
      }}
    >
      <summary className="link inline-flex min-h-11 items-center">Read the facts, and so the answers</summary>
      <div
        style={room}
        aria-busy={!(drawing && deck && material)}
        className="min-h-[calc(var(--rows)*8rem)] sm:min-h-[calc(var(--rows)*5rem)]"
      >
        {drawing && deck && material ? (
          <drawing.DeckFacts deck={deck} material={material} memories={memories} />
        ) : (
          <p role="status" className="text-soft">
            Fetching the facts.
          </p>
        )}
      </div>
    </details>
  )
}
