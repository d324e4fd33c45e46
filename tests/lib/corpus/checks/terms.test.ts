import { test } from 'vitest'
import { entity, fact, good, only, passes, sound, statement } from './seeded'

const all = [...sound, entity('term/smychka')]

test('a term is explained or asked for, not only named by the way', () => {
  passes(all, [...good, fact('explained', { kind: 'definition', term: 'term/smychka', meaning: 'a bond' })])
  const slots = { who: 'person/ann-smith', what: 'term/smychka' }
  passes(all, [...good, statement({ slots, text: '{who} spoke of {what}.', asks: ['what'] })])
  only(/^entities\/test.yaml: term\/smychka: no fact explains this term or asks for it/, all, [
    ...good,
    statement({ text: '{who} spoke of {term/smychka}.' }),
  ])
})
