'use client'
import { useAssignments } from '@/components/classes/use-assignments'
import { DeckRow } from '@/components/decks/deck-row'
import type { DeckSummary } from '@/components/decks/deck-summary'
import { useDeckMemories } from '@/components/decks/use-deck-memories'
import { now, useNow } from '@/components/learner/clock'
import { useModule } from '@/components/learner/use-module'
import { useMaterial, type Learner } from '@/components/learner/use-learner'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { Section } from '@/components/site/page'
import { AppLink } from '@/components/ui/app-link'
import { ClassWork } from './class-work'
import { Today } from './today'

const loadExamCard = () => import('./exam-card')
const loadExamOver = () => import('@/components/exams/exam-over')
const loadFitOffer = () => import('@/components/settings/fit-offer')
/** With fewer cards a fit is not yet to be thought of. */
const fewestCardsToFit = 50

/** What is due, what the class asks for, and the decks. */
export function Returning({ learner, decks }: { readonly learner: Learner; readonly decks: readonly DeckSummary[] }) {
  const { store, snapshot } = learner
  const corpus = useMaterial()
  const memories = useDeckMemories()
  const nowMs = useNow()
  const examComing = snapshot.settings.exams.some((exam) => exam.atMs > now())
  const exams = useModule(examComing ? loadExamCard : null)
  const over = useModule(snapshot.settings.exams.some((exam) => exam.atMs <= now()) ? loadExamOver : null)
  const fit = useModule(snapshot.memories.size >= fewestCardsToFit ? loadFitOffer : null)
  const assignments = useAssignments(store, snapshot.account.kind)
  return (
    <>
      {corpus.kind === 'failed' ? <CorpusMissing onRetry={corpus.retry} /> : null}
      <Today learner={learner} />
      {examComing && exams ? (
        <exams.ExamCard learner={learner} material={corpus.kind === 'ready' ? corpus.material : null} decks={decks} />
      ) : null}
      {over ? <over.ExamOver learner={learner} /> : null}
      {fit ? <fit.FitOffer learner={learner} /> : null}
      <ClassWork assignments={assignments ?? []} snapshot={snapshot} nowMs={nowMs} />
      <Section title="Decks">
        <ul className="grid gap-x-10 lg:grid-cols-2">
          {decks.map((deck) => (
            <DeckRow key={deck.id} deck={deck} memory={memories?.get(deck.id)} />
          ))}
        </ul>
        <p className="mt-2">
          <AppLink href="/decks" className="link inline-flex min-h-11 items-center">
            All decks, by topic, person and period
          </AppLink>
        </p>
      </Section>
    </>
  )
}
