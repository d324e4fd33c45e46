'use client'
import { useEffect, useRef } from 'react'
import type { Material } from '@/components/learner/material'
import type { LearnerStore } from '@/lib/store/learner-store'
import type { Posed } from '@/lib/study/next-question'
import { progressBar } from './progress-bar'
import { QuestionScreen } from './question-screen'
import { StudyEnd } from './study-end'
import { useSitting } from './use-sitting'
import type { Early, Start } from './use-start'

interface Props {
  readonly store: LearnerStore
  readonly material: Material
  readonly start: Extract<Start, { readonly kind: 'sitting' }>
  readonly early: Early
  readonly onLeave: () => void
}

export function StudySitting({ store, material, start, early, onLeave }: Props) {
  const running = useSitting({ store, material }, () => start.opened)
  const { sitting, asked } = running
  const pending = useRef(early)
  useEffect(() => {
    const { response, next } = pending.current
    if (response !== undefined) {
      pending.current = { response: undefined, next }
      running.answer(response)
    } else if (next && sitting.stage.kind === 'judged') {
      pending.current = { response: undefined, next: false }
      running.next()
    }
  }, [running, sitting])

  if (!asked)
    return <StudyEnd store={store} material={material} chosen={start.chosen} running={running} onLeave={onLeave} />
  const last = sitting.stage.kind === 'judged' ? sitting.answers.at(-1) : undefined
  return (
    <QuestionScreen
      question={asked.question}
      judged={last ?? null}
      ask={sitting.stage.kind === 'asking' ? sitting.stage.ask : null}
      standing={standingOf(asked)}
      progress={progressBar(sitting)}
      leaveTo="/"
      guessed={running.guessed}
      keeps={{ store, seed: asked.seed }}
      takeFocus={sitting.answers.length > 0}
      onAnswer={running.answer}
      onNext={running.next}
      onUndo={sitting.answers.length > 0 ? running.undo : null}
      onGuessed={running.guess}
      onLeave={onLeave}
    />
  )
}

function standingOf({ memory }: Posed): string {
  if (memory.kind === 'new') return 'New card'
  if (memory.stage === 'learning') return 'Being learned'
  if (memory.stage === 'relearning') return 'Forgotten once, being learned again'
  return `Asked ${memory.reps === 1 ? 'once' : `${memory.reps} times`} before`
}
