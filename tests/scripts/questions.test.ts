import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { questionLines, readArguments } from '@/scripts/questions/lines'
import { corpusOf, railways } from '../lib/questions/fixture'

const corpus = corpusOf(railways)
const lines = (...args: readonly string[]) => [...questionLines(corpus, readArguments(args))]
const questions = (...args: readonly string[]) =>
  lines(...args).map((line) => JSON.parse(line) as Record<string, unknown>)
const refusal = (...args: readonly string[]) => {
  try {
    lines(...args)
  } catch (error) {
    return (error as Error).message
  }
  return null
}

test('the same arguments print the same lines, another seed others', () => {
  expect(lines('--deck', 'all', '--seed', '7', '--count', '12')).toEqual(
    lines('--deck', 'all', '--seed', '7', '--count', '12'),
  )
  expect(lines('--deck', 'all', '--seed', '7', '--count', '12')).not.toEqual(
    lines('--deck', 'all', '--seed', '8', '--count', '12'),
  )
})

test('a draw is the same for its seed, no item comes twice, and every form has its turn', () => {
  const draw = questions('--draw', '--seed', '3', '--count', '30')
  expect(draw).toEqual(questions('--draw', '--seed', '3', '--count', '30'))
  expect(draw).not.toEqual(questions('--draw', '--seed', '4', '--count', '30'))
  expect(new Set(draw.map(({ cardId, form }) => `${String(cardId)} ${String(form)}`)).size).toBe(draw.length)
  const forms = new Set(questions('--all').map(({ form }) => form))
  expect(new Set(draw.slice(0, forms.size).map(({ form }) => form))).toEqual(forms)
})

test('a line holds the question and everything needed to check it', () => {
  for (const line of questions('--deck', 'all', '--count', '40')) {
    expect(line).toMatchObject({
      cardId: expect.stringMatching(/^[a-z0-9-]+#[a-z0-9-]+$/) as unknown,
      factId: expect.any(String) as unknown,
      facet: expect.any(String) as unknown,
      stem: expect.any(String) as unknown,
      answer: expect.any(String) as unknown,
      explanation: expect.any(String) as unknown,
      citations: [{ source: 'Rees 2012', chapter: '1', pages: '7' }],
    })
    expect(line['accept']).toContain(line['answer'])
    if (line['form'] !== 'choice') continue
    expect(line['options']).toEqual(expect.arrayContaining([expect.objectContaining({ correct: true })]))
    expect(line['options']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          correct: false,
          why: expect.any(String) as unknown,
          because: expect.anything() as unknown,
        }),
      ]),
    )
  }
})

test('more questions than the deck has cards are asked in rounds, each card once a round', () => {
  const cards = questions('--deck', 'topic/railways', '--count', '500').map((line) => line['cardId'])
  expect(cards).toHaveLength(500)
  const round = new Set(cards).size
  expect(new Set(cards.slice(0, round)).size).toBe(round)
})

test('one form may be asked for, or every card in every form', () => {
  expect(new Set(questions('--deck', 'all', '--form', 'date', '--count', '5').map((line) => line['form']))).toEqual(
    new Set(['date']),
  )
  const all = questions('--all')
  expect(new Set(all.map((line) => `${String(line['cardId'])} ${String(line['form'])}`)).size).toBe(all.length)
  expect(lines('--deck', 'all', '--count', '0')).toEqual([])
})

test('a deck, form, count or fact that is not there is told from those that are', () => {
  expect(refusal('--deck', 'nonsense')).toMatch(/^no deck nonsense; there are:\n {2}all {2}Everything, \d+ cards\n/)
  expect(refusal()).toMatch(/^no deck \(none given\); there are:/)
  expect(refusal('--deck', 'all', '--form', 'essay')).toBe(
    'no form essay; there are choice, cloze, typed, date, number, true-false, order, timeline, match, multiple, who-says-so',
  )
  expect(refusal('--deck', 'all', '--count', 'many')).toBe('--count many is no whole number')
  expect(refusal('--why-not', 'nonsense')).toBe('no fact nonsense')
  expect(refusal('--colour')).toMatch(/colour/)
})

test('why a side of a fact is not asked is told', () => {
  expect(lines('--why-not', 'khrushchev')).toEqual([
    'end: the sources do not date it',
    'successor: the corpus does not know to the month who came next to it',
    'predecessor: the corpus does not know to the month who came next to it',
    'person: asked as choice, typed, match',
    'post: asked as choice, true-false, match',
    'start: asked as choice, cloze, date, true-false',
  ])
})

test('from the shell, arguments that mean nothing end with code 2 and the usage', { timeout: 30_000 }, async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const ran = await new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/questions.ts', '--colour'],
      { cwd: root },
      (error, out, err) => resolve({ code: error?.code, out, err }),
    )
  })
  expect([ran.code, ran.out]).toEqual([2, ''])
  expect(ran.err).toContain('usage: npm run -s questions')
})
