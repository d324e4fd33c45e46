import fc from 'fast-check'
import { expect, test } from 'vitest'
import { careKinds, type CardId, type CareKind, type ReviewId } from '@/lib/scheduling/review'
import { lastDeed, startSitting, step, type Answered, type Sitting } from '@/lib/study/sitting'

const id = (name: string) => name as CardId
const cards = ['a#post', 'a#time', 'b#post', 'c#post', 'c#time', 'd#post'].map(id)
const start = () => startSitting({ deckId: 'all', seed: 's', cards }, 0)
const shown = ({ stage, answers }: Sitting) =>
  stage.kind === 'asking' ? stage.cardId : stage.kind === 'judged' ? answers.at(-1)!.cardId : null

let made = 0
const answer = (sitting: Sitting, comesBack = false): Sitting => {
  const given: Answered = {
    cardId: shown(sitting)!,
    reviewId: `r${++made}` as ReviewId,
    form: 'choice',
    seed: 'x',
    response: null,
    correct: !comesBack,
    remark: null,
    rating: comesBack ? 'again' : 'good',
    wasNew: false,
    learned: false,
    dueAtMs: comesBack ? 60_000 : 1e12,
    comesBack,
  }
  return step(sitting, { kind: 'answered', answer: given, nowMs: 0 })
}
const care = (sitting: Sitting, what: CareKind): Sitting =>
  step(sitting, {
    kind: 'set-aside',
    what,
    cardId: shown(sitting) ?? id('none'),
    entryId: `e${++made}` as ReviewId,
    nowMs: 0,
  })
const goOn = (sitting: Sitting) => step(sitting, { kind: 'continued', nowMs: 0 })
const undo = (sitting: Sitting) => step(sitting, { kind: 'undone', nowMs: 0 })

test('a suspended card leaves the sitting and the next one is asked', () => {
  const after = care(start(), 'suspend')
  expect(shown(after)).toBe('a#time')
  expect(after.queue).not.toContain('a#post')
})

test('a buried card takes the other sides of its fact with it, also those that were to come back', () => {
  expect(shown(care(start(), 'bury'))).toBe('b#post')
  const forgotten = goOn(answer(start(), true))
  expect(forgotten.waiting.map(({ cardId }) => cardId)).toEqual(['a#post'])
  const buried = care(forgotten, 'bury')
  expect([buried.waiting, shown(buried)]).toEqual([[], 'b#post'])
})

test('a card set aside while its answer is read does not come back in the sitting', () => {
  const after = care(answer(start(), true), 'suspend')
  expect([after.waiting, shown(after), after.answers.length]).toEqual([[], 'a#time', 1])
})

test('a decision about another card than the one on screen changes nothing', () => {
  const sitting = start()
  const late = { kind: 'set-aside', what: 'bury', cardId: id('d#post'), entryId: 'e' as ReviewId, nowMs: 0 } as const
  expect(step(sitting, late)).toBe(sitting)
})

test('undo takes back the decision first, and then the answer before it', () => {
  const judged = answer(start())
  const aside = care(judged, 'suspend')
  expect(lastDeed(aside)).toMatchObject({ kind: 'suspend', cardId: 'a#post' })
  expect(undo(aside)).toEqual({ ...judged, asides: [] })
  expect(shown(undo(undo(aside)))).toBe('a#post')
})

test('what was added since stays when a decision is taken back', () => {
  const aside = care(start(), 'suspend')
  const more = step(aside, { kind: 'extended', cards: [id('e#post')], nowMs: 0 })
  expect(undo(more).queue).toEqual([...start().queue, 'e#post'])
})

test('whatever was answered and decided, undoing all of it asks the first question again with every card still to come', () => {
  const deed = fc.constantFrom('answer', 'miss', 'next', ...careKinds)
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
      let sitting = start()
      for (const one of deeds) {
        if (one === 'next') sitting = goOn(sitting)
        else if (one === 'answer' || one === 'miss')
          sitting = sitting.stage.kind === 'asking' ? answer(sitting, one === 'miss') : sitting
        else if (shown(sitting)) sitting = care(sitting, one)
      }
      const taken: string[] = []
      for (let deed = lastDeed(sitting); deed; deed = lastDeed(sitting)) {
        taken.push('before' in deed ? deed.entryId : deed.reviewId)
        sitting = undo(sitting)
      }
      expect(new Set(taken).size).toBe(taken.length)
      expect([sitting.answers, sitting.asides ?? [], sitting.waiting]).toEqual([[], [], []])
      if (taken.length > 0) expect(shown(sitting)).toBe('a#post')
      expect([shown(sitting), ...sitting.queue].toSorted()).toEqual(cards.toSorted())
    }),
    { numRuns: 500 },
  )
})
