import { test } from 'vitest'
import { good, only, passes, sound, statement } from './seeded'

test('a claim is somebody’s, what is contested says how, and a raised revision says why', () => {
  const said = (over: object) => [...good, statement(over)]
  only(/according_to: an attributed fact says whose/, sound, said({ standing: 'attributed' }))
  only(/according_to: an established fact is nobody/, sound, said({ according_to: 'person/bob-jones' }))
  only(/dispute: a disputed fact says what/, sound, said({ standing: 'disputed', asks: [] }))
  only(/revision: revision 2 needs a line in corrections/, sound, said({ revision: 2 }))
  passes(sound, said({ standing: 'attributed', according_to: 'person/bob-jones' }))
  passes(sound, said({ revision: 2, corrections: [{ revision: 2, on: '2026-11-22', why: 'It was Ann.' }] }))
})
