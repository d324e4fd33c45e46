import { AppLink } from '@/components/ui/app-link'
import { Bar } from '@/components/ui/bar'
import { count, percent } from '@/components/ui/words'
import type { DeckMemory } from './deck-memory'
import type { DeckSummary } from './deck-summary'

/** A deck in a list: its name, how much of it is known, and whether something of it is due. */
export function DeckRow({
  deck,
  memory,
  strong = false,
}: {
  readonly deck: Pick<DeckSummary, 'id' | 'title' | 'cards'>
  readonly memory: DeckMemory | undefined
  readonly strong?: boolean
}) {
  return (
    <li className="border-rule border-b">
      <AppLink
        href={`/deck?id=${encodeURIComponent(deck.id)}`}
        className="group grid min-h-11 grid-cols-[minmax(0,1fr)_min(5.5rem,20vw)_min(3rem,14vw)] items-center gap-x-3 py-2 sm:grid-cols-[minmax(0,1fr)_7.5rem_3.5rem]"
      >
        <span className="min-w-0">
          <span className={`group-hover:underline ${strong ? 'font-semibold' : ''}`}>{deck.title}</span>
          <span className="text-soft block text-sm">
            {count(deck.cards, 'card')}
            {memory && memory.due > 0 ? `, ${memory.due} due` : ''}
          </span>
        </span>
        <Bar share={memory?.known ?? 0} />
        <span className="text-soft text-right text-sm tabular-nums">
          {memory ? (
            <>
              <span className="sr-only">known: about </span>
              {percent(memory.known)}
            </>
          ) : null}
        </span>
      </AppLink>
    </li>
  )
}
