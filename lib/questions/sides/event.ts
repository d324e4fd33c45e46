import { parseTime, showTime } from '@/lib/base/edtf'
import { factsOfKind, type Corpus } from '@/lib/corpus/corpus'
import { mayMeet, possibleDays, type Reach } from '@/lib/corpus/derived-days'
import { isOfKind, type EntityId } from '@/lib/corpus/entity'
import type { FactId, FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { gapOf, showGap } from '../gap'
import { subjectQuestion } from '../interrogative'
import type { Side } from '../side'
import { doneWith } from './event-words'

type Happening = FactOf<'happening'>

/** When an event happened by all that is told of it, and who tells it. */
interface Told {
  readonly reach: Reach
  readonly fact: FactId
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
      found.set(fact.event, before ? { ...before, reach: joined(before.reach, reach) } : { reach, fact: fact.id })
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

/** Which event the sentence tells of: the others surely happened at other times. */
export function eventSide(context: QuestionContext, fact: Happening): Omit<Side, 'facet'> | string {
  const entity = context.corpus.entity.get(fact.event)
  const time = parseTime(fact.time)
  if (!entity || !time || !fact.text.includes('{event}')) return 'the sentence does not name the event plainly'
  const gap = gapOf(context, fact, 'event')
  if (typeof gap === 'string') return gap
  const sentence = showGap(gap)
  if (!sentence.includes(showTime(time))) return 'the sentence does not show when it was'
  const fine =
    time.kind === 'span' || (time.kind === 'point' && time.precision !== 'year' && time.precision !== 'decade')
  const others = fact.entities.length - 1
  const bare = sentence.split(' ').length - showTime(time).split(' ').length < 6
  if (!fine && (others === 0 || bare)) return 'a year alone does not tell which event is meant'
  const asked = possibleDays(time, fact.calendar === 'julian')
  const told = toldOf(context.corpus)
  const verb = doneWith(entity)
  const sort = 'sort' in entity && ofOneSort.has(entity.sort) ? entity.sort : null
  const turned = subjectQuestion(gap, entity)?.replace(/\b([Ww])hich \w+/, `$1hich ${sort ?? 'event'}`) ?? null
  // Nobody asks which event was sent, or issued.
  const question = turned === null || (verb !== null && /which event/i.test(turned)) ? null : turned
  const recall = !bare && fine && isProper(entity.name) && isAlone(context, fact, asked)
  const stem = question !== null && !recall ? amongThese(question).replace(ofDeeds, '$1 $2') : question
  return {
    answer: { kind: 'entity', id: fact.event },
    ask: stem === null ? null : () => ({ stem }),
    gap,
    recall,
    wrong: {
      kind: 'entities',
      rule: 'functional',
      proof: (candidate) => {
        const other = context.corpus.entity.get(candidate)
        const theirs = told.get(candidate)
        if (!other || !theirs || mayMeet(theirs.reach, asked) || doneWith(other) !== verb) return null
        if (sort !== null && 'sort' in other && other.sort !== sort) return null
        return [fact.id, theirs.fact]
      },
    },
  }
}

/** What is decided or ordered is not called an event. */
const ofDeeds = /\b([Ww]hich of these) events (was (?!held|fought|waged|followed|marked)[a-z]+|were)\b/

const amongThese = (question: string) =>
  question.replace(
    /\b([Ww])hich (\w+)/,
    (_, w: string, what: string) => `${w}hich of these ${plural[what] ?? `${what}s`}`,
  )

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
