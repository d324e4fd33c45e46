import { Kept } from '@/lib/base/kept'
import { kindOf, type Entity } from '@/lib/corpus/entity'

const preposition =
  /\s(?:of|to|for|on|in|against|that|which|from|over|with|by|at|about|between|among|signed|naming|under|into|as|attributed|after|during|before|forbidding|condemning|warning|demanding|ordering|calling|banning|announcing|No\.)\s|,|\s“/

/** What a name is about: "resolution" of "the coal resolution that ended the functional system". */
export const headOf = (name: string): string => heads.get(name)
const heads = new Kept(4000, (name: string): string => name.split(preposition)[0]!.split(' ').at(-1)!)

/** Written like a plural, but one thing. */
const singular = /(ss|us|is|ics|[Ww]orks|news|series|means|headquarters)$|^(chervonets|Siemens)$/

const plurals = new WeakMap<Entity, boolean>()

/** "Mensheviks", "July Days": what goes with "were". A person, a place, a post and a work are one each. */
export function isPlural(entity: Entity): boolean {
  let plural = plurals.get(entity)
  if (plural === undefined) {
    const head = headOf(entity.name).replace(/[”’']+$/, '')
    const may = ['body', 'event', 'term'].includes(kindOf(entity.id))
    // What holds a figure is no noun.
    plural =
      may &&
      (/^(people|men|women|praktiki|teoretiki)$/.test(head) ||
        /^(Twenty|Thirty|Forty)-\w+$/.test(entity.name) ||
        (/[\p{Ll}]s$/u.test(head) && !singular.test(head) && !/\d|\//.test(head)))
    plurals.set(entity, plural)
  }
  return plural
}

/** "was" or "were", as the name has it. */
export const wasOrWere = (entity: Entity | undefined) => (entity && isPlural(entity) ? 'were' : 'was')
