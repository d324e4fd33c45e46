import { shuffled, type Random } from '@/lib/base/random'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { weighted } from '../options/draw'
import { dates } from '../pairs/dates'
import { holders } from '../pairs/holders'
import { sayings } from '../pairs/sayings'
import type { Pair, PairSort, Partner } from '../pairs/pair'
import { terms } from '../pairs/terms'
import type { Form, Made } from './form'

const [fewest, most] = [3, 4]
/** So many letters of lines stand on a phone, above the names. */
const roomy = 300
/** From how many of the nearest the others are drawn. */
const looks = 30

/** The card's own pair among others of its sort, of which only one assignment is right. */
export const match: Form<'match'> = {
  suits: ({ facet, recall, answer }) =>
    (facet === 'time' && recall && answer.kind === 'time') ||
    [...holders.facets, ...terms.facets, ...sayings.facets].includes(facet),
  make(context, fact, side, random) {
    switch (fact.kind) {
      case 'tenure':
        return matched(context, holders, fact, random)
      case 'definition':
        return matched(context, terms, fact, random)
      case 'happening':
        return matched(context, dates, fact, random)
      case 'utterance':
      case 'claim':
        return sayings.facets.includes(side.facet) ? matched(context, sayings, fact, random) : null
      default:
        return null
    }
  },
}

function matched<P extends Pair>(
  context: QuestionContext,
  sort: PairSort<P>,
  fact: Fact,
  random: Random,
): Made<'match'> | null {
  const own = sort.pairOf(context, fact, random)
  if (!own) return null
  const pairs = shuffled([own, ...partnersOf(context, sort, own, random)], random)
  if (pairs.length < fewest) return null
  const names = sort.arranged(pairs, random)
  const right = pairs.map((pair) => names.indexOf(pair))
  return {
    stem: sort.stemOf(own),
    answer: pairs.map(({ line, name }) => `${line}: ${name}`).join('; '),
    rows: pairs.map((pair, row) => ({
      text: pair.line,
      why: pair.fact.statement,
      factId: pair.fact.id,
      references: pair.fact.references,
      because: names.map((other, at) => (at === right[row] ? null : sort.wrong(context, pair, other))),
    })),
    names: names.map(({ name, entity }) => ({ text: name, ...(entity ? { entity } : {}) })),
    right,
    own: pairs.indexOf(own),
  }
}

/** Pairs of which every cross with every other is proven wrong, both ways. */
function partnersOf<P extends Pair>(context: QuestionContext, sort: PairSort<P>, own: P, random: Random): readonly P[] {
  const pairs = [own]
  for (const { fact } of weighted(nearestTo(context, sort, own), ({ weight }) => weight, random)) {
    if (pairs.length === most) break
    const pair = sort.pairOf(context, fact, random)
    if (!pair || pairs.some((one) => !canStandTogether(context, sort, one, pair))) continue
    const letters = [...pairs, pair].reduce((sum, { line }) => sum + line.length, 0)
    if (pairs.length < fewest || letters <= roomy) pairs.push(pair)
  }
  return pairs.slice(1)
}

function nearestTo<P extends Pair>(context: QuestionContext, sort: PairSort<P>, own: P): readonly Partner[] {
  let nearest = context.partners.get(own.fact.id)
  if (!nearest) {
    const all = [...sort.near(context, own)]
    nearest = all.sort((a, b) => b.weight - a.weight || (a.fact.id < b.fact.id ? -1 : 1)).slice(0, looks)
    context.partners.set(own.fact.id, nearest)
  }
  return nearest
}

function canStandTogether<P extends Pair>(context: QuestionContext, sort: PairSort<P>, one: P, other: P): boolean {
  if (one.line === other.line || one.name === other.name) return false
  if (!sort.tempts(context, one, other) || !sort.tempts(context, other, one)) return false
  return sort.wrong(context, one, other) !== null && sort.wrong(context, other, one) !== null
}
