import { expect, test } from 'vitest'
import { cardIds, contextFor, questionFor, railways, withFacts, wrongOver } from '../fixture'

test('who sat on a body is asked where the list of its members is whole', () => {
  const context = contextFor(railways)
  const question = questionFor(context, 'seat-andreev#person', 'choice')
  expect(question.stem).toBe('Which of these people was a full member of the Politburo in 1935?')
  expect(question.options.find((option) => !option.correct)?.because?.rule).toBe('complete-list')
  expect([...wrongOver(context, 'seat-andreev#person')]).not.toEqual(
    expect.arrayContaining(['person/lazar-kaganovich']),
  )
})

test('other members are no wrong answer, candidates for membership are', () => {
  const context = contextFor(
    withFacts(railways, [
      {
        id: 'candidate',
        kind: 'membership',
        person: 'person/nikita-khrushchev',
        body: 'body/politburo',
        rank: 'candidate member',
        time: '1935/1938',
      },
    ]),
  )
  const wrong = wrongOver(context, 'seat-andreev#person')
  expect(wrong).toContain('person/nikita-khrushchev')
  expect(wrong).not.toContain('person/lazar-kaganovich')
  expect(wrong).not.toContain('person/sergo-ordzhonikidze')
})

test('outside the time for which the list is whole nobody is proven absent', () => {
  const entities = railways.entities.map((entity) =>
    entity.id === 'body/politburo' ? { ...entity, complete: [{ time: '1953', cite: ['rees-2012 100'] }] } : entity,
  )
  expect(cardIds(contextFor({ ...railways, entities }))).not.toContain('seat-andreev#person')
})

test('a member attested in the very month of a whole list is asked, and so is when a membership began', () => {
  const entities = railways.entities.map((entity) =>
    entity.id === 'body/politburo'
      ? { ...entity, complete: [{ time: '1930-07', rank: 'full member', cite: ['rees-2012 100'] }] }
      : entity,
  )
  const context = contextFor(
    withFacts({ ...railways, entities }, [
      {
        id: 'seen',
        kind: 'membership',
        person: 'person/moisei-rukhimovich',
        body: 'body/politburo',
        rank: 'full member',
        attested: '1930-07',
      },
    ]),
  )
  expect(questionFor(context, 'seen#person', 'choice').stem).toBe(
    'Which of these people was a full member of the Politburo in July 1930?',
  )
  expect(questionFor(context, 'seat-kaganovich#start', 'date').stem).toBe(
    'When did Lazar Kaganovich become a full member of the Politburo? Give the month and year.',
  )
  expect(cardIds(context)).not.toContain('seen#start')
})
