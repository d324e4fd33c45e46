import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEntry } from '@/lib/sync/read-entry'
import { careKinds } from '@/lib/scheduling/review'
import { aCare, anUndo, aReview } from '../scheduling/builders'

test('entries come back as they are, without fields that are not theirs', () => {
  const review = aReview({ chosen: 'x', shown: ['x', 'y'], confidence: 'guess' })
  expect(readEntry({ ...review, learnerId: 'somebody', seq: 4 })).toEqual(review)
  const undo = anUndo({ id: 'u', undoes: 'a' })
  expect(readEntry({ ...undo, rating: 'good' })).toEqual(undo)
  for (const kind of careKinds) {
    const care = aCare(kind, { id: 'c' })
    expect(readEntry({ ...care, undoes: 'a', rating: 'good' })).toEqual(care)
  }
  const lucky = aReview({ rating: 'again', confidence: 'guess', lucky: true })
  expect(readEntry(lucky)).toEqual(lucky)
})
test('an entry with any field missing or of another type is none', () => {
  for (const entry of [aReview({ confidence: null }), anUndo({ id: 'u', undoes: 'a' }), aCare('bury', { id: 'c' })]) {
    for (const name of Object.keys(entry)) {
      for (const broken of [undefined, 5.5, {}, '']) {
        if (broken === '' && ['form', 'chosen', 'undoes'].includes(name)) continue
        expect(readEntry({ ...entry, [name]: broken }), `${name} ${String(broken)}`).toBeNull()
      }
    }
  }
  expect(readEntry({ ...aReview(), rating: 5 })).toBeNull()
  for (const lucky of [true, false, 1]) expect(readEntry({ ...aReview({ rating: 'good' }), lucky })).toBeNull()
  expect(readEntry({ ...aReview(), atMs: '1700000000000' })).toBeNull()
})
test('nothing that is read throws', () => {
  fc.assert(fc.property(fc.anything(), (raw) => void readEntry(raw)))
})
