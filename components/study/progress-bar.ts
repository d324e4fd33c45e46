import { progressOf, type Sitting } from '@/lib/study/sitting'
import type { Progress } from './sitting-bar'

export function progressBar(sitting: Sitting): Progress {
  return { ...progressOf(sitting), begun: new Set(sitting.answers.map((answer) => answer.cardId)).size }
}
