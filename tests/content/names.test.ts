import { expect, test } from 'vitest'
import { spellingsOf } from '@/lib/base/transliterate'
import { isOfKind, nameInSentence, type Entity, type EntityOf } from '@/lib/corpus/entity'
import { contextOf } from '@/lib/questions/context'
import { gradeEntity } from '@/lib/questions/grading/entities'
import { matchPerson, wordsTyped } from '@/lib/questions/grading/persons'
import { realCorpus } from './real-corpus'

const context = contextOf(await realCorpus)
const persons = context.corpus.entities.filter((entity): entity is EntityOf<'person'> => isOfKind(entity, 'person'))
const things = context.corpus.entities.filter((entity) => !isOfKind(entity, 'person'))

/** The ways in which a person is written: whole, with initials, the surname first, in other scripts and by other habits. */
function written(person: EntityOf<'person'>): readonly string[] {
  const found = new Set([person.name, ...person.aliases])
  const given = person.name.endsWith(person.surname)
    ? person.name.slice(0, -person.surname.length).trim().split(' ')[0]
    : person.name.slice(person.surname.length + 1)
  // Some are known by one name only.
  if (given) {
    found.add(`${person.surname}, ${given}`)
    found.add(`${given.slice(0, 1)}. ${person.surname}`)
  }
  const cyrillic = person.cyrillic?.split(' ') ?? []
  if (cyrillic.length > 1) {
    found.add(person.cyrillic!)
    const [first, last] = [spellingsOf(cyrillic[0]!), spellingsOf(cyrillic.at(-1)!)]
    last.forEach((surname, i) => found.add(`${first[i % first.length]} ${surname}`))
  }
  return [...found]
}

test('everybody is known by every way to write them', { timeout: 120_000 }, () => {
  const lost = persons.flatMap((person) =>
    written(person)
      .filter((text) => !['right', 'unsure'].includes(gradeEntity(context, person.id, text).kind))
      .map((text) => `${person.id}: ${text}`),
  )
  expect(lost).toEqual([])
})

test('everybody is known by name, and nobody else is asked about then', { timeout: 120_000 }, () => {
  const unsure = persons.filter((person) => gradeEntity(context, person.id, person.name).kind !== 'right')
  expect(unsure.map((person) => person.id)).toEqual([])
})

test('across the whole matrix no way to write one person is right for another', { timeout: 120_000 }, () => {
  const names = persons.map((person) => [person, context.spellings.person(person)] as const)
  const wrong: string[] = []
  for (const person of persons) {
    for (const text of [...written(person), person.surname]) {
      const words = wordsTyped(text)
      for (const [other, theirs] of names) {
        // Who is not matched at all cannot be right; everybody else is marked for real.
        if (other === person || matchPerson(words, theirs) === null) continue
        if (gradeEntity(context, other.id, text).kind === 'right')
          wrong.push(`${text}, who is ${person.id}, for ${other.id}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

const names = (entity: Entity) => [
  entity.name,
  nameInSentence(entity),
  ...entity.aliases,
  ...('short' in entity && entity.short ? [entity.short] : []),
]
test(
  'every body, post, place, event, term and work is known by its names, and by no other’s',
  { timeout: 120_000 },
  () => {
    const wrong: string[] = []
    for (const entity of things) {
      for (const text of names(entity)) {
        if (gradeEntity(context, entity.id, text).kind !== 'right') wrong.push(`${entity.id} is not known as ${text}`)
        for (const other of things) {
          if (other.id === entity.id || other.id.split('/')[0] !== entity.id.split('/')[0]) continue
          if (gradeEntity(context, other.id, text).kind === 'right')
            wrong.push(`${text}, which is ${entity.id}, for ${other.id}`)
        }
      }
    }
    expect(wrong).toEqual([])
  },
)
