import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { retrievability } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

export interface StubbornCard {
  readonly cardId: CardId
  /** Times it was forgotten after it had been learned. */
  readonly lapses: number
  readonly reps: number
  /** Chance of recall now, 0 to 1. */
  readonly recall: number
}

/** Forgotten once, any card may be. */
export const fewestLapses = 2

/** The cards forgotten most often after they had been learned (Anki's lapses); of equals the weakest first. */
export function stubbornCards(
  memories: ReadonlyMap<CardId, Memory>,
  isAsked: (cardId: CardId) => boolean,
  nowMs: number,
  settings: SchedulingSettings,
): readonly StubbornCard[] {
  const found: StubbornCard[] = []
  for (const [cardId, memory] of memories) {
    if (memory.kind === 'new' || memory.lapses < fewestLapses || !isAsked(cardId)) continue
    const { lapses, reps } = memory
    found.push({ cardId, lapses, reps, recall: retrievability(memory, nowMs, settings) })
  }
  return found.sort((a, b) => b.lapses - a.lapses || a.recall - b.recall || (a.cardId < b.cardId ? -1 : 1))
}
