import { fold } from '@/lib/base/fold'
import { outerBounds, parseTime, daysBetween } from '@/lib/base/edtf'
import { factsOfKind, type Corpus } from '@/lib/corpus/corpus'
import type { EntityId } from '@/lib/corpus/entity'
import { mayMeet } from '@/lib/corpus/derived-days'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { reachOf } from '../rivals'
import { statedAs, wrongTexts, type Side, type TextWrongs, type WrongText } from '../side'
import { sharedWords, stemWords } from '../giveaway'
import { nameOf } from './parts'

const finite =
  /\b(was|were|is|are|had|has|have|would|should|must|could|can|did|do|does|will|ought|may|might|came|went|knew|took|fell|lay|led|made|meant|needed|wanted|wished|[a-z]+ed)\b/
/** Begins with a word that points at something said before, or with one that makes it a question. */
const pointing =
  /^(it|he|she|they|this|these|those|such|his|her|their|its|an?|so|who|whom|what|where|when|how|why|whether|father|mother|son|daughter|brother)\b/i

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
/** What was spoken at, or of. */
const matterOf = (fact: Spoken) => fold(fact.kind === 'utterance' ? fact.occasion : fact.about)

interface Saying {
  readonly fact: Spoken
  readonly text: string
}
const alone = new WeakMap<Corpus, Map<Spoken['kind'], readonly Saying[]>>()
/** What nobody but one person is known to have said. */
function saidAlone(corpus: Corpus, kind: Spoken['kind']): readonly Saying[] {
  let kinds = alone.get(corpus)
  if (!kinds) alone.set(corpus, (kinds = new Map()))
  let sayings = kinds.get(kind)
  if (!sayings) {
    sayings = (factsOfKind(corpus, kind) as readonly Spoken[]).flatMap((one): readonly Saying[] => {
      const text = standingAlone(one.gist)
      if (!one.only || one.standing === 'disputed' || text === null || !speakerOf(one).includes('/')) return []
      return [{ fact: one, text }]
    })
    kinds.set(kind, sayings)
  }
  return sayings
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

/** So many years apart, nobody takes two sayings for one another. */
const farSaid = 8

/**
 * What somebody said on one occasion, or claimed of one matter, among what others alone are known to have said on other occasions and of other
 * days. By another's mouth alone a saying is not wrong: people of one camp say the same things, but not the same thing on every occasion.
 */
export function gistSide(
  context: QuestionContext,
  fact: Spoken,
  stems: readonly [string, ...string[]],
): Omit<Side, 'facet'> | string {
  const text = standingAlone(fact.gist)
  if (text === null) return 'its words do not stand by themselves'
  // An occasion may hold a word of what was said there.
  const stem = stems.find((one) => sharedWords(stemWords(one), text).length === 0) ?? stems[0]
  const speaker = speakerOf(fact)
  const own = ownTexts(context.corpus, fact.kind).get(speaker)
  const year = context.chronology.yearOf(fact)
  const isElsewhere = (one: Spoken) => {
    if (speakerOf(one) === speaker || matterOf(one) === matterOf(fact)) return false
    return !one.time || !fact.time || !mayMeet(reachOf(context, one), reachOf(context, fact))
  }
  const isNear = (one: Spoken) => {
    const theirs = context.chronology.yearOf(one)
    return year !== null && theirs !== null
      ? Math.abs(year - theirs) <= farSaid
      : one.topics.some((topic) => fact.topics.includes(topic))
  }
  return {
    answer: { kind: 'text', text },
    ask: () => ({ stem }),
    gap: null,
    recall: false,
    wrong: wrongTexts('functional', () =>
      saidAlone(context.corpus, fact.kind)
        .filter((one) => isElsewhere(one.fact) && isNear(one.fact) && !own?.has(fold(one.text)))
        .map((one) => ({
          text: one.text,
          why: one.fact.statement,
          references: one.fact.references,
          facts: [fact.id, one.fact.id],
          entity: speakerOf(one.fact),
        })),
    ),
  }
}

type Happening = FactOf<'happening'>
interface Outcome {
  readonly fact: Happening
  readonly text: string
}
/** Things that only the event itself would name: whose outcome it is would show. */
const unnamed = /\b(took (its|their|his) place|the (sentences|city|accused|verdicts?|province|new body))\b/i
/** So many years apart, nobody takes the outcome of one event for that of another. */
const farOutcome = 12
const outcomes = new WeakMap<Corpus, readonly Outcome[]>()
function outcomesIn(corpus: Corpus): readonly Outcome[] {
  let found = outcomes.get(corpus)
  if (!found) {
    found = factsOfKind(corpus, 'happening').flatMap((fact): readonly Outcome[] => {
      const text = fact.outcome === undefined || unnamed.test(fact.outcome) ? null : standingAlone(fact.outcome)
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
  if (!own) return 'its words do not stand by themselves'
  const wrong = wrongTexts('functional', () => outcomesOfOthers(context, fact))
  return {
    answer: { kind: 'text', text: own.text },
    ask: () => ({ stem: `What came of ${nameOf(context, fact.event)}?` }),
    // Said by itself, what came later may be held to have come of it too, by a long way round; what came before cannot.
    stated: () => ({
      ...statedAs(`This came of ${nameOf(context, fact.event)}: `, own.text, '.'),
      wrong: earlierOf(context, fact, wrong),
    }),
    gap: null,
    recall: false,
    wrong,
  }
}

function outcomesOfOthers(context: QuestionContext, fact: Happening): readonly WrongText[] {
  const all = outcomesIn(context.corpus)
  const same = new Set(all.flatMap((one) => (one.fact.event === fact.event ? [fold(one.text)] : [])))
  const year = context.chronology.yearOf(fact) ?? 0
  return all
    .filter(
      (one) =>
        Math.abs((context.chronology.yearOf(one.fact) ?? 0) - year) <= farOutcome &&
        one.fact.standing === 'established' &&
        areFarApart(one.fact, fact) &&
        !same.has(fold(one.text)) &&
        context.overlaps.areApart(one.fact.event, fact.event),
    )
    .map((one) => ({
      text: one.text,
      why: one.fact.statement,
      references: one.fact.references,
      facts: [fact.id, one.fact.id],
      entity: one.fact.event,
    }))
}

/** Those that came of what was over before the event. Kept with the context, for what is proven is kept with them. */
function earlierOf(context: QuestionContext, fact: Happening, wrong: TextWrongs): TextWrongs {
  let earlier = context.earlierOutcomes.get(fact.id)
  if (!earlier) {
    const { first } = reachOf(context, fact)
    earlier = wrongTexts(wrong.rule, () =>
      wrong.texts.filter(({ facts }) => {
        const other = context.corpus.fact.get(facts.at(-1)!)
        const last = other && reachOf(context, other).last
        return !!first && !!last && last < first
      }),
    )
    context.earlierOutcomes.set(fact.id, earlier)
  }
  return earlier
}

function areFarApart(one: Happening, other: Happening): boolean {
  const [a, b] = [parseTime(one.time), parseTime(other.time)]
  if (!a || !b) return false
  const [mine, theirs] = [outerBounds(a), outerBounds(b)]
  if (!mine.first || !mine.last || !theirs.first || !theirs.last) return false
  return daysBetween(mine.last, theirs.first) > farDays || daysBetween(theirs.last, mine.first) > farDays
}
