'use client'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { useModule } from '@/components/learner/use-module'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { Page, Section } from '@/components/site/page'
import { Computed } from './computed'

const loadFigures = () => import('./figures')

/** What was done, what is to come, what is kept and what is known. The HTML holds the words, which are all a new learner sees. */
export function ProgressPage() {
  const learner = useLearner('use')
  const corpus = useMaterial('use')
  const begun = learner !== null && learner.snapshot.memories.size > 0
  const figures = useModule(begun ? loadFigures : null)
  const material = corpus.kind === 'ready' ? corpus.material : null
  return (
    <Page
      grows
      title="Progress"
      lead="Every figure here is computed on this device from your own answers. Where there are too few of them to mean anything, nothing is shown."
    >
      {corpus.kind === 'failed' ? <CorpusMissing onRetry={corpus.retry} /> : null}
      {begun && figures ? (
        <figures.Figures learner={learner} material={material} />
      ) : (
        <div data-first-visit={learner ? undefined : ''}>
          <Section title="Due in the coming days">
            <p className="max-w-text">
              Nothing is due, for no card has been studied yet. After the first session this shows how many cards fall
              due on each of the next fourteen days.
            </p>
            <Computed of="due" />
          </Section>
          <Section title="Answers a day">
            <p className="max-w-text">
              No answers yet. This will show how many you gave on each of the last thirty days.
            </p>
            <Computed of="activity" />
          </Section>
          <Section title="True retention">
            <p className="max-w-text">
              It takes at least ten cards that were learned on one day and asked again on another. Then this shows, week
              by week, how many of them you still knew, against the share you aim for.
            </p>
            <Computed of="retention" />
          </Section>
          <Section title="Memory by topic">
            <p className="max-w-text">About how much of each topic you would recall today, once you have begun it.</p>
            <Computed of="topics" />
          </Section>
        </div>
      )}
    </Page>
  )
}
