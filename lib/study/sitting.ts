import { factOf } from '@/lib/scheduling/care'
import type { CareKind, CardId, Confidence, Rating, ReviewId } from '@/lib/scheduling/review'
import type { FormName, Response } from '@/lib/questions/question'

/**
 * One sitting: which cards are asked in which order, and what has become of them. Plain JSON, so that it can be kept and taken up again.
 * Questions are not in it: the form and the seed make the same question anew.
 */
export interface Sitting {
  readonly deckId: string
  readonly seed: string
  readonly startedAtMs: number
  readonly stage: Stage
  /** Cards still to be asked, the next one first. */
  readonly queue: readonly CardId[]
  /** Cards in learning, which come back in this sitting when they are due. */
  readonly waiting: readonly { readonly cardId: CardId; readonly dueAtMs: number }[]
  readonly answers: readonly Answered[]
  /** Cards that wait for another day, each with the card whose question would have told its answer. */
  readonly later: readonly { readonly cardId: CardId; readonly because: CardId }[]
  /** What was decided about cards on the way, so that it can be taken back in its turn. */
  readonly asides?: readonly SetAside[]
  /** Cards that are to be asked in another form than their memory calls for. */
  readonly forms?: Readonly<Record<CardId, FormName>>
}

/** A card that left the sitting by the learner's word. */
export interface SetAside {
  readonly kind: CareKind
  readonly cardId: CardId
  readonly entryId: ReviewId
  /** How many answers had been given. */
  readonly answers: number
  readonly before: Pick<Sitting, 'stage' | 'queue' | 'waiting' | 'later'>
}

export type Stage =
  /** `attempt` counts answers that were neither right nor wrong yet; `ask` says what was missing. */
  | { readonly kind: 'asking'; readonly cardId: CardId; readonly attempt: number; readonly ask: string | null }
  | { readonly kind: 'judged' }
  | { readonly kind: 'done' }

export interface Answered {
  readonly cardId: CardId
  readonly reviewId: ReviewId
  readonly form: FormName
  readonly seed: string
  readonly response: Response
  readonly correct: boolean
  readonly remark: string | null
  readonly rating: Rating
  /** It was met for the first time. */
  readonly wasNew: boolean
  /** It left learning with this answer. */
  readonly learned: boolean
  /** When the card falls due after it. */
  readonly dueAtMs: number
  /** It stays in learning, and so comes back in this sitting. */
  readonly comesBack: boolean
  /** Times forgotten, where this answer makes that worth saying. */
  readonly leechLapses?: number
  /** How sure the learner was, said before it was judged. */
  readonly said?: Confidence
}

export type SittingEvent =
  | { readonly kind: 'asked-again'; readonly ask: string }
  | { readonly kind: 'answered'; readonly answer: Answered; readonly nowMs: number }
  /** The last answer is worth something else: it was a guess, or was hard or easy. */
  | {
      readonly kind: 'regraded'
      readonly change: Pick<Answered, 'reviewId' | 'rating' | 'learned' | 'dueAtMs' | 'comesBack'>
    }
  | { readonly kind: 'continued'; readonly nowMs: number }
  | { readonly kind: 'undone'; readonly nowMs: number }
  /** The card cannot be asked: its fact was withdrawn, or it was suspended. */
  | { readonly kind: 'dropped'; readonly nowMs: number }
  /** The card on screen is not to be asked any more: not in this sitting, and for a buried one no other side of its fact. */
  | {
      readonly kind: 'set-aside'
      readonly what: CareKind
      readonly cardId: CardId
      readonly entryId: ReviewId
      readonly nowMs: number
    }
  | { readonly kind: 'asked-otherwise'; readonly cardId: CardId; readonly form: FormName }
  /** The question on screen tells the answers of these, so they wait for another day; its own card, where it tells one that must come back. */
  | { readonly kind: 'put-off'; readonly cards: readonly CardId[]; readonly nowMs: number }
  | { readonly kind: 'extended'; readonly cards: readonly CardId[]; readonly nowMs: number }

/** A card in learning may be asked this long before its time when nothing else is left, as in Anki. */
export const learnAheadMs = 20 * 60_000

export function startSitting(
  plan: Pick<Sitting, 'deckId' | 'seed' | 'forms'> & { readonly cards: readonly CardId[] },
  nowMs: number,
): Sitting {
  const { cards, ...rest } = plan
  return advance(
    { ...rest, startedAtMs: nowMs, stage: { kind: 'done' }, queue: cards, waiting: [], answers: [], later: [] },
    nowMs,
  )
}

/** What the sitting becomes. An event that does not fit the stage changes nothing: two taps in one frame are one. */
export function step(sitting: Sitting, event: SittingEvent): Sitting {
  const { stage } = sitting
  switch (event.kind) {
    case 'asked-again':
      return stage.kind === 'asking'
        ? { ...sitting, stage: { ...stage, attempt: stage.attempt + 1, ask: event.ask } }
        : sitting
    case 'answered': {
      if (stage.kind !== 'asking' || stage.cardId !== event.answer.cardId) return sitting
      return { ...sitting, answers: [...sitting.answers, event.answer], stage: { kind: 'judged' } }
    }
    case 'regraded': {
      const last = sitting.answers.at(-1)
      if (stage.kind !== 'judged' || !last) return sitting
      return { ...sitting, answers: [...sitting.answers.slice(0, -1), { ...last, ...event.change }] }
    }
    case 'continued':
      return stage.kind === 'judged' ? advance(sitting, event.nowMs) : sitting
    case 'undone':
      return undo(sitting)
    case 'dropped':
      return stage.kind === 'asking' ? advance({ ...sitting, stage: { kind: 'judged' } }, event.nowMs, false) : sitting
    case 'set-aside':
      return onScreen(sitting) === event.cardId ? setAside(sitting, event) : sitting
    case 'asked-otherwise':
      return { ...sitting, forms: { ...sitting.forms, [event.cardId]: event.form } }
    case 'put-off':
      return stage.kind === 'asking' ? putOff(sitting, stage.cardId, event) : sitting
    case 'extended': {
      const known = new Set([...sitting.queue, ...sitting.waiting.map(({ cardId }) => cardId)])
      const extended = { ...sitting, queue: [...sitting.queue, ...event.cards.filter((id) => !known.has(id))] }
      return stage.kind === 'done' ? advance(extended, event.nowMs, false) : extended
    }
  }
}

/** On to the next card: one in learning whose time has come, else the next of the queue, else one in learning that is nearly due. */
function advance(sitting: Sitting, nowMs: number, settle = true): Sitting {
  const last = settle && sitting.stage.kind === 'judged' ? sitting.answers.at(-1) : undefined
  const waiting = last?.comesBack
    ? [...sitting.waiting, { cardId: last.cardId, dueAtMs: last.dueAtMs }]
    : sitting.waiting
  const [earliest] = [...waiting].sort((a, b) => a.dueAtMs - b.dueAtMs)
  const next = (cardId: CardId, rest: Partial<Sitting>): Sitting => ({
    ...sitting,
    waiting,
    ...rest,
    stage: { kind: 'asking', cardId, attempt: 0, ask: null },
  })
  const take = (entry: { readonly cardId: CardId }) =>
    next(entry.cardId, { waiting: waiting.filter((other) => other !== entry) })
  if (earliest && earliest.dueAtMs <= nowMs) return take(earliest)
  const [first, ...queue] = sitting.queue
  if (first) return next(first, { queue })
  if (earliest && earliest.dueAtMs <= nowMs + learnAheadMs) return take(earliest)
  return { ...sitting, waiting, stage: { kind: 'done' } }
}

function putOff(
  sitting: Sitting,
  onScreen: CardId,
  { cards, nowMs }: Extract<SittingEvent, { readonly kind: 'put-off' }>,
): Sitting {
  const off = new Set(cards)
  const moved: Sitting = {
    ...sitting,
    queue: sitting.queue.filter((id) => !off.has(id)),
    later: [...sitting.later, ...cards.map((cardId) => ({ cardId, because: onScreen }))],
  }
  return off.has(onScreen) ? advance({ ...moved, stage: { kind: 'judged' } }, nowMs, false) : moved
}

/** The card that is asked, or whose answer is being read. */
function onScreen({ stage, answers }: Sitting): CardId | null {
  if (stage.kind === 'asking') return stage.cardId
  return stage.kind === 'judged' ? (answers.at(-1)?.cardId ?? null) : null
}

function setAside(sitting: Sitting, event: Extract<SittingEvent, { kind: 'set-aside' }>): Sitting {
  const { stage, queue, waiting, later, answers, asides = [] } = sitting
  const { what, cardId, entryId, nowMs } = event
  const goes = (id: CardId) => (what === 'bury' ? factOf(id) === factOf(cardId) : id === cardId)
  const before = { stage, queue, waiting, later }
  const aside: SetAside = { kind: what, cardId, entryId, answers: answers.length, before }
  const rest: Sitting = {
    ...sitting,
    stage: { kind: 'judged' },
    queue: queue.filter((id) => !goes(id)),
    waiting: waiting.filter((entry) => !goes(entry.cardId)),
    asides: [...asides, aside],
  }
  return advance(rest, nowMs, false)
}

/** What would be taken back next: a decision if one was made since the last answer, else that answer. */
export function lastDeed({ answers, asides = [] }: Sitting): SetAside | Answered | null {
  const aside = asides.at(-1)
  return aside && aside.answers >= answers.length ? aside : (answers.at(-1) ?? null)
}

/** Everything is as it was before the decision; what was added to the queue since stays in it. */
function takeUp(sitting: Sitting, { before }: SetAside): Sitting {
  const { stage, queue, waiting, later } = before
  const ids = (list: readonly { readonly cardId: CardId }[]) => list.map(({ cardId }) => cardId)
  const known = new Set([...queue, ...ids(waiting), ...ids(later), onScreen({ ...sitting, stage })])
  const shown = sitting.stage.kind === 'asking' ? [sitting.stage.cardId] : []
  const added = [...shown, ...sitting.queue].filter((id) => !known.has(id))
  return { ...sitting, stage, queue: [...queue, ...added], waiting, later, asides: sitting.asides!.slice(0, -1) }
}

/** Takes the last deed back. Of an answer the card is asked again; the card on screen, if another, waits its turn. */
function undo(sitting: Sitting): Sitting {
  const deed = lastDeed(sitting)
  if (deed && 'before' in deed) return takeUp(sitting, deed)
  const last = sitting.answers.at(-1)
  if (!last) return sitting
  const shown = sitting.stage.kind === 'asking' ? [sitting.stage.cardId] : []
  // What it told has not been told: the question will be the same again only while all that it was chosen for is still to come.
  const untold = sitting.later.flatMap(({ cardId, because }) => (because === last.cardId ? [cardId] : []))
  return {
    ...sitting,
    answers: sitting.answers.slice(0, -1),
    queue: [...shown, ...sitting.queue, ...untold].filter((id) => id !== last.cardId),
    later: sitting.later.filter(({ because }) => because !== last.cardId),
    waiting: sitting.waiting.filter(({ cardId }) => cardId !== last.cardId),
    stage: { kind: 'asking', cardId: last.cardId, attempt: 0, ask: null },
  }
}

/** The seed of a question: the same card is asked in other words each time, and the same way when the sitting is taken up again. */
export function questionSeed(sitting: Sitting, cardId: CardId): string {
  const times = sitting.answers.filter((answer) => answer.cardId === cardId).length
  return `${sitting.seed}/${cardId}/${times}`
}

/** How far along: answers that need no return, of all the cards of the sitting. */
export function progressOf(sitting: Sitting): { readonly done: number; readonly of: number } {
  const cards = new Set([
    ...sitting.answers.map((answer) => answer.cardId),
    ...sitting.queue,
    ...sitting.waiting.map(({ cardId }) => cardId),
  ])
  if (sitting.stage.kind === 'asking') cards.add(sitting.stage.cardId)
  const latest = new Map(sitting.answers.map((answer) => [answer.cardId, answer]))
  const finished = [...latest.values()].filter((answer) => !answer.comesBack)
  return { done: finished.length, of: cards.size }
}
