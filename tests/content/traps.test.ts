import { expect, test } from 'vitest'
import { fold } from '@/lib/base/fold'
import type { Corpus } from '@/lib/corpus/corpus'
import { contextOf, type QuestionContext } from '@/lib/questions/context'
import { makeQuestion } from '@/lib/questions/make'
import type { Card } from '@/lib/questions/question'
import { realCorpus } from './real-corpus'
import { traps } from './traps/all'
import { matches, spellingsIn, type Pattern, type Trap } from './traps/trap'

const corpus: Corpus = await realCorpus
const context: QuestionContext = contextOf(corpus)
const cardsOf = grouped(context.cards)
function grouped(cards: readonly Card[]) {
  const groups = new Map<string, Card[]>()
  for (const card of cards) groups.set(card.factId, [...(groups.get(card.factId) ?? []), card])
  return groups
}
const found = (pattern: Pattern) =>
  corpus.facts.filter((fact) => matches(fact, cardsOf.get(fact.id) ?? [], pattern)).map((fact) => fact.id)

test.each(traps)('$chapter: $what', ({ never, some, spelling, offered }) => {
  if (never) expect(found(never)).toEqual([])
  if (some) expect(found(some)).not.toEqual([])
  if (spelling) {
    const known = spellingsIn(corpus, spelling.of)
    expect(spelling.accepts?.filter((one) => !known.has(fold(one))) ?? []).toEqual([])
    expect(spelling.refuses?.filter((one) => known.has(fold(one))) ?? []).toEqual([])
  }
  if (offered) {
    const options = optionsOf(offered.card)
    expect(options, `no choice of ${offered.card}`).not.toEqual([])
    expect(options.filter((option) => offered.never.test(option))).toEqual([])
  }
})

/** Every wrong option of a card in forty draws. */
function optionsOf(id: string): readonly string[] {
  const card = context.cards.find((one) => one.id === id)
  expect(card, `no card ${id}`).toBeDefined()
  const drawn = Array.from({ length: 40 }, (_, seed) => makeQuestion(context, card!, 'choice', seed))
  return drawn.flatMap((question) =>
    question?.form === 'choice'
      ? question.options.filter((option) => !option.correct).map((option) => option.text)
      : [],
  )
}

/** Every pattern of a trap, the inner ones too. */
const patternsOf = ({ never, some }: Trap): readonly Pattern[] =>
  [never, some].flatMap((pattern) => (pattern ? [pattern, ...(pattern.not ? [pattern.not] : [])] : []))

test('what the traps name is in the corpus, so that none looks for nothing', () => {
  const named = traps.flatMap((trap) => [
    ...patternsOf(trap).flatMap((pattern) => pattern.about ?? []),
    ...(trap.spelling ? [trap.spelling.of] : []),
  ])
  expect(named.filter((id) => !corpus.entity.has(id as never))).toEqual([])
  const facts = traps.flatMap((trap) => patternsOf(trap).flatMap((pattern) => pattern.fact ?? []))
  expect(facts.filter((id) => !corpus.fact.has(id as never))).toEqual([])
})

test('a trap that looks for words catches a bad sentence with them', () => {
  const deaf = traps.filter(
    ({ never, offered, like }) =>
      (never?.says && !(like !== undefined && never.says.test(like))) || (offered && !offered.never.test(offered.like)),
  )
  expect(deaf.map((trap) => trap.what)).toEqual([])
})

test('a trap checks something, and none stands twice', () => {
  expect(traps.filter((trap) => !trap.never && !trap.some && !trap.spelling && !trap.offered)).toEqual([])
  const titles = traps.map((trap) => `${trap.chapter}: ${trap.what}`)
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
})
