import { isLong, parseTime, showTime, showTimeInSentence, type Time } from '@/lib/base/edtf'
import { paced, runThrough, type Steps } from '@/lib/base/steps'
import { factsOfKind, type Corpus } from '@/lib/corpus/corpus'
import { mayMeet, possibleDays, type Reach } from '@/lib/corpus/derived-days'
import { isOfKind, nameInSentence, type Entity, type EntityId } from '@/lib/corpus/entity'
import type { FactId, FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { canBeAsked } from '../forms'
import { gapOf, showGap, type Gap } from '../gap'
import { subjectQuestion } from '../interrogative'
import { headOf, isPlural, wasOrWere } from '../noun'
import { statedAs, type Side, type Stated } from '../side'
import { datedAs, doneWith } from './event-words'
import { inStyle } from './when'

type Happening = FactOf<'happening'>

/** When an event happened by all that is told of it, and who tells it. */
interface Told {
  readonly reach: Reach
  readonly fact: FactId
  /** It is told to have lasted from one date to another. */
  readonly lasted: boolean
}
const known = new WeakMap<Corpus, ReadonlyMap<EntityId, Told>>()

function toldOf(corpus: Corpus): ReadonlyMap<EntityId, Told> {
  let told = known.get(corpus)
  if (!told) {
    const found = new Map<EntityId, Told>()
    for (const fact of factsOfKind(corpus, 'happening')) {
      const time = parseTime(fact.time)
      const reach = time ? possibleDays(time, fact.calendar === 'julian') : { first: null, last: null }
      const before = found.get(fact.event)
      const lasted = time?.kind === 'span' && isLong(time)
      found.set(
        fact.event,
        before ? { ...before, reach: joined(before.reach, reach) } : { reach, fact: fact.id, lasted },
      )
    }
    known.set(corpus, (told = found))
  }
  return told
}

const joined = (one: Reach, other: Reach): Reach => ({
  first: one.first !== null && other.first !== null ? (one.first < other.first ? one.first : other.first) : null,
  last: one.last !== null && other.last !== null ? (one.last > other.last ? one.last : other.last) : null,
})

/** Sorts of which the options are all, so that the question may name the sort. */
const ofOneSort = new Set<string>(['congress', 'conference', 'plenum', 'trial', 'speech'])
const plural: Readonly<Record<string, string>> = { congress: 'congresses', plenum: 'plenums', speech: 'speeches' }

const gatherings = new Set<string>(['congress', 'conference', 'plenum', 'meeting'])
/** Verbs that go with whatever takes place; what is done with a thing of the event's own sort goes with all of that sort. */
const neutral =
  /^ (came|took place|happened|occurred|fell|falls|dates|dated|goes back|went back|belongs|is dated|was (taken|issued|adopted|made|concluded|published|written|sent|given))\b/
const ofGatherings = /^ (met|was held|opened|ended|took place|was in session|sat)\b/

/** Events that one sentence can tell of: of one sort, and where that is wide, of one head word; and such as the same is done with. */
const familyOf = (entity: Entity) => {
  const sort = 'sort' in entity ? entity.sort : ''
  return `${sort === 'other' ? headOf(entity.name).toLowerCase() : sort} ${doneWith(entity)}`
}
/** Events of which one date can be said in the same words. */
const inList = (entity: Entity) => `list ${datedAs(entity)}`
/** As many events of a family, not too far off in time, leave some that were surely at other times. */
const enough = 5
const nearYears = 12
const families = new WeakMap<Corpus, ReadonlyMap<string, readonly number[]>>()
/** The years in which the events of each family were. */
function yearsOfFamilies(corpus: Corpus): ReadonlyMap<string, readonly number[]> {
  return families.get(corpus) ?? runThrough(familySteps(corpus))
}
/** The same in small steps, to be found when they are asked for. */
export function* familySteps(corpus: Corpus): Steps<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>()
  yield* paced(toldOf(corpus), 50, ([id, { reach }]) => {
    const entity = corpus.entity.get(id)
    const year = reach.first ?? reach.last
    if (!entity || year === null) return
    for (const family of [familyOf(entity), `${doneWith(entity)}`, inList(entity)]) {
      const years = found.get(family)
      if (years) years.push(Number(year.slice(0, 4)))
      else found.set(family, [Number(year.slice(0, 4))])
    }
  })
  families.set(corpus, found)
  return found
}
const isLarge = (corpus: Corpus, family: string, year: number) =>
  (yearsOfFamilies(corpus).get(family) ?? []).filter((one) => Math.abs(one - year) <= nearYears).length >= enough

/** Which event the sentence tells of, or where its words would not leave enough to choose from, which was at that time. */
export function eventSide(context: QuestionContext, fact: Happening): Omit<Side, 'facet'> | string {
  const entity = context.corpus.entity.get(fact.event)
  const time = parseTime(fact.time)
  if (!entity || !time) return 'its date cannot be read'
  const gap = fact.text.includes('{event}')
    ? gapOf(context, fact, 'event')
    : 'the sentence does not name the event plainly'
  if (typeof gap === 'string' || !showGap(gap).includes(showTime(time))) return sideByDate(context, fact, entity, time)
  const fine =
    time.kind === 'span' || (time.kind === 'point' && time.precision !== 'year' && time.precision !== 'decade')
  const others = fact.entities.length - 1
  const bare = showGap(gap).split(' ').length - showTime(time).split(' ').length < 6
  if (!fine && (others === 0 || bare)) return sideByDate(context, fact, entity, time)
  const isGathering = 'sort' in entity && gatherings.has(entity.sort)
  const isOpen = neutral.test(gap.after) || (isGathering && ofGatherings.test(gap.after))
  // What its words say of the event, others of its family alone can be thought to have been.
  const family = isOpen ? null : familyOf(entity)
  const asked = possibleDays(time, fact.calendar === 'julian')
  const recall = !bare && fine && isProper(entity.name) && isAlone(context, fact, asked)
  const year = Number((asked.first ?? asked.last ?? '').slice(0, 4))
  if (!recall && !isLarge(context.corpus, family ?? `${doneWith(entity)}`, year))
    return sideByDate(context, fact, entity, time)
  const told = toldOf(context.corpus)
  const verb = doneWith(entity)
  const agrees = ofNumber.test(gap.after)
  const sort = 'sort' in entity && ofOneSort.has(entity.sort) ? entity.sort : null
  const turned = subjectQuestion(gap, entity)?.replace(/\b([Ww])hich \w+/, `$1hich ${sort ?? 'event'}`) ?? null
  // Nobody asks which event was sent, or issued.
  const question = turned === null || (verb !== null && /which event/i.test(turned)) ? null : turned
  const stem = question !== null && !recall ? amongThese(question).replace(ofDeeds, '$1 $2') : question
  const side: Omit<Side, 'facet'> = {
    answer: { kind: 'entity', id: fact.event },
    ask: stem === null ? null : () => ({ stem }),
    ...(isBare(gap, time) ? {} : statedByDate(context, fact, entity, time)),
    gap,
    recall,
    wrong: {
      kind: 'entities',
      rule: 'functional',
      proof: (candidate) => {
        const other = context.corpus.entity.get(candidate)
        const theirs = told.get(candidate)
        if (!other || !theirs || mayMeet(theirs.reach, asked) || doneWith(other) !== verb) return null
        if (holdsAnyYear(other.name) || (agrees && isPlural(other) !== isPlural(entity))) return null
        if (sort !== null && 'sort' in other && other.sort !== sort) return null
        if (family !== null && familyOf(other) !== family) return null
        if (time.kind === 'span' && !isGathering && !theirs.lasted) return null
        return [fact.id, theirs.fact]
      },
    },
  }
  // A sentence may give its event away, or leave too few that could be meant; its date alone does not.
  if (recall || canBeAsked(context, fact, { facet: 'event', ...side })) return side
  return sideByDate(context, fact, entity, time)
}

const ofNumber = /\b(was|were|is|are|has|have)\b/
/** Besides the event and its date the sentence says nothing, so that it can be said of another event. */
const isBare = (gap: Gap, time: Time) =>
  gap.before === '' &&
  (neutral.test(gap.after) || ofGatherings.test(gap.after)) &&
  gap.after.replace(showTime(time), '').split(' ').length <= 5

/** The event with its date alone: what else the sentence tells would not go with another, or not be English. */
function statedByDate(
  context: QuestionContext,
  fact: Happening,
  entity: Entity,
  time: Time,
): { readonly stated?: () => Stated } {
  // What may have gone on as long as this did, is its own family.
  if (time.kind === 'span') {
    const when = inStyle(fact, showTimeInSentence(time))
    return { stated: () => statedAs('', nameInSentence(entity), ` took place ${when}.`) }
  }
  const side = sideByDate(context, fact, entity, time)
  if (typeof side === 'string') return {}
  const { stated, wrong } = side
  return stated ? { stated: () => ({ ...stated(), wrong }) } : {}
}

const holdsAnyYear = (name: string) => /\b1[89]\d\d\b/.test(name)

/** Which of several events was at that time, whatever else is told of it: the others surely were not. */
function sideByDate(
  context: QuestionContext,
  fact: Happening,
  entity: Entity,
  time: Time,
): Omit<Side, 'facet'> | string {
  if (holdsAnyYear(entity.name)) return 'its name tells its date'
  const asked = possibleDays(time, fact.calendar === 'julian')
  const told = toldOf(context.corpus)
  const lasted = time.kind === 'span' && isLong(time)
  const year = Number((asked.first ?? asked.last ?? '').slice(0, 4))
  const own = datedAs(entity)
  // Of few speeches or decisions there are not enough at other times; of all that is no event but made, a date is said otherwise.
  const alike = own === 'took place' || isLarge(context.corpus, inList(entity), year)
  const words = alike ? own : 'dates from'
  const be = words === 'given' || words === 'made' ? `${wasOrWere(entity)} ${words}` : null
  const verb = lasted ? 'lasted' : (be ?? words)
  const when = inStyle(fact, verb === 'dates from' ? showTime(time) : showTimeInSentence(time))
  return {
    answer: { kind: 'entity', id: fact.event },
    ask: () => ({ stem: `Which of these ${verb} ${when}?` }),
    // In the past, "dated from" goes with one and with many.
    stated: () => statedAs('', nameInSentence(entity), ` ${verb === 'dates from' ? 'dated from' : verb} ${when}.`),
    gap: null,
    recall: false,
    wrong: {
      kind: 'entities',
      rule: 'functional',
      proof: (candidate) => {
        const other = context.corpus.entity.get(candidate)
        const theirs = told.get(candidate)
        if (!other || !theirs || mayMeet(theirs.reach, asked) || holdsAnyYear(other.name)) return null
        if (lasted) return theirs.lasted ? [fact.id, theirs.fact] : null
        const others = datedAs(other)
        if (alike ? others !== own : others === 'took place') return null
        if (be !== null && isPlural(other) !== isPlural(entity)) return null
        return [fact.id, theirs.fact]
      },
    },
  }
}

/** What is decided or ordered is not called an event. */
const ofDeeds = /\b([Ww]hich of these) events (was (?!held|fought|waged|followed|marked)[a-z]+|were)\b/

const amongThese = (question: string) =>
  question
    .replace(
      /\b([Ww])hich (?!of these )(\w+)/,
      (_, w: string, what: string) => `${w}hich of these ${plural[what] ?? `${what}s`}`,
    )
    .replace(/^(Which of these \w+) came (about )?/, '$1 took place ')

/** A name that people know it by, not a description of ours. */
const isProper = (name: string) => /^[A-Z]/.test(name) && name.split(' ').length <= 4

/** No other event of its sort is told of at the time. */
function isAlone(context: QuestionContext, fact: Happening, asked: Reach): boolean {
  const entity = context.corpus.entity.get(fact.event)
  for (const [id, { reach }] of toldOf(context.corpus)) {
    if (id === fact.event || !mayMeet(reach, asked)) continue
    const other = context.corpus.entity.get(id)
    if (entity && other && isOfKind(entity, 'event') && isOfKind(other, 'event') && entity.sort === other.sort)
      return false
  }
  return true
}
