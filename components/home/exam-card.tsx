'use client'
import type { DeckSummary } from '@/components/decks/deck-summary'
import { TodaysPlan } from '@/components/exams/todays-plan'
import { inDays } from '@/components/exams/exam-words'
import { usePlan } from '@/components/exams/use-plan'
import { now } from '@/components/learner/clock'
import type { Material } from '@/components/learner/material'
import type { Learner } from '@/components/learner/use-learner'
import { Section } from '@/components/site/page'
import { AppLink } from '@/components/ui/app-link'
import { daysUntil } from '@/lib/planning/exam'

/** The exams to come and today's plan, for those who have one. */
export function ExamCard({
  learner,
  material,
  decks,
}: {
  readonly learner: Learner
  readonly material: Material | null
  readonly decks: readonly DeckSummary[]
}) {
  const { settings } = learner.snapshot
  const plan = usePlan(learner, material)
  const coming = settings.exams.filter((exam) => exam.atMs > now())
  return (
    <Section title="Exams">
      <p>
        {coming.map((exam) => `${exam.name} · ${inDays(daysUntil(exam, now(), settings))}`).join('; ')}.{' '}
        <AppLink href="/exams" className="link inline-flex min-h-11 items-center">
          What to expect on the day
        </AppLink>
      </p>
      <TodaysPlan plan={plan} decks={decks} look="plain" />
    </Section>
  )
}
