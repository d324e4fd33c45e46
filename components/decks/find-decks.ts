import { fold } from '@/lib/base/fold'
import { spellingsOf } from '@/lib/base/transliterate'
import type { DeckEntry } from './deck-summary'

export type DeckFinder = (wanted: string) => readonly DeckEntry[]

/**
 * Finds decks by the beginnings of words, in any order: in any spelling of a Russian name, in Cyrillic, with -ise or -ize, with or without
 * hyphens. Nothing wanted finds nothing.
 */
export function makeDeckFinder(decks: readonly DeckEntry[]): DeckFinder {
  const index = decks.map((deck) => ({ deck, words: wordsOf(deck) }))
  return (wanted) => {
    const parts = fold(wanted).split(' ').filter(Boolean)
    if (parts.length === 0) return []
    return index
      .filter(({ words }) => parts.every((part) => words.some((word) => word.startsWith(part))))
      .map(({ deck }) => deck)
  }
}

function wordsOf({ title, names }: DeckEntry): readonly string[] {
  const words = new Set<string>()
  for (const name of [title, ...names]) {
    // “De-Stalinization” is looked for as two words and as one.
    for (const text of [name, name.replace(/[-–—]/g, '')]) {
      for (const word of fold(text).split(' ').filter(Boolean)) {
        for (const spelling of /[а-яёіїєґў]/.test(word) ? spellingsOf(word) : [word]) words.add(spelling)
        if (word.includes('iz')) words.add(word.replaceAll('iz', 'is'))
      }
    }
  }
  return [...words]
}
