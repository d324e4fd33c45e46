import type { Care, CareKind, CardId, LogEntry, Rating, Review, ReviewId, Undo } from '@/lib/scheduling/review'
import { defaultSettings, type SchedulingSettings } from '@/lib/scheduling/settings'

export const dayMs = 86_400_000
export const minuteMs = 60_000
export const card = 'kedrov-born-1932#time' as CardId
/** Noon, far from any rollover. */
export const noon = Date.UTC(2026, 10, 2, 12)

export const settings = (over: Partial<SchedulingSettings> = {}): SchedulingSettings => ({
  ...defaultSettings('UTC'),
  fuzz: false,
  ...over,
})

/** A review with every field set; each test names only what it is about. */
export const aReview = (over: Partial<Omit<Review, 'id'>> & { id?: string } = {}): Review => ({
  kind: 'review',
  cardId: card,
  rating: 'good',
  atMs: noon,
  form: 'choice',
  factRevision: 1,
  shown: [],
  chosen: null,
  durationMs: 3000,
  confidence: null,
  ...over,
  id: (over.id ?? 'a') as ReviewId,
})
export const anUndo = (over: { id: string; undoes: string; cardId?: CardId; atMs?: number }): Undo => ({
  kind: 'undo',
  cardId: card,
  atMs: noon + dayMs,
  ...over,
  id: over.id as ReviewId,
  undoes: over.undoes as ReviewId,
})
export const aCare = (kind: CareKind, over: { id: string; cardId?: CardId; atMs?: number }): Care => ({
  kind,
  cardId: card,
  atMs: noon + dayMs,
  ...over,
  id: over.id as ReviewId,
})
/** A card's reviews from ratings and days after the first. */
export const history = (...steps: readonly (readonly [Rating, number])[]): LogEntry[] =>
  steps.map(([rating, days], i) => aReview({ id: `r${String(i).padStart(4, '0')}`, rating, atMs: noon + days * dayMs }))
