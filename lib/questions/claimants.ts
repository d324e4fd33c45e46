import { parseTime } from '@/lib/base/edtf'
import type { Random } from '@/lib/base/random'
import { factsOfKind, type Corpus } from '@/lib/corpus/corpus'
import type { Entity, EntityId } from '@/lib/corpus/entity'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from './context'
import { hintsAt, holdsName, stemWords } from './giveaway'
import { isOfLaterAge } from './later-age'
import { weighted } from './options/draw'
import { entityText } from './options/entities'
import { ranked, type Ranked } from './options/ranking'
import { prover } from './proven'
import type { Because, Option } from './question'
import type { Wrongs } from './side'
import { whyEntity } from './why'

type Claim = FactOf<'claim'>
interface Proven extends Ranked {
  readonly because: Because
}

/** From how many of the nearest they are drawn. */
const pool = 6
/** How many candidates are looked at before all the others. */
const atFirst = 64
/** So many years after the corpus last tells of them, people have fallen silent. */
const silentYears = 5

/**
 * Others of whom the corpus tells what they said or claimed, and who are proven not to have made this claim. Nobody who was gone by then or came
 * an age later, and historians among historians.
 */
export function claimantsBeside(
  context: QuestionContext,
  fact: Claim,
  claimant: Entity,
  stem: string,
  wrongs: Extract<Wrongs, { kind: 'entities' }>,
  count: number,
  random: Random,
): readonly Option[] {
  const words = stemWords(stem)
  const wrong = prover(context, fact, claimant.id, wrongs, null)
  const speakers = speakersIn(context.corpus)
  const since = sinceWhen(context, fact, claimant.id)
  const provenAmong = (depth: number): readonly Proven[] => {
    const near: Proven[] = []
    for (const { entity, score } of context.recentRankings.get(`${fact.id} ${claimant.id} ${depth}`, () =>
      ranked(context, fact, claimant, depth),
    )) {
      if (near.length === pool) break
      if (!speakers.has(entity.id) || writes(entity) !== writes(claimant) || isGone(context, entity.id, since)) continue
      if (!writes(claimant) && isOfLaterAge(context.chronology, entity.id, claimant.id)) continue
      if (holdsName(words, entity) || hintsAt(words, entity)) continue
      const because = wrong(entity.id)
      if (because) near.push({ entity, score, because })
    }
    return near
  }
  const close = provenAmong(atFirst)
  const near = close.length < count ? provenAmong(Infinity) : close
  return weighted(near, ({ score }) => Math.exp(score / 2), random)
    .slice(0, count)
    .map(({ entity, because }) => {
      const { why, references } = whyEntity(context, fact, entity.id, because.facts)
      return { text: entityText(entity, false), correct: false, entity: entity.id, why, references, because }
    })
}

const writes = ({ who }: Entity) => /\b(historian|biographer|political scientist|economist of|philosopher)\b/.test(who)

function isGone({ chronology }: QuestionContext, id: EntityId, since: number): boolean {
  const died = chronology.lifeOf(id)?.last
  const last = chronology.yearsOf(id)?.to
  return (died && Number(died.slice(0, 4)) < since) || (last !== undefined && last + silentYears < since)
}

/** The year before which nobody can have made the claim, as far as its topics and what it names tell. */
function sinceWhen({ corpus, chronology }: QuestionContext, fact: Claim, claimant: EntityId): number {
  const begun = fact.topics.map((id) => {
    const period = parseTime(corpus.topic.get(id)?.period ?? '')
    return period?.kind === 'span' && period.start ? Number(period.start.first.slice(0, 4)) : 0
  })
  const years = fact.entities.filter((id) => id !== claimant).map((id) => chronology.yearsOf(id)?.from ?? 0)
  const told = [...`${fact.about} ${fact.gist}`.matchAll(/\b1[89]\d\d\b/g)].map(([year]) => Number(year))
  return Math.max(chronology.yearOf(fact) ?? 0, Math.min(...begun), ...years, ...told)
}

const known = new WeakMap<Corpus, ReadonlySet<string>>()
/** Who said or claimed something. */
function speakersIn(corpus: Corpus): ReadonlySet<string> {
  let speakers = known.get(corpus)
  if (!speakers) {
    const claimants = factsOfKind(corpus, 'claim').map((fact): string => fact.claimant)
    const others = factsOfKind(corpus, 'utterance').map((fact): string => fact.speaker)
    known.set(corpus, (speakers = new Set([...claimants, ...others])))
  }
  return speakers
}
