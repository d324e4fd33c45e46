import type { Random } from '@/lib/base/random'
import type { EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { hintsAt, holdsName, stemWords, type StemWords } from '../giveaway'
import { prover } from '../proven'
import type { Because } from '../question'
import type { Asking, Wrongs } from '../side'

/** A fact taken apart for a matching: a line that gives something, and the name that belongs to it. */
export interface Pair {
  readonly fact: Fact
  readonly line: string
  readonly name: string
  readonly entity?: EntityId
}
/** Pairs that can stand in one matching. */
export interface PairSort<P extends Pair> {
  /** The sides of a fact that the pair asks. */
  readonly facets: readonly string[]
  /** `null` where the fact is no pair of this sort. */
  pairOf(context: QuestionContext, fact: Fact, random: Random): P | null
  /** What is asked of pairs such as this one. */
  stemOf(pair: P): string
  /** Facts whose pairs a learner may mix up with that of this one, the likelier the heavier. Whatever the pair's words. */
  near(context: QuestionContext, own: P): readonly Partner[]
  /** Whether the other's name would be a fair temptation in the line of the one. */
  tempts(context: QuestionContext, one: P, other: P): boolean
  /** What proves that the other's name is wrong in the line of the one; `null` where nothing does. */
  wrong(context: QuestionContext, one: P, other: P): Because | null
  /** The names in the order in which they are shown. */
  arranged(pairs: readonly P[], random: Random): readonly P[]
}
export interface Partner {
  readonly fact: Fact
  readonly weight: number
}

/** A pair whose name is an entity's. */
export interface EntityPair extends Pair {
  readonly entity: EntityId
  /** By the side's own proof, of an entity that is surely another and that no other fact puts in the answer's place. */
  readonly wrong: (candidate: EntityId) => Because | null
  /** The line holds the name of the entity, or a telling word of it. */
  readonly tells: (candidate: EntityId) => boolean
}

interface Parts {
  readonly fact: Fact
  readonly entity: EntityId
  readonly name: string
  readonly line: string
  readonly asking: Asking
  readonly wrongs: Extract<Wrongs, { kind: 'entities' }>
}
/** Kept with the context: a pair stands beside many others. */
export function entityPair(context: QuestionContext, key: string, make: () => Parts | null): EntityPair | null {
  let pair = context.pairs.get(key)
  if (pair === undefined) {
    const parts = make()
    pair = parts && withProofs(context, parts)
    context.pairs.set(key, pair)
  }
  return pair
}

function withProofs(context: QuestionContext, { asking, wrongs, ...pair }: Parts): EntityPair {
  const { fact, entity, line } = pair
  let words: StemWords | null = null
  return {
    ...pair,
    wrong: prover(context, fact, entity, wrongs, asking.days),
    tells(candidate) {
      const other = context.corpus.entity.get(candidate)
      words ??= stemWords(line)
      return !other || holdsName(words, other) || hintsAt(words, other)
    },
  }
}

/** How near two facts stand: by what they are about, and by their years. */
export function nearness(context: QuestionContext, one: Fact, other: Fact): number {
  const shared = other.topics.some((topic) => one.topics.includes(topic)) ? 3 : 1
  const [a, b] = [context.chronology.yearOf(one), context.chronology.yearOf(other)]
  return a === null || b === null ? shared : shared / (1 + Math.abs(a - b) / 2)
}
