import { outerBounds } from '@/lib/base/edtf'
import { timeOf } from '@/lib/corpus/derived-days'
import { predecessorOf, successorOf } from '@/lib/corpus/derived-offices'
import type { Fact, FactOf } from '@/lib/corpus/fact'
import { kindOf, nameInSentence } from '@/lib/corpus/entity'
import { lowered, told } from './attribution'
import type { QuestionContext } from './context'
import { formsOf, madeIn } from './forms'
import type { Card, FormName, Question } from './question'
import type { Side } from './side'
import { sideOf } from './sides'
import { participantFacet } from './sides/happening'
import { outcomeUntold } from './sides/outcome'
import { yearIn } from './stem'
import { capital, partOf } from './why'

/**
 * The card asked in one form. The same arguments always give the same question; another seed may give other words, options and order.
 * `null` where that form cannot be asked fairly, e.g. where fewer than two wrong options are proven.
 */
export function makeQuestion(
  context: QuestionContext,
  card: Card,
  form: FormName,
  seed: string | number,
): Question | null {
  const found = sideAsked(context, card)
  return found && makeOf(context, card, form, found.fact, found.side, seed)
}

/** The forms in which a card is to be asked; at least one. */
export function formsFor(context: QuestionContext, card: Card): readonly FormName[] {
  const known = context.forms.get(card.id)
  if (known) return known
  const found = sideAsked(context, card)
  const names = found ? formsOf(context, found.fact, found.side) : []
  context.forms.set(card.id, names)
  return names
}

function sideAsked(context: QuestionContext, card: Card): { readonly fact: Fact; readonly side: Side } | null {
  const fact = context.corpus.fact.get(card.factId)
  const side = fact && sideOf(context, fact, card.facet)
  return fact && side ? { fact, side } : null
}

function makeOf<F extends FormName>(
  context: QuestionContext,
  card: Card,
  name: F,
  fact: Fact,
  side: Side,
  seed: string | number,
): Question | null {
  const made = madeIn(context, fact, side, name, seed)
  if (!made) return null
  const asked = {
    form: name,
    cardId: card.id,
    factId: card.factId,
    factRevision: fact.revision,
    facet: card.facet,
    // What a sentence that may be false puts forward is no year of the fact's.
    label: labelOf(card, fact, 'said' in made ? made.before + made.after : made.stem),
    explanation: explanationOf(context, card, fact),
    references: fact.references,
    ...made,
  }
  // The compiler does not put a mapped union together from its parts.
  return asked as unknown as Question
}

const labels = {
  person: 'Person',
  body: 'Organization',
  post: 'Post',
  place: 'Place',
  event: 'Event',
  term: 'Term',
  work: 'Work',
} as const

const textLabels: Readonly<Record<string, string>> = {
  meaning: 'Meaning',
  relation: 'Kinship',
  gist: 'What was said',
  outcome: 'Outcome',
  standing: 'Historian’s view',
}

/** What is asked for, and the fact's own year where the stem tells it anyway. */
function labelOf({ answer, facet }: Card, fact: Fact, stem: string): string {
  if (answer.kind === 'time') return 'Date'
  const told = yearIn(stem)
  const year = told !== null && isOwnYear(fact, told) ? told : null
  const word =
    answer.kind === 'entity'
      ? labels[kindOf(answer.id)]
      : answer.kind === 'number'
        ? 'Figure'
        : (textLabels[facet] ?? 'Name')
  return year ? `${word} · ${year}` : word
}

/** Without a date of its own, what a sentence tells is of its year; what somebody says may be of any. */
function isOwnYear(fact: Fact, year: string): boolean {
  const time = timeOf(fact)
  if (!time) return fact.kind !== 'claim' && fact.kind !== 'utterance'
  const { first, last } = outerBounds(time)
  return (first ?? '') <= `${year}-12-31` && `${year}-01-01` <= (last ?? '9999')
}

/** The claim in full, whose it is, and what more the corpus knows of it. */
function explanationOf(context: QuestionContext, { facet }: Card, fact: Fact): string {
  const parts = [told(context, fact)]
  if (fact.note) parts.push(ended(fact.note))
  const asked = fact.kind === 'happening' ? askedOf(context, fact, facet) : null
  if (asked !== null)
    parts.push(fact.standing === 'attributed' ? `By the same account, ${lowered(asked, context.corpus)}` : asked)
  if (fact.kind === 'claim' && fact.verdict) parts.push(viewOf(context, fact.verdict))
  if (fact.kind === 'tenure') parts.push(...successionOf(context, fact.id))
  return parts.join(' ')
}

/** What the historian makes of a claim: whose view it is, a sentence that names him says itself. */
const viewOf = (context: QuestionContext, verdict: string): string =>
  /\bRees\b/.test(verdict)
    ? capital(ended(verdict))
    : `The historian’s view: ${ended(lowered(verdict, context.corpus))}`

/** What came of an event or who did what in it, where the sentence about it does not say. */
function askedOf(context: QuestionContext, fact: FactOf<'happening'>, facet: string): string | null {
  if (facet === 'outcome') return outcomeUntold(fact)
  const part = fact.participants.find(({ who }) => facet === participantFacet(who))
  return part ? partOf(context, fact, part.who) : null
}

const ended = (sentence: string) => (/[.?”]$/.test(sentence) ? sentence : `${sentence}.`)

function successionOf(context: QuestionContext, id: Fact['id']): readonly string[] {
  const fact = context.corpus.fact.get(id)
  if (fact?.kind !== 'tenure') return []
  const held = context.offices.ofPost.get(fact.post)?.find((one) => one.fact.id === id)
  if (!held) return []
  const [before, after] = [predecessorOf(context.offices, held), successorOf(context.offices, held)].map((one) => {
    const entity = one && context.corpus.entity.get(one.fact.person)
    return entity ? nameInSentence(entity) : null
  })
  const person = context.corpus.entity.get(fact.person)
  const whom = person && 'gender' in person && person.gender === 'f' ? 'her' : 'him'
  if (before && before === after) return [`${capital(before)} both preceded and succeeded ${whom}.`]
  if (before && after) return [`${capital(before)} preceded ${whom}, and ${after} succeeded ${whom}.`]
  return before ? [`${capital(before)} preceded ${whom}.`] : after ? [`${capital(after)} succeeded ${whom}.`] : []
}
