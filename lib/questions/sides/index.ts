import type { Fact, FactKind } from '@/lib/corpus/fact'
import { attributed } from '../attribution'
import type { QuestionContext } from '../context'
import type { Side, Sides, SidesOf } from '../side'
import { withNamesakes } from '../namesakes'
import { definition } from './definition'
import { happening } from './happening'
import { kinship } from './kinship'
import { birth, death } from './life'
import { measure } from './measure'
import { membership } from './membership'
import { name } from './name'
import { claim, utterance } from './spoken'
import { statement } from './statement'
import { tenure } from './tenure'

/** The compiler refuses this table until every kind of fact says what can be asked of it. */
const kinds: { readonly [K in FactKind]: SidesOf<K> } = {
  birth,
  death,
  kinship,
  name,
  tenure,
  membership,
  happening,
  definition,
  measure,
  utterance,
  claim,
  statement,
  cause: () => ({
    sides: [],
    refused: [{ facet: 'cause', why: 'causes are shown, not asked: their wording has no single right answer' }],
  }),
}

/** One side of a fact, made by itself; kept with the context, for each form of a card looks at it again. */
export function sideOf(context: QuestionContext, fact: Fact, facet: string): Side | null {
  const all = context.sides.get(fact.id)
  if (all) return all.sides.find((one) => one.facet === facet) ?? null
  const key = `${fact.id}#${facet}`
  let side = context.side.get(key)
  if (side === undefined)
    context.side.set(key, (side = madeSides(context, fact, facet).sides.find((one) => one.facet === facet) ?? null))
  return side
}

/** All of them, kept as well. */
export function sidesOf(context: QuestionContext, fact: Fact): Sides {
  let sides = context.sides.get(fact.id)
  if (!sides) context.sides.set(fact.id, (sides = madeSides(context, fact)))
  return sides
}

function madeSides(context: QuestionContext, fact: Fact, wanted?: string): Sides {
  if (fact.standing === 'disputed')
    return { sides: [], refused: [{ facet: 'all', why: 'it is disputed, so nothing of it is asked as if settled' }] }
  const found = (kinds[fact.kind] as SidesOf<FactKind>)(context, fact as never, wanted)
  const said = fact.standing === 'attributed' ? attributed(context, fact, found) : found
  return withNamesakes(context, fact, said)
}
