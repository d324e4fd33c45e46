import { parseArgs } from 'node:util'
import { seededRandom, shuffled } from '@/lib/base/random'
import type { Corpus } from '@/lib/corpus/corpus'
import type { FactId, Reference } from '@/lib/corpus/fact'
import { decksOf } from '@/lib/decks/deck'
import { cardsOf, whyNot } from '@/lib/questions/card-list'
import { bareContextOf, contextOf, type QuestionContext } from '@/lib/questions/context'
import { formNames } from '@/lib/questions/forms'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import type { Card, Dated, FormName, Option, Question } from '@/lib/questions/question'
import { drawn } from './draw'

export const usage = `usage: npm run -s questions -- --deck ID [--seed N] [--count N] [--form ${formNames.join('|')}]
       npm run -s questions -- --all [--seed N]
       npm run -s questions -- --draw [--seed N] [--count N]
       npm run -s questions -- --why-not FACT
       npm run -s questions -- --gate [--seeds N]
  prints one question a line, as JSON; the same arguments always print the same lines
  --all      every card in every form
  --draw     items over all forms, kinds and topics, for an examiner to take
  --why-not  the sides of a fact that are not asked, and why
  --gate     what a good examiner would not let pass in any card, in any form, with N seeds (20); fails where there is anything`

/** Arguments that mean nothing; the message says what would. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export type Arguments = ReturnType<typeof readArguments>
export function readArguments(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        deck: { type: 'string' },
        seed: { type: 'string', default: '1' },
        count: { type: 'string', default: '10' },
        form: { type: 'string' },
        all: { type: 'boolean', default: false },
        draw: { type: 'boolean', default: false },
        format: { type: 'string' },
        'why-not': { type: 'string' },
        gate: { type: 'boolean', default: false },
        seeds: { type: 'string', default: '20' },
      },
    })
    return values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

export function wholeNumber(option: string, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0) throw new UsageError(`${option} ${text} is no whole number`)
  return number
}

function cardsOfDeck(corpus: Corpus, context: QuestionContext, deckId: string | undefined): readonly Card[] {
  const decks = decksOf(corpus, context.cards)
  const deck = decks.find((one) => one.id === deckId)
  if (!deck)
    throw new UsageError(
      `no deck ${deckId ?? '(none given)'}; there are:\n${decks.map((one) => `  ${one.id}  ${one.title}, ${one.cards.length} cards`).join('\n')}`,
    )
  return deck.cards
}

/** Round after round over the cards, each time in another order, in other words and where there are several in another form. */
function* asked(
  context: QuestionContext,
  cards: readonly Card[],
  seed: string,
  form: FormName | null,
): Generator<Question> {
  for (let round = 0; ; round++) {
    let made = 0
    const random = seededRandom(`${seed}|${round}`)
    for (const card of shuffled(cards, random)) {
      const forms = form ? [form] : formsFor(context, card)
      const question = makeQuestion(context, card, forms[Math.floor(random() * forms.length)]!, `${seed}|${round}`)
      if (question && ++made) yield question
    }
    if (made === 0) return
  }
}

function* everything(context: QuestionContext, seed: string, form: FormName | null): Generator<Question> {
  for (const card of context.cards) {
    for (const name of form ? [form] : formsFor(context, card)) {
      const question = makeQuestion(context, card, name, seed)
      if (question) yield question
    }
  }
}

/** `Rees 2012, ch. 9, p. 165`: enough to find the passage. */
function citationOf(corpus: Corpus, reference: Reference) {
  const source = corpus.source.get(reference.source)
  const { chapter, section, pages, paragraph } = reference
  return {
    source: source?.cite ?? reference.source,
    ...(chapter ? { chapter } : {}),
    ...(section ? { section } : {}),
    ...(pages ? { pages } : {}),
    ...(paragraph ? { paragraph } : {}),
  }
}

function lineOf(corpus: Corpus, question: Question) {
  const cite = (references: readonly Reference[]) => references.map((reference) => citationOf(corpus, reference))
  const option = ({ references, ...one }: Option) => ({ ...one, citations: cite(references) })
  const dated = ({ references, ...item }: Dated) => ({ ...item, citations: cite(references) })
  return {
    cardId: question.cardId,
    factId: question.factId,
    facet: question.facet,
    form: question.form,
    stem: question.stem,
    ...('options' in question ? { options: question.options.map(option) } : {}),
    ...(question.form === 'who-says-so' && question.view
      ? { view: { stem: question.view.stem, options: question.view.options.map(option) } }
      : {}),
    ...(question.form === 'true-false' ? { stated: question.stated } : {}),
    ...(question.form === 'order' ? { items: question.items.map(dated), right: question.right } : {}),
    ...(question.form === 'timeline' ? { item: dated(question.item), placed: question.placed.map(dated) } : {}),
    ...(question.form === 'match'
      ? {
          rows: question.rows.map(({ references, ...row }) => ({ ...row, citations: cite(references) })),
          names: question.names,
          right: question.right,
          own: question.own,
        }
      : {}),
    answer: question.answer,
    accept: 'accept' in question ? question.accept : [question.answer],
    ...(question.form === 'cloze' ? { hint: question.hint } : {}),
    ...(question.form === 'number' ? { unit: question.unit.trim() } : {}),
    label: question.label,
    explanation: question.explanation,
    citations: cite(question.references),
  }
}

/** What is not asked of a fact and why, then what is, and how. */
function* sidesTold(corpus: Corpus, id: FactId): Generator<string> {
  const fact = corpus.fact.get(id)
  if (!fact) throw new UsageError(`no fact ${id}`)
  const context = bareContextOf(corpus)
  for (const { facet, why } of whyNot(context, fact)) yield `${facet}: ${why}`
  for (const card of cardsOf(context, fact)) yield `${card.facet}: asked as ${formsFor(context, card).join(', ')}`
}

function source(
  corpus: Corpus,
  context: QuestionContext,
  { all, draw, deck, seed }: Arguments,
  form: FormName | null,
): Iterable<Question> {
  if (draw) return drawn(context, seed)
  return all ? everything(context, seed, form) : asked(context, cardsOfDeck(corpus, context, deck), seed, form)
}

/** The lines that the arguments ask for. */
export function* questionLines(corpus: Corpus, values: Arguments): Generator<string> {
  if (values['why-not']) return yield* sidesTold(corpus, values['why-not'] as FactId)
  const form = formNames.find((name) => name === values.form) ?? null
  if (values.form && !form) throw new UsageError(`no form ${values.form}; there are ${formNames.join(', ')}`)
  const context = contextOf(corpus)
  const count = wholeNumber('--count', values.count)
  let left = values.all ? Infinity : count
  if (left === 0) return
  for (const question of source(corpus, context, values, form)) {
    yield JSON.stringify(lineOf(corpus, question))
    if (--left === 0) return
  }
}
