import { fold } from '@/lib/base/fold'
import { parseTime } from '@/lib/base/edtf'
import { kindOf } from '@/lib/corpus/entity'
import { claimantOf } from './attribution'
import type { QuestionContext } from './context'
import { blank } from './gap'
import { fit } from './gate-fit'
import { holdsName, holdsWord, sharedWords, stemWords, wordsOf } from './giveaway'
import { formChecks } from './gate-forms'
import type { GateCheck, Item } from './gate-item'
import { isUnclear } from './namesakes'
import { yearsTold } from './options/times'
import { optionsOf as optionsIn, type Card, type Option, type Question } from './question'
import { holdsFigure, holdsYear, yearsIn } from './stem'

const optionsOf = ({ question }: Item): readonly Option[] => optionsIn(question)
const wrongOf = (item: Item) => optionsOf(item).filter((option) => !option.correct)

/** The stem without the name whose bearer it asks for, and without the answer that it proposes. */
const stemOf = ({ fact, card, question }: Item) => {
  const stem = question.form === 'true-false' ? `${question.before}${blank}${question.after}` : question.stem
  return fact.kind === 'name' && card.facet === 'entity' ? stem.replace(fact.other, '') : stem
}

/** Forms that ask a date by its place among others, and show none. */
const isAmongOthers = ({ form }: Question) => form === 'order' || form === 'timeline'

/** Every check has seeded bad items that it must catch, in its test. */
export const gate = {
  'one right option': (item) => {
    if (!('options' in item.question)) return null
    const right = optionsOf(item).filter((option) => option.correct).length
    const { length } = optionsOf(item)
    const [least, most] =
      item.question.form === 'timeline' ? [4, 7] : item.question.form === 'multiple' ? [4, 6] : [3, 4]
    const fair = item.question.form === 'multiple' ? right >= 2 && right < length : right === 1
    return fair && length >= least && length <= most ? null : `${right} right of ${length}`
  },
  'no two options alike': (item) => {
    const texts = optionsOf(item).map((option) => fold(option.text))
    return new Set(texts).size === texts.length ? null : texts.join(' | ')
  },
  'options do not overlap': ({ context, ...item }) => {
    const ids = optionsOf({ context, ...item }).flatMap((option) => option.entity ?? [])
    if (item.card.answer.kind !== 'entity') return null
    for (const [i, one] of ids.entries()) {
      const other = ids.slice(i + 1).find((id) => !context.overlaps.areApart(one, id))
      if (other) return `${one} and ${other}`
    }
    return null
  },
  'options are of one kind': ({ card, ...item }) => {
    const kinds = new Set(
      optionsOf({ card, ...item }).flatMap((option) =>
        card.answer.kind === 'entity' && option.entity ? kindOf(option.entity) : [],
      ),
    )
    const shapes = new Set(
      card.answer.kind === 'time' && item.question.form !== 'timeline'
        ? optionsOf({ card, ...item }).map((option) =>
            option.text
              .replace(/[A-Z][a-z]+/g, 'M')
              .replace(/\d{4}/g, 'Y')
              .replace(/\d+/g, 'D'),
          )
        : [],
    )
    return kinds.size > 1 || shapes.size > 1 ? [...kinds, ...shapes].join(', ') : null
  },
  'every wrong option is proven and explained': (item) => {
    const bad = wrongOf(item).find(
      (option) => !option.because || option.because.facts.length === 0 || option.why.trim().length < 5,
    )
    return bad ? bad.text : null
  },
  'the right option is cited': ({ question }) =>
    question.references.length === 0 || question.explanation.length < 10 ? 'no citation' : null,
  'the answer is not in the stem': (item) => {
    const { answer } = item.card
    const stem = stemOf(item)
    if (answer.kind === 'time') return holdsYear(stem, answer.time) ? answer.time : null
    if (answer.kind === 'number') return holdsFigure(stem, item.question.answer) ? item.question.answer : null
    if (answer.kind === 'text') return fold(stem).includes(fold(answer.text)) ? answer.text : null
    const entity = item.context.corpus.entity.get(answer.id)
    return entity && holdsName(stemWords(stem), entity) ? entity.name : null
  },
  'the label and the hint do not tell': ({ context, card, question }) => {
    const told = stemWords(`${question.label} ${question.form === 'cloze' ? question.hint : ''}`)
    const { answer } = card
    if (answer.kind === 'time') return holdsYear(told.padded, answer.time) ? question.label : null
    const entity = answer.kind === 'entity' ? context.corpus.entity.get(answer.id) : undefined
    return entity && holdsName(told, entity) ? question.label : null
  },
  'no date contradicts the stem': (item) => {
    const time = item.card.answer.kind === 'time' ? parseTime(item.card.answer.time) : null
    if (!time) return null
    const { from, to } = yearsTold(stemOf(item), time)
    return (
      wrongOf(item).find((option) =>
        (option.text.match(/\b1[89]\d\d\b/g) ?? []).some((year) => Number(year) < from || Number(year) > to),
      )?.text ?? null
    )
  },
  'no wrong date stands in the stem': (item) => {
    if (item.card.answer.kind !== 'time' || isAmongOthers(item.question)) return null
    const named = yearsIn(stemOf(item))
    return wrongOf(item).find((option) => [...yearsIn(option.text)].some((year) => named.has(year)))?.text ?? null
  },
  'no word of the stem stands in the right option alone': (item) => {
    const right = optionsOf(item).find((option) => option.correct)
    if (!right || item.card.answer.kind === 'time' || item.card.answer.kind === 'number') return null
    const alone = sharedWords(stemWords(stemOf(item)), right.text).find(
      (word) => wrongOf(item).filter((option) => holdsWord(option.text, word)).length * 2 < wrongOf(item).length,
    )
    return alone ?? null
  },
  'the right option is not the longest by far': (item) => {
    const right = optionsOf(item).find((option) => option.correct)
    if (!right || item.card.answer.kind !== 'text') return null
    return right.text.length > 1.3 * Math.max(...wrongOf(item).map((option) => option.text.length)) ? right.text : null
  },
  'the article tells nothing': (item) => {
    const article = /\b(an?) ____/i.exec(stemOf(item))?.[1]
    if (!article) return null
    const vowels = new Set(optionsOf(item).map((option) => /^[aeiou]/i.test(option.text)))
    return vowels.size > 1 ? article : null
  },
  'nothing disputed is asked': ({ fact }) => (fact.standing === 'disputed' ? fact.id : null),
  'a claim says whose it is': ({ context, fact, question, card }) => {
    // Who claimed what, is what a matching asks.
    if (fact.standing !== 'attributed' || question.form === 'match') return null
    const by = fact.according_to ?? ''
    if (card.answer.kind === 'entity' && card.answer.id === by) return null
    const entity = context.corpus.entity.get(by as never)
    const names = entity
      ? [entity.name, ...('surname' in entity ? [entity.surname] : [])]
      : [claimantOf(context, by), 'article']
    return names.some((name) => question.stem.includes(name)) ? null : by
  },
  'an old date says so': ({ fact, card, question }) => {
    if (fact.calendar !== 'julian' || card.answer.kind !== 'time' || isAmongOthers(question)) return null
    const said = question.form === 'match' ? question.names[question.right[question.own]!]?.text : question.stem
    return said?.includes('(Old Style)') ? null : question.stem
  },
  'names are enough to tell people apart': ({ context, question }) =>
    isUnclear(context, question.stem) ? question.stem : null,
  'the stem is a sentence': ({ question }) => {
    const { stem } = question
    if (/[{}]|undefined|null|\bNaN\b|  |\s[.,?;]|\?\?|\.\?|\?\.$/.test(stem)) return stem
    if (!/^[\p{Lu}“\d_]/u.test(stem) || !/[.?”]$/.test(stem)) return stem
    return (stem.match(/____/g) ?? []).length > 1 ? stem : null
  },
  'the text fits a phone': (item) => {
    if (item.question.stem.length > 260) return `stem of ${item.question.stem.length} letters`
    const long = optionsOf(item).find((option) => option.text.length > 160)
    return long ? `option of ${long.text.length} letters` : null
  },
  ...formChecks,
  'dates are dates': ({ card, question }) =>
    card.answer.kind === 'time' && (parseTime(card.answer.time) === null || question.answer === '')
      ? question.answer
      : null,
  'the answer is among what is accepted': ({ question }) => {
    if (!('accept' in question)) return null
    return question.accept.some(
      (one) => fold(one).replace(/^(the|a|an) /, '') === fold(question.answer).replace(/^(the|a|an) /, ''),
    ) || wordsOf(question.answer).length === 0
      ? null
      : question.answer
  },
  ...fit,
} as const satisfies Readonly<Record<string, GateCheck>>

export type GateName = keyof typeof gate
export interface Finding {
  readonly check: GateName
  readonly found: string
}

/** Everything that the gate finds in one question. */
export function findingsIn(context: QuestionContext, card: Card, question: Question): readonly Finding[] {
  const fact = context.corpus.fact.get(card.factId)
  if (!fact) return []
  return (Object.entries(gate) as readonly (readonly [GateName, GateCheck])[]).flatMap(([check, run]) => {
    const found = run({ context, card, fact, question })
    return found === null ? [] : [{ check, found }]
  })
}
