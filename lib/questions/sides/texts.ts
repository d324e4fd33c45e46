import { fold } from '@/lib/base/fold'
import { parseTime } from '@/lib/base/edtf'
import { factsOfKind, type Corpus } from '@/lib/corpus/corpus'
import type { EntityId } from '@/lib/corpus/entity'
import { mayMeet, possibleDays } from '@/lib/corpus/derived-days'
import type { Fact, FactId, FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { prover } from '../proven'
import { reachOf } from '../rivals'
import { statedAs, wrongTexts, type Side, type TextWrongs } from '../side'
import { functional } from './parts'
import { sharedWords, stemWords, type StemWords } from '../giveaway'

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

/** A clause that begins with what it speaks of: a pronoun further on may mean that. */
export function beginsAlone(text: string): boolean {
  const clause = text.replace(/^that /, '')
  return !pointing.test(clause) && finite.test(clause)
}

/** Whether what a claim is about names somebody, some place or a year that the claim itself does not: without that it may be of anything. */
export function lacksName({ about, gist }: FactOf<'claim'>): boolean {
  const claim = stemWords(gist)
  const names = about.match(/\p{Lu}[\p{L}’']*|\d+s?/gu) ?? []
  return names.some((name) => wordsLacking(claim, name) > 0)
}
/** A claim that names nobody and no year itself, while its matter is of one year: "people were dying of hunger" does not say where and when. */
export const isUnplaced = (fact: FactOf<'claim'>) => /\d/.test(fact.about) && !/\p{Lu}|\d/u.test(fact.gist)
/** How many telling words of a text the claim does not hold. */
export const wordsLacking = (claim: StemWords, text: string) =>
  new Set(stemWords(text).telling).size - sharedWords(claim, text).length

type Spoken = FactOf<'utterance'> | FactOf<'claim'>
const speakerOf = (fact: Spoken) => (fact.kind === 'utterance' ? fact.speaker : (fact.claimant as EntityId))
/** What was spoken at, or of. */
const matterOf = (fact: Spoken) => fold(fact.kind === 'utterance' ? fact.occasion : fact.about)

interface Lone {
  readonly fact: Spoken
  readonly text: string
}
const alone = new WeakMap<Corpus, Map<Spoken['kind'], readonly Lone[]>>()
/** What nobody but one person is known to have said. */
function saidAlone(corpus: Corpus, kind: Spoken['kind']): readonly Lone[] {
  let kinds = alone.get(corpus)
  if (!kinds) alone.set(corpus, (kinds = new Map()))
  let sayings = kinds.get(kind)
  if (!sayings) {
    sayings = (factsOfKind(corpus, kind) as readonly Spoken[]).flatMap((one): readonly Lone[] => {
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

/** What somebody said on an occasion, asked for and begun: "Stalin said at the XVI Party Congress that ". */
export interface Saying {
  readonly stem: string
  readonly before: string
  /** Names no occasion: what another said is then wrong only if the corpus rules the speaker out for it. */
  readonly anywhere?: true
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
  sayings: readonly [Saying, ...Saying[]],
  inYear?: InYear,
): Omit<Side, 'facet'> | string {
  const text = standingAlone(fact.gist)
  if (text === null) return 'its words do not stand by themselves'
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
  const gather = () =>
    saidAlone(context.corpus, fact.kind)
      .filter((one) => isElsewhere(one.fact) && isNear(one.fact) && !own?.has(fold(one.text)))
      .map((one) => ({
        text: one.text,
        why: one.fact.statement,
        references: one.fact.references,
        facts: [fact.id, one.fact.id],
        entity: speakerOf(one.fact),
      }))
  const side = ({ stem, before }: Saying, wrong: TextWrongs): Omit<Side, 'facet'> => {
    let notTheirs: TextWrongs | null = null
    return {
      answer: { kind: 'text', text },
      ask: () => ({ stem }),
      stated: () => ({
        ...statedAs(before, text, '.'),
        wrong: (notTheirs ??= wrongTexts('functional', () =>
          wrong.texts.filter(({ facts }) => isNotSaidBy(context, facts.at(-1)!, speaker)),
        )),
      }),
      gap: null,
      recall: false,
      wrong,
    }
  }
  // An occasion may hold a word of what was said there, or tell what that was about; the year does not.
  const isWordless = ({ stem }: Saying) => sharedWords(stemWords(stem), text).length === 0
  const wordless = sayings.find(isWordless)
  const best = sayings.find((one) => isWordless(one) && !isOneMatter(one.stem, text))
  if (wordless !== undefined && best === undefined && inYear) {
    const otherYears = gather().filter(({ facts }) => isOutside(context, facts.at(-1)!, inYear.year))
    if (otherYears.length >= enough)
      return side(
        inYear,
        wrongTexts('functional', () => otherYears),
      )
  }
  const chosen = best ?? wordless ?? sayings[0]
  return side(
    chosen,
    wrongTexts('functional', () =>
      chosen.anywhere ? gather().filter(({ facts }) => isRuledOut(context, facts.at(-1)!, speaker)) : gather(),
    ),
  )
}

/**
 * Called true or false, a saying is judged by itself: another's is put forward only where the corpus rules the speaker out for it, as it does
 * in a matching, and knows of no word of the speaker on that topic. On what both spoke of, people of one camp say the same.
 */
function isNotSaidBy(context: QuestionContext, id: FactId, speaker: EntityId): boolean {
  const other = context.corpus.fact.get(id) as Spoken
  const spokeOf = (context.corpus.naming.get(speaker) ?? []).some(
    (one) => isSpokenBy(one, speaker) && one.topics.some((topic) => other.topics.includes(topic)),
  )
  return !spokeOf && isRuledOut(context, id, speaker)
}

/** Of a saying who is ruled out for it: asked again and again, of one after another. */
const provers = new WeakMap<QuestionContext, Map<FactId, ReturnType<typeof prover>>>()

/** Another alone said it, and no fact puts the speaker in that one's place. */
function isRuledOut(context: QuestionContext, id: FactId, speaker: EntityId): boolean {
  let known = provers.get(context)
  if (!known) provers.set(context, (known = new Map()))
  let rulesOut = known.get(id)
  if (!rulesOut) {
    const other = context.corpus.fact.get(id) as Spoken
    const wrongs = functional(other)
    if (wrongs.kind !== 'entities') return false
    known.set(id, (rulesOut = prover(context, other, speakerOf(other), wrongs, null)))
  }
  return rulesOut(speaker) !== null
}
const isSpokenBy = (fact: Fact, speaker: EntityId) =>
  (fact.kind === 'utterance' || fact.kind === 'claim') && speakerOf(fact) === speaker

/** A question that says no more of the occasion than its year. */
interface InYear extends Saying {
  readonly year: string
}
/** From fewer sayings of other years no fair options are drawn. */
const enough = 8
/** Of another occasion in the same year, the year alone does not prove it wrong. */
function isOutside(context: QuestionContext, id: FactId, year: string): boolean {
  const other = context.corpus.fact.get(id)
  if (!other || !('time' in other) || !other.time) return false
  return !mayMeet(reachOf(context, other), possibleDays(parseTime(year)!))
}

/** What an occasion was about in words of its own: whoever knows the one finds the other without knowing what was said. */
const matters = [
  /\b(trials?|repress\w*|terror|arrest\w*|purges?|execut\w*|verdicts?|sentences?)\b/i,
  /\b(trade unions?|trade-union|unions)\b/i,
  /\b(architects?|towers?|church\w*|chapels?|cathedrals?|demoli\w*|buildings?)\b/i,
  /\b(grain|sow|harvest|peasants?|kulaks?|collective farm\w*|kolkhoz\w*|agricultur\w*|farming)\b/i,
]
const isOneMatter = (stem: string, text: string) => matters.some((matter) => matter.test(stem) && matter.test(text))
