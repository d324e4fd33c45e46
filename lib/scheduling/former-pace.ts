import type { SchedulingSettings } from './settings'

const made = new WeakMap<SchedulingSettings, readonly SchedulingSettings[]>()

/** The settings as they gave steps and due times at that moment, with those of before: the very object where that is the present. */
export function settingsAt(settings: SchedulingSettings, atMs: number): SchedulingSettings {
  const { former } = settings
  const last = former.at(-1)
  if (!last || atMs >= last.untilMs) return settings
  let each = made.get(settings)
  if (!each) {
    each = former.map(({ untilMs: _, ...pace }, i) => ({ ...settings, ...pace, former: former.slice(0, i) }))
    made.set(settings, each)
  }
  return each[former.findIndex(({ untilMs }) => atMs < untilMs)]!
}
