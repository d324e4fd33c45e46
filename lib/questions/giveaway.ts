import { fold } from '@/lib/base/fold'
import type { Entity } from '@/lib/corpus/entity'
import { Recent } from './recent'

/** Words that many names share and that give nothing away. */
const common = new Set(
  (
    'the and of for from with its his her their in on at to by an as was were who which what when where party central committee commissar ' +
    "commissariat peoples people's people congress conference plenum council soviet union all state first second third head chairman secretary " +
    'deputy member commission bureau department administration section russian russia bolshevik bolsheviks communist political war trial ' +
    'murder death meeting decree law resolution government general minister ministry'
  )
    .split(' ')
    .map(fold),
)

export const wordsOf = (text: string): readonly string[] =>
  fold(
    text
      .replace(/[“”"/]/g, ' ')
      .replace(/[–—]/g, '-')
      .replaceAll('’', "'"),
  )
    .split(' ')
    .filter(Boolean)
const telling = (word: string) => word.length >= 4 && !common.has(word)

/** One begins like the other for so long that it is the same word in another form. */
function akin(one: string, other: string): boolean {
  if (one === other) return true
  const length = Math.min(one.length, other.length)
  if (length < 5 || one.charCodeAt(0) !== other.charCodeAt(0)) return false
  let same = 0
  while (same < length && one[same] === other[same]) same++
  return same >= Math.max(5, Math.ceil(length * 0.75))
}

/** A stem taken apart once, to be compared with many names. */
export interface StemWords {
  /** Folded, with a space at both ends, so that whole words are found. */
  readonly padded: string
  readonly telling: readonly string[]
}
const recentStems = new Recent<StemWords>(8)
export const stemWords = (stem: string): StemWords =>
  recentStems.get(stem, () => {
    const words = wordsOf(stem)
    return { padded: ` ${words.join(' ')} `, telling: words.filter(telling) }
  })

/** The telling words of an answer that the stem holds too. */
export function sharedWords(stem: StemWords, answer: string): readonly string[] {
  return sharedWith(stem, [...new Set(wordsOf(answer).filter(telling))])
}
const sharedWith = (stem: StemWords, words: readonly string[]) =>
  words.filter((word) => stem.telling.some((other) => akin(word, other)))

export const holdsWord = (text: string, word: string) => wordsOf(text).some((other) => akin(word, other))

/** What is compared of an entity's names; worked out once. */
interface Named {
  readonly name: string
  readonly spellings: readonly string[]
  readonly telling: readonly string[]
}
const named = new WeakMap<Entity, Named>()
export function namedOf(entity: Entity): Named {
  let found = named.get(entity)
  if (!found) {
    const names = [entity.name, ...entity.aliases, ...('short' in entity && entity.short ? [entity.short] : [])]
    const name = fold(entity.name)
    found = {
      name: ` ${name.replace(/^the /, '')} `,
      spellings: names.filter((one) => one.length > 1).map((one) => ` ${fold(one)} `),
      telling: [...new Set(wordsOf(entity.name).filter(telling))],
    }
    named.set(entity, found)
  }
  return found
}

/** Whether the stem holds one of the entity's names, whole. */
export const holdsName = (stem: StemWords, entity: Entity) =>
  namedOf(entity).spellings.some((name) => stem.padded.includes(name))
/** Whether the stem holds a telling word of the entity's name. */
export const hintsAt = (stem: StemWords, entity: Entity) => sharedWith(stem, namedOf(entity).telling).length > 0
