import { fold } from '@/lib/base/fold'
import { isOfKind, kindOf, nameInSentence, type Entity, type EntityId, type EntityOf } from '@/lib/corpus/entity'
import type { QuestionContext } from '../context'
import type { Verdict } from '../question'
import { capital } from '../why'
import { matchPerson, wordsTyped, type NameMatch } from './persons'
import { plainName } from './plain'
import { slips } from './slip'

const right = (remark: string | null = null): Verdict => ({ kind: 'right', remark })
const wrong = (remark: string | null = null): Verdict => ({ kind: 'wrong', remark })
const unsure = (ask: string): Verdict => ({ kind: 'unsure', ask })

/** Whether a typed text names the entity, and nothing else of its kind as well. */
export function gradeEntity(context: QuestionContext, answer: EntityId, text: string): Verdict {
  const entity = context.corpus.entity.get(answer)
  if (!entity || fold(text) === '') return wrong()
  return isOfKind(entity, 'person') ? gradePerson(context, entity, text) : gradeThing(context, entity, text)
}

const isIt = (entity: Entity) => `${capital(nameInSentence(entity))}: ${entity.who}.`

function gradePerson(context: QuestionContext, person: EntityOf<'person'>, text: string): Verdict {
  const words = wordsTyped(text)
  const mine = matchPerson(words, context.spellings.person(person))
  const meant = othersMeant(context, person.id, words)
  const [other] = meant
  if (mine?.slips === 0) {
    if (other) return unsure(mine.bare ? whichOf(text) : 'More than one person can be meant. Give the name in full.')
    return right(
      mine.patronymic
        ? `The patronymic is another: ${person.name}${person.cyrillic ? `, ${person.cyrillic}` : ''}.`
        : null,
    )
  }
  if (other) return wrong(isIt(other))
  if (mine) return gradeSlip(context, person, words, mine, text)
  const { givens } = context.spellings.person(person)
  return words.length === 1 && words[0]!.length > 2 && givens.has(words[0]!) ? unsure('Give the surname too.') : wrong()
}

/** A slip of typing is forgiven, unless the words are as near to somebody else. */
function gradeSlip(
  context: QuestionContext,
  person: EntityOf<'person'>,
  words: readonly string[],
  mine: NameMatch,
  text: string,
): Verdict {
  for (const entity of context.corpus.entities) {
    if (entity.id === person.id || !isOfKind(entity, 'person')) continue
    const match = matchPerson(words, context.spellings.person(entity))
    if (!match || match.slips > mine.slips) continue
    const namesakes = mine.bare && match.bare && match.slips === mine.slips && sharesSurname(context, person, entity)
    return namesakes ? unsure(whichOf(text)) : wrong(isIt(entity))
  }
  return right(`Spelled ${person.name}.`)
}

const whichOf = (text: string) =>
  `More than one person of the name ${text.trim()} can be meant. Which one? Give the first name or its initial too.`

const sharesSurname = (context: QuestionContext, one: EntityOf<'person'>, other: EntityOf<'person'>) => {
  const surnames = context.spellings.person(other).surnames
  return [...context.spellings.person(one).surnames].some((surname) => surnames.has(surname))
}

/** Everybody else whom the words name, letter by letter. */
function othersMeant(
  context: QuestionContext,
  answer: EntityId,
  words: readonly string[],
): readonly EntityOf<'person'>[] {
  const ids = new Set(context.spellings.alsoCalled(words.join(' ')))
  for (let length = 1; length <= 3; length++) {
    for (let at = 0; at + length <= words.length; at++) {
      for (const id of context.spellings.surnamed(words.slice(at, at + length).join(' '))) ids.add(id)
    }
  }
  ids.delete(answer)
  return [...ids].flatMap((id) => {
    const entity = context.corpus.entity.get(id)
    return entity && isOfKind(entity, 'person') && matchPerson(words, context.spellings.person(entity))?.slips === 0
      ? [entity]
      : []
  })
}

function gradeThing(context: QuestionContext, entity: Entity, text: string): Verdict {
  const typed = plainName(text)
  const kind = kindOf(entity.id)
  const owners = context.spellings.named(kind, typed)
  if (owners.includes(entity.id)) return right()
  const owner = owners.map((id) => context.corpus.entity.get(id)!)[0]
  if (owner) {
    if (context.overlaps.wholesOf(entity.id).has(owner.id))
      return unsure(`Be more exact: a part of ${nameInSentence(owner)} is asked for.`)
    if (context.overlaps.areOne(entity.id, owner.id))
      return unsure(`${capital(nameInSentence(owner))} is its name at another time. Give the one that it had then.`)
    return wrong(isIt(owner))
  }
  const mine = slips(typed, context.spellings.whole(entity))
  if (mine === null) return wrong()
  for (const other of context.corpus.entities) {
    if (other.id === entity.id || kindOf(other.id) !== kind) continue
    const theirs = slips(typed, context.spellings.whole(other))
    if (theirs !== null && theirs <= mine) return wrong(isIt(other))
  }
  return right(`Spelled ${entity.name}.`)
}
