import type { Card } from '@/lib/questions/question'

/**
 * A circle of cards that disturb each other, and which of its members a card speaks of: two cards of one circle are to be kept apart where
 * they speak of different members.
 */
export interface Circle {
  readonly circle: string
  readonly member: string
}
export type CirclesOf = (card: Card) => readonly Circle[]

/** The sides of one fact. What else disturbs is for the corpus to say: lib/questions/interference.ts. */
export const siblingsOnly: CirclesOf = ({ id, factId }) => [{ circle: `fact:${factId}`, member: id }]

/** Which cards have been taken, by their circles. */
export class Company {
  readonly #members = new Map<string, Set<string>>()

  constructor(private readonly circlesOf: CirclesOf) {}

  add(card: Card): void {
    for (const { circle, member } of this.circlesOf(card)) {
      const members = this.#members.get(circle)
      if (members) members.add(member)
      else this.#members.set(circle, new Set([member]))
    }
  }

  /** Whether one of those taken would disturb the card. */
  disturbs(card: Card): boolean {
    return this.circlesOf(card).some(({ circle, member }) => {
      const members = this.#members.get(circle)
      return members !== undefined && (members.size > 1 || !members.has(member))
    })
  }
}

/** Cards that disturb each other are not to follow within so many of each other. */
const gap = 4

/** Moves later what would be disturbed by the few cards before it; leaves it where there is no better place. */
export function apart(cards: readonly Card[], circlesOf: CirclesOf): readonly Card[] {
  const left = [...cards]
  const out: Card[] = []
  while (left.length > 0) {
    let at = 0
    // The nearer the neighbour, the worse: where nothing fits behind four, something may behind three.
    for (let behind = gap; behind > 0; behind--) {
      const company = new Company(circlesOf)
      for (const card of out.slice(-behind)) company.add(card)
      at = left.findIndex((card) => !company.disturbs(card))
      if (at >= 0) break
    }
    out.push(...left.splice(Math.max(0, at), 1))
  }
  return out
}
