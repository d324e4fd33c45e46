import type { Metadata } from 'next'
import { Page, Section } from '@/components/site/page'
import { builtContext } from '../../built-corpus'

export const metadata: Metadata = {
  title: 'Sources',
  description:
    'Where the facts come from, how they are made, how far to trust them, and under which licence they stand.',
}

export default async function Sources() {
  const { corpus } = await builtContext()
  const factsOf = (source: string) =>
    corpus.facts.filter((fact) => fact.references.some((reference) => reference.source === source)).length
  const disputed = corpus.facts.filter((fact) => fact.standing !== 'established').length
  return (
    <Page
      title="Sources"
      lead={`${corpus.facts.length} facts about ${corpus.entities.length} people, bodies, posts, places, events and terms, each with the place it was taken from.`}
    >
      <Section title="The two sources">
        <ul className="max-w-text grid gap-5">
          {corpus.sources.map((source) => (
            <li key={source.id}>
              <p className="font-semibold">{source.title}</p>
              <p className="text-soft">{[source.author, source.publisher, source.year].filter(Boolean).join(', ')}</p>
              <p className="mt-1 text-sm">
                Cited as “{source.cite}” by {factsOf(source.id)} facts. {source.note}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Page numbers">
        <p className="max-w-text">
          The text that was used had no page numbers. They were reconstructed from the book’s table of contents and its
          index of names, and may be off by one. Chapters and sections are sure.
        </p>
      </Section>
      <Section title="How a fact is made">
        <div className="max-w-text grid gap-3">
          <p>
            A person reads a passage and writes down, in words of their own, one claim that the passage makes: who held
            a post and when, what happened where, what a term means. The lines that say so are kept with it.
          </p>
          <p>
            Checks compare every fact with every other: dates against lifetimes, holders of a single seat against one
            another, names against spellings. Questions are generated from the facts; nobody writes a question by hand,
            and no answer is offered as wrong unless the facts themselves rule it out.
          </p>
          <p>
            {disputed} facts are somebody’s claim, or are contested. They are told as such, with whose claim it is, and
            are never asked as settled.
          </p>
          <p>
            A fact that turns out to be wrong is corrected under a new revision, with a note of what was wrong. If you
            find one, use “Report” under the question.
          </p>
        </div>
      </Section>
      <Section title="Licence">
        <p className="max-w-text">
          The program is under the Apache Licence 2.0. The facts cite their sources; no sentence of the source texts is
          reproduced here, and the texts remain the property of their authors and publishers. The typeface is Onest,
          under the SIL Open Font Licence.
        </p>
      </Section>
    </Page>
  )
}
