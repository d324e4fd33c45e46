import { assembleCorpus, type Content } from '@/lib/corpus/assemble'
import { indexCorpus, type Corpus } from '@/lib/corpus/corpus'

type Raw = Readonly<Record<string, unknown>>

/** An entity with every field that its kind must have; each test names only what it is about. */
export function entity(id: string, over: Raw = {}): Raw {
  const [kind, slug] = id.split('/') as [string, string]
  const name = slug
    .split('-')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join(' ')
  const own: Record<string, Raw> = {
    person: { surname: name.split(' ').at(-1), gender: 'm' },
    post: { body: 'body/council', seats: 'single' },
    event: { sort: 'other' },
  }
  return { id, name, who: `made up for a test`, ...own[kind], ...over }
}

/** A fact with every field that all facts must have. */
export const fact = (id: string, over: Raw): Raw => ({
  id,
  topics: ['leaf'],
  importance: 2,
  cite: ['rees-2012 130'],
  ...over,
})

export const content = (entities: readonly Raw[], facts: readonly Raw[], over: Partial<Content> = {}): Content => ({
  sources: { file: 'sources/sources.yaml', raw: [{ id: 'rees-2012', title: 'A book', cite: 'Rees 2012' }] },
  topics: {
    file: 'topics.yaml',
    raw: [
      { id: 'root', title: 'Root', period: '1917/1991', intro: 'All of it.' },
      { id: 'leaf', title: 'Leaf', parent: 'root', period: '1930/1939', intro: 'A part of it.' },
    ],
  },
  entities: [
    {
      file: 'entities/test.yaml',
      raw: [
        ...(entities.some((e) => String(e['id']).startsWith('post/')) ? [entity('body/council')] : []),
        ...entities,
      ],
    },
  ],
  facts: [{ file: 'facts/test.yaml', raw: facts }],
  withdrawn: [],
  exceptions: { file: 'exceptions.yaml', raw: [] },
  map: {
    parts: [{ from: 128, to: 301, chapter: 1, title: 'First', sections: [{ from: 140, title: 'Childhood' }] }],
    pages: new Map([
      [130, [1, 1]],
      [150, [2, 3]],
      [152, [3, 4]],
    ]),
  },
  ...over,
})

/** Every problem of a corpus, as a curator reads it. */
export const problemsOf = (
  entities: readonly Raw[],
  facts: readonly Raw[],
  over: Partial<Content> = {},
): readonly string[] =>
  assembleCorpus(content(entities, facts, over)).problems.map(
    ({ file, path, message }) => `${file}: ${path}: ${message}`,
  )

/** @throws when the corpus has a problem, for then the test is about something else than it says */
export function corpusOf(entities: readonly Raw[], facts: readonly Raw[]): Corpus {
  const { data, problems } = assembleCorpus(content(entities, facts))
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1))
  return indexCorpus(data)
}
