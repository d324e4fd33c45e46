'use client'
import { startTransition, useEffect, useState } from 'react'
import { now, useNow } from '@/components/learner/clock'
import type { Learner } from '@/components/learner/use-learner'
import { progressSteps, type Progress, type ProgressInput } from '@/lib/analytics/progress'
import type { Steps } from '@/lib/base/steps'
import { studyDayNumber } from '@/lib/base/study-day'
import type { QuestionContext } from '@/lib/questions/context'
import { plainStem } from '@/lib/questions/plain-question'
import type { CardId } from '@/lib/scheduling/review'
import { inPieces } from '@/lib/store/in-pieces'

/** How many cards, and pairs that are confused, the page shows. */
export const shownStubborn = 8
export const shownConfusions = 6
/** Of a pair, the latest of the cards where it happened. */
export const shownCards = 2

export interface ShownProgress {
  readonly progress: Progress
  /** The questions of the cards that the page names. */
  readonly stems: ReadonlyMap<CardId, string>
}

/**
 * Everything on the page, worked out piece by piece so that the page answers meanwhile; null until it is there. Kept up with answers and
 * settings, and worked out anew when a study day begins.
 * @param context null where the corpus cannot be had; undefined while it is on its way
 */
export function useProgress(
  { store, snapshot }: Learner,
  context: QuestionContext | null | undefined,
): ShownProgress | null {
  const [shown, setShown] = useState<ShownProgress | null>(null)
  const { settings, memoriesVersion } = snapshot
  const nowMs = useNow()
  const today = nowMs === null ? null : studyDayNumber(nowMs, settings.timeZone, settings.rolloverHour)
  useEffect(() => {
    if (context === undefined || today === null) return
    let left = false
    void store
      .reviewsSince(0)
      .then((entries) => {
        if (left) return null
        const { memories } = store.snapshot()
        return inPieces(shownSteps({ entries, memories, settings, nowMs: now(), context }), () => left)
      })
      .then((found) => {
        if (!left && found) startTransition(() => setShown(found))
      })
    return () => {
      left = true
    }
  }, [store, context, settings, memoriesVersion, today])
  return shown
}

function* shownSteps(input: ProgressInput): Steps<ShownProgress> {
  const progress = yield* progressSteps(input)
  const stems = new Map<CardId, string>()
  const { context } = input
  if (context) {
    const named = [
      ...progress.stubborn.slice(0, shownStubborn).map(({ cardId }) => cardId),
      ...progress.confusions.slice(0, shownConfusions).flatMap(({ cards }) => cards.slice(-shownCards)),
    ]
    for (const id of new Set(named)) {
      yield
      const card = context.card.get(id)
      const stem = card && plainStem(context, card)
      if (stem) stems.set(id, stem)
    }
  }
  return { progress, stems }
}
