import { seededRandom, shuffled } from '@/lib/base/random'
import { chooseForm, isTogether, type Strength } from '@/lib/questions/choose-form'
import type { QuestionContext } from '@/lib/questions/context'
import { dayItems } from '@/lib/questions/day-questions'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import type { Card, FormName, Question } from '@/lib/questions/question'
import { tellingOf, tells, type Telling } from '@/lib/questions/telling'
import { timelineRun } from '@/lib/questions/timeline-run'
import type { Pick, Quiz } from './quiz'

/** One question of a quiz. */
export interface QuizItem {
  readonly card: Card
  readonly question: Question
  /** Its answer is a review of the card; without one it is practice only. */
  readonly counts: boolean
  readonly seed: string
}

/**
 * The questions of a quiz, the same for everybody, whatever they remember. Nothing that one of them says tells the answer to a later one:
 * a card that was told is passed over, and another comes in its place.
 * @param cards those of the quiz's decks
 */
export function itemsOf(context: QuestionContext, quiz: Quiz, cards: readonly Card[]): readonly QuizItem[] {
  const guard = new Guard(context)
  const counts = ({ id }: Card) => context.card.has(id)
  switch (quiz.kind) {
    case 'practice':
    case 'test':
      return drawn(context, quiz, cards, guard)
    case 'weak':
      return quiz.picks.flatMap((pick) => picked(context, quiz, pick, guard) ?? [])
    case 'day':
      return dayItems(context, quiz.day!, quiz.seed)
        .flatMap(({ card, question }) =>
          guard.admits(card, question, 'asked') ? [{ card, question, counts: counts(card), seed: quiz.seed }] : [],
        )
        .slice(0, quiz.number)
    case 'timeline': {
      const facts = [...new Set(cards.map((card) => card.factId))]
      const fit = ({ card, question }: Asked) => guard.admits(card, question)
      return timelineRun(context, facts, quiz.number, quiz.seed, fit).map(({ card, question }) => ({
        card,
        question,
        counts: counts(card),
        seed: quiz.seed,
      }))
    }
  }
}
interface Asked {
  readonly card: Card
  readonly question: Question
}

/** Keeps what has been said, and lets no card pass to which it tells the answer. */
class Guard {
  private readonly said: Telling[] = []
  constructor(private readonly context: QuestionContext) {}

  isTold(card: Card): boolean {
    return this.said.some((telling) => tells(this.context, telling, card))
  }
  /** @param stage `asked` where nothing is told before the end */
  admits(card: Card, question: Question, stage: 'asked' | 'explained' = 'explained'): boolean {
    if (this.isTold(card)) return false
    this.said.push(tellingOf(this.context, question, stage))
    return true
  }
}

/** Drawn at random, never two of one fact while others are to be had. */
function drawn(context: QuestionContext, quiz: Quiz, cards: readonly Card[], guard: Guard): readonly QuizItem[] {
  const items: QuizItem[] = []
  for (const card of oneOfEachFactFirst(shuffled(cards, seededRandom(quiz.seed)))) {
    if (items.length === quiz.number) break
    if (guard.isTold(card)) continue
    const seed = `${quiz.seed}/${card.id}`
    const question = asked(context, card, seed)
    if (question && guard.admits(card, question)) items.push({ card, question, counts: true, seed })
  }
  return items
}

function oneOfEachFactFirst(cards: readonly Card[]): readonly Card[] {
  const facts = new Set<string>()
  const first = cards.filter((card) => !facts.has(card.factId) && facts.add(card.factId))
  const taken = new Set(first)
  return [...first, ...cards.filter((card) => !taken.has(card))]
}

/** Half to be recognised, the others to be recalled: drawn by the seed, for two who share a quiz remember different things. */
const strengths: readonly Strength[] = [null, null, 3, 10].map((stabilityDays) => ({ stabilityDays, lapsed: false }))

function asked(context: QuestionContext, card: Card, seed: string): Question | null {
  const forms = formsFor(context, card)
  const strength = strengths[Math.floor(seededRandom(`${seed}|strength`)() * strengths.length)]!
  return firstMade(context, card, chooseForm(forms, strength, seed), forms, seed)
}

function firstMade(
  context: QuestionContext,
  card: Card,
  wanted: FormName,
  forms: readonly FormName[],
  seed: string,
): Question | null {
  for (const form of [wanted, ...forms.filter((one) => one !== wanted && !isTogether(one))]) {
    const question = makeQuestion(context, card, form, seed)
    if (question) return question
  }
  return null
}

export const wordingSeed = (seed: string, { cardId, wording }: Pick) => `${seed}/${cardId}/${wording}`

/** By choice where it can be, for there the two that were confused stand side by side. */
function picked(context: QuestionContext, quiz: Quiz, pick: Pick, guard: Guard): QuizItem | null {
  const card = context.card.get(pick.cardId)
  if (!card) return null
  const seed = wordingSeed(quiz.seed, pick)
  const forms = formsFor(context, card)
  const wanted = forms.includes('choice') ? 'choice' : chooseForm(forms, strengths[0]!, seed)
  const question = firstMade(context, card, wanted, forms, seed)
  return question && guard.admits(card, question) ? { card, question, counts: true, seed } : null
}
