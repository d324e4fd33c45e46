import { fold } from '@/lib/base/fold'
import { outerBounds, parseTime, daysBetween } from '@/lib/base/edtf'
import { factsOfKind, type Corpus } from '@/lib/corpus/corpus'
import type { Reach } from '@/lib/corpus/derived-days'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { sharedWords, stemWords } from '../giveaway'
import { reachOf } from '../rivals'
import { statedAs, wrongTexts, type Side, type TextWrongs, type WrongText } from '../side'
import { capital } from '../why'
import { nameOf } from './parts'
import { standingAlone } from './texts'

type Happening = FactOf<'happening'>
interface Outcome {
  readonly fact: Happening
  readonly text: string
  readonly folded: string
  readonly reach: Reach
  /** The sentence for the feedback, put together when it is first wanted. */
  readonly why: () => string
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
      if (text === null) return []
      const time = parseTime(fact.time)
      const reach = time ? outerBounds(time) : { first: null, last: null }
      return [{ fact, text, folded: fold(text), reach, why: once(() => whyOutcome(fact)) }]
    })
    outcomes.set(corpus, found)
  }
  return found
}

/** So many days apart, one event has nothing to do with what came of the other. */
const farDays = 400

/** What came of an event, as a sentence by itself; `null` where the one about the event, or its note, tells it. */
export function outcomeUntold({ outcome, statement, note }: Happening): string | null {
  const text = outcome === undefined ? null : standingAlone(outcome)
  if (text === null) return null
  const told = stemWords(`${statement} ${note ?? ''}`)
  const missing = (words: string) => new Set(stemWords(words).telling).size - sharedWords(told, words).length
  const names = text.match(/\p{Lu}[\p{L}’']*/gu) ?? []
  const isTold = missing(text) * 2 <= new Set(stemWords(text).telling).size && names.every((name) => !missing(name))
  return isTold ? null : `${capital(text)}.`
}
function once(make: () => string): () => string {
  let made: string | null = null
  return () => (made ??= make())
}
const whyOutcome = (fact: Happening) => [fact.statement, outcomeUntold(fact)].filter(Boolean).join(' ')

/** What came of an event, among what came of others at quite other times. */
export function outcomeSide(context: QuestionContext, fact: Happening): Omit<Side, 'facet'> | string {
  if (!fact.outcome) return 'the fact tells no outcome'
  const known = outcomesIn(context.corpus)
  const own = known.find((one) => one.fact.id === fact.id)
  if (!own) return 'its words do not stand by themselves'
  const all = wrongTexts('functional', () => outcomesOfOthers(context, own))
  const earlier = earlierOf(context, fact, all)
  const event = nameOf(context, fact.event)
  // A word that the right one alone repeats would tell it.
  const mayFollow = !isGathering(context, fact) && !/\bfollow/.test(own.text)
  let follows: boolean | null = null
  // What an event led to, always followed it too, though it may be no result; then what came of earlier ones alone is surely wrong.
  const asksWhatFollowed = () => (follows ??= mayFollow && earlier.texts.length >= enough)
  return {
    answer: { kind: 'text', text: own.text },
    ask: () => ({ stem: `What ${asksWhatFollowed() ? 'followed' : 'came of'} ${event}?` }),
    // Said by itself, what came later may be held to have come of it too, by a long way round; what came before cannot.
    stated: () => ({
      ...statedAs(`This ${mayFollow ? 'followed' : 'came of'} ${event}: `, own.text, '.'),
      wrong: earlier,
    }),
    gap: null,
    recall: false,
    wrong: wrongTexts('functional', () => (asksWhatFollowed() ? earlier : all).texts),
  }
}

/** Out of fewer no options are drawn that a learner might think of. */
const enough = 24
/** What happened at a gathering came of it, but did not follow it. */
const isGathering = ({ corpus }: QuestionContext, { event }: Happening) => {
  const entity = corpus.entity.get(event)
  return !!entity && 'sort' in entity && /^(congress|conference|plenum|meeting)$/.test(entity.sort)
}

function outcomesOfOthers(context: QuestionContext, { fact, reach }: Outcome): readonly WrongText[] {
  const all = outcomesIn(context.corpus)
  const same = new Set(all.flatMap((one) => (one.fact.event === fact.event ? [one.folded] : [])))
  const year = context.chronology.yearOf(fact) ?? 0
  return all
    .filter(
      (one) =>
        Math.abs((context.chronology.yearOf(one.fact) ?? 0) - year) <= farOutcome &&
        one.fact.standing === 'established' &&
        areFarApart(one.reach, reach) &&
        !same.has(one.folded) &&
        context.overlaps.areApart(one.fact.event, fact.event),
    )
    .map((one) => ({
      text: one.text,
      get why() {
        return one.why()
      },
      references: one.fact.references,
      facts: [fact.id, one.fact.id],
      entity: one.fact.event,
    }))
}

/**
 * Those that came of what was over before the event, and tell of no year that followed it. Kept with the context, for what is proven is kept
 * with them.
 */
function earlierOf(context: QuestionContext, fact: Happening, wrong: TextWrongs): TextWrongs {
  let earlier = context.earlierOutcomes.get(fact.id)
  if (!earlier) {
    const { first } = reachOf(context, fact)
    earlier = wrongTexts(wrong.rule, () =>
      wrong.texts.filter(({ text, facts }) => {
        const other = context.corpus.fact.get(facts.at(-1)!)
        const last = other && reachOf(context, other).last
        return !!first && !!last && last < first && yearsNamed(text).every((year) => year < first.slice(0, 4))
      }),
    )
    context.earlierOutcomes.set(fact.id, earlier)
  }
  return earlier
}

const yearsNamed = (text: string): readonly string[] => text.match(/\b1[89]\d\d\b/g) ?? []

function areFarApart(mine: Reach, theirs: Reach): boolean {
  if (!mine.first || !mine.last || !theirs.first || !theirs.last) return false
  return daysBetween(mine.last, theirs.first) > farDays || daysBetween(theirs.last, mine.first) > farDays
}
