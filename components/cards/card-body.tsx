'use client'
import { useEffect, useMemo, useState } from 'react'
import { useNow } from '@/components/learner/clock'
import type { Material } from '@/components/learner/material'
import type { Learner } from '@/components/learner/use-learner'
import { Section } from '@/components/site/page'
import { AppLink } from '@/components/ui/app-link'
import { count, showDay } from '@/components/ui/words'
import { cardHistory } from '@/lib/analytics/card-history'
import { plainQuestion, plainStem } from '@/lib/questions/plain-question'
import type { Card } from '@/lib/questions/question'
import type { CardId, LogEntry } from '@/lib/scheduling/review'
import { CardActions } from './card-actions'
import { CardAnswers } from './card-answers'
import { CardCurve } from './card-curve'
import { CardLink } from './card-link'
import { CardQuestion } from './card-question'
import { CardStanding } from './card-standing'

interface Props {
  readonly id: CardId
  readonly learner: Learner
  readonly material: Material
}

export function CardBody({ id, learner, material }: Props) {
  const { settings } = learner.snapshot
  const card = material.context.card.get(id)
  const question = useMemo(() => (card ? plainQuestion(material.context, card) : null), [card, material])
  const entries = useEntries(id, learner)
  const nowMs = useNow()
  const history = useMemo(() => (entries ? cardHistory(entries, settings) : null), [entries, settings])
  return (
    <>
      {question ? (
        <CardQuestion question={question} />
      ) : (
        <p className="max-w-text">
          This card is not asked any more, for its fact was withdrawn or told anew. What you answered is kept.
        </p>
      )}
      {history && nowMs !== null ? (
        <div className="mt-6">
          {history.begunAnewAtMs !== null ? (
            <p className="max-w-text mb-6">
              Begun anew on {showDay(history.begunAnewAtMs, settings.timeZone)}
              {history.memory.kind === 'new' ? ', and not asked since' : ''}. What came before no longer counts for when
              it is asked; it is kept below.
            </p>
          ) : history.memory.kind === 'new' ? (
            <p className="max-w-text">This card has not been asked yet, so there is nothing to tell of it.</p>
          ) : null}
          {history.memory.kind === 'seen' ? (
            <>
              <CardStanding memory={history.memory} nowMs={nowMs} settings={settings} />
              <Section title="Forgetting curve">
                <CardCurve history={history} nowMs={nowMs} settings={settings} />
              </Section>
              <Section title={history.earlier.length > 0 ? 'Every answer since' : 'Every answer'}>
                <CardAnswers answers={history.answers} settings={settings} />
              </Section>
            </>
          ) : null}
          {history.earlier.length > 0 ? (
            <Section title="Before it was begun anew">
              <CardAnswers answers={history.earlier} settings={settings} />
            </Section>
          ) : null}
          {history.undone > 0 ? (
            <p className="text-soft mt-3 text-sm">{count(history.undone, 'answer')} taken back, and not counted.</p>
          ) : null}
        </div>
      ) : (
        <div aria-busy className="min-h-96" />
      )}
      {card ? (
        <Section title="What to do with it">
          <CardActions learner={learner} cardId={id} />
        </Section>
      ) : null}
      {card ? <Around card={card} material={material} /> : null}
    </>
  )
}

/** The other cards of the fact, and the topics that it belongs to. */
function Around({ card, material }: { readonly card: Card; readonly material: Material }) {
  const { context, corpus } = material
  const others = useMemo(
    () =>
      context.cards
        .filter((other) => other.factId === card.factId && other.id !== card.id)
        .flatMap((other) => {
          const stem = plainStem(context, other)
          return stem ? [{ id: other.id, stem }] : []
        }),
    [card, context],
  )
  return (
    <>
      {others.length > 0 ? (
        <Section title="Other sides of the same fact">
          <ul className="max-w-text">
            {others.map(({ id, stem }) => (
              <li key={id} className="py-1.5">
                <CardLink id={id}>
                  <span className="link">{stem}</span>
                </CardLink>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title="In these decks">
        <ul className="flex flex-wrap gap-x-6">
          {card.topics.map((topic) => (
            <li key={topic}>
              <AppLink
                href={`/deck?id=${encodeURIComponent(`topic/${topic}`)}`}
                className="link inline-flex min-h-11 items-center"
              >
                {corpus.topic.get(topic)?.title ?? topic}
              </AppLink>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

/** The card's part of the log; null until it has been read. */
function useEntries(id: CardId, { store, snapshot: { memoriesVersion } }: Learner): readonly LogEntry[] | null {
  const [entries, setEntries] = useState<readonly LogEntry[] | null>(null)
  useEffect(() => {
    let left = false
    void store.historyOf(id).then((found) => {
      if (!left) setEntries(found)
    })
    return () => {
      left = true
    }
  }, [id, store, memoriesVersion])
  return entries
}
