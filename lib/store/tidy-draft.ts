import type { ReviewDraft } from './learner-store'

const longestText = 1_000
const mostShown = 30
const mostMs = 2_147_483_647

/** Text that every database can hold: no NUL, no half of a surrogate pair. */
const tidyText = (text: string) => text.replace(/\0|\p{Surrogate}/gu, '\ufffd').slice(0, longestText)

/** An answer within what the server takes, so that no odd keystroke makes it a refused one. */
export function tidyDraft(draft: ReviewDraft): Omit<ReviewDraft, 'atMs'> {
  const { cardId, rating, form, factRevision, shown, chosen, durationMs, confidence, lucky } = draft
  return {
    cardId,
    rating,
    form,
    factRevision,
    shown: shown.slice(0, mostShown).map(tidyText),
    chosen: chosen === null ? null : tidyText(chosen),
    durationMs: Math.min(Math.max(0, Math.round(durationMs) || 0), mostMs),
    confidence,
    ...(lucky ? { lucky } : null),
  }
}
