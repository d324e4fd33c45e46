import { test } from 'vitest'
import { good, only, passes, sound, statement } from './seeded'

test('every name in braces stands for something, and what is asked stands in the sentence', () => {
  const said = (over: object) => [...good, statement(over)]
  passes(sound, said({}))
  only(/said.text: \{what\} is neither a field nor a slot/, sound, said({ text: '{who} said {what}.' }))
  only(/said.asks: \{where\} does not stand in the sentence/, sound, said({ asks: ['where'] }))
  // A sentence may say its date in plain words.
  passes(sound, said({ text: '{who} spoke in May 1930.', time: '1930-05', asks: ['who', 'time'] }))
  only(/said.asks: \{time\} does not stand/, sound, said({ text: '{who} spoke.', time: '1930', asks: ['time'] }))
  const idle = { who: 'person/ann-smith', when: { time: '1930' } }
  only(/said.slots.when: this slot does not stand/, sound, said({ slots: idle }))
  only(/said.text: a sentence ends with a full stop/, sound, said({ text: '{who} spoke' }))
})
