'use client'
import { useEffect, useRef } from 'react'
import { careDone } from '@/components/cards/care-words'
import { LeechHelp } from '@/components/cards/leech-help'
import type { Material } from '@/components/learner/material'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { count } from '@/components/ui/words'
import { lastDeed, type Sitting } from '@/lib/study/sitting'
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
      onUndo={lastDeed(sitting) ? running.undo : null}
      onGuessed={running.guess}
      onLeave={onLeave}
      care={{ onCare: running.care }}
      told={justDecided(sitting)}
      unsaid={running.unsaid === null ? null : { given: running.unsaid, onSay: running.say, onChange: running.change }}
      help={
        last?.leechLapses ? (
          <Notice tone="quiet" role="status" className="mt-4">
            <p>
              <b className="font-semibold">Forgotten {count(last.leechLapses, 'time')}.</b> A card like this takes much
              time and does not stick. It helps to see what you take it for, to meet it in another form, or to leave it
              for later.
            </p>
            <LeechHelp
              store={store}
              material={material}
              cardId={asked.question.cardId}
              otherwise={
                running.otherwise ? (
                  <Button onClick={running.otherwise}>Ask it in another form</Button>
                ) : sitting.forms?.[asked.question.cardId] ? (
                  <p className="self-center text-sm">It comes back in another form.</p>
                ) : null
              }
              onSuspend={() => running.care('suspend')}
            />
          </Notice>
        ) : null
      }
    />
  )
}

/** What was decided about the card before this one, until something else is done. */
function justDecided(sitting: Sitting): string | null {
  const deed = lastDeed(sitting)
  return deed && 'before' in deed ? careDone[deed.kind] : null
}

function standingOf({ memory }: Posed): string {
  if (memory.kind === 'new') return 'New card'
  if (memory.stage === 'learning') return 'Being learned'
  if (memory.stage === 'relearning') return 'Forgotten once, being learned again'
  return `Asked ${memory.reps === 1 ? 'once' : `${memory.reps} times`} before`
}
