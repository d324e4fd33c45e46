import { fold } from '@/lib/base/fold'
import { isOfKind, type EntityId, type EntityOf } from '@/lib/corpus/entity'
import type { Corpus } from '@/lib/corpus/corpus'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from './context'
import { stemsOf } from './recall'
import type { Side, Sides, Stated } from './side'

/** A surname that several persons bear, and what may stand before it to say which. */
export interface Namesakes {
  readonly pattern: RegExp
  readonly bearers: readonly EntityOf<'person'>[]
  readonly given: ReadonlySet<string>
}

export function namesakesIn(corpus: Corpus): readonly Namesakes[] {
  const bySurname = new Map<string, EntityOf<'person'>[]>()
  for (const entity of corpus.entities) {
    if (!isOfKind(entity, 'person')) continue
    const list = bySurname.get(entity.surname)
    if (list) list.push(entity)
    else bySurname.set(entity.surname, [entity])
  }
  return [...bySurname]
    .filter(([, bearers]) => bearers.length > 1)
    .map(([surname, bearers]) => ({
      pattern: new RegExp(`(?:(\\p{L}[\\p{L}.’'-]*)\\s)?(?<![\\p{L}-])${surname}(?![\\p{L}-])`, 'gu'),
      bearers,
      given: new Set(
        bearers.flatMap((one) => [one.name, ...one.aliases].flatMap((name) => name.split(/[\s.]+/).map(fold))),
      ),
    }))
}

/** Where a text names one of several namesakes by the surname alone, the full name; `null` where the fact does not say which is meant. */
export function toldApart(context: QuestionContext, fact: Fact, text: string): string | null {
  let out = text
  for (const { pattern, bearers, given } of context.namesakes) {
    if (!out.includes(bearers[0]!.surname)) continue
    const meant = bearers.filter((one) => fact.entities.includes(one.id))
    let unclear = false
    out = out.replace(pattern, (found: string, before: string | undefined) => {
      if (before !== undefined && given.has(fold(before)) && fold(before) !== fold(bearers[0]!.surname)) return found
      if (meant.length !== 1) unclear = true
      return `${before === undefined ? '' : `${before} `}${meant[0]?.name ?? found}`
    })
    if (unclear) return null
  }
  return out
}

/** Every stem names people well enough; sides of which that cannot be made so are refused. */
export function withNamesakes(context: QuestionContext, fact: Fact, { sides, refused }: Sides): Sides {
  if (context.namesakes.length === 0) return { sides, refused }
  const kept: Side[] = []
  const gone = [...refused]
  for (const side of sides) {
    const asked =
      side.ask === null || stemsOf({ ...side, gap: null }).every((stem) => toldApart(context, fact, stem) !== null)
    const [before, after] = side.gap
      ? [toldApart(context, fact, side.gap.before), toldApart(context, fact, side.gap.after)]
      : [null, null]
    const gap = side.gap && before !== null && after !== null ? { ...side.gap, before, after } : null
    const { ask, stated, ...rest } = side
    if (!asked || (ask === null && gap === null)) {
      gone.push({ facet: side.facet, why: 'its words name one of several namesakes by the surname alone' })
    } else {
      const said = stated && toldStated(context, fact, stated)
      kept.push({
        ...rest,
        ...(said && { stated: said }),
        gap,
        ask: ask && ((random) => toldAsking(context, fact, ask(random))),
      })
    }
  }
  return { sides: kept, refused: gone }
}

/** Looked at when it is asked; a sentence that is unclear all the same is not stated. */
const toldStated =
  (context: QuestionContext, fact: Fact, stated: () => Stated): (() => Stated) =>
  () => {
    const whole = stated()
    const [before, after] = [whole.gap.before, whole.gap.after].map((text) => toldApart(context, fact, text) ?? text)
    return { ...whole, gap: { ...whole.gap, before: before!, after: after! } }
  }

const toldAsking = <A extends { readonly stem: string }>(context: QuestionContext, fact: Fact, asking: A): A => ({
  ...asking,
  stem: toldApart(context, fact, asking.stem) ?? asking.stem,
})

/** Whether a text names one of several namesakes without saying which. */
export const isUnclear = (context: QuestionContext, text: string, nobody: readonly EntityId[] = []) =>
  toldApart(context, { entities: nobody } as unknown as Fact, text) === null
