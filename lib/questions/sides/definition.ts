import { fold } from '@/lib/base/fold'
import { factsOfKind } from '@/lib/corpus/corpus'
import { kindOf, type EntityId, type EntityKind } from '@/lib/corpus/entity'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { gapOf } from '../gap'
import { goTogether } from '../fellows'
import { alikeInSort } from '../meanings'
import { headOf, isPlural } from '../noun'
import { SideList, statedAs, wrongTexts, type Sides } from '../side'
import { capital } from '../why'
import { nameOf, orNull } from './parts'

const asksTerm: { readonly [K in EntityKind]?: string } = {
  term: 'What is the term for MEANING?',
  body: 'What was the name of MEANING?',
  work: 'What was the title of MEANING?',
  event: 'What was this called: MEANING?',
  post: 'Which post was MEANING?',
}
const called = 'What was this called: MEANING?'
const asksMeaning: { readonly [K in EntityKind]?: string } = {
  body: 'What was TERM?',
  work: 'What was TERM?',
  event: 'What was TERM?',
  post: 'What was the post of TERM?',
}

const office = /^an? (office|post|position)\b/

/** A proper name is no term for a thing, and a word for a word is one already. */
function termQuestion(kind: EntityKind, name: string, meaning: string, many: boolean): string {
  if (kind === 'body' && many && /[a-z]s$/.test(headOf(meaning))) return 'Who were MEANING?'
  // "Which post was an office in …" asks for one office by another.
  if (kind === 'post' && office.test(meaning)) return 'What was the name of the MEANING?'
  if (kind !== 'term') return asksTerm[kind] ?? called
  if (/^(\S+ ){0,4}(formula|watchword|word|name|label|term|slogan|title|phrase|nickname)\b/.test(meaning))
    return meaning.startsWith('the ') ? 'What was MEANING?' : 'Which term was MEANING?'
  if (/^an? /.test(meaning)) return /^[A-Z]/.test(name) ? 'What was the name for MEANING?' : asksTerm.term!
  return /^[A-Z]/.test(name) ? called : asksTerm.term!
}

/** "Turkburo" of a bureau: the second part is a word of ours, spelt the Russian way. */
function isPutTogether(name: string, meaning: string): boolean {
  const plain = russianWay(name)
  const words = meaning.match(/[\p{L}]{5,}/gu) ?? []
  return !name.includes(' ') && words.map(russianWay).some((word) => plain.length > word.length && plain.endsWith(word))
}
const russianWay = (text: string) => text.toLowerCase().replace(/eau/g, 'o').replace(/c/g, 'k').replace(/(.)\1/g, '$1')

export const definition = (context: QuestionContext, fact: FactOf<'definition'>, wanted?: string): Sides => {
  const kind = kindOf(fact.term)
  const definitions = factsOfKind(context.corpus, 'definition')
  const entity = context.corpus.entity.get(fact.term)
  const name = entity?.name ?? fact.term
  const many = entity !== undefined && isPlural(entity)
  // Of "those who had belonged to …" one name in the plural among others would be known by that.
  const isOfNumber = (id: EntityId) => {
    const other = context.corpus.entity.get(id)
    return other !== undefined && isPlural(other) === many
  }
  return new SideList(fact, wanted)
    .add('term', () => {
      if (isPutTogether(name, fact.meaning)) return 'its name is put together of words that the meaning holds'
      return {
        answer: { kind: 'entity', id: fact.term },
        ask: () => ({
          stem: termQuestion(kind, name, fact.meaning, many)
            .replace('the MEANING', fact.meaning.replace(office, 'the $1'))
            .replace('MEANING', fact.meaning),
        }),
        gap: orNull(gapOf(context, fact, 'term')),
        recall: true,
        wrong: { kind: 'entities', rule: 'functional', proof: (id) => (isOfNumber(id) ? [fact.id] : null) },
      }
    })
    .add('meaning', () => ({
      answer: { kind: 'text', text: fact.meaning },
      ask: () => ({
        stem:
          kind === 'term' && !/^[A-Z]/.test(name)
            ? `What is meant by “${name}”?`
            : (asksMeaning[kind] ?? 'What was TERM?')
                .replace('What was', many ? (kind === 'body' ? 'Who were' : 'What were') : 'What was')
                .replace('TERM', nameOf(context, fact.term)),
      }),
      stated: () => {
        const term = nameOf(context, fact.term)
        if (kind === 'term' && !/^[A-Z]/.test(name)) return statedAs(`The term “${name}” means `, fact.meaning, '.')
        return statedAs(
          `${capital(kind === 'post' ? `the post of ${term}` : term)} ${many ? 'were' : 'was'} `,
          fact.meaning,
          '.',
        )
      },
      gap: null,
      recall: false,
      wrong: wrongTexts('functional', () => {
        // What another fact says of this term too, is no wrong meaning of it.
        const own = new Set(definitions.flatMap((one) => (one.term === fact.term ? [fold(one.meaning)] : [])))
        const all = definitions
          .filter(
            (one) =>
              one.standing === 'established' &&
              kindOf(one.term) === kind &&
              context.overlaps.areApart(one.term, fact.term) &&
              !own.has(fold(one.meaning)),
          )
          .map((one) => ({
            text: one.meaning,
            why: one.statement,
            references: one.references,
            facts: [fact.id, one.id],
            entity: one.term,
          }))
        return alikeInSort(fact.meaning, all, ({ entity: id }) => {
          const other = context.corpus.entity.get(id)
          return !entity || !other || goTogether(entity, other)
        })
      }),
    }))
    .done()
}
