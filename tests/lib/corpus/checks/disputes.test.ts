import { test } from 'vitest'
import { entity, fact, good, happening, held, only, passes, sound, statement } from './seeded'

const disputed = { standing: 'disputed', dispute: 'The lists differ.' }

test('a disputed statement is shown and not asked', () => {
  passes(sound, [...good, statement({ ...disputed, asks: [] })])
  only(/^facts\/test.yaml: said.asks: a disputed fact is shown and not asked; leave “asks” out/, sound, [
    ...good,
    statement(disputed),
  ])
})

test('what one fact calls disputed no other tells as settled', () => {
  const again = (time: string, over: object) => held('ann-again', 'person/ann-smith', time, over)
  only(/^facts\/test.yaml: ann-chairs: tells as settled what ann-again calls disputed/, sound, [
    ...good,
    again('1931/1936', disputed),
  ])
  passes(sound, [...good, again('1938/1939', disputed)])
  const born = (id: string, time: string, over: object = {}) =>
    fact(id, { kind: 'birth', person: 'person/ann-smith', time, ...over })
  only(/born: tells as settled what other calls disputed/, sound, [
    ...good,
    born('born', '1893'),
    born('other', '1894', disputed),
  ])
})

test('an event with a disputed date has no settled one', () => {
  const party = entity('event/party')
  const facts = [...good, happening('one', 'event/party', '1930', disputed), happening('two', 'event/party', '1931')]
  only(/two: tells as settled what one calls disputed/, [...sound, party], facts)
})
