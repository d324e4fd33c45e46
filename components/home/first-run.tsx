'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { now } from '@/components/learner/clock'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { QuestionForm } from '@/components/questions/question-form'
import { QuestionCard } from '@/components/study/question-card'
import { verdictWords } from '@/components/study/question-screen'
import type { FirstQuestion } from '@/components/study/use-start'
import { ButtonLink } from '@/components/ui/button'
import { referenceText } from '@/components/ui/reference-text'
import type { Response } from '@/lib/questions/question'

/** Two lines of welcome and a question at once. It stands in the HTML and can be answered before anything else has arrived. */
export function FirstRun({ first }: { readonly first: FirstQuestion }) {
  const { question, seed } = first
  const learner = useLearner()
  const corpus = useMaterial()
  const [response, setResponse] = useState<Response | undefined>(undefined)
  const shownAtMs = useRef(0)
  const kept = useRef(false)
  const stemId = useId()
  const onward = useRef<HTMLAnchorElement>(null)
  const store = learner?.store
  const context = corpus.kind === 'ready' ? corpus.material.context : null
  const correct =
    question.form === 'choice' && response?.kind === 'option' && question.options[response.index]?.correct === true

  useEffect(() => {
    shownAtMs.current = now()
  }, [])
  useEffect(() => {
    const card = context?.card.get(question.cardId)
    if (response === undefined || !store || !context || !card || kept.current) return
    kept.current = true
    const durationMs = now() - shownAtMs.current
    void import('./keep-first').then(({ keepFirst }) =>
      keepFirst({ store, context, card, first: { question, seed }, response, correct, durationMs }),
    )
  }, [response, correct, store, context, question, seed])
  useEffect(() => {
    if (response !== undefined) onward.current?.focus({ preventScroll: true })
  }, [response])

  const judged = response === undefined ? null : { response, correct, remark: null }
  return (
    <div className="max-w-sitting mx-auto w-full">
      <h1 className="text-xl font-semibold tracking-[-0.005em] sm:text-2xl">
        Know who ran the Soviet Union, from Lenin to Gorbachev.
      </h1>
      <p className="text-soft mt-2 mb-5">
        Every question comes from a cited fact and returns when you are about to forget it. No account is needed: begin
        here.
      </p>
      <QuestionCard
        as="h2"
        question={question}
        judged={judged}
        stemId={stemId}
        foot={<span>{judged ? question.references.map(referenceText).join('; ') : 'New card'}</span>}
      />
      <div className="mt-4">
        <QuestionForm question={question} judged={judged} ask={null} stemId={stemId} onAnswer={setResponse} />
      </div>
      <p role="status" className="sr-only">
        {judged ? verdictWords(question, judged) : ''}
      </p>
      <div className="mt-4 flex min-h-12 flex-wrap items-center gap-3">
        {judged ? (
          <>
            <ButtonLink ref={onward} href="/study" look="primary" prefetch={null}>
              Study the next ones
            </ButtonLink>
            <ButtonLink href="/decks">Choose a deck</ButtonLink>
          </>
        ) : (
          <button type="button" className="link text-soft min-h-11 px-2 text-sm" onClick={() => setResponse(null)}>
            I don’t know
          </button>
        )}
      </div>
    </div>
  )
}
