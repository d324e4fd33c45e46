import type { Quiz, QuizKind } from '@/lib/study/quiz'

/** A quiz as it is wished for: without a day, one is drawn. */
export type QuizWish = Omit<Quiz, 'revision' | 'picks'>

export const kindWords: Readonly<Record<QuizKind, { readonly name: string; readonly about: string }>> = {
  practice: { name: 'Practice', about: 'Each answer is explained at once.' },
  test: { name: 'Test', about: 'Marked at the end, timed if you wish, and the result can be printed.' },
  day: {
    name: 'On this day',
    about: 'Who held which post, or sat on which body, on one date, and what happened about then. Marked at the end.',
  },
  timeline: {
    name: 'Timeline',
    about: 'Put one event after another in its place among those before. Over at the third mistake.',
  },
  weak: { name: 'Weak spots', about: 'What you confused or forgot, next to what you took it for.' },
}
