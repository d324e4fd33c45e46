'use client'
import type { DeckSummary } from '@/components/decks/deck-summary'
import { now } from '@/components/learner/clock'
import { Section } from '@/components/site/page'
import { Bar } from '@/components/ui/bar'
import { Button, TextButton } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Notice } from '@/components/ui/notice'
import { count, percent, showDay } from '@/components/ui/words'
import { studyDay } from '@/lib/base/study-day'
import { examCalendar } from '@/lib/exchange/calendar'
import { daysUntil, type Exam } from '@/lib/planning/exam'
import type { ExamOutlook, WaysOut } from '@/lib/planning/fit'
import type { Situation } from '@/lib/planning/gather'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import { expectedWords, inDays } from './exam-words'
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

function Prediction({
  outlook,
  ways,
  titles,
  onChange,
}: {
  readonly outlook: ExamOutlook
  readonly ways: WaysOut | null
  readonly titles: ReadonlyMap<string, string>
  readonly onChange: (exam: Exam) => void
}) {
  const { exam, kept, alone, known, cards, topics, fits } = outlook
  return (
    <>
      <dl className="mt-3 flex flex-wrap gap-x-10 gap-y-3">
        <div>
          <dt className="text-soft text-sm">Expected on the day, if the plan is kept</dt>
          <dd className="text-2xl font-semibold tabular-nums">{expectedWords(kept)}</dd>
        </div>
        <div>
          <dt className="text-soft text-sm">If nothing more is studied</dt>
          <dd className="text-2xl tabular-nums">{expectedWords(alone)}</dd>
        </div>
        <div>
          <dt className="text-soft text-sm">Cards that will count as known</dt>
          <dd className="text-2xl tabular-nums">
            {Math.round(known)} of {cards}
          </dd>
        </div>
      </dl>
      <p className="text-soft max-w-text mt-2 text-sm">
        The share of the cards that you would recall, were each asked once, by the weight of its topic. In brackets:
        where it lies four times in five if your memory is as the app takes it to be; memories differ, so take it for a
        little wider.
      </p>
      {fits ? null : <DoesNotFit exam={exam} kept={kept.mean} ways={ways} titles={titles} onChange={onChange} />}
      <table className="max-w-text mt-5 w-full text-left tabular-nums [&_td]:py-1.5 [&_td]:pl-4 [&_th]:py-1.5">
        <caption className="sr-only">What to expect on the day, by topic</caption>
        <thead>
          <tr className="border-field border-b text-sm">
            <th scope="col" className="font-medium">
              Topic
            </th>
            <td className="max-sm:hidden" />
            <th scope="col" className="pl-4 text-right font-medium">
              On plan
            </th>
            <th scope="col" className="pl-4 text-right font-medium">
              Left alone
            </th>
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.topic} className="border-rule border-b">
              <th scope="row" className="font-normal">
                {titles.get(topic.topic) ?? topic.topic}
                <span className="text-soft block text-sm">
                  {Math.round(topic.known)} of {count(topic.cards, 'card')} known
                </span>
              </th>
              <td className="w-32 max-sm:hidden">
                <Bar share={topic.kept.mean} />
              </td>
              <td className="text-right whitespace-nowrap">{expectedWords(topic.kept)}</td>
              <td className="text-right">{percent(topic.alone.mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** The three ways out, each with what it costs. */
function DoesNotFit({
  exam,
  kept,
  ways,
  titles,
  onChange,
}: {
  readonly exam: Exam
  readonly kept: number
  readonly ways: WaysOut | null
  readonly titles: ReadonlyMap<string, string>
  readonly onChange: (exam: Exam) => void
}) {
  const times = ways?.minutesTimes ?? null
  const more = times === null ? null : exam.minutesByWeekday.map((one) => Math.ceil((one * times) / 5) * 5)
  const topics = ways?.topics ?? null
  const givenUp = topics ? exam.topics.filter(({ topic }) => !topics.some((one) => one.topic === topic)) : []
  return (
    <Notice className="max-w-text mt-4">
      <p className="font-medium">
        This does not fit: the plan reaches about {percent(kept)}, and what counts as known is {percent(exam.knownAt)}.
      </p>
      {ways === null ? (
        <p className="mt-1">Looking for what would …</p>
      ) : (
        <ul className="mt-2 space-y-3">
          <li>
            {more ? (
              <>
                <Button onClick={() => onChange({ ...exam, minutesByWeekday: more })}>
                  About {Math.max(...more)} minutes a day
                </Button>{' '}
                instead of {Math.max(...exam.minutesByWeekday)}.
              </>
            ) : (
              'No number of minutes that anybody would keep up makes it fit.'
            )}
          </li>
          {topics ? (
            <li>
              <Button onClick={() => onChange({ ...exam, topics })}>Fewer topics</Button> without{' '}
              {givenUp.map(({ topic }) => titles.get(topic) ?? topic).join(', ')}.
            </li>
          ) : exam.topics.length > 1 ? (
            <li>Not even one of the topics fits into these minutes.</li>
          ) : null}
          <li>
            <Button onClick={() => onChange({ ...exam, knownAt: Math.max(0.01, Math.floor(kept * 100) / 100) })}>
              Expect about {percent(kept)}
            </Button>{' '}
            and leave the rest as it is.
          </li>
        </ul>
      )}
    </Notice>
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
