'use client'
import { now } from '@/components/learner/clock'
import type { Learner } from '@/components/learner/use-learner'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { offersFit, roughAnswers } from '@/lib/fitting/offer'

/** Once a month, to those with enough answers: says that there is something to gain. Nothing is fitted unasked. */
export function FitOffer({ learner: { store, snapshot } }: { readonly learner: Learner }) {
  const { sets, fitAskedAtMs } = snapshot.settings
  const answers = roughAnswers(snapshot.memories.values())
  if (!offersFit({ answers, sets, askedAtMs: fitAskedAtMs }, now())) return null
  return (
    <Notice tone="quiet" className="max-w-text mb-6">
      <p>There are enough new answers of yours to fit the schedule to your own memory. It takes some seconds.</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <ButtonLink href="/settings#memory">Have a look</ButtonLink>
        <Button onClick={() => void store.changeSettings({ fitAskedAtMs: now() }).catch(() => undefined)}>
          Not this month
        </Button>
      </div>
    </Notice>
  )
}
