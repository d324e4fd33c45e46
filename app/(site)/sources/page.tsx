import type { Metadata } from 'next'
import { Page, Section } from '@/components/site/page'
import { referenceText } from '@/components/ui/reference-text'
import { count, figure } from '@/components/ui/words'
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
  const claims = corpus.facts.filter((fact) => fact.standing === 'attributed').length
  const disputed = corpus.facts.filter((fact) => fact.standing === 'disputed')
  return (
    <Page
      title="Sources"
      lead={`${count(corpus.facts.length, 'fact')} about ${figure(corpus.entities.length)} people, bodies, posts, places, events and terms, each with the place it was taken from.`}
    >
      <Section title="The two sources">
        <ul className="max-w-text grid gap-5">
          {corpus.sources.map((source) => (
            <li key={source.id}>
              <p className="font-semibold">{source.title}</p>
              <p className="text-soft">{[source.author, source.publisher, source.year].filter(Boolean).join(', ')}</p>
              <p className="mt-1 text-sm">
                Cited as “{source.cite}” by {count(factsOf(source.id), 'fact')}. {source.note}
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
            {count(claims, 'fact')} are somebody’s claim or the historian’s own judgement. They are told with the name
            of whose it is, and asked only as that.
          </p>
          <p>
            A fact that turns out to be wrong is corrected under a new revision, with a note of what was wrong. If you
            find one, use “Report” under the question.
          </p>
        </div>
      </Section>
      {disputed.length > 0 ? (
        <Section title="What is disputed">
          <p className="max-w-text">
            Where historians disagree, or the source contradicts itself or what is generally held, nothing is asked. The
            claim and what is wrong with it stand on the pages of the decks it belongs to, and here.
          </p>
          <ul className="max-w-text mt-4 grid gap-4">
            {disputed.map((fact) => (
              <li key={fact.id}>
                <p>{fact.statement}</p>
                <p className="border-hint mt-1 border-l-2 pl-3">{fact.dispute}</p>
                <p className="text-soft mt-1 text-sm">{fact.references.map(referenceText).join('; ')}</p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title="Examinations">
        <p className="max-w-text">
          The page of a topic’s deck names the examination units that it serves. “Not verified” stands where the code,
          or that the unit takes the topic in, was not found in a paper or a syllabus of the board. What a board asks it
          says itself: follow its specification where it differs.
        </p>
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
