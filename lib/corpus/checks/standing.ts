import type { Check } from './check'

/** A claim is somebody's; what is contested says what is contested; a raised revision says why. */
export const standing: Check = ({ facts }) =>
  facts.flatMap(({ file, value }) => {
    const problem = (path: string, message: string) => ({ file, path: `${value.id}.${path}`, message })
    const out = []
    if (value.standing === 'attributed' && !value.according_to)
      out.push(problem('according_to', 'an attributed fact says whose claim it is'))
    if (value.standing === 'established' && value.according_to)
      out.push(problem('according_to', 'an established fact is nobody’s claim: leave this out, or make it attributed'))
    if (value.standing === 'disputed' && !value.dispute)
      out.push(problem('dispute', 'a disputed fact says what is contested'))
    if (value.kind === 'claim' && value.standing === 'established')
      out.push(problem('standing', 'a claim is attributed or disputed'))
    const latest = value.corrections.at(-1)?.revision ?? 1
    if (latest !== value.revision)
      out.push(problem('revision', `revision ${value.revision} needs a line in corrections that says why`))
    return out
  })
