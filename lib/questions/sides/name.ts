import { fold } from '@/lib/base/fold'
import { factsOfKind } from '@/lib/corpus/corpus'
import { kindOf } from '@/lib/corpus/entity'
import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { gapOf } from '../gap'
import { plainName } from '../grading/plain'
import { isPlural, wasOrWere } from '../noun'
import { SideList, wrongTexts, type Sides, type WrongText } from '../side'
import { entitySide, nameOf, orNull } from './parts'

type Sort = FactOf<'name'>['sort']
/** How the bearer is asked for, how the name is, and with which other sorts it may be mixed among the options. */
const sorts: {
  readonly [S in Sort]: {
    readonly bearer: string
    readonly name: string
    readonly group: string
    readonly one: boolean
  }
} = {
  pseudonym: {
    bearer: 'used the pseudonym “NAME”',
    name: 'Which pseudonym did BEARER use?',
    group: 'cover',
    one: false,
  },
  nickname: { bearer: 'was nicknamed “NAME”', name: 'What was BEARER nicknamed?', group: 'epithet', one: false },
  epithet: { bearer: 'was called “NAME”', name: 'What was BEARER called?', group: 'epithet', one: false },
  'birth-name': {
    bearer: 'was born NAME',
    name: 'What was BEARER’s name at birth?',
    group: 'birth',
    one: true,
  },
  'former-name': {
    bearer: 'was formerly called NAME',
    name: 'What was BEARER formerly called?',
    group: 'change',
    one: false,
  },
  'later-name': { bearer: 'was later called NAME', name: 'What was BEARER later called?', group: 'change', one: false },
  'code-name': {
    bearer: 'had the code name “NAME”',
    name: 'Which code name did BEARER have?',
    group: 'cover',
    one: false,
  },
  'full-name': {
    bearer: 'bore the full name NAME',
    name: 'What was the full name of BEARER?',
    group: 'full',
    one: true,
  },
  abbreviation: {
    bearer: 'was known as NAME',
    name: 'By which abbreviation was BEARER known?',
    group: 'short',
    one: true,
  },
}
const askers: Readonly<Record<string, string>> = {
  person: 'Who',
  body: 'Which organization',
  place: 'Which place',
  post: 'Which post',
  work: 'Which work',
  event: 'What',
  term: 'What',
}

export const name = (context: QuestionContext, fact: FactOf<'name'>, wanted?: string): Sides => {
  const kind = kindOf(fact.entity)
  const words = sorts[fact.sort]
  const bearer = context.corpus.entity.get(fact.entity)
  const names = factsOfKind(context.corpus, 'name')
  const be = wasOrWere(context.corpus.entity.get(fact.entity))
  return new SideList(fact, wanted)
    .add('other', () => {
      if (
        names.some((one) => one.id !== fact.id && one.entity === fact.entity && sorts[one.sort].group === words.group)
      )
        return 'the corpus knows more than one such name'
      return {
        answer: { kind: 'text', text: fact.other },
        ask: fact.text
          ? null
          : () => ({ stem: words.name.replace('was', be).replace('BEARER', nameOf(context, fact.entity)) }),
        gap: orNull(gapOf(context, fact, 'other')),
        recall: words.one,
        wrong: wrongTexts('functional', () => othersNames(context, fact, names)),
      }
    })
    .add('entity', () => {
      if (names.some((one) => one.entity !== fact.entity && fold(one.other) === fold(fact.other)))
        return 'others bore the name too'
      const stem = fact.text
        ? undefined
        : `${kind === 'body' && bearer && isPlural(bearer) ? 'Who' : askers[kind]} ${words.bearer.replace('NAME', fact.other)}?`
      const side = entitySide(context, fact, 'entity', fact.entity, stem)
      if (typeof side === 'string') return side
      // A name that is accepted as an answer cannot be asked about with an empty line: it could be copied.
      const entity = context.corpus.entity.get(fact.entity)
      const copied = [entity?.name ?? '', ...(entity?.aliases ?? [])].some(
        (one) => plainName(one) === plainName(fact.other),
      )
      return { ...side, recall: side.recall && !copied, shows: fact.other }
    })
    .done()
}

/** Names of the same sort that belong to others: a name means one entity of its kind, the content sees to that. */
function othersNames(
  context: QuestionContext,
  fact: FactOf<'name'>,
  names: readonly FactOf<'name'>[],
): readonly WrongText[] {
  const own = context.corpus.entity.get(fact.entity)
  const ownNames = new Set(
    [
      own?.name ?? '',
      ...(own?.aliases ?? []),
      ...names.filter((one) => one.entity === fact.entity).map((one) => one.other),
    ].map(fold),
  )
  return names
    .filter(
      (one) =>
        one.standing === 'established' &&
        sorts[one.sort].group === sorts[fact.sort].group &&
        kindOf(one.entity) === kindOf(fact.entity),
    )
    .filter((one) => context.overlaps.areApart(one.entity, fact.entity) && !ownNames.has(fold(one.other)))
    .map((one) => ({
      text: one.other,
      why: one.statement,
      references: one.references,
      facts: [fact.id, one.id],
      entity: one.entity,
    }))
}
