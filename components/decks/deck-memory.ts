import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { isDue, retrievability } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

export interface DeckMemory {
  readonly cards: number
  readonly seen: number
  readonly due: number
  /** Share of all the deck's cards that would be recalled now; a card never seen counts as not known. */
  readonly known: number
}

/** @param waits what is set aside now, with the other sides of what is buried: `waitingCards`, asked once for all decks */
export function deckMemory(
  cards: readonly { readonly id: CardId }[],
  memories: ReadonlyMap<CardId, Memory>,
  nowMs: number,
  settings: SchedulingSettings,
  waits: (cardId: CardId) => boolean,
): DeckMemory {
  let seen = 0
  let due = 0
  let recalled = 0
  for (const { id } of cards) {
    const memory = memories.get(id)
    if (memory?.kind !== 'seen') continue
    seen++
    recalled += retrievability(memory, nowMs, settings)
    if (isDue(memory, nowMs, settings) && !waits(id)) due++
  }
  return { cards: cards.length, seen, due, known: cards.length ? recalled / cards.length : 0 }
}
