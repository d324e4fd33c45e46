import { nextStudyDayStartMs } from '@/lib/base/study-day'
import { newMemory, type Aside, type Memory } from './memory'
import type { Care, CardId } from './review'
import type { SchedulingSettings } from './settings'

type Zone = Pick<SchedulingSettings, 'timeZone' | 'rolloverHour'>

/** What a card's standing becomes. Burying a suspended card, on a device that did not know, does not wake it on the morrow. */
export function asideAfter(aside: Aside | undefined, { kind, atMs }: Care, zone: Zone): Aside | undefined {
  switch (kind) {
    case 'suspend':
      return { kind: 'suspended' }
    case 'resume':
      return undefined
    case 'bury':
      return aside?.kind === 'suspended'
        ? aside
        : { kind: 'buried', untilMs: nextStudyDayStartMs(atMs, zone.timeZone, zone.rolloverHour) }
    case 'reset':
      return aside
  }
}

export function setAside(memory: Memory, aside: Aside | undefined): Memory {
  if (aside) return { ...memory, aside }
  if (memory.kind === 'new') return newMemory
  const { aside: _, ...rest } = memory
  return rest
}

/** A card's memory after the learner decided something about it. */
export const cared = (memory: Memory, care: Care, zone: Zone): Memory =>
  setAside(care.kind === 'reset' ? newMemory : memory, asideAfter(memory.aside, care, zone))

/** Whether a card is itself not to be asked now. */
export const isAside = (memory: Memory | undefined, nowMs: number): boolean =>
  memory?.aside !== undefined && (memory.aside.kind === 'suspended' || memory.aside.untilMs > nowMs)

export const isSuspended = (memory: Memory | undefined): boolean => memory?.aside?.kind === 'suspended'

/**
 * What waits now: suspended cards, and all sides of a fact of which one was buried today, for the answer to one side often gives away the
 * other. Asked once for many cards.
 */
export function waitingCards(memories: ReadonlyMap<CardId, Memory>, nowMs: number): (cardId: CardId) => boolean {
  const facts = new Set<string>()
  for (const [cardId, { aside }] of memories)
    if (aside?.kind === 'buried' && aside.untilMs > nowMs) facts.add(factOf(cardId))
  return (cardId) => isAside(memories.get(cardId), nowMs) || (facts.size > 0 && facts.has(factOf(cardId)))
}

/** The fact that a card asks a side of. */
export const factOf = (cardId: CardId): string => cardId.split('#', 1)[0]!
