import type { Corpus } from '@/lib/corpus/corpus'
import { kindOf, type Entity, type EntityId } from '@/lib/corpus/entity'
import { namedOf } from './giveaway'
import { canBeApart } from './sorts'

/** What is a part of what, and what was renamed to what. */
export class Overlaps {
  private readonly wholes = new Map<EntityId, ReadonlySet<EntityId>>()
  private readonly renamed = new Map<EntityId, Set<EntityId>>()

  constructor(private readonly corpus: Corpus) {
    for (const entity of corpus.entities) {
      if ('becomes' in entity) for (const next of entity.becomes) this.join(entity.id, next)
    }
  }

  /** What the entity is a part of, directly or not. */
  wholesOf(id: EntityId): ReadonlySet<EntityId> {
    let wholes = this.wholes.get(id)
    if (!wholes) {
      const found = new Set<EntityId>()
      for (let at = this.within(id); at && !found.has(at); at = this.within(at)) found.add(at)
      this.wholes.set(id, (wholes = found))
    }
    return wholes
  }

  /** The same under another name, at another time. */
  areOne(one: EntityId, other: EntityId): boolean {
    return one === other || (this.renamed.get(one)?.has(other) ?? false)
  }

  /** Surely two things, neither a part of the other: if one answer is right, the other is wrong. */
  areApart(one: EntityId, other: EntityId): boolean {
    if (this.areOne(one, other) || kindOf(one) !== kindOf(other)) return false
    if (kindOf(one) === 'person' || kindOf(one) === 'post') return true
    const withNames = (id: EntityId) => [id, ...(this.renamed.get(id) ?? [])]
    for (const a of withNames(one))
      for (const b of withNames(other)) if (this.wholesOf(a).has(b) || this.wholesOf(b).has(a)) return false
    const [first, second] = [this.corpus.entity.get(one), this.corpus.entity.get(other)]
    if (!first || !second || namesTouch(first, second)) return false
    return canBeApart(first, second)
  }

  private within(id: EntityId): EntityId | undefined {
    const entity = this.corpus.entity.get(id)
    return entity && 'within' in entity ? entity.within : undefined
  }

  private join(one: EntityId, other: EntityId): void {
    const all = new Set([one, other, ...(this.renamed.get(one) ?? []), ...(this.renamed.get(other) ?? [])])
    for (const id of all) this.renamed.set(id, all)
  }
}

/** "Moscow" and "Moscow province": one name stands whole in the other. */
function namesTouch(one: Entity, other: Entity): boolean {
  const [a, b] = [namedOf(one).name, namedOf(other).name]
  return a.includes(b) || b.includes(a)
}
