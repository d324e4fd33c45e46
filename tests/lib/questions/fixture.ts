import { assembleCorpus } from '@/lib/corpus/assemble'
import { indexCorpus, type Corpus } from '@/lib/corpus/corpus'
import type { FactId } from '@/lib/corpus/fact'
import { showProblem } from '@/lib/corpus/problem'
import { cardOf, whyNot } from '@/lib/questions/card-list'
import { contextOf, type QuestionContext } from '@/lib/questions/context'
import { formsOf } from '@/lib/questions/forms'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import type { Card, FormName, QuestionOf } from '@/lib/questions/question'
import { sidesOf } from '@/lib/questions/sides'
import type { CardId } from '@/lib/scheduling/review'

type Raw = Readonly<Record<string, unknown>>

/** Entities and facts as they would stand in YAML; topic, importance, citation and the line about who it is may be left out. */
export interface Written {
  readonly entities: readonly Raw[]
  readonly facts: readonly Raw[]
  /** Beside the railways, for what needs more than one. */
  readonly topics?: readonly Raw[]
}

export const person = (slug: string, name: string, over: Raw = {}): Raw => ({
  id: `person/${slug}`,
  name,
  surname: name.split(' ').at(-1),
  gender: 'm',
  who: 'an official',
  ...over,
})
export const body = (slug: string, name: string, over: Raw = {}): Raw => ({
  id: `body/${slug}`,
  name,
  who: 'an office',
  ...over,
})
export const post = (slug: string, name: string, over: Raw = {}): Raw => ({
  id: `post/${slug}`,
  name,
  body: 'body/government',
  seats: 'single',
  who: 'an office',
  ...over,
})
export const place = (slug: string, name: string, over: Raw = {}): Raw => ({
  id: `place/${slug}`,
  name,
  who: 'a town',
  ...over,
})
export const event = (slug: string, name: string, over: Raw = {}): Raw => ({
  id: `event/${slug}`,
  name,
  sort: 'other',
  who: 'an event',
  ...over,
})
export const term = (slug: string, name: string, over: Raw = {}): Raw => ({
  id: `term/${slug}`,
  name,
  who: 'a label',
  ...over,
})

/** A sentence of which nothing is asked. */
export const told = (id: string, text: string, over: Raw = {}): Raw => ({
  id,
  kind: 'statement',
  slots: {},
  asks: [],
  text,
  ...over,
})
/** A sentence that asks for what stands at `{who}`, be it a person or not. */
export const asksWho = (id: string, who: string, text: string, over: Raw = {}): Raw =>
  told(id, text, { slots: { who }, asks: ['who'], ...over })

export const happened = (slug: string, time: string, over: Raw = {}): Raw => ({
  id: slug,
  kind: 'happening',
  event: `event/${slug}`,
  time,
  text: '{event} took place {time}.',
  ...over,
})
/** A claim that is told by whoever makes it. */
export const claimed = (id: string, claimant: string, over: Raw = {}): Raw => ({
  id,
  kind: 'claim',
  claimant: `person/${claimant}`,
  about: 'the plan',
  gist: 'that the plan was kept in every year',
  standing: 'attributed',
  according_to: `person/${claimant}`,
  text: '{claimant} held in his memoirs that the plan had been kept.',
  ...over,
})

/** What one alone is known to have said, in a speech of February 1934; its sentence does not tell what. */
export const said = (id: string, speaker: string, gist: string, over: Raw = {}): Raw => ({
  id,
  kind: 'utterance',
  speaker: `person/${speaker}`,
  occasion: 'a speech',
  gist,
  only: true,
  time: '1934-02',
  text: `In February 1934 {speaker} said something of weight (${id}).`,
  ...over,
})

/** What questions must bear although content may not have it. */
const allowed = /^no fact names this entity|^a disputed fact is shown and not asked/

/** A corpus of its own, checked for everything but entities that no fact names and disputed facts that ask. */
export function corpusOf({ entities, facts, topics: more = [] }: Written): Corpus {
  const topics = [
    { id: 'era', title: 'Era', period: '1917/1953', intro: 'The era.' },
    { id: 'railways', title: 'Railways', parent: 'era', period: '1917/1953', intro: 'The railways.' },
    ...more,
  ]
  const { data, problems } = assembleCorpus({
    sources: {
      file: 'sources.yaml',
      raw: [{ id: 'rees-2012', title: 'Iron Lazar', author: 'E. A. Rees', cite: 'Rees 2012' }],
    },
    topics: { file: 'topics.yaml', raw: topics },
    entities: [{ file: 'entities.yaml', raw: [body('government', 'Government'), ...entities] }],
    facts: [
      {
        file: 'facts.yaml',
        raw: facts.map((fact) => ({ topics: ['railways'], importance: 2, cite: ['rees-2012 100-102'], ...fact })),
      },
    ],
    withdrawn: [],
    exceptions: { file: 'exceptions.yaml', raw: [] },
    map: { parts: [{ from: 1, to: 9999, chapter: 1, sections: [] }], pages: new Map([[100, [7, 7]]]) },
  })
  const bad = problems.filter(({ message }) => !allowed.test(message))
  if (bad.length > 0) throw new Error(bad.map(showProblem).join('\n'))
  return indexCorpus(data)
}

export const contextFor = (written: Written): QuestionContext => contextOf(corpusOf(written))

/** The card; where the corpus of a test is too small to ask it in two forms, the side as it would be one. */
export function cardFor(context: QuestionContext, id: string): Card {
  const card = context.card.get(id as CardId) ?? sideAsCard(context, id)
  if (!card) throw new Error(`no card ${id}; there are ${context.cards.map((one) => one.id).join(', ')}`)
  return card
}
function sideAsCard(context: QuestionContext, id: string): Card | undefined {
  const [factId, facet] = id.split('#')
  const fact = context.corpus.fact.get(factId as FactId)
  const side = fact && sidesOf(context, fact).sides.find((one) => one.facet === facet)
  return side && formsOf(context, fact, side).length > 0 ? cardOf(fact, side) : undefined
}
/** Why a side of a fact is no card, in words; nothing where it is one, or where the kind has no such side. */
export const refusal = (context: QuestionContext, fact: string, facet: string) =>
  whyNot(context, context.corpus.fact.get(fact as FactId)!).find((one) => one.facet === facet)?.why
export const cardIds = (context: QuestionContext) => context.cards.map((card) => card.id as string)

/** The question, which must be possible. */
export function questionFor<F extends FormName>(
  context: QuestionContext,
  id: string,
  form: F,
  seed: string | number = 1,
): QuestionOf<F> {
  const question = makeQuestion(context, cardFor(context, id), form, seed)
  if (question?.form !== form)
    throw new Error(`${id} cannot be asked as ${form}, only as ${formsFor(context, cardFor(context, id)).join(', ')}`)
  return question as unknown as QuestionOf<F>
}

/** Everything that is ever offered as a wrong answer over many seeds. */
export function wrongOver(context: QuestionContext, id: string, seeds = 40): ReadonlySet<string> {
  const offered = new Set<string>()
  const card = context.card.get(id as CardId) ?? sideAsCard(context, id)
  if (!card) return offered
  for (let seed = 0; seed < seeds; seed++) {
    const question = makeQuestion(context, card, 'choice', seed)
    if (question?.form === 'choice')
      for (const option of question.options) if (!option.correct) offered.add(option.entity ?? option.text)
  }
  return offered
}

/** Four commissars of the railways, one after another, and people beside them. */
export const railways: Written = {
  entities: [
    person('lazar-kaganovich', 'Lazar Kaganovich', {
      cyrillic: 'Лазарь Моисеевич Каганович',
      aliases: ['L. M. Kaganovich'],
    }),
    person('mikhail-kaganovich', 'Mikhail Kaganovich', {
      cyrillic: 'Михаил Моисеевич Каганович',
      aliases: ['M. M. Kaganovich'],
    }),
    person('andrei-andreev', 'Andrei Andreev', { cyrillic: 'Андрей Андреевич Андреев' }),
    person('moisei-rukhimovich', 'Moisei Rukhimovich', { cyrillic: 'Моисей Львович Рухимович' }),
    person('aleksei-bakulin', 'Aleksei Bakulin', { cyrillic: 'Алексей Венедиктович Бакулин' }),
    person('valery-mezhlauk', 'Valery Mezhlauk', { cyrillic: 'Валерий Иванович Межлаук' }),
    person('sergo-ordzhonikidze', 'Sergo Ordzhonikidze', { cyrillic: 'Серго Орджоникидзе' }),
    person('nikita-khrushchev', 'Nikita Khrushchev', { cyrillic: 'Никита Сергеевич Хрущёв', aliases: ['Khrushchov'] }),
    post('railways', "People's Commissar of Ways of Communication"),
    post('industry', "People's Commissar of Heavy Industry"),
    post('gosplan', 'chairman of Gosplan'),
    post('soviet', 'chairman of the Moscow Soviet'),
    post('deputy', "Deputy People's Commissar of Ways of Communication", { seats: 'several' }),
    body('politburo', 'Politburo', {
      complete: [{ time: '1935-01-01/1935-12-31', rank: 'full member', cite: ['rees-2012 100'] }],
    }),
  ],
  facts: [
    {
      id: 'rukhimovich',
      kind: 'tenure',
      person: 'person/moisei-rukhimovich',
      post: 'post/railways',
      time: '1930-06/1931-10-02',
    },
    {
      id: 'andreev',
      kind: 'tenure',
      person: 'person/andrei-andreev',
      post: 'post/railways',
      time: '1931-10-02/1935-02-28',
    },
    {
      id: 'kaganovich',
      kind: 'tenure',
      person: 'person/lazar-kaganovich',
      post: 'post/railways',
      time: '1935-02-28/1937-08-22',
      began: 'appointed',
    },
    {
      id: 'bakulin',
      kind: 'tenure',
      person: 'person/aleksei-bakulin',
      post: 'post/railways',
      time: '1937-08-22/1938-04-05',
    },
    {
      id: 'ordzhonikidze',
      kind: 'tenure',
      person: 'person/sergo-ordzhonikidze',
      post: 'post/industry',
      time: '1932-01/1937-02-18',
    },
    { id: 'mezhlauk', kind: 'tenure', person: 'person/valery-mezhlauk', post: 'post/gosplan', time: '1934-04/1937-02' },
    { id: 'khrushchev', kind: 'tenure', person: 'person/nikita-khrushchev', post: 'post/soviet', time: '1934/' },
    { id: 'mikhail', kind: 'tenure', person: 'person/mikhail-kaganovich', post: 'post/deputy', time: '1935/1937' },
    {
      id: 'seat-kaganovich',
      kind: 'membership',
      person: 'person/lazar-kaganovich',
      body: 'body/politburo',
      rank: 'full member',
      time: '1930-07/1952',
    },
    {
      id: 'seat-andreev',
      kind: 'membership',
      person: 'person/andrei-andreev',
      body: 'body/politburo',
      rank: 'full member',
      time: '1932/1952',
    },
    {
      id: 'seat-ordzhonikidze',
      kind: 'membership',
      person: 'person/sergo-ordzhonikidze',
      body: 'body/politburo',
      rank: 'full member',
      time: '1930/1937',
    },
  ],
}
export const withFacts = (written: Written, facts: readonly Raw[], entities: readonly Raw[] = []): Written => ({
  ...written,
  entities: [...written.entities, ...entities],
  facts: [...written.facts, ...facts],
})
