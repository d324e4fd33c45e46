import type { Fact } from '@/lib/corpus/fact'
import type { CardId } from '@/lib/scheduling/review'
import type { QuestionContext } from './context'
import { canBeAsked, formsOf } from './forms'
import type { Card } from './question'
import type { Refusal, Side } from './side'
import { sidesOf } from './sides'

export const cardIdOf = (fact: Pick<Fact, 'id'>, facet: string) => `${fact.id}#${facet}` as CardId

/** Every side that can be asked in some form, in the order of the facts. */
export function cardsIn(context: QuestionContext): readonly Card[] {
  return context.corpus.facts.flatMap((fact) => cardsOf(context, fact))
}

export const cardsOf = (context: QuestionContext, fact: Fact): readonly Card[] =>
  askable(context, fact).map((side) => cardOf(fact, side))

export function cardOf(fact: Fact, side: Side): Card {
  return {
    id: cardIdOf(fact, side.facet),
    factId: fact.id,
    facet: side.facet,
    answer: side.answer,
    topics: fact.topics,
    importance: fact.importance,
  }
}

function askable(context: QuestionContext, fact: Fact): readonly Side[] {
  return sidesOf(context, fact).sides.filter((side) => canBeAsked(context, fact, side))
}

/** The sides of a fact that are not asked, and why not. */
export function whyNot(context: QuestionContext, fact: Fact): readonly Refusal[] {
  const { sides, refused } = sidesOf(context, fact)
  const formless = sides.filter((side) => !canBeAsked(context, fact, side))
  return [
    ...refused,
    ...formless.map((side) => ({
      facet: side.facet,
      why: whyFormless(context, fact, side),
    })),
  ]
}

function whyFormless(context: QuestionContext, fact: Fact, side: Side): string {
  const [form] = formsOf(context, fact, side)
  return form
    ? `it can be asked in one form only (${form}): too few wrong options are proven, or a free answer could not be marked`
    : 'no form can ask it: a free answer could not be marked, or too few wrong options are proven'
}
