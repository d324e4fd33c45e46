import type { EntityId } from '@/lib/corpus/entity'
import type { Chronology } from './chronology'

/** An age of politics: who comes into sight so many years after somebody, belongs to the next. */
const ageYears = 25

/** First known so long after somebody that nobody takes the one for the other. */
export function isOfLaterAge(chronology: Chronology, id: EntityId, than: EntityId): boolean {
  const [years, earlier] = [chronology.yearsOf(id), chronology.yearsOf(than)]
  return years !== null && earlier !== null && years.from - earlier.from > ageYears
}
