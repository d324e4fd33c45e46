import { careKinds, confidences, ratings, type CardId, type LogEntry, type ReviewId } from '@/lib/scheduling/review'

type Fields = Readonly<Record<string, unknown>>
const isText = (value: unknown): value is string => typeof value === 'string'
const isWhole = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

/** A log entry as it came from elsewhere; null when it is none. Fields that are not an entry's own are left behind. */
export function readEntry(raw: unknown): LogEntry | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { kind, id, cardId, atMs, undoes, rating, form, factRevision, shown, chosen, durationMs, confidence, lucky } =
    raw as Fields
  if (!isText(id) || id === '' || !isText(cardId) || !cardId.includes('#') || !isWhole(atMs)) return null
  const common = { id: id as ReviewId, cardId: cardId as CardId, atMs }
  if (kind === 'undo') return isText(undoes) ? { kind, ...common, undoes: undoes as ReviewId } : null
  const care = careKinds.find((name) => name === kind)
  if (care) return { kind: care, ...common }
  const known = ratings.find((name) => name === rating)
  const sure = confidence === null ? null : confidences.find((name) => name === confidence)
  if (
    kind !== 'review' ||
    !known ||
    sure === undefined ||
    !isText(form) ||
    !isWhole(factRevision) ||
    !isWhole(durationMs)
  )
    return null
  if (!Array.isArray(shown) || !shown.every(isText) || !(chosen === null || isText(chosen))) return null
  if (lucky !== undefined && (lucky !== true || known !== 'again')) return null
  const own = { rating: known, form, factRevision, shown, chosen, durationMs, confidence: sure }
  return { kind, ...common, ...own, ...(lucky ? { lucky } : null) }
}
