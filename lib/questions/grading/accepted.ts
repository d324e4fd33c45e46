import { parseTime, showTime, type Point } from '@/lib/base/edtf'
import { fold } from '@/lib/base/fold'
import { isOfKind, type EntityOf } from '@/lib/corpus/entity'
import { showNumber, type SlotValue } from '@/lib/corpus/template'
import type { QuestionContext } from '../context'
import { showAnswerTime } from '../show-time'
import { showInGap, type Gap } from '../gap'

/**
 * Spellings of an answer that are right, for people and other programs to read. Marking goes further: it takes a name's parts in any order, and
 * forgives a slip.
 */
export function acceptedFor(context: QuestionContext, answer: SlotValue, gap: Gap | null): readonly string[] {
  switch (answer.kind) {
    case 'entity': {
      const entity = context.corpus.entity.get(answer.id)
      if (!entity) return []
      if (isOfKind(entity, 'person')) return personSpellings(context, entity)
      const short = 'short' in entity && entity.short ? [entity.short] : []
      return unique([entity.name, ...short, ...entity.aliases, ...(entity.cyrillic ? [entity.cyrillic] : [])])
    }
    case 'time':
      return timeSpellings(answer.time)
    case 'number':
      return unique([
        showInGap(gap, answer.number),
        showNumber(answer.number),
        String(answer.number),
        ...(answer.unit ? [`${showNumber(answer.number)} ${answer.unit}`] : []),
      ])
    case 'text':
      return [answer.text]
  }
}

/** Once each, as a reader sees it. */
function unique(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return texts.filter((text) => !seen.has(fold(text)) && seen.add(fold(text)))
}

function personSpellings(context: QuestionContext, person: EntityOf<'person'>): readonly string[] {
  let spellings = context.accepted.get(person.id)
  if (!spellings) context.accepted.set(person.id, (spellings = spellingsOf(context, person)))
  return spellings
}

function spellingsOf(context: QuestionContext, person: EntityOf<'person'>): readonly string[] {
  const { surnames, others } = context.spellings.person(person)
  const alone = (surname: string) => context.spellings.surnamed(surname).size === 1
  return unique([
    person.name,
    ...person.aliases,
    ...(person.cyrillic ? [person.cyrillic] : []),
    ...[...surnames].filter(alone).map(titled),
    ...[...others].map(titled),
  ])
}

const titled = (folded: string) => folded.replace(/(^|[ -])\p{L}/gu, (letter) => letter.toUpperCase())

function timeSpellings(text: string): readonly string[] {
  const time = parseTime(text)
  if (!time) return [text]
  const numeric = time.kind === 'point' && time.precision === 'day' ? [dotted(time)] : []
  return unique([showAnswerTime(time), showTime(time), time.text, ...numeric])
}

const dotted = ({ first }: Point) => first.split('-').map(Number).reverse().join('.')
