'use client'
import type { DeckSummary } from '@/components/decks/deck-summary'
import { Section } from '@/components/site/page'
import { count } from '@/components/ui/words'

/** Which topics a quiz is about; none chosen means all. */
export function TopicFields({
  decks,
  chosen,
  onChange,
}: {
  readonly decks: readonly DeckSummary[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}) {
  const topics = decks.filter((deck) => deck.group === 'topic')
  const chapters = topics.filter((deck) => deck.parent === null)
  const toggle = (id: string, below: readonly string[]) => {
    const next = new Set(chosen)
    const on = !next.has(id)
    for (const each of [id, ...below]) {
      if (on) next.add(each)
      else next.delete(each)
    }
    onChange(next)
  }
  return (
    <Section title="Topics">
      <p className="text-soft mb-4 text-sm">None chosen means all of them.</p>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        {chapters.map((chapter) => {
          const below = topics.filter((topic) => topic.parent === chapter.id)
          const ids = below.map((topic) => topic.id)
          return (
            <fieldset key={chapter.id}>
              <legend className="sr-only">{chapter.title}</legend>
              <Topic deck={chapter} checked={chosen.has(chapter.id)} onToggle={() => toggle(chapter.id, ids)} strong />
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
                      onChange(next)
                    }}
                  />
                ))}
              </div>
            </fieldset>
          )
        })}
      </div>
    </Section>
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
