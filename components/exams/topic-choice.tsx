import { useId } from 'react'
import type { DeckSummary } from '@/components/decks/deck-summary'
import { count } from '@/components/ui/words'
import type { ExamTopic } from '@/lib/planning/exam'

const weights = [
  { weight: 0.5, words: 'counts half' },
  { weight: 1, words: 'counts as usual' },
  { weight: 2, words: 'counts double' },
  { weight: 4, words: 'counts fourfold' },
]

/** Which topics an exam asks for, whole or in part, and how much each counts. */
export function TopicChoice({
  decks,
  topics,
  error,
  onChange,
}: {
  readonly decks: readonly DeckSummary[]
  readonly topics: readonly ExamTopic[]
  readonly error: string | null
  readonly onChange: (topics: readonly ExamTopic[]) => void
}) {
  const id = useId()
  const weightOf = new Map(topics.map(({ topic, weight }) => [topic, weight]))
  const offered = decks.filter((deck) => deck.group === 'topic' || weightOf.has(deck.id))
  const line = (deck: DeckSummary) => (
    <div key={deck.id} className="flex flex-wrap items-center justify-between gap-x-4">
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-5"
          checked={weightOf.has(deck.id)}
          onChange={(event) =>
            onChange(
              event.target.checked
                ? [...topics, { topic: deck.id, weight: 1 }]
                : topics.filter(({ topic }) => topic !== deck.id),
            )
          }
        />
        <span>
          {deck.title} <span className="text-soft text-sm">{count(deck.cards, 'card')}</span>
        </span>
      </label>
      {weightOf.has(deck.id) ? (
        <select
          aria-label={`How much ${deck.title} counts`}
          className="border-field bg-card min-h-11 rounded border px-2 text-sm"
          value={weightOf.get(deck.id)}
          onChange={(event) =>
            onChange(
              topics.map((one) => (one.topic === deck.id ? { ...one, weight: Number(event.target.value) } : one)),
            )
          }
        >
          {weights.map(({ weight, words }) => (
            <option key={weight} value={weight}>
              {words}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  )
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium">Topics</legend>
      {offered
        .filter((deck) => deck.parent === null)
        .map((deck) => {
          const parts = offered.filter((part) => part.parent === deck.id)
          return (
            <div key={deck.id} className="border-rule border-b py-1">
              {line(deck)}
              {parts.length > 0 ? (
                <details className="pl-8" open={parts.some((part) => weightOf.has(part.id))}>
                  <summary className="text-soft min-h-11 cursor-pointer py-2 text-sm">Parts of {deck.title}</summary>
                  {parts.map(line)}
                </details>
              ) : null}
            </div>
          )
        })}
      {error ? (
        <p id={`${id}-error`} className="text-bad mt-1 text-sm font-medium">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
