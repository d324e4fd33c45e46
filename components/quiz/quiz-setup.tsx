'use client'
import { useState, type FormEvent, type ReactNode } from 'react'
import type { DeckSummary } from '@/components/decks/deck-summary'
import { freshSeed } from '@/components/learner/clock'
import { Page, Section } from '@/components/site/page'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { firstDay, lastDay, mostOnADay } from '@/lib/base/asked-days'
import { numbers, quizKinds, type QuizKind } from '@/lib/study/quiz'
import { kindWords, type QuizWish } from './quiz-wish'
import { TopicFields } from './topic-fields'

const minutes = [null, 10, 20, 30, 45] as const
const events = [8, 12, 16] as const
const seedLength = 12

/** What kind of quiz, about what, how long. */
export function QuizSetup({
  decks,
  deckId,
  waiting,
  onWish,
  children,
}: {
  readonly decks: readonly DeckSummary[]
  /** The deck that the address names: asked where no topic is chosen. */
  readonly deckId: string | null
  /** Pressed already, and the questions are on their way. */
  readonly waiting: boolean
  /** @param then whether to begin, or to show it with its link */
  readonly onWish: (wish: QuizWish, then: 'start' | 'offer') => void
  readonly children?: ReactNode
}) {
  const [kind, setKind] = useState<QuizKind>('practice')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [number, setNumber] = useState(20)
  const [length, setLength] = useState<number>(12)
  const [time, setTime] = useState<number | null>(null)
  const [day, setDay] = useState('')
  const hasTopics = kind !== 'day' && kind !== 'weak'
  function wish(): QuizWish {
    const ids = chosen.size > 0 ? [...chosen] : deckId === null || deckId === 'all' ? [] : [deckId]
    return {
      kind,
      decks: hasTopics ? ids : [],
      number: kind === 'timeline' ? length : kind === 'day' ? mostOnADay : number,
      seed: freshSeed().replaceAll('-', '').slice(0, seedLength),
      minutes: kind === 'test' ? time : null,
      day: kind === 'day' && day !== '' ? day : null,
    }
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    onWish(wish(), 'start')
  }
  return (
    <Page title="Quiz" lead="Answers count as reviews, except where no card asks for it; then the question says so.">
      {children}
      <form onSubmit={submit}>
        <Section title="Kind of quiz">
          <fieldset className="grid gap-2 md:grid-cols-2">
            <legend className="sr-only">Kind of quiz</legend>
            {quizKinds.map((one) => (
              <Choice key={one} name="kind" checked={kind === one} onChoose={() => setKind(one)} wide>
                <span className="font-medium">{kindWords[one].name}</span>
                <span className="text-soft block text-sm">{kindWords[one].about}</span>
              </Choice>
            ))}
          </fieldset>
        </Section>
        {kind === 'day' ? (
          <Section title="The day">
            <div className="max-w-80">
              <Field
                label="Date"
                type="date"
                min={firstDay}
                max={lastDay}
                value={day}
                onChange={(event) => setDay(event.target.value)}
                hint="Between November 1917 and December 1961. Left empty, a day of which enough is known is drawn."
              />
            </div>
          </Section>
        ) : (
          <Row
            title={kind === 'timeline' ? 'Number of events' : 'Number of questions'}
            values={kind === 'timeline' ? events : numbers}
            value={kind === 'timeline' ? length : number}
            onChange={kind === 'timeline' ? setLength : setNumber}
          />
        )}
        {kind === 'test' ? (
          <Row
            title="Time"
            values={minutes}
            value={time}
            words={(value) => (value === null ? 'As long as it takes' : `${value} minutes`)}
            onChange={setTime}
          />
        ) : null}
        {hasTopics ? <TopicFields decks={decks} chosen={chosen} onChange={setChosen} /> : null}
        <div className="border-rule bg-paper phone:bottom-14 sticky bottom-0 -mx-4 flex flex-wrap gap-3 border-t px-4 py-3">
          <Button type="submit" look="primary" disabled={waiting} className="max-sm:flex-1 max-sm:px-3">
            {waiting ? 'Fetching the questions' : startWords(kind, number)}
          </Button>
          <Button disabled={waiting} onClick={() => onWish(wish(), 'offer')} className="max-sm:px-3">
            Get a link
          </Button>
        </div>
      </form>
    </Page>
  )
}

function startWords(kind: QuizKind, number: number): string {
  switch (kind) {
    case 'day':
      return 'Start the day'
    case 'timeline':
      return 'Start the timeline'
    case 'weak':
      return `Start up to ${number}`
    default:
      return `Start ${number} questions`
  }
}

function Row<Value extends number | null>({
  title,
  values,
  value,
  words = String,
  onChange,
}: {
  readonly title: string
  readonly values: readonly Value[]
  readonly value: Value
  readonly words?: (value: Value) => string
  readonly onChange: (value: Value) => void
}) {
  return (
    <Section title={title}>
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{title}</legend>
        {values.map((one) => (
          <Choice key={one} name={title} checked={value === one} onChoose={() => onChange(one)}>
            {words(one)}
          </Choice>
        ))}
      </fieldset>
    </Section>
  )
}

function Choice({
  name,
  checked,
  onChoose,
  wide = false,
  children,
}: {
  readonly name: string
  readonly checked: boolean
  readonly onChoose: () => void
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  return (
    <label
      className={`border-field bg-card has-checked:border-ink flex min-h-11 gap-3 rounded border px-4 has-checked:shadow-[inset_0_0_0_1px_var(--ink)] ${wide ? 'items-start py-3' : 'items-center'}`}
    >
      <input
        type="radio"
        name={name}
        checked={checked}
        onChange={onChoose}
        className={`shrink-0 ${wide ? 'mt-[0.35em]' : ''}`}
      />
      <span>{children}</span>
    </label>
  )
}
