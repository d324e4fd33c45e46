'use client'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { useModule } from '@/components/learner/use-module'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { Page } from '@/components/site/page'
import { OnThisPage, parts, PartSection } from './parts'

const loadFigures = () => import('./figures')

/** What was done, what is to come, what is kept and what is known. The HTML holds the words, which are all a new learner sees. */
export function ProgressPage() {
  const learner = useLearner('use')
  const corpus = useMaterial('use')
  const begun = learner !== null && learner.snapshot.memories.size > 0
  const figures = useModule(begun ? loadFigures : null)
  return (
    <Page
      grows
      title="Progress"
      lead="Every figure here is computed on this device from your own answers. Where there are too few of them to mean anything, nothing is shown. A chart’s values can be read one by one: point at it, touch it, or use the arrow keys."
    >
      {corpus.kind === 'failed' ? <CorpusMissing onRetry={corpus.retry} /> : null}
      <OnThisPage />
      {begun && figures ? (
        <figures.Figures learner={learner} corpus={corpus} />
      ) : (
        <div data-first-visit={learner ? undefined : ''}>
          {parts.map((part) => (
            <PartSection key={part.id} part={part}>
              <p className="max-w-text">{part.nothing}</p>
            </PartSection>
          ))}
        </div>
      )}
    </Page>
  )
}
