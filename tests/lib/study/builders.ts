import type { FactId } from '@/lib/corpus/fact'
import type { Card } from '@/lib/questions/question'
import type { Memory, SeenMemory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { defaultSettings } from '@/lib/scheduling/settings'
import type { StudyState } from '@/lib/study/plan'

export const day = 86_400_000
/** A Saturday. */
export const noon = Date.UTC(2026, 0, 10, 12)
export const aCard = (factId: string, over: Partial<Card> = {}): Card => {
  const facet = over.facet ?? 'person'
  return {
    id: `${factId}#${facet}` as CardId,
    factId: factId as FactId,
    facet,
    answer: { kind: 'text', text: 'x' },
    topics: ['t'],
    importance: 1,
    ...over,
  }
}
/** A card in review, due today after ten days. */
export const seen = (over: Partial<SeenMemory> = {}): SeenMemory => ({
  kind: 'seen',
  stage: 'review',
  step: 0,
  stabilityDays: 10,
  difficulty: 5,
  dueAtMs: Date.UTC(2026, 0, 10, 4),
  lastReviewAtMs: noon - 10 * day,
  reps: 3,
  lapses: 0,
  ...over,
})
export const aState = (
  memories: Iterable<readonly [CardId, Memory]>,
  over: Partial<Omit<StudyState, 'settings'>> & { readonly settings?: Partial<StudyState['settings']> } = {},
): StudyState => ({
  memories: new Map(memories),
  nowMs: noon,
  newToday: 0,
  reviewsToday: 0,
  answeredToday: new Set(),
  ...over,
  settings: { ...defaultSettings('UTC'), newCardsPerDay: 10, reviewsPerDay: 200, ...over.settings },
})
