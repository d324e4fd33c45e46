import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { vi } from 'vitest'
import { QuestionScreen, type QuestionScreenProps } from '@/components/study/question-screen'
import type { FactId } from '@/lib/corpus/fact'
import type { Question } from '@/lib/questions/question'
import type { CardId } from '@/lib/scheduling/review'

/** What every question has, whatever its form. */
export const asked = {
  cardId: 'fire#time' as CardId,
  factId: 'fire' as FactId,
  factRevision: 1,
  facet: 'time',
  label: 'Date',
  explanation: 'The fire broke out in May 1932.',
  references: [{ source: 'rees-2012', lines: [1, 2], chapter: '9', pages: '168' }],
} as const

/** The whole screen around a question, with what it was told. */
export function show(question: Question, over: Partial<QuestionScreenProps> = {}) {
  window.scrollTo = () => undefined
  // Newer browsers return a promise, which an effect must not hand on.
  Element.prototype.scrollIntoView = () => Promise.resolve()
  const onAnswer = vi.fn()
  const does = { onAnswer, onNext: vi.fn(), onUndo: vi.fn(), onGuessed: vi.fn(), onLeave: vi.fn() }
  const rest = { ask: null, standing: 'New card', leaveTo: '/', guessed: false, takeFocus: true }
  render(
    <QuestionScreen
      question={question}
      judged={null}
      progress={{ done: 1, begun: 2, of: 9 }}
      {...rest}
      {...does}
      {...over}
    />,
  )
  return { onAnswer, keys: userEvent.setup() }
}
