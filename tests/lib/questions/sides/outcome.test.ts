import { expect, test } from 'vitest'
import { contextFor, event, happened, questionFor, railways, withFacts, wrongOver } from '../fixture'

const asked = happened('asked', '1933-01', { outcome: 'the drivers were given a second shift of their own' })
const later = happened('later', '1936-01', { outcome: 'the stokers were given a second hall of their own' })
/** So many events before the one that is asked, one of which led to something after it. */
const among = (count: number, of = asked, sort = 'other') => {
  const slugs = Array.from({ length: count }, (_, at) => `e${at}`)
  return contextFor(
    withFacts(
      railways,
      [
        of,
        later,
        happened('long', '1931-06', { outcome: 'the porters were given a second roof only in 1934' }),
        ...slugs.map((slug, at) =>
          happened(slug, `${1926 + Math.floor(at / 6)}-0${1 + (at % 6)}`, {
            outcome: `the clerks were given key number ${at} of many`,
          }),
        ),
      ],
      [
        event('asked', 'opening of the depot', { article: 'the', sort }),
        event('later', 'closing of the bridge', { article: 'the' }),
        event('long', 'painting of the roof', { article: 'the' }),
        ...slugs.map((slug, at) => event(slug, `mending of engine ${at}`, { article: 'the' })),
      ],
    ),
  )
}
const stemOf = (...of: Parameters<typeof among>) => questionFor(among(...of), 'asked#outcome', 'choice').stem

test('where enough came of earlier events, it is asked what followed, and nothing is offered that did', () => {
  expect(stemOf(30)).toBe('What followed the opening of the depot?')
  const wrong = wrongOver(among(30), 'asked#outcome')
  expect(wrong.size).toBeGreaterThan(3)
  expect(wrong).not.toContain('event/later')
  // What came of an earlier event, but in a later year, followed this one too.
  expect(wrong).not.toContain('event/long')
})

test('where few did, it is asked what came of the event, among what came of any other', () => {
  expect(stemOf(6)).toBe('What came of the opening of the depot?')
  expect(wrongOver(among(6), 'asked#outcome')).toContain('event/later')
})

test('what a gathering decided did not follow it, and a word of the question is not left to the right answer', () => {
  expect(stemOf(30, asked, 'meeting')).toBe('What came of the opening of the depot?')
  const follows = { ...asked, outcome: 'second shifts of drivers followed in the same week' }
  expect(stemOf(30, follows)).toBe('What came of the opening of the depot?')
})

test('that something came is said of many outcomes, and tells none', () => {
  expect(stemOf(6, { ...asked, outcome: 'the drivers came home at night by a train' })).toContain('What came of')
})
