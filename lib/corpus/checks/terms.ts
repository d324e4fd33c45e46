import { kindOf } from '../entity'
import { entitiesOf } from '../template'
import type { ExcusableRule } from './check'

/** A term is there to be learnt: a fact explains it, or has it in a field or a slot. To be named by the way in a sentence is not enough. */
export const terms: ExcusableRule = ({ entities, facts }) => {
  const used = new Set<string>(facts.flatMap(({ value }) => entitiesOf(value, '')))
  return entities
    .filter(({ value }) => kindOf(value.id) === 'term' && !used.has(value.id))
    .map(({ file, value }) => ({
      file,
      path: value.id,
      message: 'no fact explains this term or asks for it; add a definition, or leave the term out',
      of: [value.id],
    }))
}
