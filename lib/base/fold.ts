import { Kept } from './kept'

/** Letters with a stroke, or without a dot, that Unicode does not take apart. */
const undecomposed: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i' }

/**
 * A spelling without what people vary: case, accents, apostrophes and soft signs, hyphens, dots and runs of spaces. Cyrillic keeps its
 * letters, with ё as е.
 */
export function fold(text: string): string {
  return folded.get(text)
}

function foldAnew(text: string): string {
  // Most texts are plain English, and need a quarter of the work.
  if (/^[\x20-\x7e]*$/.test(text)) {
    return text
      .toLowerCase()
      .replace(/['`"]/g, '')
      .replace(/[-.,;:()\s]+/g, ' ')
      .trim()
  }
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/й/g, '\u0001')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[łøđı]/g, (letter) => undecomposed[letter]!)
    .replaceAll('\u0001', 'й')
    .replace(/['’‘ʼ`"“”«»′″ʹʺ]/g, '')
    .replace(/[-–—.,;:()\s]+/g, ' ')
    .trim()
}

/** Names and sentences of the corpus are folded again and again. */
const folded = new Kept(10_000, foldAnew)
