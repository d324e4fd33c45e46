import { fold } from '@/lib/base/fold'
import { paced, type Steps } from '@/lib/base/steps'
import { kindOf, nameInSentence, type Entity, type EntityId } from '@/lib/corpus/entity'
import type { QuestionContext } from '@/lib/questions/context'
import type { Review } from '@/lib/scheduling/review'
import type { Mistaken } from './confusions'

/** Forms whose answer is one name. In the others several things are put together, and the log does not say which was meant for which. */
const ofOneName: ReadonlySet<string> = new Set(['choice', 'true-false', 'typed', 'cloze', 'who-says-so'])

/** Who or what can be meant by an answer, letter by letter but for what `fold` overlooks. */
export type ReadName = (text: string) => readonly EntityId[]

/** Reads from a wrong answer what was taken for what, where both are people, bodies, posts, places, events, terms or works of the corpus. */
export function mistakenIn(context: QuestionContext, read: ReadName): (review: Review) => Mistaken<EntityId> | null {
  return ({ cardId, chosen, form }) => {
    const answer = context.card.get(cardId)?.answer
    if (answer?.kind !== 'entity' || chosen === null || !ofOneName.has(form)) return null
    const meant = read(answeredName(form, chosen))
    if (meant.includes(answer.id)) return null
    const alike = meant.length > 1 ? meant.filter((id) => kindOf(id) === kindOf(answer.id)) : meant
    const given = alike.length > 0 ? alike : meant
    // Two Kaganoviches: who was meant, nobody knows.
    return given.length === 1 ? { right: answer.id, given: given[0]! } : null
  }
}

/** Of a claim, the claimant stands first, and the historian's view after. */
const answeredName = (form: string, chosen: string) => (form === 'who-says-so' ? chosen.split('; ')[0]! : chosen)

/** Knows every name with all who bear it; people also by surname alone. */
export function* nameSteps(entities: readonly Entity[]): Steps<ReadName> {
  const bearers = new Map<string, EntityId[]>()
  yield* paced(entities, 100, (entity) => {
    for (const name of new Set(namesOf(entity).map(fold))) {
      const those = bearers.get(name)
      if (those) those.push(entity.id)
      else bearers.set(name, [entity.id])
    }
  })
  return (text) => bearers.get(fold(text)) ?? []
}

function namesOf(entity: Entity): readonly string[] {
  const names = [entity.name, nameInSentence(entity), ...entity.aliases]
  if ('short' in entity && entity.short) names.push(entity.short)
  if ('surname' in entity) names.push(entity.surname)
  if (entity.cyrillic) names.push(entity.cyrillic)
  return names
}
