import { parseTime } from '@/lib/base/edtf'
import { shuffled } from '@/lib/base/random'
import { factsOfKind } from '@/lib/corpus/corpus'
import { isOfKind, nameInSentence, type EntityId } from '@/lib/corpus/entity'
import type { Fact, FactOf } from '@/lib/corpus/fact'
import { isUnclear, toldApart } from '../namesakes'
import { functional } from '../sides/parts'
import { isUnplaced, standingAlone } from '../sides/texts'
import { capital } from '../why'
import { entityPair, nearness, type EntityPair, type PairSort } from './pair'

/** Three of them stand on a phone. */
const longest = 124

type Spoken = FactOf<'utterance'> | FactOf<'claim'>

/** What one person alone is known to have said or claimed, and who that was. */
export const sayings: PairSort<EntityPair> = {
  facets: ['gist', 'speaker', 'claimant'],
  pairOf: (context, fact) =>
    entityPair(context, fact.id, () => {
      if ((fact.kind !== 'utterance' && fact.kind !== 'claim') || !fact.only || !isTheirs(fact)) return null
      if (fact.kind === 'claim' && isUnplaced(fact)) return null
      const alone = standingAlone(fact.gist)
      const text = alone === null ? null : toldApart(context, fact, alone)
      const speaker = context.corpus.entity.get(speakerOf(fact))
      const isAsked = fact.kind === 'utterance' ? 'speaker' : 'claimant'
      if (!text || !speaker || !isOfKind(speaker, 'person') || fact.never_ask.includes(isAsked)) return null
      const said = yearSaid(fact)
      // Others may have said the like at other times.
      const line = said !== null && !text.includes(said) ? `${capital(text)} (${said})` : capital(text)
      const wrongs = functional(fact)
      if (line.length > longest || isUnclear(context, line) || wrongs.kind !== 'entities') return null
      return { fact, line, name: capital(nameInSentence(speaker)), entity: speaker.id, asking: { stem: line }, wrongs }
    }),
  stemOf: ({ fact }) => (fact.kind === 'claim' ? 'Who claimed what?' : 'Who said what?'),
  near: (context, { fact, entity }) =>
    (factsOfKind(context.corpus, fact.kind as Spoken['kind']) as readonly Spoken[])
      .filter((other) => other.id !== fact.id && other.importance <= 2 && speakerOf(other) !== entity)
      .map((other) => ({ fact: other as Fact, weight: nearness(context, fact, other) })),
  // Whoever was dead by then, or is named in the line, is ruled out by what everybody sees.
  tempts: (context, one, other) =>
    !one.tells(one.entity) && !one.tells(other.entity) && !context.chronology.isOutOfTime(other.entity, one.fact),
  wrong: (_context, one, other) => one.wrong(other.entity),
  arranged: shuffled,
}

/** A claim that is told by whoever makes it is no more than it says it is. */
export const isTheirs = (fact: Fact) =>
  fact.standing === 'established' ||
  (fact.kind === 'claim' && fact.standing === 'attributed' && fact.according_to === fact.claimant)

/** The one year in which it was surely said. The time of a claim may be that of the matter told, not of the telling. */
function yearSaid(fact: Spoken): string | null {
  const time = fact.kind === 'utterance' && fact.time ? parseTime(fact.time) : null
  return time?.kind === 'point' && time.precision !== 'decade' && !time.approximate ? time.first.slice(0, 4) : null
}

const speakerOf = (fact: Spoken) => (fact.kind === 'utterance' ? fact.speaker : (fact.claimant as EntityId))
