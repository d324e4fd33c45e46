import { monthNames } from '@/lib/base/edtf'
import { indexCorpus, type Corpus } from '@/lib/corpus/corpus'
import type { EntityId } from '@/lib/corpus/entity'
import type { Fact, FactId, WrittenFact } from '@/lib/corpus/fact'
import { templateOf } from '@/lib/corpus/sentence'
import { entitiesOf, joinSegments, renderSegments } from '@/lib/corpus/template'
import { contextOf, type QuestionContext } from '@/lib/questions/context'
import { makeQuestion } from '@/lib/questions/make'
import type { Card, Option } from '@/lib/questions/question'

type Fields = Readonly<Record<string, unknown>>

/** The asked fact once more, with the wrong option in the answer's place: what would have to be true for the option to be right. */
export function madeTrue(corpus: Corpus, card: Card, option: Option): Fact | null {
  const fact = corpus.fact.get(card.factId)
  const change = fact && changed(fact, card.facet, valueOf(card, option))
  if (!fact || !change) return null
  const raw = { ...fact, ...change, id: `${fact.id}-${card.facet}-made-true` as FactId } as unknown as WrittenFact
  const template = templateOf(raw)
  return {
    ...raw,
    statement: joinSegments(renderSegments(raw, template, (id) => corpus.entity.get(id))),
    entities: entitiesOf(raw, template),
    references: fact.references,
  } as unknown as Fact
}

function valueOf({ answer }: Card, option: Option): string | number | null {
  switch (answer.kind) {
    case 'entity':
      return option.entity ?? null
    case 'time':
      return edtfOf(option.text)
    case 'number':
      return Number(option.text.replaceAll(',', '')) * (answer.number >= 1e6 ? NaN : 1)
    case 'text':
      return option.text
  }
}

function changed(fact: Fact, facet: string, value: string | number | null): Fields | null {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return null
  if (fact.kind === 'statement') {
    const slot = fact.slots[facet]
    if (slot === undefined) return null
    const made = typeof slot === 'string' ? value : 'time' in slot ? { time: value } : { ...slot, number: value }
    return {
      slots: { ...fact.slots, [facet]: made },
      ...(typeof slot === 'object' && 'time' in slot && fact.time ? { time: value } : {}),
    }
  }
  if (fact.kind === 'happening' && facet.startsWith('participant-')) {
    return {
      participants: fact.participants.map((one) =>
        `participant-${one.who.slice(one.who.indexOf('/') + 1)}` === facet ? { ...one, who: value } : one,
      ),
      // Whoever else the sentence names stays in it.
      text: fact.text.replace(
        new RegExp(`\\{[a-z]+/${facet.slice('participant-'.length)}(\\|[^}]*)?\\}`, 'g'),
        'somebody',
      ),
    }
  }
  // The field of this name is another matter: whether the fact itself is contested.
  if (facet === 'standing') return null
  if (facet === 'successor' || facet === 'predecessor') {
    const [start, end] = ('time' in fact && fact.time ? fact.time : '/').split('/')
    return { person: value, time: facet === 'successor' ? `${end}/` : `/${start}` }
  }
  if (facet === 'start' || facet === 'end') {
    const [start, end] = ('time' in fact && fact.time ? fact.time : '/').split('/')
    return { time: facet === 'start' ? `${value}/${end}` : `${start}/${value}` }
  }
  return facet in fact ? { [facet]: value } : null
}

/** "28 February 1935" as EDTF; `null` for intervals. */
function edtfOf(text: string): string | null {
  const match = /^(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})$/.exec(text)
  if (!match) return null
  const month = match[2] ? `-${String(monthNames.findIndex((name) => name === match[2]) + 1).padStart(2, '0')}` : ''
  return `${match[3]}${month}${match[1] ? `-${match[1].padStart(2, '0')}` : ''}`
}

/** Whether an option is still offered as wrong when facts are added, over some seeds. */
export function survives(corpus: Corpus, added: readonly Fact[], card: Card, option: Option, seeds = 12): boolean {
  return offers(contextOf(indexCorpus({ ...corpus, facts: [...corpus.facts, ...added] })), card, option, seeds)
}

export function offers(context: QuestionContext, card: Card, option: Option, seeds: number): boolean {
  const same = context.card.get(card.id)
  if (!same) return false
  for (let seed = 0; seed < seeds; seed++) {
    const question = makeQuestion(context, same, 'choice', seed)
    if (question?.form === 'choice' && question.options.some((one) => !one.correct && one.text === option.text))
      return true
  }
  return false
}

/** A sentence that says of the option what the fact says of the answer, in other words. */
export function saidOtherwise(corpus: Corpus, card: Card, option: Option): Fact | null {
  const fact = corpus.fact.get(card.factId)
  if (!fact || card.answer.kind !== 'entity' || !option.entity) return null
  const answer = card.answer.id
  const entities: readonly EntityId[] = [...fact.entities.filter((id) => id !== answer), option.entity]
  return {
    ...fact,
    kind: 'statement',
    id: `${fact.id}-otherwise` as FactId,
    slots: {},
    asks: [],
    statement: 'The same of another.',
    text: 'The same of another.',
    entities,
    ...('attested' in fact && fact.attested ? { time: fact.attested } : {}),
  } as unknown as Fact
}
