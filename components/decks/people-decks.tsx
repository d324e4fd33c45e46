import { useMemo, type ReactNode } from 'react'
import { count } from '@/components/ui/words'
import type { DeckEntry } from './deck-summary'
import { surnameGroups } from './surname-groups'

/** How many people stand open, and how many names one group of the others opens at a time. */
const open = 10
const most = 16

/** The people of whom most is asked, and then everybody by surname, folded up: a phone would scroll long past a hundred and more of them. */
export function PeopleDecks({
  people,
  row,
}: {
  /** Those with most cards first. */
  readonly people: readonly DeckEntry[]
  readonly row: (deck: DeckEntry) => ReactNode
}) {
  const groups = useMemo(() => (people.length > open + 2 ? surnameGroups(people, most) : []), [people])
  return (
    <>
      <ul className="grid gap-x-10 lg:grid-cols-2">
        {(groups.length > 0 ? people.slice(0, open) : people).map((deck) => row(deck))}
      </ul>
      {groups.length > 0 ? <h3 className="mt-6 mb-1 font-semibold">Everybody, by surname</h3> : null}
      {groups.map(({ label, decks }) => (
        <details key={label} className="border-rule border-b">
          <summary className="min-h-11 py-2">
            <span className="font-medium">{label}</span>{' '}
            <span className="text-soft text-sm">{count(decks.length, 'person', 'people')}</span>
          </summary>
          <ul className="grid gap-x-10 pb-3 pl-4 lg:grid-cols-2">{decks.map((deck) => row(deck))}</ul>
        </details>
      ))}
    </>
  )
}
