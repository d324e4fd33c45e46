'use client'
import type { DeckSummary } from '@/components/decks/deck-summary'
import { now } from '@/components/learner/clock'
import { Section } from '@/components/site/page'
import { Button, TextButton } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { count, percent, showDay } from '@/components/ui/words'
import { studyDay } from '@/lib/base/study-day'
import { examCalendar } from '@/lib/exchange/calendar'
import { daysUntil, type Exam } from '@/lib/planning/exam'
import type { Situation } from '@/lib/planning/gather'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import { inDays } from './exam-words'
import { Prediction } from './prediction'
import { useExpected } from './use-plan'

export interface ExamDeeds {
  readonly onEdit: (exam: Exam) => void
  readonly onChange: (exam: Exam) => void
  readonly onRemove: (exam: Exam) => void
}

/** One exam to come: what is to be expected of it, and what may be done about it. */
export function ExamSection({
  exam,
  situation,
  settings,
  decks,
  ...deeds
}: {
  readonly exam: Exam
  readonly situation: Situation | null
  readonly settings: SchedulingSettings
  readonly decks: readonly DeckSummary[]
} & ExamDeeds) {
  const expected = useExpected(situation, exam)
  const titles = new Map(decks.map((deck) => [deck.id, deck.title]))
  const { timeZone } = settings
  return (
    <Section title={`${exam.name} · ${inDays(daysUntil(exam, now(), settings))}`}>
      <p className="text-soft">
        {showDay(exam.atMs, timeZone)}
        {expected.kind === 'ready'
          ? ` · ${count(expected.outlook.cards, 'card')}, of which ${percent(expected.outlook.seen)} will have been met · about ${count(Math.round(expected.outlook.minutes / 60), 'hour')} of study until then`
          : ''}
      </p>
      <div aria-live="polite" className="min-h-40">
        {expected.kind === 'computing' ? (
          <p className="text-soft mt-3">Working out what to expect …</p>
        ) : expected.kind === 'nothing' ? (
          <p className="mt-3">None of its topics has a card. Choose others with “Change”.</p>
        ) : (
          <Prediction outlook={expected.outlook} ways={expected.ways} titles={titles} onChange={deeds.onChange} />
        )}
      </div>
      <Changes exam={exam} settings={settings} decks={decks} {...deeds} />
    </Section>
  )
}

const dayMs = 86_400_000

/** What changes in a life: each is one tap, and the plan is another. */
function Changes({
  exam,
  settings,
  decks,
  onEdit,
  onChange,
  onRemove,
}: {
  readonly exam: Exam
  readonly settings: SchedulingSettings
  readonly decks: readonly DeckSummary[]
} & ExamDeeds) {
  const today = studyDay(now(), settings.timeZone, settings.rolloverHour)
  const isOff = exam.daysOff.includes(today)
  const others = decks.filter(
    (deck) => deck.group === 'topic' && !exam.topics.some(({ topic }) => topic === deck.id || topic === deck.parent),
  )
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2">
      <Button
        onClick={() =>
          onChange({
            ...exam,
            daysOff: isOff ? exam.daysOff.filter((day) => day !== today) : [...exam.daysOff, today].sort(),
          })
        }
      >
        {isOff ? 'Study today after all' : 'Not today'}
      </Button>
      <Button onClick={() => onChange({ ...exam, atMs: exam.atMs + 7 * dayMs })}>A week later</Button>
      <label className="sr-only" htmlFor={`add-${exam.id}`}>
        Add a topic to {exam.name}
      </label>
      <select
        id={`add-${exam.id}`}
        className="border-field bg-card min-h-11 max-w-full rounded border px-3"
        value=""
        onChange={(event) => onChange({ ...exam, topics: [...exam.topics, { topic: event.target.value, weight: 1 }] })}
      >
        <option value="">Add a topic</option>
        {others.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <Button aria-label={`Change ${exam.name}`} onClick={() => onEdit(exam)}>
        Change
      </Button>
      <TextButton onClick={() => downloadCalendar(exam, settings)}>Calendar file</TextButton>
      <ConfirmButton
        label={`Remove ${exam.name}`}
        title={`Remove ${exam.name}?`}
        explanation="The plan goes, on all your devices. What you have learned for it stays."
        deed="Remove"
        disabled={false}
        onConfirm={() => onRemove(exam)}
      >
        Remove
      </ConfirmButton>
    </div>
  )
}

function downloadCalendar(exam: Exam, { timeZone, rolloverHour }: SchedulingSettings): void {
  const text = examCalendar(exam, { nowMs: now(), timeZone, rolloverHour, url: new URL('/exams', location.href).href })
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${exam.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'exam'}.ics`
  link.click()
  // Some browsers read it only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
