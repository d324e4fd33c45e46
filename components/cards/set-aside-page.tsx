'use client'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { useModule } from '@/components/learner/use-module'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { Page, Section } from '@/components/site/page'

const loadLists = () => import('./set-aside-lists')

/** The cards that the learner put away, with the way back for each, and those that are forgotten again and again. */
export function SetAsidePage() {
  const learner = useLearner('use')
  const corpus = useMaterial('use')
  const begun = learner !== null && learner.snapshot.memories.size > 0
  const lists = useModule(begun ? loadLists : null)
  return (
    <Page
      grows
      title="Set aside"
      lead="While you study, the menu of a card (three dots, or M) suspends it, buries it until tomorrow or lets it begin anew."
    >
      {corpus.kind === 'failed' ? <CorpusMissing onRetry={corpus.retry} /> : null}
      {begun && lists ? (
        <lists.SetAsideLists learner={learner} material={corpus.kind === 'ready' ? corpus.material : null} />
      ) : (
        <div data-first-visit={learner ? undefined : ''}>
          <Section title="Suspended">
            <p>No card is suspended.</p>
          </Section>
          <Section title="Forgotten again and again">
            <p className="max-w-text">
              None so far. A card that you forget eight times is shown here, with what helps.
            </p>
          </Section>
        </div>
      )}
    </Page>
  )
}
