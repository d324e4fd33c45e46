import type { Corpus } from '@/lib/corpus/corpus'
import { isOfKind, kindOf, type Entity, type EntityId, type EntityOf } from '@/lib/corpus/entity'
import { namedOf } from './giveaway'
import { canBeApart } from './sorts'

/** What is a part of what, and what was renamed to what. */
export class Overlaps {
  private readonly wholes = new Map<EntityId, ReadonlySet<EntityId>>()
  private readonly later = new Map<EntityId, ReadonlySet<EntityId>>()
  private readonly renamed = new Set<EntityId>()
  private readonly earlier = new Map<EntityId, Set<EntityId>>()
  private readonly apart = new Map<EntityId, Map<EntityId, boolean>>()

  constructor(private readonly corpus: Corpus) {
    for (const entity of corpus.entities) {
      if (!('becomes' in entity) || entity.becomes.length === 0) continue
      this.renamed.add(entity.id)
      for (const next of entity.becomes) this.earlier.set(next, new Set(this.earlier.get(next)).add(entity.id))
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

  /** The same under another name, at another time. What one thing was divided into is two. */
  areOne(one: EntityId, other: EntityId): boolean {
    if (one === other) return true
    const renamed = this.renamed
    return (renamed.has(one) && this.namesOf(one).has(other)) || (renamed.has(other) && this.namesOf(other).has(one))
  }

  /** Surely two things, neither a part of the other: if one answer is right, the other is wrong. */
  areApart(one: EntityId, other: EntityId): boolean {
    // Nobody is a part of another, nor has become another.
    if (one.startsWith('person/') && other.startsWith('person/')) return one !== other
    let known = this.apart.get(one)
    if (!known) this.apart.set(one, (known = new Map()))
    let apart = known.get(other)
    if (apart === undefined) known.set(other, (apart = this.proveApart(one, other)))
    return apart
  }

  private proveApart(one: EntityId, other: EntityId): boolean {
    if (this.areOne(one, other) || kindOf(one) !== kindOf(other)) return false
    const [first, second] = [this.corpus.entity.get(one), this.corpus.entity.get(other)]
    if (!first || !second || namesTouch(first, second)) return false
    if (isOfKind(first, 'post') && isOfKind(second, 'post')) return !ranksTouch(first, second)
    const withNames = (id: EntityId) => [id, ...this.namesOf(id), ...(this.earlier.get(id) ?? [])]
    for (const a of withNames(one))
      for (const b of withNames(other)) if (this.wholesOf(a).has(b) || this.wholesOf(b).has(a)) return false
    return canBeApart(first, second)
  }

  private within(id: EntityId): EntityId | undefined {
    const entity = this.corpus.entity.get(id)
    return entity && 'within' in entity ? entity.within : undefined
  }

  /** What it was renamed to, and that again, and so on. */
  private namesOf(id: EntityId): ReadonlySet<EntityId> {
    let later = this.later.get(id)
    if (!later) {
      const found = new Set<EntityId>()
      const next = [...this.becoming(id)]
      for (let at = next.pop(); at; at = next.pop()) {
        if (at === id || found.has(at)) continue
        found.add(at)
        next.push(...this.becoming(at))
      }
      this.later.set(id, (later = found))
    }
    return later
  }

  private becoming(id: EntityId): readonly EntityId[] {
    const entity = this.corpus.entity.get(id)
    return entity && 'becomes' in entity ? entity.becomes : []
  }
}

/** "Moscow" and "Moscow province": one name stands whole in the other. */
function namesTouch(one: Entity, other: Entity): boolean {
  const [a, b] = [namedOf(one).name, namedOf(other).name]
  return a.includes(b) || b.includes(a)
}

type Post = EntityOf<'post'>
/** The general secretary is a secretary too: of one body, who heads those of his rank is one of them. */
function ranksTouch(one: Post, other: Post): boolean {
  if (one.body !== other.body || one.seats === other.seats) return false
  const [ranks, theirs] = [one, other].map(({ name }) => name.toLowerCase().match(/\b(secretary|member|deputy)\b/)?.[0])
  return ranks !== undefined && ranks === theirs
}
