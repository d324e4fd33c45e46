'use client'
import { Activity, useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { CareMenu, type CardCare } from '@/components/cards/care-menu'
import type { Judged } from '@/components/questions/form-props'
import { QuestionForm } from '@/components/questions/question-form'
import { Button, TextButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { referenceText } from '@/components/ui/reference-text'
import { type Question, type Response } from '@/lib/questions/question'
import type { Confidence } from '@/lib/scheduling/review'
import { ActionBar } from './action-bar'
import { Explanation, verdictWords } from './explanation'
import { HowSure } from './how-sure'
import { placeOfKey, useKeys } from './keyboard'
import { QuestionCard } from './question-card'
import { ReportFault, type ReportKeeper } from './report-fault'
import { ShortcutsDialog } from './shortcuts-dialog'
import { SittingBar, type Progress } from './sitting-bar'

export interface QuestionScreenProps {
  readonly question: Question
  readonly judged: Judged | null
  /** What the last try left open. */
  readonly ask: string | null
  /** What is known of the card, for the foot: "New card". */
  readonly standing: string
  readonly progress: Progress
  readonly leaveTo: string
  readonly guessed: boolean
  readonly onAnswer: (response: Response) => void
  readonly onNext: () => void
  /** null where there is nothing to take back. */
  readonly onUndo: (() => void) | null
  /** null where a guess cannot be told. */
  readonly onGuessed: (() => void) | null
  readonly onLeave: () => void
  /** What may be decided about the card; left out where nothing may. */
  readonly care?: CardCare | undefined
  /** What has just been done, for the line above the card. */
  readonly told?: string | null
  /** The answer that waits for the learner to say how sure they are of it. */
  readonly unsaid?: Unsaid | null
  /** Help that stands under the explanation. */
  readonly help?: ReactNode
  /** Where a report of a fault is kept, and the seed by which the question can be made again; without it a report can only be copied. */
  readonly keeps?: ReportKeeper | undefined
  /** What else stands in the bar above. */
  readonly aside?: ReactNode
  /** The first question of a page leaves the focus where the reader put it. */
  readonly takeFocus: boolean
}

export interface Unsaid {
  /** The answer as it was given. */
  readonly given: string
  readonly onSay: (confidence: Confidence) => void
  readonly onChange: () => void
}

/** One question, from being asked to being explained. Knows nothing of where it comes from. */
export function QuestionScreen(props: QuestionScreenProps) {
  const { question, judged, ask, standing, progress, leaveTo, guessed, takeFocus } = props
  const { onAnswer, onNext, onUndo, onGuessed, onLeave, care, told, unsaid, help, keeps, aside } = props
  const [dialog, setDialog] = useState<'keys' | 'report' | 'card' | 'reset' | null>(null)
  const stem = useRef<HTMLHeadingElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const stemId = useId()
  const tellGuess = judged?.correct === true && !guessed ? onGuessed : null
  const typed = 'accept' in question

  useEffect(() => {
    if (judged) next.current?.focus({ preventScroll: true })
    else if (takeFocus && !typed) stem.current?.focus({ preventScroll: true })
    if (!judged && takeFocus) window.scrollTo(0, 0)
  }, [question, judged, takeFocus, typed])

  function decides(key: string): boolean {
    if (!care) return false
    if (/^m$/i.test(key)) setDialog('card')
    else if (/^r$/i.test(key)) setDialog('reset')
    else if (/^s$/i.test(key)) care.onCare('suspend')
    else if (/^b$/i.test(key)) care.onCare('bury')
    else return false
    return true
  }

  useKeys((key) => {
    if (key === '?') setDialog('keys')
    else if (key === 'Escape') onLeave()
    else if ((key === 'u' || key === 'U') && onUndo) onUndo()
    else if (care && decides(key)) return true
    else if ((key === 'g' || key === 'G') && tellGuess) tellGuess()
    else if (judged) {
      if (key !== 'Enter' && key !== ' ') return false
      onNext()
    } else if (unsaid) return false
    else if (key === '0') onAnswer(null)
    else if (question.form === 'choice' && question.options[placeOfKey(key)]) {
      onAnswer({ kind: 'option', index: placeOfKey(key) })
    } else return false
    return true
  })

  const foot = judged ? (
    <>
      <span>{question.references.map(referenceText).join('; ')}</span>
      <TextButton icon="flag" className="-mr-2 shrink-0" onClick={() => setDialog('report')}>
        Report
      </TextButton>
    </>
  ) : (
    <span>{standing}</span>
  )
  return (
    <div className="max-w-sitting mx-auto flex w-full flex-1 flex-col px-4 pt-1 sm:pt-4">
      <SittingBar
        {...progress}
        leaveTo={leaveTo}
        onHelp={() => setDialog('keys')}
        onCard={care ? () => setDialog('card') : null}
        aside={aside}
      />
      <main id="content" tabIndex={-1} className="flex flex-1 flex-col">
        {told ? (
          <p aria-hidden className="text-soft mt-1 text-sm">
            {told}
          </p>
        ) : null}
        <div className="mt-1 sm:mt-4">
          <QuestionCard question={question} judged={judged} stemId={stemId} stemRef={stem} foot={foot} />
        </div>
        <div className={`mt-4 ${typed ? '' : 'phone:mt-auto phone:pt-4'}`}>
          {unsaid ? <HowSure {...unsaid} /> : null}
          {/* Out of sight, and deaf to keys, it keeps what was typed or put together for whoever answers differently. */}
          <Activity mode={unsaid ? 'hidden' : 'visible'}>
            <QuestionForm
              // What is typed or put in order belongs to its question; options hold nothing.
              key={question.form === 'choice' ? question.form : question.cardId}
              question={question}
              judged={judged}
              ask={ask}
              stemId={stemId}
              onAnswer={onAnswer}
            />
          </Activity>
          {judged ? <Explanation question={question} /> : null}
          {judged ? help : null}
        </div>
        <ActionBar>
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
              {tellGuess ? (
                <TextButton onClick={tellGuess} hotkey="G">
                  I guessed
                </TextButton>
              ) : null}
              {guessed ? <span className="text-soft px-2 text-sm">A guess: asked again soon.</span> : null}
            </>
          ) : unsaid ? null : (
            <TextButton onClick={() => onAnswer(null)} className="mx-auto">
              I don’t know
            </TextButton>
          )}
          {onUndo ? (
            <TextButton icon="undo" hotkey="U" onClick={onUndo} className={judged ? '' : 'absolute right-2'}>
              Undo
            </TextButton>
          ) : null}
        </ActionBar>
      </main>
      <p role="status" className="sr-only">
        {judged ? verdictWords(question, judged) : told}
      </p>
      <ShortcutsDialog open={dialog === 'keys'} onClose={() => setDialog(null)} />
      {care ? (
        <CareMenu
          care={care}
          open={dialog === 'card' || dialog === 'reset'}
          asking={dialog === 'reset'}
          onClose={() => setDialog(null)}
        />
      ) : null}
      <ReportFault question={question} keeps={keeps} open={dialog === 'report'} onClose={() => setDialog(null)} />
    </div>
  )
}
