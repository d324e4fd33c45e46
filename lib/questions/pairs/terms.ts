import { shuffled } from '@/lib/base/random'
import { factsOfKind } from '@/lib/corpus/corpus'
import { kindOf, nameInSentence, type EntityKind } from '@/lib/corpus/entity'
import { isUnclear } from '../namesakes'
import { isPlural } from '../noun'
import { functional } from '../sides/parts'
import { sortOf } from '../sorts'
import { capital } from '../why'
import { entityPair, nearness, type EntityPair, type PairSort } from './pair'

/** Three or four of them stand on a phone. */
const longest = 124

/** What the names are, for the question. */
const asked: { readonly [K in EntityKind]?: string } = {
  term: 'Which term has which meaning?',
  body: 'Which organization was which?',
  work: 'Which title was which?',
  event: 'Which event was which?',
  post: 'Which post was which?',
}

/** Whoever never met the term finds it among others by what its words mean every day. Each was found so in a matching; no rule tells them. */
const toldByName = new Set<string>([
  'term/acolyte',
  'body/triumvirate',
  'term/developmental-dictatorship',
  'term/machiavellianism',
  'term/prophylactic-purge',
  'term/rational-egoism',
  'term/red-terror',
  'term/team-stalin',
])

/** Meanings, and the terms for them. */
export const terms: PairSort<EntityPair> = {
  facets: ['term', 'meaning'],
  pairOf: (context, fact) =>
    entityPair(context, fact.id, () => {
      if (fact.kind !== 'definition' || fact.standing !== 'established' || fact.never_ask.includes('term')) return null
      if (toldByName.has(fact.term)) return null
      const { meaning } = fact
      const term = context.corpus.entity.get(fact.term)
      if (!term || !asked[kindOf(term.id)] || meaning.length > longest || isUnclear(context, meaning)) return null
      const wrongs = functional(fact)
      if (wrongs.kind !== 'entities') return null
      const name = capital(nameInSentence(term))
      return { fact, line: capital(meaning), name, entity: term.id, asking: { stem: meaning }, wrongs }
    }),
  stemOf: ({ entity }) => asked[kindOf(entity)]!,
  near: (context, { fact, entity }) =>
    factsOfKind(context.corpus, 'definition')
      .filter((other) => other.term !== entity && kindOf(other.term) === kindOf(entity) && other.importance <= 2)
      .map((other) => ({ fact: other, weight: nearness(context, fact, other) })),
  tempts(context, one, other) {
    const [mine, theirs] = [one, other].map(({ entity }) => context.corpus.entity.get(entity))
    // One name in the plural, or one film among newspapers, would be known by that.
    if (!mine || !theirs || isPlural(mine) !== isPlural(theirs)) return false
    if (sortOf(mine) !== sortOf(theirs)) return false
    // Neither would a service of the 1950s among offices of the 1930s tempt anybody.
    if (context.chronology.isOutOfTime(theirs.id, one.fact)) return false
    return !one.tells(one.entity) && !one.tells(other.entity)
  },
  wrong: (_context, one, other) => one.wrong(other.entity),
  arranged: shuffled,
}
