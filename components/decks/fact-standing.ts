import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'

/** How a fact stands with the learner, by its cards; null while the memories are not known. */
export function standing(
  cards: readonly { readonly id: CardId }[],
  memories: ReadonlyMap<CardId, Memory> | undefined,
): string | null {
  if (cards.length === 0) return 'not asked'
  if (!memories) return null
  const seen = cards.flatMap(({ id }) => {
    const memory = memories.get(id)
    return memory?.kind === 'seen' ? [memory] : []
  })
  if (seen.length === 0) return 'not studied yet'
  const learned = seen.filter((memory) => memory.stage === 'review').length
  if (learned === cards.length) return 'learned'
  return learned > 0 ? 'partly learned' : 'being learned'
}
