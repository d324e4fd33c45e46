import { expect, test } from 'vitest'
import { isAskedDay } from '@/lib/base/asked-days'
import { dayItems } from '@/lib/questions/day-questions'
import { drawnDay, provenOn, showDay } from '@/lib/questions/on-day'
import { body, contextFor, railways, withFacts } from './fixture'

const context = contextFor(railways)
const holders = (day: string) => provenOn(context, day).posts.map(({ fact }) => fact.id as string)
const heldItems = (...[of, day, seed]: Parameters<typeof dayItems>) =>
  dayItems(of, day, seed).filter(({ question }) => question.stem.includes(showDay(day)))
const about = (id: string) => `${id}#person`

test('on a day stands whoever surely held something, and nobody who took over or left within its precision', () => {
  expect(holders('1936-05-01')).toEqual(['kaganovich', 'mezhlauk', 'mikhail', 'ordzhonikidze'])
  // The day of handing over is nobody's.
  expect(holders('1935-02-28')).not.toContain('kaganovich')
  expect(holders('1935-02-28')).not.toContain('andreev')
  expect(holders('1935-03-01')).toContain('kaganovich')
  // "1935 to 1937" is surely all of 1936 only; "from 1934" has no end.
  expect(holders('1936-05-01')).not.toContain('khrushchev')
  expect(holders('1960-01-01')).toEqual([])
})

test('a seat counts where it is certain, and is asked of where the list is whole', () => {
  const { seats } = provenOn(context, '1935-06-01')
  expect(seats.map(({ fact, whole }) => [fact.id, whole])).toEqual([
    ['seat-andreev', true],
    ['seat-kaganovich', true],
    ['seat-ordzhonikidze', true],
  ])
  expect(provenOn(context, '1936-06-01').seats.every(({ whole }) => !whole)).toBe(true)
})

test('whoever is offered wrongly surely did not hold it that day', () => {
  for (let seed = 0; seed < 20; seed++)
    for (const { card, question } of heldItems(context, '1935-06-01', String(seed))) {
      const right = question.options.filter((option) => option.correct)
      expect(right).toHaveLength(1)
      expect(context.card.has(card.id)).toBe(true)
      for (const option of question.options)
        if (!option.correct) {
          expect(option.because?.facts.length).toBeGreaterThan(0)
          if (question.stem.includes('Politburo'))
            expect(['person/andrei-andreev', 'person/sergo-ordzhonikidze', 'person/lazar-kaganovich']).not.toContain(
              option.entity,
            )
        }
    }
})

test('the posts and seats of a day are each asked of once, and a seed asks the same', () => {
  for (let seed = 0; seed < 10; seed++) {
    const items = dayItems(context, '1935-06-01', String(seed))
    expect(new Set(items.map(({ card }) => card.factId)).size).toBe(items.length)
    expect(items.length).toBeGreaterThan(2)
    expect(dayItems(context, '1935-06-01', String(seed))).toEqual(items)
  }
})

test('a fact that somebody else held it too makes the question go', () => {
  const disputed = withFacts(railways, [
    {
      id: 'rival',
      kind: 'statement',
      text: 'In 1935 {person} is said to have stood in as {post/gosplan}.',
      slots: { person: 'person/aleksei-bakulin' },
      time: '1935',
      asks: [],
    },
  ])
  const crowded = contextFor(disputed)
  for (let seed = 0; seed < 20; seed++)
    for (const { card, question } of dayItems(crowded, '1935-06-01', String(seed)))
      if (card.id === about('mezhlauk'))
        expect(question.options.map(({ entity }) => entity)).not.toContain('person/aleksei-bakulin')
})

test('drawn is a day of the corpus, the same for the same seed, where enough is known', () => {
  const days = Array.from({ length: 20 }, (_, seed) => drawnDay(context, String(seed)))
  expect(days).toEqual(Array.from({ length: 20 }, (_, seed) => drawnDay(context, String(seed))))
  expect(new Set(days).size).toBeGreaterThan(10)
  expect(days.every(isAskedDay)).toBe(true)
  for (const day of days.slice(0, 5)) expect(dayItems(context, day, 's').length).toBeGreaterThan(0)
  // Nothing is dated: some day is drawn all the same.
  const bare = contextFor({ entities: [body('office', 'Office')], facts: [] })
  expect(isAskedDay(drawnDay(bare, 's'))).toBe(true)
})

test('days before November 1917, after 1961, and no days at all are not asked of', () => {
  for (const day of ['1917-11-07', '1962-01-01', '1937-02-30', '1937', '', '1937-04-14T00:00'])
    expect(isAskedDay(day)).toBe(false)
})

test('behind who held what stands what happened that day, that month, on the day of other years or in the year', () => {
  const happened = (id: string, time: string) => ({
    id,
    kind: 'statement',
    time,
    slots: { who: 'person/valery-mezhlauk' },
    text: `{who} had engine ${id} washed {time}.`,
    asks: ['who'],
  })
  const told = contextFor(
    withFacts(railways, [
      happened('a-day', '1935-06-01'),
      happened('b-month', '1935-06'),
      happened('c-anniversary', '1931-06-01'),
      happened('d-year', '1935-11-20'),
      happened('e-elsewhen', '1936-06-02'),
      happened('f-about', '1935-06~'),
      { ...happened('g-year-alone', '1935'), slots: { who: 'person/sergo-ordzhonikidze' } },
    ]),
  )
  for (let seed = 0; seed < 10; seed++) {
    const items = dayItems(told, '1935-06-01', String(seed))
    const ids = items.map(({ card }) => card.factId as string).filter((id) => /^[a-g]-/.test(id))
    expect(ids).toEqual(['a-day', 'b-month', 'c-anniversary', 'd-year'])
    expect(items.every(({ card }) => card.answer.kind !== 'time')).toBe(true)
    const heldLast = items.findLastIndex(
      ({ card, question }) => !ids.includes(card.factId) && question.stem.includes('1 June 1935'),
    )
    expect(heldLast).toBeGreaterThanOrEqual(0)
    expect(items.findIndex(({ card }) => card.factId === 'a-day')).toBeGreaterThan(heldLast)
  }
})
