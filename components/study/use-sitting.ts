'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { freshSeed, now } from '@/components/learner/clock'
import type { Material } from '@/components/learner/material'
import { grade } from '@/lib/questions/grade'
import { formsFor } from '@/lib/questions/make'
import { offeredBy, type Response } from '@/lib/questions/question'
import type { CareKind, CardId, Confidence } from '@/lib/scheduling/review'
import { anotherForm } from '@/lib/study/confused'
import type { LearnerStore, ReviewDraft } from '@/lib/store/learner-store'
import type { Opened, Posed } from '@/lib/study/next-question'
import { tellsLeech } from '@/lib/study/leech'
import { rate } from '@/lib/study/rate'
import { lastDeed, startSitting, step, type Answered, type Sitting, type SittingEvent } from '@/lib/study/sitting'
import { chosenText, open } from './asked'
import { usePrepared } from './use-prepared'

export interface SittingPlan {
  readonly deckId: string
  readonly cards: readonly CardId[]
  readonly forms?: Sitting['forms']
}
/** Where a sitting is kept, and what it is made of. */
interface Means {
  readonly store: LearnerStore
  readonly material: Material
}

export interface RunningSitting extends Opened {
  readonly guessed: boolean
  /** The answer that was given, where the learner has yet to say how sure they are of it. */
  readonly unsaid: string | null
  answer(response: Response): void
  say(confidence: Confidence): void
  /** Takes the answer back before it was judged. */
  change(): void
  next(): void
  undo(): void
  guess(): void
  extend(cards: readonly CardId[]): void
  /** Decides about the card on screen, which then leaves the sitting. */
  care(kind: CareKind): void
  /** The card is asked in another form when it comes back in this sitting; null where it has no other. */
  readonly otherwise: (() => void) | null
}

/**
 * Runs one sitting: each event goes through the reducer, is kept on the device, and what follows is asked. Answers become reviews here and
 * nowhere else.
 * @param start the sitting to begin or to go on with
 */
export function useSitting({ store, material }: Means, start: () => Opened): RunningSitting {
  const [opened, setOpened] = useState<Opened>(start)
  const [given, setGiven] = useState<{ readonly from: Opened; readonly response: Response } | null>(null)
  // Taking a review back waits for the store; until then the screen takes no other answer.
  const busy = useRef(false)
  // What the screen is about to show: a second tap in the same frame finds that it is no longer what it was drawn from.
  const latest = useRef(opened)
  const shownAtMs = useRef(0)
  const tookMs = useRef(0)
  const { context } = material

  useEffect(() => {
    shownAtMs.current = now()
  }, [opened.asked?.question])

  const prepared = usePrepared(opened, context, store)

  const go = useCallback(
    (from: Opened, event: SittingEvent): void => {
      const sitting = step(from.sitting, event)
      if (sitting === from.sitting || latest.current !== from) return
      const stays =
        (sitting.stage.kind === 'judged' && event.kind !== 'undone') ||
        event.kind === 'asked-again' ||
        event.kind === 'asked-otherwise'
      const next = stays
        ? { sitting, asked: from.asked }
        : (prepared.take(from, sitting) ?? open(context, store.snapshot().memories, sitting, now()))
      keep(store, next.sitting)
      latest.current = next
      setOpened(next)
    },
    [context, store, prepared],
  )

  return useMemo(() => {
    const { sitting, asked } = opened
    const last = sitting.answers.at(-1)
    const unsaid = given?.from === opened && asked ? given.response : null
    const judge = (response: Response, confidence: Confidence | null) => {
      if (!asked) return
      const verdict = grade(context, asked.question, response)
      if (verdict.kind === 'unsure') return
      const answer = keepAnswer(store, asked, response, verdict, tookMs.current, confidence)
      go(opened, { kind: 'answered', answer, nowMs: now() })
    }
    const other =
      asked && last && sitting.stage.kind === 'judged' ? anotherForm(formsOf(context, last.cardId), last.form) : null
    return {
      ...opened,
      guessed: last !== undefined && last.correct && last.rating === 'again',
      unsaid: asked && unsaid ? chosenText(asked.question, unsaid) : null,
      answer(response) {
        if (busy.current || !asked || sitting.stage.kind !== 'asking' || latest.current !== opened) return
        const verdict = grade(context, asked.question, response)
        if (verdict.kind === 'unsure') return go(opened, { kind: 'asked-again', ask: verdict.ask })
        tookMs.current = Math.max(0, now() - shownAtMs.current)
        if (response !== null && store.snapshot().settings.askConfidence) setGiven({ from: opened, response })
        else judge(response, null)
      },
      say(confidence) {
        if (!busy.current && unsaid && latest.current === opened) judge(unsaid, confidence)
      },
      change() {
        setGiven(null)
      },
      next() {
        if (busy.current) return
        go(opened, { kind: 'continued', nowMs: now() })
      },
      undo() {
        const deed = lastDeed(sitting)
        // What this screen was drawn from may be over: then another deed is the last.
        if (busy.current || !deed || latest.current !== opened) return
        busy.current = true
        const id = 'before' in deed ? deed.entryId : deed.reviewId
        void store.undo({ id, cardId: deed.cardId }).then(() => {
          busy.current = false
          go(opened, { kind: 'undone', nowMs: now() })
        })
      },
      guess() {
        if (busy.current || !asked || !last?.correct || sitting.stage.kind !== 'judged') return
        if (latest.current !== opened) return
        busy.current = true
        void store.undo({ id: last.reviewId, cardId: last.cardId }).then(() => {
          const draft = { ...draftOf(asked, last.response, tookMs.current), confidence: last.said ?? null }
          const { review, memory } = store.record({ ...draft, rating: 'again', lucky: true })
          busy.current = false
          const dueAtMs = memory.kind === 'seen' ? memory.dueAtMs : now()
          const comesBack = memory.kind === 'seen' && memory.stage !== 'review'
          go(opened, {
            kind: 'regraded',
            change: { reviewId: review.id, rating: 'again', learned: false, dueAtMs, comesBack },
          })
        })
      },
      extend(cards) {
        go(opened, { kind: 'extended', cards, nowMs: now() })
      },
      care(kind) {
        if (busy.current || !asked || latest.current !== opened) return
        const { cardId } = asked.question
        const [entry] = store.care(kind, [cardId]).entries
        if (entry) go(opened, { kind: 'set-aside', what: kind, cardId, entryId: entry.id, nowMs: now() })
      },
      otherwise:
        other && last?.comesBack && sitting.forms?.[last.cardId] !== other
          ? () => go(opened, { kind: 'asked-otherwise', cardId: last.cardId, form: other })
          : null,
    }
  }, [opened, given, context, store, go])
}

function formsOf(context: Material['context'], cardId: CardId) {
  const card = context.card.get(cardId)
  return card ? formsFor(context, card) : []
}

/** A sitting that begins now. */
export function begin({ store, material }: Means, plan: SittingPlan): Opened {
  const sitting = startSitting({ ...plan, seed: freshSeed() }, now())
  return open(material.context, store.snapshot().memories, sitting, now())
}

/** A finished one is not worth keeping. */
function keep(store: LearnerStore, sitting: Sitting): void {
  if (sitting.stage.kind === 'done') store.clearSitting('study')
  else store.saveSitting('study', sitting)
}

function draftOf({ question }: Posed, response: Response, durationMs: number): Omit<ReviewDraft, 'rating'> {
  return {
    cardId: question.cardId,
    form: question.form,
    factRevision: question.factRevision,
    shown: offeredBy(question),
    chosen: chosenText(question, response),
    durationMs,
    confidence: null,
  }
}

/** Makes a review of an answer, and tells what became of the card. */
export function keepAnswer(
  store: LearnerStore,
  asked: Posed,
  response: Response,
  verdict: { readonly kind: 'right' | 'wrong'; readonly remark: string | null },
  durationMs: number,
  said: Confidence | null = null,
): Answered {
  const { question, memory, seed } = asked
  const correct = verdict.kind === 'right'
  const rating = rate({ correct, form: question.form, guessed: said === 'guess', memory })
  const draft = { ...draftOf(asked, response, durationMs), rating, confidence: said }
  const { review, memory: after } = store.record(correct && rating === 'again' ? { ...draft, lucky: true } : draft)
  const inReview = after.kind === 'seen' && after.stage === 'review'
  return {
    cardId: question.cardId,
    reviewId: review.id,
    form: question.form,
    seed,
    response,
    correct,
    remark: verdict.remark,
    rating,
    wasNew: memory.kind === 'new',
    learned: inReview && (memory.kind === 'new' || memory.stage === 'learning'),
    dueAtMs: after.kind === 'seen' ? after.dueAtMs : review.atMs,
    comesBack: !inReview,
    ...(!correct && tellsLeech(memory, after) ? { leechLapses: after.lapses } : null),
    ...(said ? { said } : null),
  }
}
