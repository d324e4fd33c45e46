import { test } from 'vitest'
import { good, only, passes, sound } from './seeded'

test('a withdrawn id is not used again', () => {
  only(/^facts\/test.yaml: ann-chairs: this id was withdrawn and is never used again/, sound, good, {
    withdrawn: ['ann-chairs'],
  })
  passes(sound, good, { withdrawn: ['ann-presides'] })
})

test('the list of withdrawn ids holds ids, each once', () => {
  only(/^withdrawn.yaml: Ann: expected the id of a fact/, sound, good, { withdrawn: ['Ann'] })
  only(/^withdrawn.yaml: \{"id":"ann"\}: expected the id of a fact/, sound, good, { withdrawn: [{ id: 'ann' }] })
  only(/^withdrawn.yaml: gone: this id is listed twice/, sound, good, { withdrawn: ['gone', 'gone'] })
})
