import { parseTime, type Point } from '@/lib/base/edtf'
import { isOfKind, type Entity } from '@/lib/corpus/entity'
import type { QuestionContext } from '../context'
import { showGap } from '../gap'
import { acceptedFor } from '../grading/accepted'
import { recallable } from '../recall'
import type { Side } from '../side'
import type { Form } from './form'

/** Cued recall: the sentence itself, and the shape of what is missing. */
export const cloze: Form<'cloze'> = {
  suits: (side) =>
    side.recall && side.gap !== null && !(side.answer.kind === 'time' && parseTime(side.answer.time)?.kind !== 'point'),
  can: (context, side) => recallable(context, side, showGap(side.gap!)),
  make(context, _fact, side) {
    const gap = side.gap!
    if (!recallable(context, side, showGap(gap))) return null
    return {
      stem: showGap(gap),
      before: gap.before,
      after: gap.after,
      hint: hintFor(context, side),
      answer: gap.shown,
      accept: acceptedFor(context, side.answer, gap),
      entity: side.answer.kind === 'entity' ? side.answer.id : null,
    }
  },
}

function hintFor(context: QuestionContext, { answer }: Side): string {
  switch (answer.kind) {
    case 'entity': {
      const entity = context.corpus.entity.get(answer.id)
      if (!entity) return ''
      return isPerson(entity) && isEverywhere(context, entity) ? 'a person' : entityHint(entity)
    }
    case 'time':
      return timeHint(parseTime(answer.time) as Point)
    case 'number':
      return 'a figure'
    case 'text':
      return `begins with ${answer.text.slice(0, 1)}`
  }
}

const sorts = {
  body: 'an organization',
  post: 'a post',
  place: 'a place',
  event: 'an event',
  term: 'a term',
  work: 'a title',
} as const

const isPerson = (entity: Entity) => isOfKind(entity, 'person')
/** Of whomever a fifth of all facts names, the initials are the answer. */
const isEverywhere = ({ corpus }: QuestionContext, { id }: Entity) =>
  corpus.facts.length > 100 && (corpus.naming.get(id)?.length ?? 0) * 5 > corpus.facts.length

function entityHint(entity: Entity): string {
  if (isOfKind(entity, 'person')) {
    const initials = entity.name
      .split(/[\s.]+/)
      .filter(Boolean)
      .map((word) => `${word.slice(0, 1)}.`)
    return `a person: ${initials.join(' ')}`
  }
  const kind = entity.id.slice(0, entity.id.indexOf('/')) as keyof typeof sorts
  return `${sorts[kind]}, beginning with ${initialOf(entity.name)}`
}

/** The first letter or figure of a name, after its article: the title of an article stands in quotation marks. */
const initialOf = (name: string) =>
  (/[\p{L}\p{N}]/u.exec(name.replace(/^[“"]?(The|A|An) (?=\S)/, ''))?.[0] ?? '').toUpperCase()

function timeHint(point: Point): string {
  const decade = `${point.first.slice(0, 3)}0s`
  return {
    day: `day, month and year, in the ${decade}`,
    month: `month and year, in the ${decade}`,
    year: `a year in the ${decade}`,
    decade: 'a decade',
  }[point.precision]
}
