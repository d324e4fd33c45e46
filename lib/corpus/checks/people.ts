import { fold } from '@/lib/base/fold'
import { spellingsOf, transliterate } from '@/lib/base/transliterate'
import type { EntityOf } from '../entity'
import type { Located } from '../parse'
import type { ExcusableRule } from './check'

type Person = EntityOf<'person'>
/** For each initial of a given name that the person goes by, the initials of the patronymic or middle name that are known with it. */
type Initials = ReadonlyMap<string, ReadonlySet<string>>

/** Е, Э, Ye and E are one initial; Ю, Yu and Iu; Я, Ya and Ia; И, Й, I and J. */
function initialOf(word: string): string {
  const latin = transliterate(word, 'newspaper').toLowerCase()
  if (/^[yi]u/.test(latin)) return 'yu'
  if (/^[yi]a/.test(latin)) return 'ya'
  return latin.slice(0, 1).replace('y', 'e').replace('j', 'i')
}

function initialsOf({ name, aliases, cyrillic, surname }: Person): Initials {
  const initials = new Map<string, Set<string>>()
  const last = fold(surname).split(' ').length
  for (const form of [name, ...aliases, ...(cyrillic ? [cyrillic] : [])]) {
    const given = fold(form).split(' ').slice(0, -last)
    if (given.length === 0) continue
    const [first, second] = given.map(initialOf)
    const seconds = initials.get(first!) ?? new Set()
    initials.set(first!, second ? seconds.add(second) : seconds)
  }
  return initials
}

/** Nothing in the initials says that these are two people. */
const agree = (one: Initials, other: Initials) =>
  [...one].some(([first, seconds]) => {
    const others = other.get(first)
    if (!others) return false
    return seconds.size === 0 || others.size === 0 || [...seconds].some((second) => others.has(second))
  })

const surnamesOf = ({ surname, cyrillic }: Person): readonly string[] => {
  const folded = fold(surname).replaceAll(' ', '')
  const written = cyrillic?.split(/\s+/).slice(-fold(surname).split(' ').length).join('')
  return [...new Set([folded, ...(written ? spellingsOf(written.replaceAll('-', '')) : [])])]
}

/** One person has one slug: two of a surname whose initials may be the same are the same, unless content/exceptions.yaml tells them apart. */
export const people: ExcusableRule = ({ entities }) => {
  const persons = entities.filter((entry): entry is Located<Person> => 'surname' in entry.value)
  const initials = new Map(persons.map(({ value }) => [value.id, initialsOf(value)]))
  const bearers = new Map<string, Set<Located<Person>>>()
  for (const person of persons)
    for (const surname of surnamesOf(person.value))
      bearers.set(surname, (bearers.get(surname) ?? new Set()).add(person))
  const namesakes = new Map<string, readonly [Located<Person>, Located<Person>]>()
  for (const all of bearers.values()) {
    const list = [...all]
    list.forEach((other, index) => {
      for (const one of list.slice(0, index)) namesakes.set(`${one.value.id} ${other.value.id}`, [one, other])
    })
  }
  return [...namesakes.values()]
    .filter(([one, other]) => one.value.id !== other.value.id && one.value.gender === other.value.gender)
    .filter(([one, other]) => agree(initials.get(one.value.id)!, initials.get(other.value.id)!))
    .map(([one, other]) => ({
      file: other.file,
      path: other.value.id,
      message: `may be ${one.value.id}: same surname, and no initial tells them apart. Keep one, give the patronymic, or list the two in exceptions.yaml`,
      of: [one.value.id, other.value.id],
    }))
}
