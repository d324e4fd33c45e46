import { fold } from '@/lib/base/fold'
import type { Entity } from '@/lib/corpus/entity'

/** Words that many names share and that give nothing away. */
const common = new Set(
  ('the and of for from with its his her their in on at to by an as was were who which what when where party central committee commissar ' +
    "commissariat peoples people's people congress conference plenum council soviet union all state first second third head chairman secretary " +
    'deputy member commission bureau department administration section russian russia bolshevik bolsheviks communist political war trial ' +
    'murder death meeting decree law resolution government general minister ministry')
    .split(' ')
    .map(fold),
)

export const wordsOf = (text: string): readonly string[] => fold(text.replace(/[“”"/]/g, ' ')).split(' ').filter(Boolean)
const telling = (word: string) => word.length >= 4 && !common.has(word)

/** One begins like the other for so long that it is the same word in another form. */
function akin(one: string, other: string): boolean {
  if (one === other) return true
  const length = Math.min(one.length, other.length)
  if (length < 5) return false
  let same = 0
  while (same < length && one[same] === other[same]) same++
  return same >= Math.max(5, Math.ceil(length * 0.75))
}

/** The telling words of an answer that the stem holds too. */
export function sharedWords(stem: string, answer: string): readonly string[] {
  const inStem = wordsOf(stem).filter(telling)
  return [...new Set(wordsOf(answer).filter(telling))].filter((word) => inStem.some((other) => akin(word, other)))
}

export const holdsWord = (text: string, word: string) => wordsOf(text).some((other) => akin(word, other))

/** Whether the stem holds one of the entity's names, whole. */
export function holdsName(stem: string, entity: Entity): boolean {
  const padded = ` ${fold(stem)} `
  const names = [entity.name, ...entity.aliases, ...('short' in entity && entity.short ? [entity.short] : [])]
  return names.some((name) => name.length > 1 && padded.includes(` ${fold(name)} `))
}
