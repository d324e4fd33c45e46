import { whenDue } from '@/components/ui/words'
import type { Aside } from '@/lib/scheduling/memory'
import type { CareKind } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

/** What each decision is called, the key that makes it while a card is studied, and what it does. */
export const careWords: Readonly<
  Record<CareKind, { readonly name: string; readonly key: string; readonly what: string }>
> = {
  suspend: { name: 'Suspend', key: 'S', what: 'Not asked again until you resume it. What you know of it is kept.' },
  resume: { name: 'Resume', key: 'S', what: 'Asked again when it is due.' },
  bury: { name: 'Bury until tomorrow', key: 'B', what: 'Not asked today, nor is anything else about the same fact.' },
  reset: { name: 'Reset', key: 'R', what: 'Begins anew, as a card never met. Your answers stay in the record.' },
}

/** What has just happened, in the past tense. */
export const careDone: Readonly<Record<CareKind, string>> = {
  suspend: 'Suspended. It is not asked until you resume it.',
  resume: 'Resumed. It is asked again when it is due.',
  bury: 'Buried. It is not asked before tomorrow.',
  reset: 'Reset. It comes back as a new card.',
}

export const resetQuestion =
  'The card begins anew, as if you had never met it: it comes back among the new cards. Your answers stay in the record, and this can be undone.'

/** How a card stands, where it is set aside. */
export function asideWords(
  aside: Aside | undefined,
  nowMs: number,
  zone: Pick<SchedulingSettings, 'timeZone' | 'rolloverHour'>,
): string | null {
  if (aside?.kind === 'suspended') return 'Suspended: not asked until you resume it.'
  return aside && aside.untilMs > nowMs
    ? `Buried: asked again ${whenDue(aside.untilMs, nowMs, zone)} at the earliest.`
    : null
}
