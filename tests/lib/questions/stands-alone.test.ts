import { expect, test } from 'vitest'
import { parseTime, type Time } from '@/lib/base/edtf'
import { standsAlone } from '@/lib/questions/options/stands-alone'
import { contextFor, questionFor, railways, told, withFacts } from './fixture'

const alone = (right: string, ...wrong: readonly string[]) =>
  standsAlone(parseTime(right) as Time, wrong.map(parseTime) as readonly Time[])

test.each([
  ['1924-01-21', ['1925-02-08', '1925-03-26', '1925-08-18']],
  ['1919-01-29', ['1918-12-16', '1918-07-21']],
  ['1925-04', ['1928-03', '1928-04', '1928-10']],
  ['1919', ['1922', '1923', '1924']],
  ['1991', ['1988', '1987', '1986']],
] as const)('%s shows beside %j', (right, wrong) => {
  expect(alone(right, ...wrong)).toBe(true)
})

test.each([
  ['1924-01-21', ['1923-11-08', '1924-03-26', '1925-08-18']],
  ['1919-01-29', ['1918-12-16', '1919-07-21']],
  ['1925-04', ['1922-03', '1928-04', '1928-10']],
  ['1919', ['1918', '1921', '1922']],
  ['1919', ['1922', '1925', '1928']],
  ['1919', ['1925']],
] as const)('%s does not show beside %j', (right, wrong) => {
  expect(alone(right, ...wrong)).toBe(false)
})

/** Much is known of one year, and it is not the year that is asked. */
const crowded = contextFor(
  withFacts(railways, [
    {
      id: 'letter',
      kind: 'statement',
      slots: { who: 'person/nikita-khrushchev', when: { time: '1933-12-20' } },
      asks: ['when'],
      text: 'The letter that {who} wrote of the line laid in 1932 came on {when}.',
    },
    ...['02-03', '02-11', '03-05', '04-09', '05-14', '06-02', '07-17', '09-21'].map((day) =>
      told(`of-${day}`, `{person/nikita-khrushchev} opened a depot.`, { time: `1934-${day}` }),
    ),
  ]),
)
const wrongYears = (seed: number) =>
  questionFor(crowded, 'letter#when', 'choice', seed).options.flatMap(({ correct, text }) =>
    correct ? [] : [text.slice(-4)],
  )

test('wrong dates are not all of one year that is not the right one, however much is known of it', () => {
  for (let seed = 0; seed < 60; seed++) {
    const years = wrongYears(seed)
    expect(years.length).toBeGreaterThan(1)
    expect(new Set(years).size > 1 || years[0] === '1933').toBe(true)
  }
})

test('no wrong date is of a year in which the sentence tells of something else', () => {
  for (let seed = 0; seed < 60; seed++) expect(wrongYears(seed)).not.toContain('1932')
})
