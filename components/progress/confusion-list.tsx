import { count } from '@/components/ui/words'
import type { Confusion } from '@/lib/analytics/confusions'
import type { Corpus } from '@/lib/corpus/corpus'
import { nameInSentence, type EntityId } from '@/lib/corpus/entity'
import type { CardId } from '@/lib/scheduling/review'
import { CardLink } from '@/components/cards/card-link'
import { shownCards } from './use-progress'

/** Pairs that are taken for one another: how often, who or what each is, and the cards where it happened. */
export function ConfusionList({
  confusions,
  more,
  corpus,
  stems,
}: {
  readonly confusions: readonly Confusion<EntityId>[]
  /** How many are left out. */
  readonly more: number
  readonly corpus: Corpus
  readonly stems: ReadonlyMap<CardId, string>
}) {
  const name = (id: EntityId) => {
    const entity = corpus.entity.get(id)
    return entity ? nameInSentence(entity) : id
  }
  return (
    <>
      <ol className="max-w-text">
        {confusions.map(({ pair: [one, other], times, each, cards }) => (
          <li key={`${one} ${other}`} className="border-rule border-b py-3">
            <p>
              <b className="font-semibold">{capital(name(one))}</b> and <b className="font-semibold">{name(other)}</b>:{' '}
              {count(times, 'time')}
            </p>
            <p className="text-soft text-sm">{directionWords(name(one), name(other), each)}</p>
            <dl className="mt-1 text-sm">
              {[one, other].map((id) => (
                <div key={id}>
                  <dt className="inline font-medium">{capital(name(id))}: </dt>
                  <dd className="inline">{corpus.entity.get(id)?.who}.</dd>
                </div>
              ))}
            </dl>
            <ul className="mt-1 text-sm">
              {cards.slice(-shownCards).flatMap((id) =>
                stems.has(id)
                  ? [
                      <li key={id} className="py-1">
                        <CardLink id={id}>
                          <span className="link">{stems.get(id)}</span>
                        </CardLink>
                      </li>,
                    ]
                  : [],
              )}
            </ul>
          </li>
        ))}
      </ol>
      {more > 0 ? <p className="text-soft mt-3 text-sm">{count(more, 'pair')} more, less often.</p> : null}
    </>
  )
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

function directionWords(one: string, other: string, [forOne, forOther]: readonly [number, number]): string {
  if (forOther === 0) return `Asked for ${one}, you always answered ${other}.`
  if (forOne === 0) return `Asked for ${other}, you always answered ${one}.`
  return `Asked for ${one}, you answered ${other} ${count(forOne, 'time')}; the other way round ${count(forOther, 'time')}.`
}
