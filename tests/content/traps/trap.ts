import type { Corpus } from '@/lib/corpus/corpus'
import type { EntityId } from '@/lib/corpus/entity'
import type { Fact, FactKind } from '@/lib/corpus/fact'
import { fold } from '@/lib/base/fold'
import type { Card } from '@/lib/questions/question'

/** What a fact must be, in every field that is given, to be meant. */
export interface Pattern {
  readonly fact?: string
  readonly kind?: FactKind | readonly FactKind[]
  /** Entities that it names, all of them. */
  readonly about?: string | readonly string[]
  /** It is the happening of this event. */
  readonly event?: string
  /** Lines of the book that it cites, or `K3` for the article's. */
  readonly cites?: string
  readonly says?: RegExp
  /** Its own time, as EDTF. */
  readonly time?: RegExp
  readonly calendar?: 'julian' | 'gregorian'
  readonly standing?: Fact['standing']
  readonly number?: number
  /** It has a card of which this is the answer: `time:1922-06`, `number:14`, `entity:person/x`, `text:words`. */
  readonly asks?: RegExp
  /** But not this. */
  readonly not?: Pattern
}

/** One thing that goes wrong in the sources, and how the corpus keeps clear of it. In our own words. */
export interface Trap {
  /** Of the book, or `Kedrov`, or `all`. */
  readonly chapter: string
  readonly what: string
  /** No fact is like this. */
  readonly never?: Pattern
  /** A bad sentence, made up, which `says` must catch: so that it is known to look for something. */
  readonly like?: string
  /** At least one fact is like this. */
  readonly some?: Pattern
  /** The entity is known by each of these spellings, and by none of those. */
  readonly spelling?: {
    readonly of: string
    readonly accepts?: readonly string[]
    readonly refuses?: readonly string[]
  }
  /** The card is asked, and none of its choices offers this. */
  readonly offered?: { readonly card: string; readonly never: RegExp; readonly like: string }
}

const list = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T])

function cited(fact: Fact, cites: string): boolean {
  const source = cites.startsWith('K') ? 'kedrov-article' : 'rees-2012'
  const line = Number(cites.replace('K', ''))
  return fact.references.some(
    (reference) => reference.source === source && reference.lines![0] <= line && line <= reference.lines![1],
  )
}

export function answerOf({ answer }: Card): string {
  if (answer.kind === 'entity') return `entity:${answer.id}`
  if (answer.kind === 'time') return `time:${answer.time}`
  return answer.kind === 'number' ? `number:${answer.number}` : `text:${answer.text}`
}

export function matches(fact: Fact, cards: readonly Card[], pattern: Pattern): boolean {
  const { kind, about, event, cites, says, time, calendar, standing, number, asks, not } = pattern
  const own = 'time' in fact ? (fact.time ?? '') : ''
  return (
    (pattern.fact === undefined || fact.id === pattern.fact) &&
    (kind === undefined || list(kind).includes(fact.kind)) &&
    (about === undefined || list(about).every((id) => fact.entities.includes(id as EntityId))) &&
    (event === undefined || (fact.kind === 'happening' && fact.event === event)) &&
    (cites === undefined || cited(fact, cites)) &&
    (says === undefined || says.test(fact.statement)) &&
    (time === undefined || time.test(own)) &&
    (calendar === undefined || (fact.calendar ?? 'gregorian') === calendar) &&
    (standing === undefined || fact.standing === standing) &&
    (number === undefined || fact.numbers.includes(number) || ('value' in fact && fact.value === number)) &&
    (asks === undefined || cards.some((card) => asks.test(answerOf(card)))) &&
    (not === undefined || !matches(fact, cards, not))
  )
}

/** The spellings of the one entity that a learner may type. */
export function spellingsIn(corpus: Corpus, id: string): ReadonlySet<string> {
  const entity = corpus.entity.get(id as EntityId)
  if (!entity) return new Set()
  return new Set(
    [entity.name, ...('short' in entity && entity.short ? [entity.short] : []), ...entity.aliases].map(fold),
  )
}
