import { expect, test } from 'vitest'
import { claimed, contextFor, questionFor, railways, withFacts, wrongOver } from '../fixture'

const held = (id: string, claimant: string, about: string, gist: string, text = `as ${id} tells`) =>
  claimed(id, claimant, { about, gist, only: true, text: `{claimant} argued at length, ${text}.` })
const own = (about: string) => held('own', 'lazar-kaganovich', about, 'that the engines were washed far too often')
const others = [
  held('harvest', 'andrei-andreev', 'the fields', 'that the harvest had been far too low'),
  held('metro', 'nikita-khrushchev', 'the tunnels', 'that the Metro would be built in time'),
  held('figures', 'valery-mezhlauk', 'the books', 'that figures had to be added up twice'),
  held('pay', 'aleksei-bakulin', 'the drivers', 'that the wages had been far too low'),
]
/** As much as "harvest" tells of its claimant, told of the one who is asked. */
const alike = held(
  'alike',
  'lazar-kaganovich',
  'the mills',
  'that the bread had been of little use',
  'as harvest tells',
)

test('a claim is asked of its matter, and of no matter where that would tell it', () => {
  const stem = (about: string) =>
    questionFor(contextFor(withFacts(railways, [own(about), ...others])), 'own#gist', 'choice').stem
  expect(stem('the depot')).toBe('On the depot, which of these did Lazar Kaganovich maintain?')
  expect(stem('the engines')).toBe('Which of these did Lazar Kaganovich maintain?')
})

test('of no matter in particular, only what the corpus rules out for the claimant is wrong', () => {
  const wrong = (about: string) =>
    wrongOver(contextFor(withFacts(railways, [own(about), ...others, alike])), 'own#gist')
  expect(wrong('the depot')).toContain('person/andrei-andreev')
  expect(wrong('the engines')).not.toContain('person/andrei-andreev')
  expect(wrong('the engines')).toContain('person/nikita-khrushchev')
})
