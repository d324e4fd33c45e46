'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { percent } from '@/components/ui/words'
import type { CardAnswer } from '@/lib/analytics/card-history'
import { wasRight } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'

/** How it was asked. Names of forms are stored; one of a later version stands as it is written. */
const forms: Readonly<Record<string, string>> = {
  choice: 'chosen from options',
  typed: 'typed',
  cloze: 'typed into a gap',
  date: 'a date typed',
  number: 'a figure typed',
  'true-false': 'true or false',
  order: 'put in order',
  timeline: 'put on a timeline',
  match: 'matched',
  multiple: 'marked, all that apply',
  'who-says-so': 'whose claim it is',
}

const pageful = 20

/** Every answer, the latest first. */
export function CardAnswers({
  answers,
  settings,
}: {
  readonly answers: readonly CardAnswer[]
  readonly settings: SchedulingSettings
}) {
  const [shown, setShown] = useState(pageful)
  const when = new Intl.DateTimeFormat('en-GB', {
    timeZone: settings.timeZone,
    dateStyle: 'long',
    timeStyle: 'short',
  })
  return (
    <>
      <ol className="max-w-text">
        {answers
          .slice(-shown)
          .toReversed()
          .map((answer) => (
            <li key={answer.review.id} className="border-rule flex items-start gap-2 border-b py-2.5">
              <Icon
                name={wasRight(answer.review) ? 'right' : 'wrong'}
                className={`mt-[0.2em] ${wasRight(answer.review) ? 'text-ok' : 'text-bad'}`}
              />
              <div className="min-w-0 flex-1">
                <p>
                  {verdict(answer)}
                  {answer.review.chosen === null ? null : <>: {answer.review.chosen}</>}
                </p>
                <p className="text-soft text-sm">
                  {when.format(answer.review.atMs)}, {forms[answer.review.form] ?? answer.review.form},{' '}
                  {tookWords(answer.review.durationMs)}
                  {answer.recallBefore === null ? ', first meeting' : `, ${percent(answer.recallBefore)} foretold`}
                </p>
              </div>
            </li>
          ))}
      </ol>
      {shown < answers.length ? (
        <Button className="mt-3" onClick={() => setShown(shown + pageful)}>
          Show {Math.min(pageful, answers.length - shown)} more
        </Button>
      ) : null}
    </>
  )
}

function verdict({ review: { rating, lucky, chosen } }: CardAnswer): string {
  if (lucky) return 'Right, by a guess'
  if (rating !== 'again') return 'Right'
  return chosen === null ? 'You did not know' : 'Wrong'
}

const tookWords = (ms: number) => (ms >= 60_000 ? 'over a minute' : `${(ms / 1000).toFixed(1)} seconds`)
