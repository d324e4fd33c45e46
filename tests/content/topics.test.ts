import { expect, test } from 'vitest'
import { realCorpus } from './real-corpus'

const corpus = await realCorpus
const leaves = corpus.topics.filter((topic) => topic.parent !== undefined)
const sentences = (text: string) => text.split(/(?<=[.?])\s+/)

test('every topic is introduced in three to five sentences', () => {
  const wrong = corpus.topics.filter(({ intro }) => {
    const n = sentences(intro).length
    return n < 3 || n > 5
  })
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('every topic says which examinations it serves, and claims to be sure of no board whose papers were not read', () => {
  expect(corpus.topics.filter(({ units }) => units.length === 0).map(({ id }) => id)).toEqual([])
  const known = ['AQA 1H', 'AQA 2N', 'Edexcel 1E', 'OCR Y219', 'OCR Y318']
  const sections = [12, 16].map((section) => `IB History HL Europe, section ${section}`)
  const sure = corpus.topics.flatMap(({ units }) => units.filter((unit) => unit.sure))
  const names = new Set(sure.map(({ board, unit }) => `${board} ${unit}`))
  expect([...names].sort()).toEqual([...known, ...sections].sort())
})

test('every topic of the second level has facts, and every chapter more than one such topic', () => {
  const used = new Set(corpus.facts.flatMap((fact) => fact.topics))
  expect(leaves.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([])
  for (const chapter of corpus.topics.filter((topic) => topic.parent === undefined))
    expect(leaves.filter(({ parent }) => parent === chapter.id).length, chapter.id).toBeGreaterThan(1)
})

test('no introduction gives away a full date, or a figure that a fact asks for', () => {
  const figures = new Set(
    corpus.facts.flatMap(({ numbers }) => numbers.filter((n) => n >= 100 && (n < 1800 || n > 2100))),
  )
  for (const { id, intro } of corpus.topics) {
    expect(intro, id).not.toMatch(/\b\d{1,2} (January|February|March|April|May|June|July|August|September|October)/)
    for (const [written] of intro.matchAll(/\d[\d,.]*\d/g))
      expect(figures.has(Number(written.replace(/,/g, ''))), `${id}: ${written}`).toBe(false)
  }
})
