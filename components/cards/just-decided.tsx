import { TextButton } from '@/components/ui/button'
import type { Care } from '@/lib/scheduling/review'
import type { LearnerStore } from '@/lib/store/learner-store'
import { careDone } from './care-words'

/** What has just been decided about a card, with the way back; nothing where nothing was. */
export function JustDecided({
  store,
  care,
  onUndo,
}: {
  readonly store: LearnerStore
  readonly care: Care | null
  readonly onUndo: () => void
}) {
  if (!care) return null
  return (
    <>
      {careDone[care.kind]}{' '}
      <TextButton
        icon="undo"
        onClick={() => {
          onUndo()
          void store.undo(care)
        }}
      >
        Undo
      </TextButton>
    </>
  )
}
