import type { Material } from '@/components/learner/material'
import { count } from '@/components/ui/words'
import { showDay } from '@/lib/questions/on-day'
import type { Quiz } from '@/lib/study/quiz'
import { kindWords } from './quiz-wish'

/** "Test: 20 questions on Railways and Stakhanovism, 20 minutes." */
export function describeQuiz(quiz: Quiz, { deck }: Pick<Material, 'deck'>, questions: number): string {
  const { name } = kindWords[quiz.kind]
  const what = count(questions, quiz.kind === 'timeline' ? 'event' : 'question')
  const time = quiz.minutes === null ? '' : `, ${count(quiz.minutes, 'minute')}`
  const about = quiz.kind === 'day' ? ` about ${showDay(quiz.day!)}` : quiz.kind === 'weak' ? '' : topicsOf(quiz, deck)
  return `${name}: ${what}${about}${time}.`
}

function topicsOf({ decks }: Quiz, deck: Material['deck']): string {
  const titles = decks.flatMap((id) => deck.get(id)?.title ?? [])
  if (titles.length === 0) return ' on everything'
  const shown = titles.length > 3 ? [...titles.slice(0, 2), `${titles.length - 2} more`] : titles
  return ` on ${shown.slice(0, -1).join(', ')}${shown.length > 1 ? ' and ' : ''}${shown.at(-1)}`
}
