import { z } from 'zod'
import { parseTime } from '@/lib/base/edtf'

export const sourceIds = ['rees-2012', 'kedrov-article'] as const
export type SourceId = (typeof sourceIds)[number]

/** A source and a range of its lines, written `rees-2012 1304-1306` or `kedrov-article 3`. */
export const citation = z.string().transform((written, context) => {
  const match = /^(rees-2012|kedrov-article) (\d+)(?:-(\d+))?$/.exec(written)
  const from = Number(match?.[2])
  const to = Number(match?.[3] ?? match?.[2])
  if (!match || from < 1 || to < from || to - from > 39) {
    context.addIssue({
      code: 'custom',
      message: `“${written}” is no citation: expected “rees-2012 1304-1306” or “kedrov-article 3”, at most 40 lines`,
    })
    return z.NEVER
  }
  return { source: match[1] as SourceId, lines: [from, to] as const }
})
export type Citation = z.infer<typeof citation>

export const edtf = z.coerce.string().refine((text) => parseTime(text) !== null, {
  message:
    'expected an EDTF date such as 1935-02-28, 1935-02, 1935, 193X, 1932~, or an interval such as 1935-02-28/1937-08-22 or 1935/',
})
