import type { Material } from '@/components/learner/material'
import { Section } from '@/components/site/page'
import { referenceText } from '@/components/ui/reference-text'
import { rankPhrase } from '@/lib/corpus/sentence'
import type { Day } from '@/lib/base/edtf'
import type { EntityId } from '@/lib/corpus/entity'
import { provenOn, showDay } from '@/lib/questions/on-day'

/** All that the facts prove of a day, for reading after the quiz about it. */
export function DayTable({ material: { context, corpus }, day }: { readonly material: Material; readonly day: Day }) {
  const { posts, seats } = provenOn(context, day)
  const name = (id: EntityId) => corpus.entity.get(id)?.name ?? id
  const rows = [
    ...posts.map(({ fact }) => ({ fact, what: name(fact.post) })),
    ...seats.map(({ fact }) => ({ fact, what: `${rankPhrase(fact.rank)} of ${name(fact.body)}` })),
  ]
  return (
    <Section title={`In office on ${showDay(day)}`} className="mt-8">
      <p className="text-soft mb-3 text-sm">
        Whoever is surely known to have held a post or a seat that day. Others held theirs too; the sources do not say
        so to the day.
      </p>
      <ul className="grid gap-3">
        {rows.map(({ fact, what }) => (
          <li key={fact.id} className="border-rule border-b pb-2">
            <b className="font-semibold">{name(fact.person)}</b>
            <span className="block">{what.slice(0, 1).toUpperCase() + what.slice(1)}</span>
            <span className="text-soft block text-sm">{fact.references.map(referenceText).join('; ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
