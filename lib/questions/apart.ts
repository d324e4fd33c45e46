import type { Corpus } from '@/lib/corpus/corpus'
import { isOfKind, kindOf, type Entity, type EntityId, type EntityKind, type EntityOf } from '@/lib/corpus/entity'
import { namedOf } from './giveaway'
import { canBeApart } from './sorts'

/** What of an entity is compared with others; put together once, for each is compared with hundreds. */
interface Kin {
  readonly entity: Entity
  readonly kind: EntityKind
  readonly name: string
  /** What it was renamed to, and that again, and so on. */
  readonly later: ReadonlySet<EntityId>
  /** Itself, what it was called later and what it was called before. */
  readonly names: readonly EntityId[]
  /** What any of those is a part of. */
  readonly wholes: ReadonlySet<EntityId>
}
const none: ReadonlySet<EntityId> = new Set()

/** What is a part of what, and what was renamed to what. */
export class Overlaps {
  private readonly wholes = new Map<EntityId, ReadonlySet<EntityId>>()
  private readonly kin = new Map<EntityId, Kin | null>()
  private readonly earlier = new Map<EntityId, Set<EntityId>>()

  constructor(private readonly corpus: Corpus) {
    for (const entity of corpus.entities) {
      if (!('becomes' in entity)) continue
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
    return !!this.kinOf(one)?.later.has(other) || !!this.kinOf(other)?.later.has(one)
  }

  /** Surely two things, neither a part of the other: if one answer is right, the other is wrong. */
  areApart(one: EntityId, other: EntityId): boolean {
    // Nobody is a part of another, nor has become another.
    if (one.startsWith('person/') && other.startsWith('person/')) return one !== other
    // Hundreds are compared for one question: nothing is put together for each.
    const first = this.kinOf(one)
    const second = this.kinOf(other)
    if (!first || !second || one === other || first.kind !== second.kind || namesTouch(first, second)) return false
    if (first.later.has(other) || second.later.has(one)) return false
    if (isOfKind(first.entity, 'post') && isOfKind(second.entity, 'post'))
      return !ranksTouch(first.entity, second.entity)
    if (first.wholes.size > 0 && second.names.some((id) => first.wholes.has(id))) return false
    if (second.wholes.size > 0 && first.names.some((id) => second.wholes.has(id))) return false
    return canBeApart(first.entity, second.entity)
  }

  private kinOf(id: EntityId): Kin | null {
    let kin = this.kin.get(id)
    if (kin === undefined) {
      const entity = this.corpus.entity.get(id)
      const later = this.laterOf(id)
      const names = [id, ...later, ...(this.earlier.get(id) ?? [])]
      const wholes = new Set(names.flatMap((one) => [...this.wholesOf(one)]))
      kin = entity
        ? {
            entity,
            kind: kindOf(id),
            name: namedOf(entity).name,
            later,
            names,
            wholes,
          }
        : null
      this.kin.set(id, kin)
    }
    return kin
  }

  private within(id: EntityId): EntityId | undefined {
    const entity = this.corpus.entity.get(id)
    return entity && 'within' in entity ? entity.within : undefined
  }

  private laterOf(id: EntityId): ReadonlySet<EntityId> {
    const next = [...this.becoming(id)]
    if (next.length === 0) return none
    const found = new Set<EntityId>()
    for (let at = next.pop(); at; at = next.pop()) {
      if (at === id || found.has(at)) continue
      found.add(at)
      next.push(...this.becoming(at))
    }
    return found
  }

  private becoming(id: EntityId): readonly EntityId[] {
    const entity = this.corpus.entity.get(id)
    return entity && 'becomes' in entity ? entity.becomes : []
  }
}

/** "Moscow" and "Moscow province": one name stands whole in the other. */
function namesTouch({ name: one }: Kin, { name: other }: Kin): boolean {
  return one.length < other.length ? other.includes(one) : one.includes(other)
}

type Post = EntityOf<'post'>
/** The general secretary is a secretary too: of one body, who heads those of his rank is one of them. */
function ranksTouch(one: Post, other: Post): boolean {
  if (one.body !== other.body || one.seats === other.seats) return false
  const ranks = rankIn(one)
  return ranks !== undefined && ranks === rankIn(other)
}
const rankIn = ({ name }: Post) => /\b(secretary|member|deputy)\b/.exec(name.toLowerCase())?.[0]
