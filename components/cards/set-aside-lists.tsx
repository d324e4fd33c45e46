'use client'
import { useMemo, useState, type ReactNode } from 'react'
import { now } from '@/components/learner/clock'
import type { Material } from '@/components/learner/material'
import type { Learner } from '@/components/learner/use-learner'
import { Section } from '@/components/site/page'
import { Button, ButtonLink } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { count } from '@/components/ui/words'
import { formsFor } from '@/lib/questions/make'
import type { Memory } from '@/lib/scheduling/memory'
import type { Care, CareKind, CardId } from '@/lib/scheduling/review'
import { anotherForm } from '@/lib/study/confused'
import { leechesIn, leechThreshold } from '@/lib/study/leech'
import { cardTitle } from './card-title'
import { JustDecided } from './just-decided'
import { LeechHelp } from './leech-help'

/** Rows drawn at first: each is put into words when it is drawn. */
const pageful = 30

export function SetAsideLists({
  learner,
  material,
}: {
  readonly learner: Learner
  readonly material: Material | null
}) {
  const { store, snapshot } = learner
  const { memories, memoriesVersion } = snapshot
  const [done, setDone] = useState<Care | null>(null)
  const { suspended, buried, leeches } = useMemo(
    () => (memoriesVersion < 0 ? nothing : sorted(memories, now())),
    [memories, memoriesVersion],
  )
  const decide = (kind: CareKind, cardId: CardId) => setDone(store.care(kind, [cardId]).entries[0] ?? null)
  const title = (cardId: CardId) => cardTitle(material, cardId)
  const resume = (cardId: CardId, words: string) => (
    <Button aria-label={`${words}: ${title(cardId)}`} onClick={() => decide('resume', cardId)}>
      {words}
    </Button>
  )
  return (
    <>
      <p role="status">
        <JustDecided store={store} care={done} onUndo={() => setDone(null)} />
      </p>
      <Section title="Suspended">
        {suspended.length === 0 ? (
          <p>No card is suspended.</p>
        ) : (
          <>
            <div className="mb-3 flex max-w-[44rem] flex-wrap items-center justify-between gap-3">
              <p>
                {count(suspended.length, 'card')} not asked until you resume {suspended.length === 1 ? 'it' : 'them'}.
              </p>
              {suspended.length > 1 ? (
                <ConfirmButton
                  title="Resume all of them?"
                  explanation={`${count(suspended.length, 'card')} will be asked again when due. What was known of each is kept.`}
                  deed="Resume all"
                  disabled={false}
                  onConfirm={() => {
                    setDone(null)
                    store.care('resume', suspended)
                  }}
                >
                  Resume all
                </ConfirmButton>
              ) : null}
            </div>
            <Rows ids={suspended} title={title} action={(cardId) => resume(cardId, 'Resume')} />
          </>
        )}
      </Section>
      {buried.length > 0 ? (
        <Section title="Buried until tomorrow">
          <Rows ids={buried} title={title} action={(cardId) => resume(cardId, 'Ask it today')} />
        </Section>
      ) : null}
      <Section title="Forgotten again and again">
        {leeches.length === 0 ? (
          <p className="max-w-text">
            None so far. A card that you forget {leechThreshold} times is shown here, with what helps.
          </p>
        ) : (
          <>
            <p className="max-w-text mb-3">
              {count(leeches.length, 'card was', 'cards were')} forgotten {leechThreshold} times or more after having
              been learned. Such cards take more time than others and stick less. Nothing happens to them unless you
              choose it.
            </p>
            <Rows
              ids={leeches}
              title={title}
              detail={(cardId) => {
                const memory = memories.get(cardId)
                return memory?.kind === 'seen' ? `Forgotten ${count(memory.lapses, 'time')}` : ''
              }}
              more={(cardId) =>
                material ? (
                  <LeechHelp
                    store={store}
                    material={material}
                    cardId={cardId}
                    otherwise={<Otherwise material={material} cardId={cardId} />}
                    onSuspend={() => decide('suspend', cardId)}
                  />
                ) : null
              }
            />
          </>
        )}
      </Section>
    </>
  )
}

const nothing = { suspended: [], buried: [], leeches: [] } as const

function sorted(memories: ReadonlyMap<CardId, Memory>, nowMs: number) {
  const suspended: CardId[] = []
  const buried: CardId[] = []
  for (const [cardId, { aside }] of memories) {
    if (aside?.kind === 'suspended') suspended.push(cardId)
    else if (aside && aside.untilMs > nowMs) buried.push(cardId)
  }
  return { suspended: suspended.sort(), buried: buried.sort(), leeches: leechesIn(memories) }
}

/** Asks the card at once, in another form than its memory calls for. */
function Otherwise({ material, cardId }: { readonly material: Material; readonly cardId: CardId }) {
  const card = material.context.card.get(cardId)
  const forms = card ? formsFor(material.context, card) : []
  const other = forms[0] ? anotherForm(forms, forms[0]) : null
  if (!other) return null
  return (
    <ButtonLink href={`/study?card=${encodeURIComponent(cardId)}&form=${other}`}>Ask it in another form</ButtonLink>
  )
}

function Rows({
  ids,
  title,
  detail,
  action,
  more,
}: {
  readonly ids: readonly CardId[]
  readonly title: (cardId: CardId) => string
  readonly detail?: (cardId: CardId) => string
  readonly action?: (cardId: CardId) => ReactNode
  readonly more?: (cardId: CardId) => ReactNode
}) {
  const [shown, setShown] = useState(pageful)
  return (
    <>
      <ul className="max-w-[44rem]">
        {ids.slice(0, shown).map((cardId) => (
          <li key={cardId} className="border-rule border-t py-3">
            <div className="flex items-center justify-between gap-4 max-sm:flex-col max-sm:items-start max-sm:gap-2">
              <p className="min-w-0">
                {title(cardId)}
                {detail ? <span className="text-soft block text-sm">{detail(cardId)}</span> : null}
              </p>
              {action ? <div className="shrink-0">{action(cardId)}</div> : null}
            </div>
            {more?.(cardId)}
          </li>
        ))}
      </ul>
      {shown < ids.length ? (
        <Button className="mt-3" onClick={() => setShown(shown + pageful)}>
          Show {Math.min(pageful, ids.length - shown)} more
        </Button>
      ) : null}
    </>
  )
}
