import type { Day } from '@/lib/base/edtf'
import type { Random } from '@/lib/base/random'
import type { Days } from '@/lib/corpus/derived-days'
import type { EntityId } from '@/lib/corpus/entity'
import type { Fact, FactId, FactKind, FactOf, Reference } from '@/lib/corpus/fact'
import type { SlotValue } from '@/lib/corpus/template'
import type { QuestionContext } from './context'
import type { Gap } from './gap'
import type { Rule } from './question'

/** One side of a fact: what is asked, how it may be asked, and how a wrong option is proven wrong. */
export interface Side {
  readonly facet: string
  readonly answer: SlotValue
  /** A question that stands alone, or `null` where only the sentence with a gap asks it in good English. */
  readonly ask: ((random: Random) => Asking) | null
  /** The fact's own sentence with the answer left out; `null` where it shows other words in its place. */
  readonly gap: Gap | null
  /** A free answer can be marked: no other answer than this can be true. */
  readonly recall: boolean
  readonly wrong: Wrongs | null
  /** A name of the answer that the stem shows because it asks whose it is. */
  readonly shows?: string
  /** Why the answer is right, where the fact's sentence does not say. */
  readonly why?: string
  /** A sentence that puts the answer forward, to be called true or false, where the fact's own has no gap for it. */
  readonly stated?: () => Stated
  /** Where the answer is one of a list that is known to be whole: the question that asks for all of it. */
  readonly whole?: Whole
}
export interface Stated {
  readonly gap: Gap
  /** The days that the sentence speaks of. */
  readonly days?: Days | null
  /** Where a sentence by itself asks more of what is wrong than a question among several does. */
  readonly wrong?: Wrongs | null
  /** How the text of an option reads there. */
  readonly reads?: (text: string) => string
}
/** A sentence of which the answer is a part, as it reads there. */
export const statedAs = (before: string, shown: string, after: string, days: Days | null = null): Stated => ({
  gap: { before, shown, after, article: false, scale: 1, segments: [], at: 0 },
  days,
})
/** A whole list: who is surely on it on the days that the question names. The side's own proof tells who is not. */
export interface Whole {
  readonly asking: Asking
  readonly members: readonly { readonly id: EntityId; readonly fact: Fact }[]
}
/** The stem without the name that it shows on purpose. */
export const unnamed = (side: Pick<Side, 'shows'>, stem: string) => (side.shows ? stem.replace(side.shows, '') : stem)
export interface Asking {
  readonly stem: string
  /** What the stem gives, as a line of a list: "Chairman of Gosplan in 1935". */
  readonly line?: string
  /** The days that the stem speaks of; what is true at other times makes no option true. */
  readonly days?: Days | null
}

/** Where wrong options come from, and what proves them. Rivals of the answer are left out of all of them. */
export type Wrongs =
  | {
      readonly kind: 'entities'
      readonly rule: Rule
      /** The facts that prove a candidate wrong; `null` where nothing does. */
      readonly proof: (candidate: EntityId, days: Days | null) => readonly FactId[] | null
    }
  | { readonly kind: 'times'; readonly after: Day | null; readonly before: Day | null }
  | { readonly kind: 'numbers' }
  | { readonly kind: 'texts'; readonly rule: Rule; readonly texts: readonly WrongText[] }
/** Texts that are gathered when they are first looked at: they come from all facts of a kind, and the side may never be asked by choice. */
export function wrongTexts(rule: Rule, gather: () => readonly WrongText[]): TextWrongs {
  let texts: readonly WrongText[] | null = null
  return {
    kind: 'texts',
    rule,
    get texts() {
      return (texts ??= gather())
    },
  }
}
export type TextWrongs = Extract<Wrongs, { kind: 'texts' }>
export interface WrongText {
  readonly text: string
  readonly why: string
  readonly references: readonly Reference[]
  readonly facts: readonly FactId[]
  readonly entity?: EntityId
}

/** A side that the kind has but that is not asked of this fact, and why not. */
export interface Refusal {
  readonly facet: string
  readonly why: string
}
export interface Sides {
  readonly sides: readonly Side[]
  readonly refused: readonly Refusal[]
}
/** What each file in sides/ exports. `wanted` is the one side that is to be made: some cost much. */
export type SidesOf<K extends FactKind> = (context: QuestionContext, fact: FactOf<K>, wanted?: string) => Sides

/** Gathers sides and refusals in the order in which a kind tries them. */
export class SideList {
  private readonly sides: Side[] = []
  private readonly refused: Refusal[] = []
  /** @param wanted the one side that is to be made; all where it is left out */
  constructor(
    private readonly fact: Fact,
    private readonly wanted?: string,
  ) {}

  /** @param make the side, or in words why this fact does not have it */
  add(facet: string, make: () => Omit<Side, 'facet'> | string): this {
    if (this.wanted !== undefined && facet !== this.wanted) return this
    if (this.fact.never_ask.includes(facet)) return this.refuse(facet, 'the content says that it is never asked')
    const made = make()
    if (typeof made === 'string') return this.refuse(facet, made)
    this.sides.push({ facet, ...made })
    return this
  }
  refuse(facet: string, why: string): this {
    this.refused.push({ facet, why })
    return this
  }
  done(): Sides {
    return { sides: this.sides, refused: this.refused }
  }
}
