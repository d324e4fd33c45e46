import type { FactOf } from '@/lib/corpus/fact'
import type { EntityId } from '@/lib/corpus/entity'
import type { QuestionContext } from '../context'
import { SideList, type Sides } from '../side'
import { entitySide } from './parts'

const others = 'others may have said it too'

export const utterance = (context: QuestionContext, fact: FactOf<'utterance'>): Sides =>
  new SideList(fact)
    .add('speaker', () => (fact.only ? entitySide(context, fact, 'speaker', fact.speaker) : others))
    .done()

export const claim = (context: QuestionContext, fact: FactOf<'claim'>): Sides =>
  new SideList(fact)
    .add('claimant', () => {
      if (!fact.only) return others
      if (!fact.claimant.includes('/')) return 'it is the claim of a source, not of a person'
      return entitySide(context, fact, 'claimant', fact.claimant as EntityId)
    })
    .done()
