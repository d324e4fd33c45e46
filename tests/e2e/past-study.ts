import { seededRandom } from '@/lib/base/random'
import type { QuestionContext } from '@/lib/questions/context'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import { optionsOf } from '@/lib/questions/question'
import { newMemory, type Memory } from '@/lib/scheduling/memory'
import { confidences, type CardId, type Review, type ReviewId } from '@/lib/scheduling/review'
import { isDue, retrievability, review } from '@/lib/scheduling/scheduler'
import { defaultSettings } from '@/lib/scheduling/settings'

const dayMs = 86_400_000

/**
 * What a learner may have answered on the days until now: a few new cards a day, each again when it falls due, recalled as often as FSRS
 * foretells but for the first few cards, which are always confused with the first wrong option. Some days are missed.
 */
export function pastStudy(context: QuestionContext, nowMs: number, days: number, newADay: number): readonly Review[] {
  const random = seededRandom('past study')
  const settings = defaultSettings('Europe/London')
  const askable = context.cards.filter(
    (card) => card.answer.kind === 'entity' && card.importance === 1 && formsFor(context, card).includes('choice'),
  )
  const memories = new Map<CardId, Memory>()
  const log: Review[] = []
  for (let day = days; day > 0; day--) {
    if (random() < 0.2) continue
    let atMs = nowMs - day * dayMs
    const due = [...memories].filter(([, memory]) => isDue(memory, atMs, settings)).map(([id]) => id)
    const fresh = askable.slice(memories.size, memories.size + newADay).map(({ id }) => id)
    for (const cardId of [...due, ...fresh, ...fresh]) {
      const memory = memories.get(cardId) ?? newMemory
      const stubborn = askable.slice(0, 3).some(({ id }) => id === cardId)
      const recall = memory.kind === 'new' ? 0.5 : retrievability(memory, atMs, settings)
      const right = random() < (stubborn ? 0.4 : recall)
      const question = makeQuestion(context, context.card.get(cardId)!, 'choice', log.length)
      const options = question ? optionsOf(question) : []
      const chosen = options.find((option) => option.correct === right)?.text ?? null
      const confidence = random() < 0.3 ? confidences[Math.floor(random() * 3)]! : null
      const rating = right && confidence !== 'guess' ? 'good' : 'again'
      atMs += 20_000
      memories.set(cardId, review(memory, { rating, atMs }, cardId, settings))
      log.push({
        kind: 'review',
        id: `00000000-0000-7000-8000-${String(log.length).padStart(12, '0')}` as ReviewId,
        cardId,
        rating,
        atMs,
        form: 'choice',
        factRevision: 1,
        shown: options.map((option) => option.text),
        chosen,
        durationMs: 2_000 + Math.floor(random() * (random() < 0.02 ? 90_000 : 12_000)),
        confidence,
        ...(right && rating === 'again' ? { lucky: true as const } : null),
      })
    }
  }
  return log
}
