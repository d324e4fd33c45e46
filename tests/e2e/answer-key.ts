import { loadCorpus } from '@/lib/corpus/load'
import { contextOf } from '@/lib/questions/context'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import { questionSeed, type Sitting } from '@/lib/study/sitting'

export interface Key {
  readonly form: 'option' | 'text'
  /** The key to press, or the text to type. */
  readonly field: string
}

/** Tells the right answer to what a sitting has on screen: the same corpus and the same seed make the same question. */
export async function answerKey(): Promise<(sitting: Sitting, typed: boolean) => Key> {
  const context = contextOf(await loadCorpus('content'))
  return (sitting, typed) => {
    if (sitting.stage.kind !== 'asking') throw new Error('nothing is asked')
    const { cardId } = sitting.stage
    const card = context.card.get(cardId)
    if (!card) throw new Error(`no card ${cardId}`)
    const seed = questionSeed(sitting, cardId)
    for (const form of formsFor(context, card)) {
      const question = makeQuestion(context, card, form, seed)
      if (question?.form === 'choice' && !typed) {
        return { form: 'option', field: String(question.options.findIndex((option) => option.correct) + 1) }
      }
      if (question && question.form !== 'choice' && typed) return { form: 'text', field: question.accept[0]! }
    }
    throw new Error(`${cardId} cannot be asked`)
  }
}
