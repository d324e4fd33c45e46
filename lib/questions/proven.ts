import type { EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from './context'
import type { Because } from './question'
import { reachOf, rivalsOf } from './rivals'
import type { Asking, Wrongs } from './side'

/**
 * What proves a candidate wrong where the answer is asked so: the side's own proof, of an entity that is surely another and that no other
 * fact puts in the answer's place. `null` where nothing does. For one question; its rivals are looked up once.
 */
export function prover(
  context: QuestionContext,
  fact: Fact,
  answer: EntityId,
  wrongs: Extract<Wrongs, { kind: 'entities' }>,
  days: Asking['days'],
): (candidate: EntityId) => Because | null {
  let isRival: ((candidate: EntityId) => boolean) | null = null
  return (candidate) => {
    const facts = context.overlaps.areApart(answer, candidate) ? wrongs.proof(candidate, days ?? null) : null
    if (!facts) return null
    isRival ??= rivalsOf(context, fact, answer, days ?? reachOf(context, fact))
    return isRival(candidate) ? null : { rule: wrongs.rule, facts }
  }
}
