import type { SchedulingSettings } from './settings'

const made = new WeakMap<SchedulingSettings, readonly SchedulingSettings[]>()

/** The settings as they gave due times at that moment: the very object where that is the present. */
export function settingsAt(settings: SchedulingSettings, atMs: number): SchedulingSettings {
  const { former } = settings
  const last = former.at(-1)
  if (!last || atMs >= last.untilMs) return settings
  let each = made.get(settings)
  if (!each) {
    each = former.map(({ desiredRetention, weights }) => ({ ...settings, desiredRetention, weights, former: [] }))
    made.set(settings, each)
  }
  return each[former.findIndex(({ untilMs }) => atMs < untilMs)]!
}
