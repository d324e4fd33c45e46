'use client'
import { useCallback, useMemo, useState, type FormEvent } from 'react'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { faultWords } from '@/components/site/failure-words'
import { AppLink } from '@/components/ui/app-link'
import { Button } from '@/components/ui/button'
import { Field, inputClass } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { useTask } from '@/components/ui/use-task'
import { count } from '@/components/ui/words'
import { nextStudyDayStartMs, parseDayNumber, studyDayStartMs } from '@/lib/base/study-day'
import type { Deck } from '@/lib/decks/deck'
import type { ClassId, ClassStore } from '@/lib/store/class-store'

/** At most so many cards an assignment: what the server takes. */
const mostCards = 3_000
const groups = [
  ['topic', 'Topics'],
  ['period', 'Periods'],
  ['person', 'People'],
] as const

/** Hands a deck to the class. Its cards are fixed then: facts that come later are not in it, and the teacher sees answers to these alone. */
export function AssignDeck({
  classes,
  classId,
  onAssigned,
}: {
  readonly classes: ClassStore
  readonly classId: ClassId
  readonly onAssigned: () => void
}) {
  const corpus = useMaterial()
  const settings = useLearner()?.snapshot.settings
  const decks = useMemo(
    () => (corpus.kind === 'ready' ? corpus.material.decks.filter((deck) => deck.cards.length <= mostCards) : []),
    [corpus],
  )
  const [deckId, setDeckId] = useState('')
  const [day, setDay] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const deck = decks.find((each) => each.id === deckId)
  const [assign, busy] = useTask(
    useCallback(async () => {
      if (!deck || !settings) return
      const dueAtMs = day ? endOfDay(day, settings.timeZone) : null
      const cardIds = deck.cards.map((card) => card.id)
      const answer = await classes.assign({ classId, deckId: deck.id, title: deck.title, cardIds, dueAtMs })
      setFault(answer.ok ? null : answer.reason)
      if (!answer.ok) return
      setSaid(`“${deck.title}” was handed out.`)
      setDeckId('')
      setDay('')
      onAssigned()
    }, [classes, classId, deck, day, settings, onAssigned]),
  )
  if (corpus.kind === 'failed') return <CorpusMissing onRetry={corpus.retry} />
  return (
    <form
      className="max-w-text grid gap-4"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        assign()
      }}
    >
      <h3 className="text-lg font-semibold">Hand out a deck</h3>
      <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
        <label className="block font-medium">
          <span className="mb-1 block">Deck</span>
          <select
            required
            value={deckId}
            onChange={(event) => setDeckId(event.target.value)}
            className={`${inputClass} font-normal`}
          >
            <option value="">Choose one</option>
            {groups.map(([group, title]) => (
              <optgroup key={group} label={title}>
                {decks
                  .filter((each) => each.group === group)
                  .map((each) => (
                    <option key={each.id} value={each.id}>
                      {optionWords(each)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <Field label="Due, if you like" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      </div>
      {deck ? (
        <p className="text-sm">
          <AppLink href={`/deck?id=${encodeURIComponent(deck.id)}`} className="link inline-flex min-h-11 items-center">
            Look at its facts first
          </AppLink>
        </p>
      ) : null}
      <div>
        <Button type="submit" look="primary" disabled={!deck || !settings || busy}>
          {deck ? `Hand out ${count(deck.cards.length, 'card')}` : 'Hand out'}
        </Button>
      </div>
      <p role="status" className="text-soft text-sm empty:hidden">
        {said}
      </p>
      <div role="alert">{fault ? <Notice tone="wrong">{faultWords(fault)}</Notice> : null}</div>
    </form>
  )
}

const optionWords = ({ title, parent, cards }: Deck) => `${parent ? '\u2003' : ''}${title} (${cards.length})`

/** The last moment of a calendar day of the teacher's. */
function endOfDay(day: string, timeZone: string): number {
  return nextStudyDayStartMs(studyDayStartMs(parseDayNumber(day), timeZone, 0), timeZone, 0) - 1
}
