'use client'
import { useState } from 'react'
import { now } from '@/components/learner/clock'
import type { Learner } from '@/components/learner/use-learner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { isSuspended } from '@/lib/scheduling/care'
import type { Care, CareKind, CardId } from '@/lib/scheduling/review'
import { ConfirmReset } from './care-menu'
import { asideWords, careWords } from './care-words'
import { JustDecided } from './just-decided'

/** Suspend or resume, bury and reset one card, wherever it is shown; the last deed can be undone on the spot. */
export function CardActions({ learner, cardId }: { readonly learner: Learner; readonly cardId: CardId }) {
  const { store, snapshot } = learner
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState<Care | null>(null)
  const memory = snapshot.memories.get(cardId)
  const suspended = isSuspended(memory)
  const standing = asideWords(memory?.aside, now(), snapshot.settings)
  const buried = standing !== null && !suspended
  const decide = (kind: CareKind) => setDone(store.care(kind, [cardId]).entries[0] ?? null)
  return (
    <div>
      {standing ? <p className="mb-2 font-medium">{standing}</p> : null}
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => decide(suspended || buried ? 'resume' : 'suspend')}>
          {careWords[suspended || buried ? 'resume' : 'suspend'].name}
        </Button>
        {suspended || buried ? null : <Button onClick={() => decide('bury')}>{careWords.bury.name}</Button>}
        {memory?.kind === 'seen' ? <Button onClick={() => setAsking(true)}>{careWords.reset.name}</Button> : null}
      </div>
      <p role="status" className="text-soft mt-2 min-h-11 text-sm">
        <JustDecided store={store} care={done?.cardId === cardId ? done : null} onUndo={() => setDone(null)} />
      </p>
      <Dialog title="Reset this card?" open={asking} onClose={() => setAsking(false)}>
        <ConfirmReset
          onReset={() => {
            setAsking(false)
            decide('reset')
          }}
          onKeep={() => setAsking(false)}
        />
      </Dialog>
    </div>
  )
}
