'use client'
import { useEffect, useId, useRef, useState } from 'react'
import type { Judged } from '@/components/questions/form-props'
import { QuestionForm } from '@/components/questions/question-form'
import { Button, Key, TextButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { referenceText } from '@/components/ui/reference-text'
import type { Question, Response } from '@/lib/questions/question'
import { useKeys } from './keyboard'
import { QuestionCard } from './question-card'
import { ReportDialog } from './report-dialog'
import { ShortcutsDialog } from './shortcuts-dialog'
import { SittingBar } from './sitting-bar'

export interface QuestionScreenProps {
  readonly question: Question
  readonly judged: Judged | null
  readonly ask: string | null
  /** What is known of the card, for the foot: "New card". */
  readonly standing: string
  readonly progress: { readonly done: number; readonly of: number }
  readonly leaveTo: string
  readonly guessed: boolean
  readonly onAnswer: (response: Response) => void
  readonly onNext: () => void
  /** null where there is nothing to take back. */
  readonly onUndo: (() => void) | null
  readonly onGuessed: () => void
  readonly onLeave: () => void
  /** The first question of a page keeps the focus where the reader put it. */
  readonly takeFocus: boolean
}

/** One question, from being asked to being explained. Knows nothing of where it comes from. */
export function QuestionScreen(props: QuestionScreenProps) {
  const { question, judged, ask, standing, progress, leaveTo, onAnswer, onNext, onUndo, onLeave } = props
  const [dialog, setDialog] = useState<'keys' | 'report' | null>(null)
  const stem = useRef<HTMLHeadingElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const stemId = useId()
  const mayGuess = judged !== null && judged.correct && !props.guessed
  const typed = question.form !== 'choice'

  const { takeFocus } = props
  useEffect(() => {
    if (judged) next.current?.focus({ preventScroll: true })
    else if (takeFocus && !typed) stem.current?.focus({ preventScroll: true })
  }, [question, judged, takeFocus, typed])

  useKeys((key) => {
    if (key === '?') setDialog('keys')
    else if (key === 'Escape') onLeave()
    else if ((key === 'u' || key === 'U') && onUndo) onUndo()
    else if ((key === 'g' || key === 'G') && mayGuess) props.onGuessed()
    else if (judged) {
      if (key !== 'Enter' && key !== ' ') return false
      onNext()
    } else if (key === '0') onAnswer(null)
    else if (question.form === 'choice' && /^[1-9]$/.test(key) && Number(key) <= question.options.length) {
      onAnswer({ kind: 'option', index: Number(key) - 1 })
    } else return false
    return true
  })

  return (
    <div className="max-w-sitting mx-auto flex w-full flex-1 flex-col px-4 pt-1 sm:pt-4">
      <SittingBar {...progress} leaveTo={leaveTo} onHelp={() => setDialog('keys')} />
      <main id="content" tabIndex={-1} className="flex flex-1 flex-col">
        <div key={`${question.cardId} ${progress.done}`} className="mt-1 sm:mt-4">
          <QuestionCard
            question={question}
            judged={judged}
            stemId={stemId}
            stemRef={stem}
            foot={
              judged ? (
                <>
                  <span>{question.references.map(referenceText).join('; ')}</span>
                  <TextButton className="-mr-2 shrink-0" onClick={() => setDialog('report')}>
                    <Icon name="flag" /> Report
                  </TextButton>
                </>
              ) : (
                <span>{standing}</span>
              )
            }
          />
        </div>
        <div className="phone:mt-auto phone:pt-4 mt-4">
          <QuestionForm
            key={question.cardId}
            question={question}
            judged={judged}
            ask={ask}
            stemId={stemId}
            onAnswer={onAnswer}
          />
          {judged ? <Explanation question={question} /> : null}
        </div>
        <div className="bg-paper phone:pb-[max(0.5rem,env(safe-area-inset-bottom))] sticky bottom-0 -mx-4 mt-1 flex min-h-16 flex-wrap items-center gap-x-2 px-4 py-2">
          {judged ? (
            <>
              <Button
                ref={next}
                look="primary"
                onClick={onNext}
                className="phone:flex-1 mr-2 min-w-28"
                aria-keyshortcuts="Enter"
              >
                Next <Icon name="enter" className="max-sm:hidden" />
              </Button>
              {mayGuess ? (
                <TextButton onClick={props.onGuessed} aria-keyshortcuts="G">
                  I guessed <Key>G</Key>
                </TextButton>
              ) : null}
              {props.guessed ? (
                <span className="text-soft px-2 text-sm">A guess: it will be asked again soon.</span>
              ) : null}
            </>
          ) : (
            <TextButton onClick={() => onAnswer(null)} className="mx-auto">
              I don’t know
            </TextButton>
          )}
          {onUndo ? (
            <TextButton onClick={onUndo} aria-keyshortcuts="U" className={judged ? '' : 'absolute right-2'}>
              <Icon name="undo" /> Undo <Key>U</Key>
            </TextButton>
          ) : null}
        </div>
      </main>
      <p role="status" className="sr-only">
        {judged ? verdictWords(question, judged) : ''}
      </p>
      <ShortcutsDialog open={dialog === 'keys'} onClose={() => setDialog(null)} />
      <ReportDialog question={question} open={dialog === 'report'} onClose={() => setDialog(null)} />
    </div>
  )
}

/** What a screen reader says when the answer has been judged. */
export function verdictWords(question: Question, judged: Judged): string {
  const chosen =
    question.form === 'choice' && judged.response?.kind === 'option'
      ? question.options[judged.response.index]
      : undefined
  const why = chosen && !chosen.correct ? ` ${chosen.text}: ${chosen.why}` : ''
  return (
    [judged.correct ? 'Right.' : `Wrong. The answer is ${question.answer}.`, judged.remark, question.explanation]
      .filter(Boolean)
      .join(' ') + why
  )
}

/** The claim in full, unless the right option has just said the same. */
function Explanation({ question }: { readonly question: Question }) {
  const said =
    question.form === 'choice' &&
    question.options.some((option) => option.correct && option.why === question.explanation)
  return said ? null : <p className="border-rule mt-3 border-l-2 pl-3">{question.explanation}</p>
}
