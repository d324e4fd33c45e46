import { z } from 'zod'
import { edtf } from './citation'

const text = z.string().trim().min(1)

/** A topic for revision. The tree has two levels: a topic without `parent` is a chapter of the course. */
export const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: text,
  parent: text.optional(),
  period: edtf,
  /** One paragraph in our own words: what it is about, why it matters, what to look for. */
  intro: text,
  /** Examination units it serves; `sure` where the code was verified and the unit plainly takes the topic in. */
  units: z.array(z.strictObject({ board: text, unit: text, sure: z.boolean().default(false) })).default([]),
})

export const sourceSchema = z.strictObject({
  id: text,
  title: text,
  author: text.optional(),
  year: z.number().int().optional(),
  publisher: text.optional(),
  /** Short form for a reference: "Rees 2012". */
  cite: text,
  note: text.optional(),
})
