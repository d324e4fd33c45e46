'use client'
import { useCallback, useState } from 'react'
import { ReadQuery } from '@/components/learner/query'
import { useLearner, useMaterial } from '@/components/learner/use-learner'
import { useModule } from '@/components/learner/use-module'
import { CorpusMissing } from '@/components/site/corpus-missing'
import { Page } from '@/components/site/page'
import { ButtonLink } from '@/components/ui/button'
import type { CardId } from '@/lib/scheduling/review'

const loadBody = () => import('./card-body')

/** One card's question and history. One page of static HTML serves all of them; what belongs to one comes when the address has been read. */
export function CardPage() {
  const [id, setId] = useState<CardId | '' | null>(null)
  const read = useCallback((query: Pick<URLSearchParams, 'get'>) => setId((query.get('id') ?? '') as CardId | ''), [])
  const learner = useLearner()
  const corpus = useMaterial()
  const body = useModule(loadBody)
  const material = corpus.kind === 'ready' ? corpus.material : null
  const unknown =
    id === '' ||
    (id !== null &&
      learner !== null &&
      material !== null &&
      !material.context.card.has(id) &&
      !learner.snapshot.memories.has(id))
  return (
    <Page
      grows
      title={unknown ? 'No such card' : 'Card'}
      lead={
        unknown
          ? id === ''
            ? 'The address names no card.'
            : 'The address names a card that does not exist, or whose fact was withdrawn before you met it.'
          : 'One side of one fact, every answer you gave to it, and how long you are likely to remember it.'
      }
    >
      <ReadQuery onRead={read} />
      {corpus.kind === 'failed' ? <CorpusMissing onRetry={corpus.retry} /> : null}
      {unknown ? (
        <ButtonLink href="/progress" look="primary">
          Progress
        </ButtonLink>
      ) : id && learner && material && body ? (
        <body.CardBody key={id} id={id} learner={learner} material={material} />
      ) : (
        <div aria-busy={corpus.kind !== 'failed'} className="min-h-96" />
      )}
    </Page>
  )
}
