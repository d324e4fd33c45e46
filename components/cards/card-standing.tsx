import { daysWords } from '@/components/ui/days-words'
import { count, percent, whenDue } from '@/components/ui/words'
import type { SeenMemory } from '@/lib/scheduling/memory'
import { retrievability } from '@/lib/scheduling/scheduler'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

/** How the card stands now, in four figures. */
export function CardStanding({
  memory,
  nowMs,
  settings,
}: {
  readonly memory: SeenMemory
  readonly nowMs: number
  readonly settings: SchedulingSettings
}) {
  const figures = [
    ['Recall now', `about ${percent(retrievability(memory, nowMs, settings))}`],
    ['Falls to 90% after', daysWords(memory.stabilityDays)],
    ['Due', whenDue(memory.dueAtMs, nowMs, settings)],
    ['Forgotten', memory.lapses === 0 ? 'never' : count(memory.lapses, 'time')],
  ]
  return (
    <dl className="mb-6 flex flex-wrap gap-x-10 gap-y-3">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt className="text-soft text-sm">{name}</dt>
          <dd className="text-lg font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
