import { test } from 'vitest'
import { ann, bob, chair, entity, excusing, good, held, only, passes } from './seeded'

const named = [...good, held('other', 'person/other', '1928')]
const other = (name: string, over: object = {}) => [
  ann,
  bob,
  chair,
  entity('person/other', { name, surname: 'Smith', ...over }),
]

test('two of a surname and an initial are one person, until something tells them apart', () => {
  only(/^entities\/test.yaml: person\/other: may be person\/ann-smith: same surname/, other('A. Smith'), named)
  passes(other('Carl Smith'), named)
  passes(other('A. Smith', { gender: 'f' }), named)
})

test('patronymics tell people apart where both are known', () => {
  const [, ...rest] = other('Aleksei Smith', { aliases: ['A. B. Smith'] })
  const full = (patronymic: string) => [{ ...ann, aliases: [`Ann ${patronymic}. Smith`] }, ...rest]
  passes(full('C'), named)
  only(/may be person\/ann-smith/, full('B'), named)
})

test('a name is known through its Cyrillic, however it is put in Latin letters', () => {
  const slugs = (first: object, second: object) => [bob, chair, { ...ann, ...first }, ...other('x', second).slice(3)]
  const yevdokimov = { name: 'Yefim Yevdokimov', surname: 'Yevdokimov', cyrillic: 'Ефим Евдокимов' }
  const evdokimov = { name: 'E. G. Evdokimov', surname: 'Evdokimov' }
  only(/person\/other: may be person\/ann-smith/, slugs(yevdokimov, evdokimov), named)
  passes(slugs(yevdokimov, { ...evdokimov, name: 'G. E. Evdokimov' }), named)
})

test('two people who only look like one are listed with the reason', () => {
  passes(other('A. Smith'), named, excusing({ check: 'people', of: ['person/ann-smith', 'person/other'] }))
})
