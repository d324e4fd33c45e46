import { expect, test } from 'vitest'
import type { Written } from '@/lib/corpus/assemble'
import { topics } from '@/lib/corpus/checks/topics'
import { topicSchema } from '@/lib/corpus/schema/topic'

type Unit = readonly [board: string, unit: string]
/** What the check says of a chapter and the one topic below it. */
function said(chapter: readonly Unit[], topic: readonly Unit[]) {
  const made = (id: string, units: readonly Unit[], parent?: string) => ({
    file: 'topics.yaml',
    value: topicSchema.parse({
      id,
      title: id,
      period: '1917/1991',
      intro: 'About it.',
      ...(parent ? { parent } : {}),
      units: units.map(([board, unit]) => ({ board, unit })),
    }),
  })
  const written = { topics: [made('chapter', chapter), made('topic', topic, 'chapter')], facts: [] }
  return topics(written as unknown as Written).map(({ path, message }) => `${path}: ${message}`)
}

test('a chapter serves the examination units that its topics serve, and no others', () => {
  expect(said([['AQA', '1H']], [['AQA', '1H']])).toEqual([])
  expect(said([], [['AQA', '1H']])).toEqual(['chapter.units: a topic below serves AQA 1H, which is not listed'])
  const two: readonly Unit[] = [
    ['AQA', '1H'],
    ['OCR', 'Y219'],
  ]
  expect(said(two, [['AQA', '1H']])).toEqual(['chapter.units: no topic below serves OCR Y219'])
})

test('a unit is listed once', () => {
  const twice: readonly Unit[] = [
    ['AQA', '1H'],
    ['AQA', '1H'],
  ]
  expect(said([['AQA', '1H']], twice)).toEqual(['topic.units: AQA 1H is listed twice'])
})

test('a unit is not sure unless somebody has said so', () =>
  expect(
    topicSchema.parse({ id: 'a', title: 'A', period: '1917', intro: 'A.', units: [{ board: 'AQA', unit: '1H' }] })
      .units,
  ).toEqual([{ board: 'AQA', unit: '1H', sure: false }]))
