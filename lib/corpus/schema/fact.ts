import { z } from 'zod'
import type { FactId } from '../fact'
import { citation, edtf, sourceIds } from './citation'
import { entityId } from './entity'

const standings = ['established', 'attributed', 'disputed'] as const

const text = z.string().trim().min(1)
const factId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a permanent slug such as kaganovich-heads-nkps-1935')
  .transform((id) => id as FactId)
const number = z.number()

/**
 * What every fact has. Wording (`text`, `note`, `dispute`, the words of a role or an outcome) may be mended; what a card asks for may not,
 * without a new `revision` and a line in `corrections`.
 */
const common = {
  id: factId,
  topics: z.array(text).min(1).max(3),
  importance: z.literal([1, 2, 3]),
  cite: z.array(citation).min(1),
  standing: z.enum(standings).default('established'),
  /** Whose claim it is; for an attributed or a disputed fact. */
  according_to: z.union([entityId, z.enum(sourceIds)]).optional(),
  /** What is contested, in a sentence or two for the learner; a disputed fact must have it. */
  dispute: text.optional(),
  /** The reasoning from the cited lines, where the claim is put together rather than said. */
  inferred: text.optional(),
  numbers: z.array(number).default([]),
  calendar: z.literal('julian').optional(),
  revision: z.number().int().positive().default(1),
  corrections: z.array(z.strictObject({ revision: z.number().int().min(2), on: z.iso.date(), why: text })).default([]),
  /** The claim as one sentence; see template.ts for the braces. Kinds with a sentence of their own may leave it out. */
  text: text.optional(),
  /** One more sentence, shown after the answer. */
  note: text.optional(),
  /** Sides that are not to be asked, though the kind allows it, because another answer would be right too. */
  never_ask: z.array(text).default([]),
}
const time = edtf.optional()
const inPost = {
  time,
  /** In post on that date, beginning and end unknown. */
  attested: edtf.optional(),
  /** How it began or ended: "elected", "appointed", "dismissed". */
  began: text.optional(),
  ended: text.optional(),
}
const sentence = { ...common, text }

export const slot = z.union([
  entityId,
  z.strictObject({ time: edtf }),
  z.strictObject({
    number,
    unit: text.optional(),
    precision: z.enum(['exact', 'about', 'at-least', 'at-most']).default('exact'),
  }),
])

export const factSchemas = {
  birth: z.strictObject({
    ...common,
    kind: z.literal('birth'),
    person: entityId,
    time: edtf,
    place: entityId.optional(),
  }),
  death: z.strictObject({
    ...common,
    kind: z.literal('death'),
    person: entityId,
    time: edtf,
    place: entityId.optional(),
    manner: text.optional(),
  }),
  /** `person` is the `relation` of `relative`: Mikhail is the elder brother of Lazar. */
  kinship: z.strictObject({
    ...common,
    kind: z.literal('kinship'),
    person: entityId,
    relation: text,
    relative: entityId,
    time,
  }),
  name: z.strictObject({
    ...common,
    kind: z.literal('name'),
    entity: entityId,
    other: text,
    sort: z.enum([
      'pseudonym',
      'nickname',
      'epithet',
      'birth-name',
      'former-name',
      'later-name',
      'code-name',
      'full-name',
      'abbreviation',
    ]),
    time,
  }),
  tenure: z.strictObject({
    ...common,
    kind: z.literal('tenure'),
    person: entityId,
    post: entityId,
    ...inPost,
    rank: text.optional(),
  }),
  membership: z.strictObject({
    ...common,
    kind: z.literal('membership'),
    person: entityId,
    body: entityId,
    rank: text.default('member'),
    ...inPost,
  }),
  happening: z.strictObject({
    ...sentence,
    kind: z.literal('happening'),
    event: entityId,
    time: edtf,
    place: entityId.optional(),
    /** `only: true` where nobody else had that role. */
    participants: z.array(z.strictObject({ who: entityId, role: text, only: z.boolean().default(false) })).default([]),
    /** The participants named are all that there were. */
    complete: z.boolean().default(false),
    outcome: text.optional(),
  }),
  definition: z.strictObject({ ...common, kind: z.literal('definition'), term: entityId, meaning: text, time }),
  measure: z.strictObject({
    ...sentence,
    kind: z.literal('measure'),
    what: text,
    value: number,
    unit: text,
    precision: z.enum(['exact', 'about', 'at-least', 'at-most']).default('exact'),
    time,
  }),
  utterance: z.strictObject({
    ...sentence,
    kind: z.literal('utterance'),
    speaker: entityId,
    occasion: text,
    gist: text,
    time,
    /** Nobody else is known to have said it. */ only: z.boolean().default(false),
  }),
  cause: z.strictObject({ ...sentence, kind: z.literal('cause'), cause: text, effect: text, time }),
  claim: z.strictObject({
    ...sentence,
    kind: z.literal('claim'),
    claimant: z.union([entityId, z.enum(sourceIds)]),
    about: text,
    gist: text,
    /** What the historian makes of it. */
    verdict: text.optional(),
    time,
    /** Nobody else is known to have claimed it. */
    only: z.boolean().default(false),
  }),
  statement: z.strictObject({
    ...sentence,
    kind: z.literal('statement'),
    time,
    slots: z.record(z.string().regex(/^[a-z]+$/), slot).default({}),
    /** The slots that have exactly one right answer, given the rest of the sentence. Only these are asked. */
    asks: z.array(text).default([]),
  }),
} as const
