'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import { now } from '@/components/learner/clock'
import { count } from '@/components/ui/words'

/** Said aloud when so many minutes are left. */
const told = [10, 5, 1]

const minutesTo = (deadlineMs: number) => Math.ceil((deadlineMs - now()) / 60_000)

/** How long there still is, in whole minutes; whom it troubles hides it. */
export function QuizClock({ deadlineMs, onTimeUp }: { readonly deadlineMs: number; readonly onTimeUp: () => void }) {
  const [left, setLeft] = useState(() => minutesTo(deadlineMs))
  const [hidden, setHidden] = useState(false)
  const timeUp = useEffectEvent(onTimeUp)
  useEffect(() => {
    const look = () => {
      setLeft(minutesTo(deadlineMs))
      if (now() >= deadlineMs) timeUp()
    }
    look()
    const timer = setInterval(look, 1000)
    return () => clearInterval(timer)
  }, [deadlineMs])
  const words = left > 1 ? `${left} min left` : 'under 1 min left'
  return (
    <>
      <button
        type="button"
        aria-label={hidden ? 'Show the clock' : `${words}. Hide the clock`}
        onClick={() => setHidden(!hidden)}
        className="hocus:text-ink min-h-11 rounded px-2 tabular-nums"
      >
        {hidden ? 'Clock' : words}
      </button>
      <span role="status" className="sr-only">
        {told.includes(left) ? `${count(left, 'minute')} left.` : ''}
      </span>
    </>
  )
}
