'use client'
import { useState, type FormEvent } from 'react'
import type { DeckSummary } from '@/components/decks/deck-summary'
import { Page, Section } from '@/components/site/page'
import { Button } from '@/components/ui/button'
import { count } from '@/components/ui/words'

export interface QuizWish {
  /** Ids of decks of topics; empty for everything. */
  readonly decks: readonly string[]
  readonly number: number
}
const numbers = [10, 15, 20, 30, 40] as const

/** Which topics, how many questions. */
export function QuizSetup({
  decks,
  waiting,
  onStart,
  children,
}: {
  readonly decks: readonly DeckSummary[]
  /** Pressed already, and the questions are on their way. */
  readonly waiting: boolean
  readonly onStart: (wish: QuizWish) => void
  readonly children?: React.ReactNode
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [number, setNumber] = useState(20)
  const topics = decks.filter((deck) => deck.group === 'topic')
  const chapters = topics.filter((deck) => deck.parent === null)
  const toggle = (id: string, below: readonly string[]) => {
    const next = new Set(chosen)
    const on = !next.has(id)
    for (const each of [id, ...below]) {
      if (on) next.add(each)
      else next.delete(each)
    }
    setChosen(next)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    onStart({ decks: [...chosen], number })
  }
  return (
    <Page
      title="Quiz"
      lead="A test over the topics you choose, marked at the end with every mistake explained. Answers count as reviews."
    >
      {children}
      <form onSubmit={submit}>
        <Section title="Number of questions">
          <fieldset className="flex flex-wrap gap-2">
            <legend className="sr-only">Number of questions</legend>
            {numbers.map((n) => (
              <label
                key={n}
                className="border-field bg-card has-checked:border-ink flex min-h-11 items-center gap-2 rounded border px-4 has-checked:shadow-[inset_0_0_0_1px_var(--ink)]"
              >
                <input type="radio" name="number" value={n} checked={number === n} onChange={() => setNumber(n)} />
                {n}
              </label>
            ))}
          </fieldset>
        </Section>
        <Section title="Topics">
          <p className="text-soft mb-4 text-sm">None chosen means all of them.</p>
          <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
            {chapters.map((chapter) => {
              const below = topics.filter((topic) => topic.parent === chapter.id)
              return (
                <fieldset key={chapter.id}>
                  <legend className="sr-only">{chapter.title}</legend>
                  <Topic
                    deck={chapter}
                    checked={chosen.has(chapter.id)}
                    onToggle={() =>
                      toggle(
                        chapter.id,
                        below.map((topic) => topic.id),
                      )
                    }
                    strong
                  />
                  <div className="ml-7">
                    {below.map((topic) => (
                      <Topic
                        key={topic.id}
                        deck={topic}
                        checked={chosen.has(topic.id)}
                        onToggle={() => {
                          const next = new Set(chosen)
                          if (!next.delete(topic.id)) next.add(topic.id)
                          next.delete(chapter.id)
                          setChosen(next)
                        }}
                      />
                    ))}
                  </div>
                </fieldset>
              )
            })}
          </div>
        </Section>
        <div className="border-rule bg-paper phone:bottom-14 sticky bottom-0 -mx-4 border-t px-4 py-3">
          <Button type="submit" look="primary" disabled={waiting} className="max-sm:w-full">
            {waiting ? 'Fetching the questions' : `Start ${number} questions`}
          </Button>
        </div>
      </form>
    </Page>
  )
}

function Topic({
  deck,
  checked,
  onToggle,
  strong = false,
}: {
  readonly deck: DeckSummary
  readonly checked: boolean
  readonly onToggle: () => void
  readonly strong?: boolean
}) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input type="checkbox" checked={checked} onChange={onToggle} className="size-4.5 shrink-0" />
      <span className={`flex-1 ${strong ? 'font-semibold' : ''}`}>{deck.title}</span>
      <span className="text-soft text-sm tabular-nums">{count(deck.cards, 'card')}</span>
    </label>
  )
}
