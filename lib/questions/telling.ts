import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from './context'
import { secretOf, type Secret } from './secret'
import { readWords, type Words } from './spoken-words'
import { optionsOf, toldAnswer, type Card, type Question } from './question'

/** One thing that a question says, before or after the answer, and the fact that it says, where that is known. */
export interface Passage extends Words {
  readonly fact: Fact | null
}
/** All that a question says: its stem and answer, the explanation, what each option is true of, every line and event. */
export interface Telling {
  readonly passages: readonly Passage[]
  /** The words of all of them. */
  readonly words: ReadonlySet<string>
}

/** More than half of what a sentence says beside the answer: then it is said again. */
const most = 0.5

/** @param stage `asked` for what is on screen before the answer, `explained` for all that is said after it */
export function tellingOf(
  context: QuestionContext,
  question: Question,
  stage: 'asked' | 'explained' = 'explained',
): Telling {
  const passages: Passage[] = []
  const say = (text: string, fact: Fact | null = null) => passages.push({ ...readWords(text), fact })
  const factOf = (id: Fact['id']) => context.corpus.fact.get(id) ?? null
  if (stage === 'asked') say(question.stem)
  else {
    say(`${question.stem} ${toldAnswer(question)}. ${question.explanation}`, factOf(question.factId))
    for (const { text, why, correct } of optionsOf(question))
      if (!correct) say(`${text}. ${why}`, stating(context).get(why) ?? null)
    for (const option of question.form === 'who-says-so' ? (question.view?.options ?? []) : []) say(option.why)
    if (question.form === 'match')
      for (const [at, row] of question.rows.entries())
        say(`${row.text}: ${question.names[question.right[at]!]?.text}. ${row.why}`, factOf(row.factId))
    const dated = question.form === 'order' ? question.items : question.form === 'timeline' ? question.placed : []
    for (const { text, when, factId } of dated) say(`${text} ${when}`, factOf(factId))
  }
  return withWords(passages)
}

/** What the sentences of some facts say. */
export function tellingOfFacts(facts: readonly Fact[]): Telling {
  return withWords(facts.map((fact) => ({ ...readWords(`${fact.statement} ${fact.note ?? ''}`), fact })))
}

const withWords = (passages: readonly Passage[]): Telling => ({
  passages,
  words: new Set(passages.flatMap(({ words }) => [...words])),
})

/** The cards to which the question tells the answer: whoever read all that it says would not have to remember it. */
export function toldBy(context: QuestionContext, telling: Telling, cards: readonly Card[]): readonly Card[] {
  return cards.filter((card) => tells(context, telling, card))
}

export function tells(context: QuestionContext, { passages, words }: Telling, card: Card): boolean {
  const secret = secretOf(context, card)
  if (!secret?.keys.some((key) => words.has(key))) return false
  return passages.some((passage) => giveAway(context, passage, secret))
}

/** A passage gives an answer away that it holds together with all that the card's question goes by. */
function giveAway(context: QuestionContext, passage: Passage, secret: Secret): boolean {
  if (!secret.isShown(passage)) return false
  const { fact } = secret
  if (passage.fact?.id === fact.id || passage.text.includes(fact.statement)) return true
  if (!secret.anchors.every((anchor) => passage.fact?.entities.includes(anchor.id) || anchor.isNamed(passage)))
    return false
  if (secret.anchors.length > 0 && passage.fact && areOfOneRelation(passage.fact, fact)) return true
  const { telling, anchors } = secret
  if (telling.length === 0) return anchors.length > 0
  const isSaid = (word: string) => passage.stems.has(word) || anchors.some(({ stems }) => stems.has(word))
  return telling.filter(isSaid).length > telling.length * most
}

/** Kinds whose facts say no more than who stands in the relation, and when. */
const relations: ReadonlySet<Fact['kind']> = new Set(['tenure', 'membership', 'kinship', 'name', 'birth', 'death'])
const areOfOneRelation = (one: Fact, other: Fact) => one.kind === other.kind && relations.has(one.kind)

const known = new WeakMap<QuestionContext['corpus'], ReadonlyMap<string, Fact>>()
/** Facts by their sentences: what an option is true of is told in a fact's own. */
function stating({ corpus }: QuestionContext): ReadonlyMap<string, Fact> {
  let found = known.get(corpus)
  if (!found) known.set(corpus, (found = new Map(corpus.facts.map((fact) => [fact.statement, fact]))))
  return found
}
