import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '@/lib/questions/question'
import { changeRow } from '@/lib/sync/owned-row'
import {
  faultReasons,
  longestNote,
  mostReports,
  readReport,
  reportedItem,
  reportWords,
  storeReport,
  type FaultReport,
} from '@/lib/study/fault-report'
import { readLearnerSettings, unfitSettings } from '@/lib/store/learner-settings'
import { reportChange, reportRemoval } from '@/lib/store/stored-reports'
import { contextFor, questionFor, railways } from '../questions/fixture'

const context = contextFor(railways)
const item = (form: 'choice' | 'typed' | 'match') =>
  reportedItem(questionFor(context, 'kaganovich#person', form) as Question, 'seed', 'ab12cd34')
const report = (over: Partial<FaultReport> = {}): FaultReport => ({
  id: '0123456789ab',
  atMs: 5,
  reason: 'option',
  note: 'Mezhlauk too.',
  item: item('choice'),
  ...over,
})

test('a report holds the item exactly: card, revision, form, seed, words and what was offered in order', () => {
  const question = questionFor(context, 'kaganovich#person', 'choice')
  expect(item('choice')).toEqual({
    cardId: 'kaganovich#person',
    factRevision: 1,
    corpus: 'ab12cd34',
    form: 'choice',
    seed: 'seed',
    stem: question.stem,
    answer: question.answer,
    options: question.options.map(({ text }) => text),
  })
  const match = questionFor(context, 'kaganovich#person', 'match')
  expect(item('match').options).toEqual([...match.rows, ...match.names].map(({ text }) => text))
})

test('as text it says what is wrong before it says where', () => {
  const [first, second] = reportWords(report()).split('\n')
  expect([first, second]).toEqual([
    'Another answer is right too. Mezhlauk too.',
    'Fact: kaganovich, revision 1, corpus ab12cd34',
  ])
})

test('whatever is reported, the server takes it, and it is read back as it was kept', () => {
  const text = fc.string({ maxLength: 900, unit: 'grapheme' })
  const any = fc.record({
    id: fc.constant('0123456789ab'),
    atMs: fc.nat(),
    reason: fc.constantFrom(...faultReasons),
    note: text,
    item: fc.record({
      cardId: fc.constant('a-fact#person'),
      factRevision: fc.nat(9),
      corpus: fc.constantFrom(null, 'ab12cd34'),
      form: fc.constantFrom('choice' as const, 'match' as const),
      seed: fc.constantFrom(null, 'a'.repeat(90)),
      stem: text,
      answer: text,
      options: fc.array(text, { maxLength: 8 }),
    }),
  })
  fc.assert(
    fc.property(any, (made) => {
      const kept = storeReport(made)
      expect(JSON.stringify(kept).length).toBeLessThanOrEqual(2000)
      expect(kept.note.length).toBeLessThanOrEqual(longestNote)
      expect(readReport(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
    }),
  )
})

test('reports are settings: each a column of its own, the latest first, until they are removed', () => {
  const none = readLearnerSettings({}, 'UTC')
  const first = changeRow({}, reportChange(none, report())!, 1, 'a')
  const later = report({ id: 'ba9876543210', atMs: 9 })
  const both = changeRow(first, reportChange(readLearnerSettings(first, 'UTC'), later)!, 2, 'b')
  expect(readLearnerSettings(both, 'UTC').reports.map(({ id }) => id)).toEqual([later.id, report().id])
  expect(unfitSettings(reportChange(none, report())!)).toEqual([])
  for (const name of Object.keys(both)) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]{0,39}$/)
  const removed = readLearnerSettings(changeRow(both, reportRemoval(later.id), 3, 'a'), 'UTC')
  expect(removed.reports.map(({ id }) => id)).toEqual([report().id])
  expect(removed.freeReports).toEqual([`fault${later.id}`])
})

test('there are never more columns than there is room for: removed ones are used again, and a full list says so', () => {
  let row = {}
  const add = (n: number) => {
    const change = reportChange(
      readLearnerSettings(row, 'UTC'),
      report({ id: n.toString(16).padStart(12, '0'), atMs: n }),
    )
    if (change) row = changeRow(row, change, n, 'a')
    return change !== null
  }
  for (let n = 1; n <= mostReports; n++) expect(add(n)).toBe(true)
  expect(add(100)).toBe(false)
  row = changeRow(row, reportRemoval('000000000001'), 200, 'a')
  expect(add(201)).toBe(true)
  expect(Object.keys(row)).toHaveLength(mostReports)
  expect(readLearnerSettings(row, 'UTC').reports[0]).toMatchObject({ id: '000000000001', atMs: 201 })
})

test('what is no report is left out, and may not be kept', () => {
  for (const raw of [
    null,
    false,
    3,
    {},
    { ...report(), id: 'x' },
    { ...report(), reason: 'spite' },
    { ...report(), item: null },
  ])
    expect(readReport(raw)).toBeNull()
  expect(unfitSettings({ fault0123456789ab: { reason: 'spite' } as never })).toEqual(['fault0123456789ab'])
})
