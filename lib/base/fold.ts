/**
 * A spelling without what people vary: case, accents, apostrophes and soft signs, hyphens, dots and runs of spaces. Cyrillic keeps its
 * letters, with ё as е.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/й/g, '\u0001')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('\u0001', 'й')
    .replace(/['’‘ʼ`"“”«»′]/g, '')
    .replace(/[-–—.,;:()\s]+/g, ' ')
    .trim()
}
