import { test } from 'vitest'
import { ann, bob, chair, entity, good, held, only, passes, sound } from './seeded'

test('a spelling means one person only, whatever its accents and case', () => {
  only(
    /person\/bob-jones.aliases: “the chief” also means person\/ann-smith/,
    [{ ...ann, aliases: ['The Chief'] }, { ...bob, aliases: ['the chíef'] }, chair],
    good,
  )
  passes([{ ...ann, aliases: ['The Chief'] }, bob, chair], good)
})

test('a post and a body may share a name, two bodies may not', () => {
  const board = entity('body/board', { short: 'BOARD' })
  const named = [
    ...good,
    held('on-board', 'person/ann-smith', '1928', { text: '{person} was on {body/board} {time}.' }),
  ]
  passes([ann, bob, { ...chair, name: 'Board' }, board], named)
  only(/aliases: “council” also means body\/council/, [...sound, { ...board, short: 'Council' }], named)
})

test('an alias is no surname that another person bears', () => {
  only(
    /person\/ann-smith.aliases: “jones” also means person\/bob-jones/,
    [{ ...ann, aliases: ['Jones'] }, bob, chair],
    good,
  )
  passes([{ ...ann, aliases: ['Smith'] }, bob, chair], good)
})
