import type { WrittenFact } from './fact'

const namePhrases = {
  pseudonym: '{entity} used the pseudonym “{other}”.',
  nickname: '{entity} was nicknamed “{other}”.',
  epithet: '{entity} was called “{other}”.',
  'birth-name': '{entity} was born {other}.',
  'former-name': '{entity} was formerly called {other}.',
  'later-name': '{entity} was later called {other}.',
  'code-name': '{entity} had the code name “{other}”.',
  'full-name': 'The full name of {entity} was {other}.',
  abbreviation: '{entity} was known as {other}.',
} as const

/** A rank as it stands before "of": "a full member", "chairman". */
export const rankPhrase = (rank: string) =>
  /^(a|an|the) /.test(rank) || !/member|candidate/.test(rank) ? rank : `a ${rank}`
const whenHeld = (fact: { time?: string | undefined; attested?: string | undefined }) =>
  fact.time ? ' {time}' : fact.attested ? ' {attested}' : ''

/** The template of a fact's sentence: the one that was written, or the usual one of its kind. */
export function templateOf(fact: WrittenFact | Omit<WrittenFact, 'cite'>): string {
  if (fact.text) return fact.text
  const written = fact as WrittenFact
  switch (written.kind) {
    case 'birth':
      return `{person} was born {time}${written.place ? ' in {place}' : ''}.`
    case 'death':
      return `{person} ${written.manner ?? 'died'} {time}${written.place ? ' in {place}' : ''}.`
    case 'kinship':
      return `{person} was the ${written.relation} of {relative}.`
    case 'name':
      return namePhrases[written.sort]
    case 'tenure':
      return `{person} was {post}${whenHeld(written)}.`
    case 'membership':
      return `{person} was ${rankPhrase(written.rank)} of {body}${whenHeld(written)}.`
    case 'definition':
      return '{term}: {meaning}.'
    default:
      return written.text
  }
}
