import type { DeckSummary } from '@/components/decks/deck-summary'
import { ButtonLink } from '@/components/ui/button'
import { count } from '@/components/ui/words'
import { planHref } from './plan-deck'
import type { Plan } from './use-plan'

/** So many topics are named; the rest is a number. */
const named = 3

/** What to study today, and the one button. */
export function TodaysPlan({
  plan,
  decks,
  look = 'primary',
}: {
  readonly plan: Plan | null
  readonly decks: readonly DeckSummary[]
  /** Plain where the screen has another thing to do first. */
  readonly look?: 'primary' | 'plain'
}) {
  return (
    <section aria-labelledby="todays-plan" className="min-h-44 pb-7">
      <h2 id="todays-plan" className="corner">
        Today’s plan
      </h2>
      {plan ? (
        <Planned today={plan.today} look={look} titles={new Map(decks.map((deck) => [deck.id, deck.title]))} />
      ) : (
        <p className="text-soft mt-2" aria-busy>
          Making today’s plan …
        </p>
      )}
    </section>
  )
}

function Planned({
  today,
  look,
  titles,
}: {
  readonly today: Plan['today']
  readonly look: 'primary' | 'plain'
  readonly titles: ReadonlyMap<string, string>
}) {
  const { cards, reviews, fresh, minutesPlanned, minutes, minutesLeft, topics } = today
  if (cards.length === 0) {
    return (
      <p className="mt-2 text-xl font-semibold">
        {minutes === 0 ? 'Today is free.' : minutesLeft > 0 ? 'Nothing to study now.' : 'Today’s minutes are done.'}{' '}
        <span className="text-soft font-normal">Tomorrow’s plan is made from what you remember then.</span>
      </p>
    )
  }
  const rest = topics.length - named
  const names = topics.slice(0, named).map(({ topic }) => titles.get(topic) ?? topic)
  return (
    <>
      <p className="mt-2 text-3xl font-semibold tracking-[-0.01em]">
        {count(Math.max(1, Math.round(minutesPlanned)), 'minute')}
      </p>
      <p className="text-soft mt-1">
        {[reviews > 0 ? count(reviews, 'review') : null, fresh > 0 ? `${fresh} new` : null].filter(Boolean).join(' · ')}
        {' · '}
        {names.join(', ')}
        {rest > 0 ? ` and ${rest} more` : ''}
      </p>
      <ButtonLink href={planHref} look={look} prefetch={null} className="mt-4">
        Study {count(cards.length, 'card')}
      </ButtonLink>
    </>
  )
}
