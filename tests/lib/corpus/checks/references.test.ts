import { expect, test } from 'vitest'
import { ann, bob, chair, entity, good, held, only, passes, problemsOf, sound } from './seeded'

test('what is named exists and is of the kind that the field asks for', () => {
  only(/ann-chairs: no entity person\/ann-smith; add it/, [bob, chair], good)
  expect(problemsOf(sound, [...good, held('x', 'post/chair', '1940/1941')])).toContainEqual(
    expect.stringMatching(/x.person: post\/chair is a post; expected person/),
  )
})

test('a tenure has a body: that of its post', () => {
  const { body, ...bodiless } = entity('post/chair')
  expect(body).toBe('body/council')
  expect(problemsOf([ann, bob, bodiless], good)).toContainEqual(
    expect.stringMatching(/post\/chair.body: Invalid input: expected string/),
  )
  expect(problemsOf([ann, bob, { ...chair, body: 'body/board' }], good)).toContainEqual(
    expect.stringMatching(/post\/chair.body: no entity body\/board; add it/),
  )
  expect(problemsOf([ann, bob, { ...chair, body: 'person/ann-smith' }], good)).toContainEqual(
    expect.stringMatching(/post\/chair.body: person\/ann-smith is a person; expected body/),
  )
})

test('a part is of the kind of its whole, and a successor of the kind of what it follows', () => {
  const town = entity('place/town', { within: 'place/land' })
  const land = entity('place/land')
  const facts = [...good, held('in-town', 'person/ann-smith', '1928', { text: '{person} sat in {place/town} {time}.' })]
  passes([...sound, town, land], facts)
  only(/place\/town.within: body\/council is not a place/, [...sound, { ...town, within: 'body/council' }], facts)
  only(/post\/chair.becomes: body\/council is not a post/, [ann, bob, { ...chair, becomes: ['body/council'] }], good)
})
