import { seededRandom, shuffled } from '@/lib/base/random'
import type { QuestionContext } from '@/lib/questions/context'
import { formNames } from '@/lib/questions/forms'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import type { Card, FormName, Question } from '@/lib/questions/question'

/** Among how many of a form the one is chosen whose topic and kind were drawn least. */
const choice = 24

/**
 * Items to be taken by an examiner: as many of each form as there are, each time of a topic and a kind of fact that were met least so far. The same
 * seed draws the same items.
 */
export function* drawn(context: QuestionContext, seed: string): Generator<Question> {
  const random = seededRandom(`draw|${seed}`)
  const waiting = new Map<FormName, Card[]>(formNames.map((form) => [form, []]))
  for (const card of shuffled(context.cards, random))
    for (const form of formsFor(context, card)) waiting.get(form)!.push(card)
  const met = new Map<string, number>()
  const strata = (card: Card) => [card.topics[0] ?? '', context.corpus.fact.get(card.factId)!.kind]
  const timesMet = (card: Card) => strata(card).reduce((sum, one) => sum + (met.get(one) ?? 0), 0)
  while (waiting.size > 0) {
    for (const [form, cards] of waiting) {
      if (cards.length === 0) waiting.delete(form)
      else {
        const least = cards.slice(0, choice).reduce((one, other) => (timesMet(other) < timesMet(one) ? other : one))
        cards.splice(cards.indexOf(least), 1)
        const question = makeQuestion(context, least, form, seed)
        if (!question) continue
        for (const one of strata(least)) met.set(one, (met.get(one) ?? 0) + 1)
        yield question
      }
    }
  }
}
