import type { Reference } from '@/lib/corpus/fact'

/** How the two sources are cited. Written here too, for a reference is drawn where the corpus has not arrived yet. */
const cite: Readonly<Record<Reference['source'], string>> = {
  'rees-2012': 'Rees 2012',
  'kedrov-article': 'Kedrov article',
}

/** "Rees 2012, ch. 9, p. 168". */
export function referenceText({ source, chapter, pages, paragraph }: Reference): string {
  const place = [
    chapter ? (/^\d+$/.test(chapter) ? `ch. ${chapter}` : chapter) : null,
    pages ? `${/[-–,]/.test(pages) ? 'pp.' : 'p.'} ${pages}` : null,
    paragraph ? `par. ${paragraph}` : null,
  ]
  return [cite[source], ...place].filter(Boolean).join(', ')
}
