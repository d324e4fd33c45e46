import { fold } from '@/lib/base/fold'
import { kindOf } from '@/lib/corpus/entity'
import type { QuestionContext } from './context'
import { isKnownByWho } from './forms/who-says-so'
import type { GateCheck } from './gate-item'
import { holdsName, stemWords } from './giveaway'
import { isUnclear } from './namesakes'
import type { Dated, QuestionOf } from './question'
import { isTheirs } from './pairs/sayings'
import { reachOf } from './rivals'
import { sideOf } from './sides'

/** What only questions of one form can get wrong. */
export const formChecks = {
  'a statement holds one of its options': ({ question }) => {
    if (question.form !== 'true-false') return null
    const { stem, before, said, after, options, stated } = question
    if (stem !== `True or false? ${before}${said}${after}`) return stem
    const words = ` ${fold(options[stated]?.text ?? '')} `
    return words.includes(` ${fold(said)} `) ? null : `${said} is not${words}`
  },
  'an order is sure': ({ context, question }) => {
    if (question.form !== 'order') return null
    const { items, right } = question
    if (items.length < 3 || items.length > 6 || new Set(right).size !== items.length) return `${items.length} events`
    const inOrder = right.map((index) => items[index])
    const unsure = unsureIn(context, inOrder)
    return unsure ?? (right.every((index, at) => index === at) ? 'the events are shown in order' : null)
  },
  'a timeline is sure': ({ context, question }) => {
    if (question.form !== 'timeline') return null
    const { placed, item, options } = question
    if (placed.length < 3 || placed.length > 6 || options.length !== placed.length + 1) return `${placed.length} events`
    const gap = options.findIndex((option) => option.correct)
    return unsureIn(context, [...placed.slice(0, gap), item, ...placed.slice(gap)])
  },
  'every option of a list is surely on it or not': ({ context, card, fact, question }) => {
    if (question.form !== 'multiple') return null
    const side = sideOf(context, fact, card.facet)
    const whole = side?.whole
    const proof = side?.wrong?.kind === 'entities' ? side.wrong.proof : null
    if (!whole || !proof || card.answer.kind !== 'entity') return 'no list'
    const { id } = card.answer
    if (!question.options.some(({ entity, correct }) => entity === id && correct)) return 'the card is not among them'
    const unsure = question.options.find(({ entity, correct }) => {
      const listed = whole.members.some((one) => one.id === entity)
      return !entity || listed !== correct || (proof(entity, whole.asking.days ?? null) === null) !== correct
    })
    return unsure?.text ?? null
  },
  'a claim is known by what it says, not by who they were': ({ question }) => {
    if (question.form !== 'who-says-so') return null
    const { options, view, stem } = question
    const nameless = options.find(({ who }) => !who)
    if (nameless || isKnownByWho(stem, options)) return nameless?.text ?? 'who the right one was'
    if (!view) return null
    const right = view.options.filter(({ correct }) => correct).length
    const bare = view.options.find(({ correct, because }) => !correct && (!because || because.facts.length === 0))
    return right !== 1 || view.options.length < 3
      ? `${right} right of ${view.options.length} views`
      : (bare?.text ?? null)
  },
  'a matching has one right assignment': ({ context, fact, question }) => {
    if (question.form !== 'match') return null
    const { rows, names, right, own } = question
    if (rows.length < 3 || rows.length > 4 || names.length !== rows.length) return `${rows.length} rows`
    if (new Set(right).size !== rows.length || right.some((name) => !names[name])) return 'a name without a row'
    if (rows[own]?.factId !== fact.id) return 'the card is not among the pairs'
    for (const [at, row] of rows.entries()) {
      const open = names.find((_, name) => (row.because[name] === null) !== (name === right[at]))
      if (open) return `${row.text}: ${open.text}`
      const known = context.corpus.fact.get(row.factId)
      if (!known || !isTheirs(known) || row.references.length === 0) return row.factId
      if (row.because.some((because) => because && because.facts.length === 0)) return `${row.text}: nothing proves it`
    }
    return unlike(context, question)
  },
  'a matching gives nothing away': ({ context, question }) => {
    if (question.form !== 'match') return null
    const words = question.rows.map(({ text }) => stemWords(text))
    for (const { entity } of question.names) {
      const named = entity && context.corpus.entity.get(entity)
      if (named && words.some((row) => holdsName(row, named))) return named.name
    }
    const dated = question.names.some(({ entity }) => !entity)
    return question.rows.find(({ text }) => dated && /\b1[89]\d\d\b/.test(text))?.text ?? null
  },
  'a matching is clear and fits a phone': ({ context, question }) => {
    if (question.form !== 'match') return null
    const long =
      question.rows.find(({ text }) => text.length > 140) ?? question.names.find(({ text }) => text.length > 70)
    return (long ?? question.rows.find(({ text }) => isUnclear(context, text)))?.text ?? null
  },
} as const satisfies Readonly<Record<string, GateCheck>>

/** Of events in order, one that is not surely dated, tells its date, or may have met the next. */
function unsureIn(context: QuestionContext, inOrder: readonly (Dated | undefined)[]): string | null {
  for (const [i, item] of inOrder.entries()) {
    const fact = item && context.corpus.fact.get(item.factId)
    const next = inOrder[i + 1] && context.corpus.fact.get(inOrder[i + 1]!.factId)
    if (!item || fact?.standing !== 'established' || /\b1[89]\d\d\b/.test(item.text)) return item?.text ?? 'no event'
    const [last, first] = [reachOf(context, fact).last, next && reachOf(context, next).first]
    if (next && (!last || !first || last >= first)) return `${item.text} and ${inOrder[i + 1]!.text}`
  }
  return null
}

/** Names of a matching that may be one, are alike, or are of several kinds. */
function unlike(context: QuestionContext, { names }: QuestionOf<'match'>): string | null {
  if (new Set(names.map(({ text }) => fold(text))).size !== names.length) return 'two names are alike'
  const ids = names.flatMap(({ entity }) => entity ?? [])
  if (ids.length !== 0 && ids.length !== names.length) return 'entities and dates'
  if (new Set(ids.map(kindOf)).size > 1) return ids.join(', ')
  for (const [i, one] of ids.entries()) {
    const other = ids.slice(i + 1).find((id) => !context.overlaps.areApart(one, id))
    if (other) return `${one} and ${other}`
  }
  return null
}
