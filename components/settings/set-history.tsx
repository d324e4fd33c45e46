import { Button } from '@/components/ui/button'
import { showDay } from '@/components/ui/words'
import type { LearnerSettings } from '@/lib/store/learner-settings'
import type { WeightSet } from '@/lib/store/stored-pace'
import { formerSets, setWords } from './set-words'

/** Sets that were in use before, each with the way back. */
export function SetHistory({
  settings,
  onUse,
}: {
  readonly settings: LearnerSettings
  readonly onUse: (set: WeightSet) => void
}) {
  const former = formerSets(settings)
  if (former.length === 0) return null
  return (
    <div className="max-w-text mt-6">
      <h3 className="font-medium">Go back</h3>
      <ul className="mt-1">
        {former.map((set) => (
          <li
            key={`${set.atMs} ${set.origin}`}
            className="border-rule flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b py-2"
          >
            <span>
              {setWords(set)}
              {set.atMs > 0 ? (
                <span className="text-soft block text-sm">chosen on {showDay(set.atMs, settings.timeZone)}</span>
              ) : null}
            </span>
            <Button onClick={() => onUse(set)} aria-label={`Use again: ${setWords(set)}`}>
              Use again
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
