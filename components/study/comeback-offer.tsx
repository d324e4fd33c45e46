'use client'
import type { LearnerStore } from '@/lib/store/learner-store'
import { Button } from '@/components/ui/button'
import { count, percent } from '@/components/ui/words'
import type { Backlog, Spread } from '@/lib/study/comeback'

/** To somebody who was away: what waits, and the ways to work it off, each in one tap. */
export function ComebackOffer({
  store,
  backlog,
  onAgreed,
}: {
  readonly store: LearnerStore
  readonly backlog: Backlog
  readonly onAgreed?: () => void
}) {
  const [first] = backlog.spreads
  return (
    <div className="max-w-text border-rule bg-card rounded border px-5 py-4">
      <p className="font-semibold">Good to see you again.</p>
      <p className="mt-1">
        {count(backlog.cards, 'card')} fell due while you were away, several days’ work. That is no debt: of these you
        would still recall about {percent(first?.recallNow ?? 0)} now. They can be spread over some days, the weakest of
        the most important first, and your daily limits hold.
      </p>
      <ul className="mt-3 grid gap-2">
        {backlog.spreads.map((spread) => (
          <li key={spread.comeback.days}>
            <Button
              className="w-full justify-between! text-left!"
              onClick={() => void store.changeSettings({ comeback: spread.comeback }).then(onAgreed)}
            >
              <span>
                Spread over {count(spread.comeback.days, 'day')}
                <span className="text-soft block text-sm font-normal">{costWords(spread)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p className="text-soft mt-3 text-sm">
        Expected recall is computed from your memory of each card. Nothing is rescheduled, and you can change your mind.
      </p>
    </div>
  )
}

/** What a spread asks of each day, and what waiting costs. */
function costWords({ aDay, recallNow, recallWhenAsked }: Spread): string {
  const [now, then] = [percent(recallNow), percent(recallWhenAsked)]
  const cost =
    now === then ? `recall stays at about ${now}` : `recall falls from about ${now} to ${then} while they wait`
  return `About ${aDay} of them a day; ${cost}.`
}

/** While a pile is being worked off. */
export function ComebackRunning({
  store,
  waiting,
  until,
}: {
  readonly store: LearnerStore
  readonly waiting: number
  /** The last day, in words. */
  readonly until: string
}) {
  return (
    <p className="text-soft mt-3 flex flex-wrap items-center gap-x-3 text-sm">
      <span>
        {waiting > 0
          ? `${count(waiting, 'card')} from your time away ${waiting === 1 ? 'waits' : 'wait'} for the days until ${until}.`
          : `All from your time away is asked by ${until}.`}
      </span>
      <button
        type="button"
        className="link inline-flex min-h-11 items-center"
        onClick={() => void store.changeSettings({ comeback: null })}
      >
        Ask all of it now
      </button>
    </p>
  )
}
