import { fold } from '@/lib/base/fold'
import { paced, runThrough, type Steps } from '@/lib/base/steps'
import { spellingsOf } from '@/lib/base/transliterate'
import type { Corpus } from '@/lib/corpus/corpus'
import {
  isOfKind,
  kindOf,
  nameInSentence,
  type Entity,
  type EntityId,
  type EntityKind,
  type EntityOf,
} from '@/lib/corpus/entity'
import { alsoPut, plainName } from './plain'

/** How many entities are read between two pauses. */
const stride = 25

/** The parts of a person's name in every spelling in use, folded. */
export interface PersonNames {
  readonly surnames: ReadonlySet<string>
  readonly givens: ReadonlySet<string>
  readonly patronymics: ReadonlySet<string>
  /** Whole names that are not put together of the parts: Koba, Ulyanov. */
  readonly others: ReadonlySet<string>
}

/** How the entities of a corpus are written. Worked out when first asked for, and kept. */
export class Spellings {
  private readonly persons = new Map<EntityId, PersonNames>()
  private readonly wholes = new Map<EntityId, ReadonlySet<string>>()
  private readonly bySurname = new Map<string, Set<EntityId>>()
  private readonly byOther = new Map<string, Set<EntityId>>()
  private indexed = false
  private readonly owners = new Map<EntityKind, Map<string, EntityId[]>>()

  constructor(private readonly corpus: Corpus) {}

  /** How a person's names are written. */
  person(entity: EntityOf<'person'>): PersonNames {
    let names = this.persons.get(entity.id)
    if (!names) {
      names = namesOf(entity)
      this.persons.set(entity.id, names)
    }
    return names
  }

  /** Everything that a name of something other than a person is written as, made plain. */
  whole(entity: Entity): ReadonlySet<string> {
    let spellings = this.wholes.get(entity.id)
    if (!spellings) {
      spellings = wholeSpellings(entity)
      this.wholes.set(entity.id, spellings)
    }
    return spellings
  }

  /** The persons whose surname can be written so. */
  surnamed(folded: string): ReadonlySet<EntityId> {
    this.indexPersons()
    return this.bySurname.get(folded) ?? new Set()
  }

  /** Who goes by a whole name that is not put together of first name and surname. */
  alsoCalled(folded: string): ReadonlySet<EntityId> {
    this.indexPersons()
    return this.byOther.get(folded) ?? new Set()
  }

  /** The entities of a kind other than person that can be written so. */
  named(kind: EntityKind, plain: string): readonly EntityId[] {
    let owners = this.owners.get(kind)
    if (!owners) {
      owners = new Map()
      for (const entity of this.corpus.entities) {
        if (kindOf(entity.id) !== kind) continue
        for (const spelling of this.whole(entity)) owners.set(spelling, [...(owners.get(spelling) ?? []), entity.id])
      }
      this.owners.set(kind, owners)
    }
    return owners.get(plain) ?? []
  }

  /** Who bears which name, in small steps: whoever cannot wait for that runs them beforehand. */
  *steps(): Steps<void> {
    if (this.indexed) return
    this.indexed = true
    yield* paced(this.corpus.entities, stride, (entity) => {
      if (!isOfKind(entity, 'person')) return
      const { surnames, others } = this.person(entity)
      for (const surname of surnames) put(this.bySurname, surname, entity.id)
      for (const other of others) put(this.byOther, other, entity.id)
    })
  }

  private indexPersons(): void {
    runThrough(this.steps())
  }
}

function put(map: Map<string, Set<EntityId>>, key: string, id: EntityId): void {
  const owners = map.get(key)
  if (owners) owners.add(id)
  else map.set(key, new Set([id]))
}

const isPatronymic = (word: string) =>
  /(ovich|evich|yich|ich|ovna|evna|ichna|inichna|ович|евич|ич|овна|евна|ична|оглы|кызы)$/.test(word)

function namesOf(entity: EntityOf<'person'>): PersonNames {
  const surnames = new Set([fold(entity.surname)])
  const givens = new Set<string>()
  const patronymics = new Set<string>()
  const others = new Set<string>()
  const inRussian = (entity.cyrillic ?? '').split(/\s+/).filter(Boolean)
  // Of Mao Zedong the surname stands first.
  const surnameFirst =
    inRussian.length > 1 &&
    spellingsOf(inRussian[0]!).includes(fold(entity.surname)) &&
    entity.name.startsWith(`${entity.surname} `)
  const cyrillic = surnameFirst ? [...inRussian.slice(1), inRussian[0]!] : inRussian
  // Of Nicholas II both words stand for the surname: a number alone names nobody.
  const size = / [IVX]+$/.test(entity.surname) ? entity.surname.split(' ').length : 1
  const [before, family] = [cyrillic.slice(0, -size), cyrillic.slice(-size)]
  if (family.length > 0)
    joined(family.flatMap((word) => word.split('-'))).forEach((spelling) =>
      (before.length > 0 ? surnames : others).add(spelling),
    )
  const written = [entity.name, ...entity.aliases].map(fold)
  // A single word that looks like the surname is a spelling of it; any other is a name of its own.
  for (const name of written) if (!name.includes(' ')) (alike(name, surnames) ? surnames : others).add(name)
  for (const name of written) {
    const surname = [...surnames].filter((one) => name.endsWith(` ${one}`)).sort((a, b) => b.length - a.length)[0]
    const first = surname === undefined ? [...surnames].find((one) => name.startsWith(`${one} `)) : undefined
    if (first !== undefined) {
      name
        .slice(first.length + 1)
        .split(' ')
        .forEach((word) => givens.add(word))
      continue
    }
    if (surname === undefined) {
      others.add(name)
      const last = name.slice(name.lastIndexOf(' ') + 1)
      if (name.includes(' ') && alike(last, surnames)) surnames.add(last)
      continue
    }
    const rest = name.slice(0, -surname.length - 1).split(' ')
    rest.forEach((word, i) => (i > 0 && (isPatronymic(word) || word.length <= 2) ? patronymics : givens).add(word))
  }
  // Only whoever is meant is looked at so closely; the index of all takes the surnames.
  let isWhole = false
  const whole = (names: ReadonlySet<string>) => {
    if (!isWhole)
      before.forEach((word, i) => {
        const kind = i > 0 && isPatronymic(word.toLowerCase()) ? patronymics : givens
        spellingsOf(word).forEach((spelling) => kind.add(spelling))
      })
    isWhole = true
    return names
  }
  return {
    surnames,
    others,
    get givens() {
      return whole(givens)
    },
    get patronymics() {
      return whole(patronymics)
    },
  }
}

/** Shares its first letter or two, and most of its length, with a spelling known already. */
const alike = (word: string, known: ReadonlySet<string>) =>
  [...known].some(
    (one) =>
      one.slice(0, 4) === word.slice(0, 4) ||
      (one.slice(1, 5) === word.slice(1, 5) && Math.abs(one.length - word.length) < 3),
  )

function joined(parts: readonly string[]): readonly string[] {
  return parts.map(spellingsOf).reduce((all, next) => all.flatMap((left) => next.map((right) => `${left} ${right}`)))
}

function wholeSpellings(entity: Entity): ReadonlySet<string> {
  const names = [
    entity.name,
    nameInSentence(entity),
    ...entity.aliases,
    ...('short' in entity && entity.short ? [entity.short] : []),
  ]
  const spellings = new Set(names.map(plainName).flatMap((name) => [name, ...alsoPut(name)]))
  if (entity.cyrillic) {
    spellings.add(plainName(entity.cyrillic))
    const words = entity.cyrillic.split(/[\s-]+/)
    // One habit writes the whole name: the n-th spelling of each word would mix them.
    if (words.length === 1) spellingsOf(words[0]!).forEach((spelling) => spellings.add(plainName(spelling)))
  }
  spellings.delete('')
  return spellings
}
