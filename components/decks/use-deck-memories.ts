'use client'
import { useMemo } from 'react'
import { useNow } from '@/components/learner/clock'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { waitingCards } from '@/lib/scheduling/care'
import { deckMemory, type DeckMemory } from './deck-memory'

/** The memory of each deck by its id; null until the device and the corpus have been read. */
export function useDeckMemories(): ReadonlyMap<string, DeckMemory> | null {
  const learner = useLearner('use')
  const corpus = useMaterial('use')
  const nowMs = useNow()
  const material = corpus.kind === 'ready' ? corpus.material : null
  const snapshot = learner?.snapshot
  return useMemo(() => {
    if (!snapshot || !material || nowMs === null) return null
    const { memories, settings } = snapshot
    const waits = waitingCards(memories, nowMs)
    return new Map(material.decks.map((deck) => [deck.id, deckMemory(deck.cards, memories, nowMs, settings, waits)]))
  }, [snapshot, material, nowMs])
}
