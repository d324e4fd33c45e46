import { fold } from '@/lib/base/fold'
import { outerBounds, parseTime, daysBetween } from '@/lib/base/edtf'
import { factsOfKind, type Corpus } from '@/lib/corpus/corpus'
import type { EntityId } from '@/lib/corpus/entity'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import type { Side, WrongText } from '../side'
import { nameOf } from './parts'

const finite =
  /\b(was|were|is|are|had|has|have|would|should|must|could|can|did|do|does|will|ought|may|might|came|went|knew|took|fell|lay|led|made|meant|needed|wanted|wished|[a-z]+ed)\b/
/** Begins with a word that points at something said before. */
const pointing = /^(it|he|she|they|this|these|those|such|his|her|their|its|an?|so)\b/i

/** Words that mean somebody or something only in company. */
const dependent =
  /\b(he|him|his|she|her|hers|the two|both|all of them|some of them|the idea|the post|the plan|the story|the charge|the group|the accused|the measures|it)\b/i

/** A clause that can be read by itself: what was said without "that"; `null` where it points back, or is no clause. */
export function standingAlone(text: string): string | null {
  const clause = text
    .replace(/^that /, '')
    .replace(/ (and|but) that /g, ' $1 ')
    .replace(/\.$/, '')
  return pointing.test(clause) || dependent.test(clause) || !finite.test(clause) || clause.split(' ').length < 5
    ? null
    : clause
}

type Spoken = FactOf<'utterance'> | FactOf<'claim'>
const speakerOf = (fact: Spoken) => (fact.kind === 'utterance' ? fact.speaker : (fact.claimant as EntityId))

const alone = new WeakMap<Corpus, Map<Spoken['kind'], readonly WrongText[]>>()
/** What nobody but one person is known to have said: said by another, it would be somebody else's. */
function saidAlone(corpus: Corpus, kind: Spoken['kind']): readonly WrongText[] {
  let kinds = alone.get(corpus)
  if (!kinds) alone.set(corpus, (kinds = new Map()))
  let texts = kinds.get(kind)
  if (!texts) {
    texts = (factsOfKind(corpus, kind) as readonly Spoken[]).flatMap((one): readonly WrongText[] => {
      const text = standingAlone(one.gist)
      const speaker = speakerOf(one)
      if (!one.only || one.standing === 'disputed' || text === null || !speaker.includes('/')) return []
      return [{ text, why: one.statement, references: one.references, facts: [one.id], entity: speaker }]
    })
    kinds.set(kind, texts)
  }
  return texts
}

const owned = new WeakMap<Corpus, Map<Spoken['kind'], ReadonlyMap<EntityId, ReadonlySet<string>>>>()
/** All that each is told to have said, folded. */
function ownTexts(corpus: Corpus, kind: Spoken['kind']): ReadonlyMap<EntityId, ReadonlySet<string>> {
  let kinds = owned.get(corpus)
  if (!kinds) owned.set(corpus, (kinds = new Map()))
  let texts = kinds.get(kind)
  if (!texts) {
    const found = new Map<EntityId, Set<string>>()
    for (const one of factsOfKind(corpus, kind) as readonly Spoken[]) {
      const speaker = speakerOf(one)
      found.set(speaker, (found.get(speaker) ?? new Set()).add(fold(standingAlone(one.gist) ?? one.gist)))
    }
    kinds.set(kind, (texts = found))
  }
  return texts
}

/** What somebody said, among what others alone are known to have said. */
export function gistSide(context: QuestionContext, fact: Spoken, stem: string): Omit<Side, 'facet'> | string {
  const text = standingAlone(fact.gist)
  if (text === null) return 'its words do not stand by themselves'
  const speaker = speakerOf(fact)
  const own = ownTexts(context.corpus, fact.kind).get(speaker)
  return {
    answer: { kind: 'text', text },
    ask: () => ({ stem }),
    gap: null,
    recall: false,
    wrong: {
      kind: 'texts',
      rule: 'functional',
      texts: saidAlone(context.corpus, fact.kind).filter((one) => one.entity !== speaker && !own?.has(fold(one.text))),
    },
  }
}

type Happening = FactOf<'happening'>
interface Outcome {
  readonly fact: Happening
  readonly text: string
}
const outcomes = new WeakMap<Corpus, readonly Outcome[]>()
function outcomesIn(corpus: Corpus): readonly Outcome[] {
  let found = outcomes.get(corpus)
  if (!found) {
    found = factsOfKind(corpus, 'happening').flatMap((fact): readonly Outcome[] => {
      const text = fact.outcome === undefined ? null : standingAlone(fact.outcome)
      return text === null ? [] : [{ fact, text }]
    })
    outcomes.set(corpus, found)
  }
  return found
}

/** So many days apart, one event has nothing to do with what came of the other. */
const farDays = 400

/** What came of an event, among what came of others at quite other times. */
export function outcomeSide(context: QuestionContext, fact: Happening): Omit<Side, 'facet'> | string {
  if (!fact.outcome) return 'the fact tells no outcome'
  const all = outcomesIn(context.corpus)
  const own = all.find((one) => one.fact.id === fact.id)
  const same = new Set(all.flatMap((one) => (one.fact.event === fact.event ? [fold(one.text)] : [])))
  if (!own) return 'its words do not stand by themselves'
  return {
    answer: { kind: 'text', text: own.text },
    ask: () => ({ stem: `What came of ${nameOf(context, fact.event)}?` }),
    gap: null,
    recall: false,
    wrong: {
      kind: 'texts',
      rule: 'functional',
      texts: all
        .filter(
          (one) =>
            !same.has(fold(one.text)) &&
            one.fact.standing === 'established' &&
            context.overlaps.areApart(one.fact.event, fact.event) &&
            areFarApart(one.fact, fact),
        )
        .map((one) => ({
          text: one.text,
          why: one.fact.statement,
          references: one.fact.references,
          facts: [fact.id, one.fact.id],
          entity: one.fact.event,
        })),
    },
  }
}

function areFarApart(one: Happening, other: Happening): boolean {
  const [a, b] = [parseTime(one.time), parseTime(other.time)]
  if (!a || !b) return false
  const [mine, theirs] = [outerBounds(a), outerBounds(b)]
  if (!mine.first || !mine.last || !theirs.first || !theirs.last) return false
  return daysBetween(mine.last, theirs.first) > farDays || daysBetween(theirs.last, mine.first) > farDays
}
