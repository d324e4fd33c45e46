import { fold } from '@/lib/base/fold'
import { Kept } from '@/lib/base/kept'
import type { Entity } from '@/lib/corpus/entity'

/** Words that many names share and that give nothing away. */
const common = new Set(
  (
    'the and of for from with its his her their in on at to by an as was were who which what when where party central committee commissar ' +
    "commissariat peoples people's people congress conference plenum council soviet union all state first second third head chairman secretary " +
    'deputy member commission bureau department administration section russian russia bolshevik bolsheviks communist political war trial ' +
    'murder death meeting decree law resolution government general minister ministry came'
  )
    .split(' ')
    .map(fold),
)

export const wordsOf = (text: string): readonly string[] => words.get(text)
/** Names and meanings are taken apart beside every stem. */
const words = new Kept(4000, (text: string): readonly string[] =>
  fold(
    /[“”"/–—’]/.test(text)
      ? text
          .replace(/[“”"/]/g, ' ')
          .replace(/[–—]/g, '-')
          .replaceAll('’', "'")
      : text,
  )
    .split(' ')
    .filter(Boolean),
)
const telling = (word: string) => word.length >= 4 && !common.has(word)

/** One begins like the other for so long that it is the same word in another form. */
export function akin(one: string, other: string): boolean {
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
  readonly words: ReadonlySet<string>
  readonly telling: readonly string[]
}
export const stemWords = (stem: string): StemWords => stems.get(stem)
const stems = new Kept(64, (stem: string): StemWords => {
  const words = wordsOf(stem)
  return { padded: ` ${words.join(' ')} `, words: new Set(words), telling: words.filter(telling) }
})

/** The telling words of an answer that the stem holds too. */
export const sharedWords = (stem: StemWords, answer: string): readonly string[] =>
  sharedWith(stem, tellingOf.get(answer))
const tellingOf = new Kept(4000, (text: string): readonly string[] => [...new Set(wordsOf(text).filter(telling))])
const sharedWith = (stem: StemWords, words: readonly string[]) =>
  words.filter((word) => stem.telling.some((other) => akin(word, other)))

export const holdsWord = (text: string, word: string) => wordsOf(text).some((other) => akin(word, other))

/** What is compared of an entity's names; worked out once. */
interface Named {
  readonly name: string
  readonly spellings: readonly string[]
  /** The first word of each spelling: where the stem has none of them, nothing more is looked for. */
  readonly firsts: readonly string[]
  readonly telling: readonly string[]
}
const named = new WeakMap<Entity, Named>()
export function namedOf(entity: Entity): Named {
  let found = named.get(entity)
  if (!found) {
    const names = [entity.name, ...entity.aliases, ...('short' in entity && entity.short ? [entity.short] : [])]
    const spellings = names.filter((one) => one.length > 1).map((one) => ` ${fold(one)} `)
    found = {
      name: ` ${fold(entity.name).replace(/^the /, '')} `,
      spellings,
      firsts: spellings.map((one) => one.slice(1, one.indexOf(' ', 1))),
      telling: tellingOf.get(entity.name),
    }
    named.set(entity, found)
  }
  return found
}

/** Whether the stem holds one of the entity's names, whole. */
export function holdsName(stem: StemWords, entity: Entity): boolean {
  const { spellings, firsts } = namedOf(entity)
  return spellings.some((name, at) => stem.words.has(firsts[at]!) && stem.padded.includes(name))
}
/** The telling words of the entity's name that the stem holds. */
export const hintsIn = (stem: StemWords, entity: Entity) => sharedWith(stem, namedOf(entity).telling)
export const hintsAt = (stem: StemWords, entity: Entity) => hintsIn(stem, entity).length > 0
