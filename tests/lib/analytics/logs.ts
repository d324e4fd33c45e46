import fc from 'fast-check'
import { byTime, ratings, type CardId, type Review } from '@/lib/scheduling/review'
import { aReview, dayMs, noon } from '../scheduling/builders'

/** Logs of three cards over forty days, by time. */
export const someLog: fc.Arbitrary<readonly Review[]> = fc
  .array(
    fc.record({
      rating: fc.constantFrom(...ratings),
      minute: fc.nat(40 * 1440),
      cardId: fc.constantFrom('a#x', 'b#x', 'c#x'),
      durationMs: fc.nat(200_000),
      chosen: fc.constantFrom(null, 'Ada', 'Bela', 'Cleo'),
      confidence: fc.constantFrom(null, 'guess' as const, 'think' as const, 'sure' as const),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows
      .map(({ minute, cardId, ...row }, i) =>
        aReview({
          ...row,
          id: `r${String(i).padStart(2, '0')}`,
          cardId: cardId as CardId,
          atMs: noon - 20 * dayMs + minute * 60_000,
        }),
      )
      .sort(byTime),
  )
