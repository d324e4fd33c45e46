import type { Random } from '@/lib/base/random'
import type { EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { sharedWords, stemWords } from '../giveaway'
import type { Option } from '../question'
import type { Wrongs, WrongText } from '../side'
import { capital } from '../why'
import { weighted } from './draw'

/** Texts that belong to something else, of much the same length and from much the same circle. */
export function wrongTexts(
  context: QuestionContext,
  fact: Fact,
  right: string,
  stem: string,
  wrongs: Extract<Wrongs, { kind: 'texts' }>,
  random: Random,
): readonly Option[] {
  let lists = known.get(wrongs)
  if (!lists) known.set(wrongs, (lists = new Map()))
  let scored = lists.get(stem)
  if (!scored) lists.set(stem, (scored = bestOf(context, fact, right, stem, wrongs.texts)))
  return weighted(scored, ({ score }) => Math.exp(score / 2), random).map(({ one }) => ({
    text: capital(one.text),
    correct: false,
    ...(one.entity ? { entity: one.entity } : {}),
    why: one.why,
    references: one.references,
    because: { rule: wrongs.rule, facts: one.facts },
  }))
}

interface Scored {
  readonly one: WrongText
  readonly score: number
}
/** The best for each stem, kept as long as the side is. */
const known = new WeakMap<Wrongs, Map<string, readonly Scored[]>>()
/** From how many of the best they are drawn. */
const pool = 8

function bestOf(
  context: QuestionContext,
  fact: Fact,
  right: string,
  stem: string,
  texts: readonly WrongText[],
): readonly Scored[] {
  const words = stemWords(stem)
  const about = fact.entities[0] ?? ('' as EntityId)
  const year = context.chronology.yearOf(fact)
  return texts
    .filter(({ text }) => text !== right && sharedWords(words, text).length === 0)
    .map((one) => {
      const ratio = Math.min(one.text.length, right.length) / Math.max(one.text.length, right.length)
      const near = one.entity ? context.circles.nearness(one.entity, fact, about) : 0
      return { one, score: ratio * 3 + near / 2 + timely(context, year, one) }
    })
    .sort((a, b) => b.score - a.score || (a.one.text < b.one.text ? -1 : 1))
    .slice(0, pool)
}

/** What was said or done at about the same time is taken for one another; what belongs to another age is not. */
function timely(context: QuestionContext, year: number | null, one: WrongText): number {
  const telling = context.corpus.fact.get(one.facts.at(-1)!)
  const theirs = telling ? context.chronology.yearOf(telling) : null
  if (year === null || theirs === null) return 0
  const apart = Math.abs(year - theirs)
  return apart <= 2 ? 2 : apart <= 5 ? 0 : apart <= 10 ? -2 : -4
}
