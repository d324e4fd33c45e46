import { fold } from '@/lib/base/fold'
import type { DeckEntry } from './deck-summary'

export interface SurnameGroup {
  /** "A", or "A–C". */
  readonly label: string
  readonly decks: readonly DeckEntry[]
}

const nameOf = (deck: DeckEntry) => fold(`${deck.surname ?? deck.title} ${deck.title}`)

/**
 * People by surname, in groups of whole letters.
 * @param most how many a group holds at most, unless one letter alone has more
 */
export function surnameGroups(people: readonly DeckEntry[], most: number): readonly SurnameGroup[] {
  const byLetter = new Map<string, DeckEntry[]>()
  const sorted = people
    .map((deck) => ({ deck, name: nameOf(deck) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const { deck, name } of sorted) {
    const letter = name.slice(0, 1).toUpperCase()
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), deck])
  }
  const groups: { from: string; to: string; decks: readonly DeckEntry[] }[] = []
  for (const [letter, decks] of byLetter) {
    const last = groups.at(-1)
    if (last && last.decks.length + decks.length <= most) {
      last.to = letter
      last.decks = [...last.decks, ...decks]
    } else groups.push({ from: letter, to: letter, decks })
  }
  return groups.map(({ from, to, decks }) => ({ label: from === to ? from : `${from}–${to}`, decks }))
}
