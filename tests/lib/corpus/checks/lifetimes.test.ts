import { test } from 'vitest'
import { entity, fact, good, only, passes, sound } from './seeded'

const life = (id: string, kind: string, person: string, time: string) => fact(id, { kind, person, time })

test('nobody holds a post before birth or after death', () => {
  only(/ann-chairs.time: person\/ann-smith was born after this, on or after 1936-01-01; mend/, sound, [
    ...good,
    life('born', 'birth', 'person/ann-smith', '1936'),
  ])
  only(/bob-chairs.time: person\/bob-jones was dead by then, on or before 1936-12-31; mend/, sound, [
    ...good,
    life('died', 'death', 'person/bob-jones', '1936'),
  ])
  passes(sound, [...good, life('died', 'death', 'person/bob-jones', '1937-02')])
})

test('a seat on a body is held in a lifetime too', () => {
  const board = entity('body/board')
  const sits = fact('sits', { kind: 'membership', person: 'person/ann-smith', body: 'body/board', attested: '1942' })
  only(
    /sits.time: person\/ann-smith was dead by then/,
    [...sound, board],
    [...good, sits, life('died', 'death', 'person/ann-smith', '1941')],
  )
})

test('nobody dies before being born, and an approximate date is given its slack', () => {
  const lived = (born: string, died: string) => [
    life('born', 'birth', 'person/cy', born),
    life('died', 'death', 'person/cy', died),
  ]
  const all = [...sound, entity('person/cy')]
  only(/born.time: person\/cy died before this, on or before 1940-12-31/, all, [...good, ...lived('1941', '1940')])
  passes(all, [...good, ...lived('1941~', '1940')])
})
