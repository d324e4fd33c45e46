import { z } from 'zod'
import type { EntityId } from '../entity'
import { citation, edtf } from './citation'

export const entityId = z
  .string()
  .regex(
    /^(person|body|post|place|event|term|work)\/[a-z0-9]+(-[a-z0-9]+)*$/,
    'expected <kind>/<slug>, such as person/lazar-kaganovich',
  )
  .transform((id) => id as EntityId)
const text = z.string().trim().min(1)
const texts = z.array(text).default([])

const common = {
  /** How it is shown; unique in the corpus, so that two people of one surname are told apart. */
  name: text,
  /** Other spellings and names that a learner may meet or type. All are accepted as answers. */
  aliases: texts,
  /** How the texts point at it; for the evidence check only, never shown and never accepted. */
  mentions: texts,
  cyrillic: text.optional(),
  /** One line in our own words, without a full stop: who or what it is. */
  who: text,
}
/** How the name stands in a sentence: "the Politburo", "a strike", "dekulakization". */
const article = z.enum(['the', 'a', 'an', 'none'])
/** Where the list of holders or members that the corpus has is known to be whole; only there is absence falsehood. */
const complete = z
  .array(z.strictObject({ time: edtf, rank: text.optional(), cite: z.array(citation).min(1) }))
  .default([])

/** Parts of the map, so small that the regions of the time can be told by them. */
const ground = z.enum([
  'black-earth',
  'bukhara',
  'byelorussia',
  'caucasus',
  'crimea',
  'don',
  'east-siberia',
  'far-east',
  'ferghana',
  'galicia',
  'manchuria',
  'palestine',
  'polese',
  'steppe',
  'syr-darya',
  'tobolsk',
  'ukraine',
  'urals',
  'volga',
  'west-siberia',
])

export const entitySchemas = {
  person: z.strictObject({
    id: entityId,
    ...common,
    surname: text,
    gender: z.enum(['m', 'f']),
  }),
  body: z.strictObject({
    id: entityId,
    ...common,
    /** The usual abbreviation, which is accepted too: NKPS. */
    short: text.optional(),
    article: article.default('the'),
    within: entityId.optional(),
    /** What it was renamed to, or was replaced by, and the other way round. */
    becomes: z.array(entityId).default([]),
    complete,
  }),
  post: z.strictObject({
    id: entityId,
    ...common,
    article: article.default('none'),
    body: entityId,
    /** `single` when one person at a time holds it. Only then does one holder rule out another. */
    seats: z.enum(['single', 'several']),
    becomes: z.array(entityId).default([]),
    complete,
  }),
  place: z.strictObject({
    id: entityId,
    ...common,
    article: article.default('none'),
    within: entityId.optional(),
    becomes: z.array(entityId).default([]),
    /** Of a region every part of the map on which it may have lain at any time: two that share none are surely apart. */
    ground: z.array(ground).default([]),
  }),
  event: z.strictObject({
    id: entityId,
    ...common,
    article: article.default('the'),
    sort: z.enum([
      'congress',
      'conference',
      'plenum',
      'meeting',
      'trial',
      'decree',
      'campaign',
      'war',
      'uprising',
      'killing',
      'arrest',
      'opening',
      'speech',
      'famine',
      'purge',
      'other',
    ]),
    within: entityId.optional(),
  }),
  term: z.strictObject({ id: entityId, ...common, article: article.default('none') }),
  work: z.strictObject({ id: entityId, ...common, article: article.default('none'), author: entityId.optional() }),
} as const
