import { expect, test } from 'vitest'
import { mistakenIn, nameSteps } from '@/lib/analytics/mistaken'
import { runThrough } from '@/lib/base/steps'
import type { CardId } from '@/lib/scheduling/review'
import { contextFor, railways } from '../questions/fixture'
import { aReview } from '../scheduling/builders'

const context = contextFor(railways)
const read = runThrough(nameSteps(context.corpus.entities))
const mistaken = mistakenIn(context, read)
const answered = (chosen: string | null, form = 'choice', cardId = 'andreev#person') =>
  aReview({ cardId: cardId as CardId, chosen, form, rating: 'again' })

test('a wrong name is read as whom it means, by full name, surname or in Cyrillic', () => {
  for (const chosen of ['Aleksei Bakulin', 'bakulin', 'Алексей Венедиктович Бакулин'])
    expect(mistaken(answered(chosen, 'typed'))).toEqual({
      right: 'person/andrei-andreev',
      given: 'person/aleksei-bakulin',
    })
})
test('a surname of two people, what names nobody, the right name, and forms that put several together tell nothing', () => {
  expect(mistaken(answered('Kaganovich', 'typed'))).toBeNull()
  expect(mistaken(answered('nobody', 'typed'))).toBeNull()
  expect(mistaken(answered('Andrei Andreev'))).toBeNull()
  expect(mistaken(answered('Aleksei Bakulin', 'match'))).toBeNull()
  expect(mistaken(answered('Aleksei Bakulin', 'choice', 'gone#person'))).toBeNull()
})
