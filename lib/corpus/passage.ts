import type { Reference } from './fact'
import type { Citation } from './schema/citation'

/** Where chapters, sections and printed pages begin in a source's lines; read from content/sources. */
export interface SourceMap {
  readonly parts: readonly {
    readonly from: number
    readonly to: number
    readonly chapter: string | number
    readonly title?: string | undefined
    readonly sections: readonly { readonly from: number; readonly title: string }[]
  }[]
  /** Line to the first and last printed page that it stands on. */
  readonly pages: ReadonlyMap<number, readonly [number, number]>
}

/** A citation as people read it. Lines of the article become its paragraphs, which a blank line divides. */
export function resolveCitation(citation: Citation, map: SourceMap): Reference {
  const { source, lines } = citation
  const [from, to] = lines
  if (source === 'kedrov-article') {
    // Line 1 is the title; paragraph n stands on line 2n + 1.
    const [first, last] = [from, to].map((line) => Math.max(1, Math.floor((line - 1) / 2)))
    return { source, lines, paragraph: first === last ? `${first}` : `${first}–${last}` }
  }
  const part = map.parts.find((candidate) => from >= candidate.from && from <= candidate.to)
  const section = part?.sections.findLast((candidate) => candidate.from <= from)?.title
  const printed: number[] = []
  for (let line = from; line <= to; line++) printed.push(...(map.pages.get(line) ?? []))
  const [first, last] = [Math.min(...printed), Math.max(...printed)]
  return {
    source,
    lines,
    ...(part ? { chapter: String(part.chapter) } : {}),
    ...(section ? { section } : {}),
    ...(printed.length ? { pages: first === last ? `${first}` : `${first}–${last}` } : {}),
  }
}
