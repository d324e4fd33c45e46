import { z } from 'zod'

/** The checks that judge by what is likely, so that a finding can be right as it stands. The others are laws. */
export const excusableChecks = ['seats', 'lifetimes', 'events', 'people', 'names', 'terms', 'unused'] as const
export type ExcusableCheck = (typeof excusableChecks)[number]

const text = z.string().trim().min(1)

export const exceptionSchema = z.strictObject({
  check: z.enum(excusableChecks),
  /** The entities or facts that the finding is about, in any order. */
  of: z.array(text).min(1).max(2),
  reason: text,
  /** What would let the exception be removed. */
  until: text,
})
/** A finding that is right as it stands, and why. */
export type Exception = Readonly<z.infer<typeof exceptionSchema>>
