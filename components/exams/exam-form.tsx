'use client'
import { useId, useState } from 'react'
import type { DeckSummary } from '@/components/decks/deck-summary'
import { freshSeed, now } from '@/components/learner/clock'
import { Button } from '@/components/ui/button'
import { Field, inputClass } from '@/components/ui/field'
import type { Exam, ExamId, ExamTopic } from '@/lib/planning/exam'
import { isStorable, longestName, mostMinutesADay } from '@/lib/planning/stored-exam'
import { fromWallClock, wallClock } from './exam-words'
import { TopicChoice } from './topic-choice'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const usualMinutes = 20
const usualKnown = 0.85

/** Making an exam, or changing one. Every field has a value that is good as it stands, but for the name, the day and the topics. */
export function ExamForm({
  exam,
  decks,
  timeZone,
  onKeep,
  onCancel,
}: {
  readonly exam: Exam | null
  readonly decks: readonly DeckSummary[]
  readonly timeZone: string
  readonly onKeep: (exam: Exam) => void
  readonly onCancel: () => void
}) {
  const at = exam ? wallClock(exam.atMs, timeZone) : { date: '', time: '09:00' }
  const [name, setName] = useState(exam?.name ?? '')
  const [date, setDate] = useState(at.date)
  const [time, setTime] = useState(at.time)
  const [topics, setTopics] = useState<readonly ExamTopic[]>(exam?.topics ?? [])
  const [minutes, setMinutes] = useState<readonly string[]>(
    (exam?.minutesByWeekday ?? Array<number>(7).fill(usualMinutes)).map(String),
  )
  const [off, setOff] = useState<readonly string[]>(exam?.daysOff ?? [])
  const [known, setKnown] = useState(exam?.knownAt ?? usualKnown)
  const [tried, setTried] = useState(false)
  const atMs = fromWallClock(date, time, timeZone)
  const wrong = {
    name: name.trim() === '' ? 'An exam needs a name.' : null,
    date: atMs === null ? 'A date and a time.' : atMs <= now() ? 'This is over already.' : null,
    topics: topics.length === 0 ? 'At least one topic.' : null,
    minutes: minutes.every((one) => /^\d+$/.test(one) && Number(one) <= mostMinutesADay)
      ? minutes.every((one) => Number(one) === 0)
        ? 'At least one day with minutes to study.'
        : null
      : `Whole minutes, from 0 to ${mostMinutesADay}.`,
  }
  const made: Exam = {
    id: exam?.id ?? (freshSeed() as ExamId),
    name: name.trim(),
    atMs: atMs ?? 0,
    topics,
    minutesByWeekday: minutes.map(Number),
    daysOff: off,
    knownAt: known,
    afterwards: exam?.afterwards ?? 'undecided',
    revision: exam ? exam.revision + 1 : 0,
    changedAtMs: now(),
  }
  const tooLong = !isStorable(made)
  const keep = () => {
    setTried(true)
    if (!tooLong && Object.values(wrong).every((one) => one === null)) onKeep(made)
  }
  const shown = (problem: string | null) => (tried ? problem : null)
  return (
    <form
      noValidate
      aria-label={exam ? `Change ${exam.name}` : 'A new exam'}
      className="max-w-text space-y-6"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <Field
        label="Name"
        value={name}
        maxLength={longestName}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
        error={shown(wrong.name)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Date"
          type="date"
          value={date}
          onChange={(event) => setDate(event.target.value)}
          error={shown(wrong.date)}
        />
        <Field label="Time" type="time" value={time} onChange={(event) => setTime(event.target.value)} />
      </div>
      <TopicChoice decks={decks} topics={topics} error={shown(wrong.topics)} onChange={setTopics} />
      <fieldset>
        <legend className="mb-1 font-medium">Minutes a day</legend>
        <div className="grid grid-cols-4 gap-2 sm:grid-cols-7">
          {weekdays.map((day, i) => (
            <label key={day} className="text-soft block text-sm">
              {day}
              <input
                inputMode="numeric"
                className={`${inputClass} tabular-nums`}
                value={minutes[i]}
                onChange={(event) => setMinutes(minutes.map((one, j) => (j === i ? event.target.value.trim() : one)))}
              />
            </label>
          ))}
        </div>
        {shown(wrong.minutes) ? <p className="text-bad mt-1 text-sm font-medium">{wrong.minutes}</p> : null}
        <p className="text-soft mt-1 text-sm">
          Exams share a day’s minutes: the larger number holds, they are not added up.
        </p>
      </fieldset>
      <DaysOff off={off} onChange={setOff} />
      <KnownAt known={known} onChange={setKnown} />
      {tooLong ? (
        <p role="alert" className="text-bad font-medium">
          This is more than one exam can hold. Choose whole topics instead of many parts, or fewer days off.
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary">
          {exam ? 'Keep the changes' : 'Make the plan'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  )
}

function DaysOff({
  off,
  onChange,
}: {
  readonly off: readonly string[]
  readonly onChange: (off: readonly string[]) => void
}) {
  const [day, setDay] = useState('')
  return (
    <div>
      <div className="flex items-end gap-3">
        <Field label="Days off" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        <Button
          disabled={day === '' || off.includes(day)}
          onClick={() => {
            onChange([...off, day].sort())
            setDay('')
          }}
        >
          Add
        </Button>
      </div>
      <ul className="mt-2 flex flex-wrap gap-2">
        {off.map((one) => (
          <li key={one}>
            <Button aria-label={`${one} is no day off`} onClick={() => onChange(off.filter((other) => other !== one))}>
              {one} ×
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function KnownAt({ known, onChange }: { readonly known: number; readonly onChange: (known: number) => void }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        What counts as known
      </label>
      <select
        id={id}
        className={inputClass}
        value={known}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {[...new Set([0.7, 0.8, 0.85, 0.9, 0.95, known])].sort().map((share) => (
          <option key={share} value={share}>
            A chance of {Math.round(share * 100)}% to recall it on the day
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className="text-soft mt-1 text-sm">
        The plan fits when this much is expected of all the topics together.
      </p>
    </div>
  )
}
