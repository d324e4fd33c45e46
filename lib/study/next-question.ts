import { asksNoMore, chooseForm, isTogether, strengthOf } from '@/lib/questions/choose-form'
import type { QuestionContext } from '@/lib/questions/context'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import type { Card, FormName, Question } from '@/lib/questions/question'
import { tellingOf, tells } from '@/lib/questions/telling'
import { isSuspended, waitingCards } from '@/lib/scheduling/care'
import { newMemory, type Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { questionSeed, step, type Answered, type Sitting } from './sitting'

/** A question about to be asked, with what its answer is going to need. */
export interface Posed {
  readonly question: Question
  readonly seed: string
  readonly forms: readonly FormName[]
  /** The card's memory before the answer. */
  readonly memory: Memory
}
/** The sitting with its question; `null` once it is done. */
export interface Opened {
  readonly sitting: Sitting
  readonly asked: Posed | null
}

/** In other words once or twice, before another form is tried. */
const seedsOfOneForm = 3

/**
 * Puts the sitting's card into words that tell nothing of the cards still to come: another seed, then another form that asks no more, is
 * preferred to one that does. Where every one does, what would be told waits for another day; and where that is a card which has to come back today, the card
 * itself waits. Cards that can no longer be asked are dropped on the way.
 */
export function poseNext(
  context: QuestionContext,
  memories: ReadonlyMap<CardId, Memory>,
  sitting: Sitting,
  nowMs: number,
): Opened {
  if (sitting.stage.kind !== 'asking') return { sitting, asked: null }
  const { cardId } = sitting.stage
  const card = context.card.get(cardId)
  const memory = memories.get(cardId) ?? newMemory
  // Set aside since the sitting was planned, perhaps on another device. Who asks for one card by its name is asked it, buried or not.
  const waits = isOfOneCard(sitting) ? isSuspended(memory) : waitingCards(memories, nowMs)(cardId)
  const fairest = card && !waits ? fairestOf(context, memory, sitting, card) : null
  if (!fairest) return poseNext(context, memories, step(sitting, { kind: 'dropped', nowMs }), nowMs)
  const { asked, told, spoilt } = fairest
  if (spoilt) return poseNext(context, memories, step(sitting, { kind: 'put-off', cards: [cardId], nowMs }), nowMs)
  return { asked, sitting: told.length > 0 ? step(sitting, { kind: 'put-off', cards: told, nowMs }) : sitting }
}

/** The sitting with a question that was chosen elsewhere; what it tells waits for another day. */
export function posedAs(context: QuestionContext, sitting: Sitting, asked: Posed, nowMs: number): Opened {
  const telling = tellingOf(context, asked.question)
  const told = sitting.queue.filter((id) => {
    const card = context.card.get(id)
    return card && tells(context, telling, card)
  })
  return { asked, sitting: told.length > 0 ? step(sitting, { kind: 'put-off', cards: told, nowMs }) : sitting }
}

const isOfOneCard = ({ deckId }: Sitting) => deckId.startsWith('card/')

interface Fair {
  readonly asked: Posed
  /** The cards of the queue to which it tells the answer. */
  readonly told: readonly CardId[]
  /** It tells the answer of one that has to come back. */
  readonly spoilt: boolean
}

function fairestOf(context: QuestionContext, memory: Memory, sitting: Sitting, card: Card): Fair | null {
  const cardsOf = (ids: readonly CardId[]) => ids.flatMap((id) => (id === card.id ? [] : (context.card.get(id) ?? [])))
  const queue = cardsOf(sitting.queue)
  const waiting = cardsOf(sitting.waiting.map(({ cardId }) => cardId))
  const forms = formsFor(context, card)
  let best: Fair | null = null
  for (const [form, seed] of waysToAsk(forms, memory, sitting, card)) {
    // What is put off is asked another day; what is asked too hard is learned badly.
    if (best && !asksNoMore(form, best.asked.question.form)) continue
    const question = makeQuestion(context, card, form, seed)
    if (!question) continue
    const telling = tellingOf(context, question)
    const told = queue.filter((other) => tells(context, telling, other)).map(({ id }) => id)
    const spoilt = waiting.some((other) => tells(context, telling, other))
    const fair = { asked: { question, seed, forms, memory }, told, spoilt }
    if (told.length === 0 && !spoilt) return fair
    best = better(best, fair)
  }
  return best
}

const weight = ({ spoilt, told }: Fair) => (spoilt ? 1e6 : 0) + told.length
const better = (one: Fair | null, other: Fair) => (one && weight(one) <= weight(other) ? one : other)

/** The form that was wished for, else the one that the memory asks for, in a few wordings, then the card's others; last, as it was asked before in this sitting. */
function* waysToAsk(
  forms: readonly FormName[],
  memory: Memory,
  sitting: Sitting,
  card: Card,
): Generator<readonly [FormName, string]> {
  const seed = questionSeed(sitting, card.id)
  const wanted = sitting.forms?.[card.id] ?? chooseForm(forms, strengthOf(memory), seed)
  for (let at = 0; at < seedsOfOneForm; at++) yield [wanted, at === 0 ? seed : `${seed}~${at}`]
  for (const form of forms) if (form !== wanted && !isTogether(form)) yield [form, seed]
  for (const form of forms) if (form !== wanted && isTogether(form)) yield [form, seed]
  for (const answer of sitting.answers) if (answer.cardId === card.id) yield [answer.form, answer.seed]
}

/** Whether a seed is that of the sitting's next question, in whichever words. */
export function isSeedOf(sitting: Sitting, cardId: CardId, seed: string): boolean {
  const own = questionSeed(sitting, cardId)
  return seed === own || seed.startsWith(`${own}~`)
}

/** The question of an answer that was given before, in the same words; `null` when its fact is no longer there. */
export function questionOf(
  context: QuestionContext,
  { cardId, form, seed }: Pick<Answered, 'cardId' | 'form' | 'seed'>,
): Question | null {
  const card = context.card.get(cardId)
  return card ? makeQuestion(context, card, form, seed) : null
}

/** Cards of which nothing that was asked in this sitting tells the answer. */
export function untoldBy(
  context: QuestionContext,
  { answers }: Pick<Sitting, 'answers'>,
  cards: readonly CardId[],
): readonly CardId[] {
  const tellings = answers.flatMap((answer) => {
    const question = questionOf(context, answer)
    return question ? [tellingOf(context, question)] : []
  })
  const asked = new Set(answers.map(({ cardId }) => cardId))
  return cards.filter((id) => {
    const card = context.card.get(id)
    return card && (asked.has(id) || !tellings.some((telling) => tells(context, telling, card)))
  })
}
