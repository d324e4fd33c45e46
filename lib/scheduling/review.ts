import type { Brand } from '@/lib/base/brand'

/** `<fact id>#<facet>`: one fact asked from one side. Permanent. */
export type CardId = Brand<string, 'CardId'>
/** A UUID (version 7) made on the device. */
export type ReviewId = Brand<string, 'ReviewId'>

export const ratings = ['again', 'hard', 'good', 'easy'] as const
export type Rating = (typeof ratings)[number]
export const confidences = ['guess', 'think', 'sure'] as const
export type Confidence = (typeof confidences)[number]

/** One answer, as it happened. Reviews are only ever added; memory is computed from them. */
export interface Review {
  readonly kind: 'review'
  readonly id: ReviewId
  readonly cardId: CardId
  readonly rating: Rating
  /** Device clock, ms since 1970 UTC. */
  readonly atMs: number
  /** How it was asked: the name of a form in lib/questions/forms. */
  readonly form: string
  readonly factRevision: number
  /** The options as they were shown, in order; empty where there were none. */
  readonly shown: readonly string[]
  /** What the learner chose or typed; null for "I don't know". */
  readonly chosen: string | null
  /** From the question on screen to the answer, ms. */
  readonly durationMs: number
  /** Said before the answer was shown, where it was asked. */
  readonly confidence: Confidence | null
  /** Right, and rated `again` all the same, for the learner said, before or after, that it was a guess. */
  readonly lucky?: true
}
/** Whether the answer was right, whatever it was worth. */
export const wasRight = ({ rating, lucky }: Pick<Review, 'rating' | 'lucky'>): boolean =>
  rating !== 'again' || lucky === true

/** Takes one review back. It is an entry too, so that it reaches every device, whatever the order of arrival. */
export interface Undo {
  readonly kind: 'undo'
  readonly id: ReviewId
  readonly cardId: CardId
  readonly undoes: ReviewId
  readonly atMs: number
}
export const careKinds = ['suspend', 'resume', 'bury', 'reset'] as const
export type CareKind = (typeof careKinds)[number]
/**
 * What the learner decided about a card, from here on: not to be asked (`suspend`) until `resume`; not on this study day (`bury`); to be
 * forgotten by the scheduler as if never met (`reset`). An entry, so that it merges, travels and is taken back as an answer is.
 */
export interface Care {
  readonly kind: CareKind
  readonly id: ReviewId
  readonly cardId: CardId
  readonly atMs: number
}
/** What the learner's log holds. */
export type LogEntry = Review | Undo | Care

/** The log's one order: by time, then id. Devices replay in it and so agree. */
export function byTime(a: LogEntry, b: LogEntry): number {
  return a.atMs - b.atMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
