'use client'
import { useState } from 'react'
import type { DeckSummary } from '@/components/decks/deck-summary'
import { now } from '@/components/learner/clock'
import { useLearner, useMaterial, type Learner } from '@/components/learner/use-learner'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { Page, Section } from '@/components/site/page'
import { Button } from '@/components/ui/button'
import { showDay } from '@/components/ui/words'
import { revised, type Exam } from '@/lib/planning/exam'
import { examChange, examRemoval, type SettingsChange } from '@/lib/store/learner-settings'
import { Afterwards, afterwardsWords } from './afterwards'
import { ExamForm } from './exam-form'
import { ExamSection } from './exam-section'
import { NotKept } from './not-kept'
import { TodaysPlan } from './todays-plan'
import { usePlan } from './use-plan'

const lead =
  'Say when it is, what it asks for and how many minutes a day you have. Each day’s plan is made anew from what you remember, so that a missed day leaves no debt.'

/** Exams: today's plan for all of them, and what is to be expected of each. */
export function ExamsPage({ decks }: { readonly decks: readonly DeckSummary[] }) {
  const learner = useLearner()
  return (
    <Page grows title="Exams" lead={lead}>
      {learner ? (
        <Exams learner={learner} decks={decks} />
      ) : (
        <p className="text-soft" aria-busy>
          Reading your exams from this device …
        </p>
      )}
    </Page>
  )
}

function Exams({ learner, decks }: { readonly learner: Learner; readonly decks: readonly DeckSummary[] }) {
  const corpus = useMaterial()
  const { store, snapshot } = learner
  const { settings } = snapshot
  const plan = usePlan(learner, corpus.kind === 'ready' ? corpus.material : null)
  const [editing, setEditing] = useState<Exam | 'new' | null>(null)
  const [failed, setFailed] = useState(false)
  const keep = (change: SettingsChange) => {
    setEditing(null)
    store.changeSettings(change).then(
      () => setFailed(false),
      () => setFailed(true),
    )
  }
  const changed = (exam: Exam) => keep(examChange(revised(exam, now())))
  const coming = settings.exams.filter((exam) => exam.atMs > now())
  const over = settings.exams.filter((exam) => exam.atMs <= now())
  if (editing) {
    return (
      <ExamForm
        exam={editing === 'new' ? null : editing}
        decks={decks}
        timeZone={settings.timeZone}
        onKeep={(exam) => keep(examChange(exam))}
        onCancel={() => setEditing(null)}
      />
    )
  }
  return (
    <>
      {corpus.kind === 'failed' ? <CorpusMissing onRetry={corpus.retry} /> : null}
      {failed ? <NotKept /> : null}
      {coming.length > 0 ? (
        <TodaysPlan plan={plan} decks={decks} />
      ) : (
        <p className="max-w-text mb-4">
          No exam is coming. With one, this page says each day what to study to know most on the day.
        </p>
      )}
      {coming.map((exam) => (
        <ExamSection
          key={exam.id}
          exam={exam}
          situation={plan?.situation ?? null}
          settings={settings}
          decks={decks}
          onEdit={setEditing}
          onChange={changed}
          onRemove={({ id }) => keep(examRemoval(id))}
        />
      ))}
      {over.map((exam) => (
        <Over
          key={exam.id}
          exam={exam}
          timeZone={settings.timeZone}
          onChange={changed}
          onRemove={({ id }) => keep(examRemoval(id))}
        />
      ))}
      <div className="border-rule border-t pt-6">
        <Button look={coming.length > 0 ? 'plain' : 'primary'} onClick={() => setEditing('new')}>
          Add an exam
        </Button>
      </div>
    </>
  )
}

/** After the exam: the knowledge is kept like any other, or its cards are left in peace. */
function Over({
  exam,
  timeZone,
  onChange,
  onRemove,
}: {
  readonly exam: Exam
  readonly timeZone: string
  readonly onChange: (exam: Exam) => void
  readonly onRemove: (exam: Exam) => void
}) {
  return (
    <Section title={`${exam.name} · over`}>
      <p className="max-w-text">
        It was on {showDay(exam.atMs, timeZone)}. {afterwardsWords(exam)}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Afterwards exam={exam} onChange={onChange} />
        <Button aria-label={`Remove ${exam.name}`} onClick={() => onRemove(exam)}>
          Remove
        </Button>
      </div>
    </Section>
  )
}
