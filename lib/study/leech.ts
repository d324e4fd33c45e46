import { isSuspended } from '@/lib/scheduling/care'
import type { Memory, SeenMemory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'

/** Lapses from which a card counts as one that does not stick. Anki's number. */
export const leechThreshold = 8
/** After it, it is told again with every so many more lapses. */
const again = Math.ceil(leechThreshold / 2)

/** Whether a lapse makes it worth saying: the eighth, and then every fourth. */
export const isLeechAt = (lapses: number): boolean =>
  lapses >= leechThreshold && (lapses - leechThreshold) % again === 0

/** A card that costs more than it gives. One that is suspended has been dealt with. */
export const isLeech = (memory: Memory | undefined): memory is SeenMemory =>
  memory?.kind === 'seen' && memory.lapses >= leechThreshold && !isSuspended(memory)

/** All of them, the most often forgotten first. */
export function leechesIn(memories: Iterable<readonly [CardId, Memory]>): readonly CardId[] {
  const found: { readonly cardId: CardId; readonly lapses: number }[] = []
  for (const [cardId, memory] of memories) if (isLeech(memory)) found.push({ cardId, lapses: memory.lapses })
  return found.sort((a, b) => b.lapses - a.lapses || (a.cardId < b.cardId ? -1 : 1)).map(({ cardId }) => cardId)
}

/** Whether the answer just given is a lapse that makes the card a leech, or once more reminds of it. */
export const tellsLeech = (before: Memory, after: Memory): after is SeenMemory =>
  before.kind === 'seen' &&
  after.kind === 'seen' &&
  after.lapses > before.lapses &&
  isLeechAt(after.lapses) &&
  !isSuspended(after)
