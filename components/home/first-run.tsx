'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { now } from '@/components/learner/clock'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { QuestionForm } from '@/components/questions/question-form'
import { ActionBar } from '@/components/study/action-bar'
import { Explanation, verdictWords } from '@/components/study/explanation'
import { useKeys } from '@/components/study/keyboard'
import { QuestionCard } from '@/components/study/question-card'
import type { FirstQuestion } from '@/components/study/use-start'
import { AppLink } from '@/components/ui/app-link'
import { ButtonLink, TextButton } from '@/components/ui/button'
import { referenceText } from '@/components/ui/reference-text'
import type { Response } from '@/lib/questions/question'

/** Two lines of welcome and a question at once. It stands in the HTML and can be answered before anything else has arrived. */
export function FirstRun({ first }: { readonly first: FirstQuestion }) {
  const { question } = first
  const [response, setResponse] = useState<Response | undefined>(undefined)
  const stemId = useId()
  const onward = useRef<HTMLAnchorElement>(null)
  const correct =
    question.form === 'choice' && response?.kind === 'option' && question.options[response.index]?.correct === true
  useKeptAnswer(first, response, correct)
  useEffect(() => {
    if (response !== undefined) onward.current?.focus({ preventScroll: true })
  }, [response])

  useKeys((key) => {
    const index = Number(key) - 1
    const options = question.form === 'choice' ? question.options.length : 0
    if (response !== undefined || !Number.isInteger(index) || index < 0 || index >= options) return false
    setResponse({ kind: 'option', index })
    return true
  })

  const judged = response === undefined ? null : { response, correct, remark: null }
  return (
    <div className="max-w-sitting mx-auto w-full">
      <h1 className="text-lg font-semibold tracking-[-0.005em] sm:text-2xl">Know who ran the Soviet Union.</h1>
      <p className="text-soft mt-1 mb-4 text-sm sm:mt-2 sm:mb-5 sm:text-base">
        Questions made from cited facts, asked again when you are about to forget. You need no account.
      </p>
      <QuestionCard
        as="h2"
        question={question}
        judged={judged}
        stemId={stemId}
        foot={judged ? <span>{question.references.map(referenceText).join('; ')}</span> : null}
      />
      <div className="mt-4">
        <QuestionForm question={question} judged={judged} ask={null} stemId={stemId} onAnswer={setResponse} />
        {judged ? <Explanation question={question} /> : null}
      </div>
      <p role="status" className="sr-only">
        {judged ? verdictWords(question, judged) : ''}
      </p>
      <ActionBar className="phone:bottom-14 bottom-0">
        {judged ? (
          <>
            <ButtonLink ref={onward} href="/study" look="primary" prefetch={null} className="phone:flex-1 mr-2">
              Study the next ones
            </ButtonLink>
            <AppLink href="/decks" className="link text-soft inline-flex min-h-11 items-center px-2 text-sm">
              Choose a deck
            </AppLink>
          </>
        ) : (
          <TextButton className="mx-auto" onClick={() => setResponse(null)}>
            I don’t know
          </TextButton>
        )}
      </ActionBar>
    </div>
  )
}

/** Makes a review of the answer, once, as soon as there is a store to keep it. */
function useKeptAnswer(first: FirstQuestion, response: Response | undefined, correct: boolean) {
  const store = useLearner('use')?.store
  const corpus = useMaterial('use')
  const context = corpus.kind === 'ready' ? corpus.material.context : null
  const shownAtMs = useRef(0)
  const tookMs = useRef<number | null>(null)
  const kept = useRef(false)
  useEffect(() => {
    shownAtMs.current = now()
  }, [])
  useEffect(() => {
    if (response === undefined) return
    tookMs.current ??= now() - shownAtMs.current
    const durationMs = tookMs.current
    const card = context?.card.get(first.question.cardId)
    if (!store || !context || !card || kept.current) return
    kept.current = true
    void import('./keep-first').then(({ keepFirst }) =>
      keepFirst({ store, context, card, first, response, correct, durationMs }),
    )
  }, [response, correct, store, context, first])
}
