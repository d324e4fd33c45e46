import { isOfKind, type EntityId } from '@/lib/corpus/entity'
import { factsOfKind } from '@/lib/corpus/corpus'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { gapOf } from '../gap'
import { SideList, statedAs, type Sides, type WrongText } from '../side'
import { entitySide, functional, nameOf, orNull } from './parts'

/** One person alone can be it. */
const unique =
  /^(father|mother|husband|wife|widow|widower|(eldest|oldest|youngest|only|first|second|third|fourth|fifth) .+)$/
/** The relation read from the other end, where that end can be one person alone. */
function inverse(relation: string, gender: 'm' | 'f'): string | null {
  if (/\b(son|daughter|child)$/.test(relation)) return gender === 'm' ? 'father' : 'mother'
  if (/\b(wife|husband|widow|widower)$/.test(relation)) return gender === 'm' ? 'husband' : 'wife'
  return null
}

/** Those that learners take for one another. */
const near: Readonly<Record<string, readonly string[]>> = {
  brother: ['cousin', 'brother-in-law', 'nephew', 'uncle'],
  son: ['nephew', 'brother', 'son-in-law', 'cousin'],
  father: ['uncle', 'father-in-law', 'brother', 'grandfather'],
  husband: ['brother', 'brother-in-law', 'father', 'cousin'],
  cousin: ['brother', 'nephew', 'brother-in-law', 'uncle'],
  nephew: ['cousin', 'son', 'brother', 'son-in-law'],
  uncle: ['cousin', 'brother', 'father', 'father-in-law'],
  'brother-in-law': ['brother', 'cousin', 'son-in-law', 'nephew'],
  'son-in-law': ['son', 'nephew', 'brother-in-law', 'cousin'],
  'father-in-law': ['father', 'uncle', 'brother-in-law', 'cousin'],
  sister: ['cousin', 'sister-in-law', 'niece', 'aunt'],
  daughter: ['niece', 'sister', 'daughter-in-law', 'cousin'],
  mother: ['aunt', 'mother-in-law', 'sister', 'grandmother'],
  wife: ['sister', 'sister-in-law', 'daughter', 'cousin'],
  widow: ['sister', 'sister-in-law', 'daughter', 'mother'],
  niece: ['cousin', 'daughter', 'sister', 'daughter-in-law'],
  aunt: ['cousin', 'sister', 'mother', 'mother-in-law'],
  'sister-in-law': ['sister', 'cousin', 'daughter-in-law', 'niece'],
  'daughter-in-law': ['daughter', 'niece', 'sister-in-law', 'cousin'],
  'mother-in-law': ['mother', 'aunt', 'sister-in-law', 'cousin'],
}

export const kinship = (context: QuestionContext, fact: FactOf<'kinship'>, wanted?: string): Sides => {
  const [person, relative] = [fact.person, fact.relative].map((id) => nameOf(context, id)) as [string, string]
  const gender = (id: EntityId) => {
    const entity = context.corpus.entity.get(id)
    return entity && isOfKind(entity, 'person') ? entity.gender : 'm'
  }
  const all = factsOfKind(context.corpus, 'kinship')
  const alone = (who: 'person' | 'relative') => {
    const other = who === 'person' ? 'relative' : 'person'
    return all.every(
      (one) => one === fact || one[other] !== fact[other] || one[who] === fact[who] || one.relation !== fact.relation,
    )
  }
  const back = inverse(fact.relation, gender(fact.relative))
  return new SideList(fact, wanted)
    .add('person', () =>
      unique.test(fact.relation) && alone('person')
        ? entitySide(context, fact, 'person', fact.person, `Who was the ${fact.relation} of ${relative}?`)
        : `others may be a ${fact.relation} of ${relative} too`,
    )
    .add('relative', () =>
      back && alone('relative')
        ? {
            answer: { kind: 'entity', id: fact.relative },
            ask: () => ({ stem: `Who was the ${back} of ${person}?` }),
            gap: orNull(gapOf(context, fact, 'relative')),
            recall: true,
            wrong: functional(fact),
          }
        : `${person} may be ${fact.relation} of others too`,
    )
    .add('relation', () => {
      const head = fact.relation.split(' ').at(-1)!
      const wrong = (near[head] ?? []).map((relation): WrongText => ({
        text: relation,
        why: fact.statement,
        references: fact.references,
        facts: [fact.id],
      }))
      if (all.some((one) => one !== fact && one.person === fact.person && one.relative === fact.relative))
        return 'the two are related in more than one way'
      return {
        answer: { kind: 'text', text: head },
        ask: () => ({ stem: `What relation was ${person} to ${relative}?` }),
        stated: () => statedAs(`${person} was ${relative}'s `, head, '.'),
        gap: null,
        recall: false,
        wrong: { kind: 'texts', rule: 'functional', texts: wrong },
      }
    })
    .done()
}
