import { expect, test } from 'vitest'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId, ReviewId } from '@/lib/scheduling/review'
import { tellingOf, toldBy } from '@/lib/questions/telling'
import { isSeedOf, posedAs, poseNext, untoldBy, type Opened } from '@/lib/study/next-question'
import { startSitting, step, type Sitting } from '@/lib/study/sitting'
import { toldToday } from '@/lib/study/told-today'
import { cardFor, contextFor, railways } from '../questions/fixture'

const context = contextFor(railways)
const ids = (...names: readonly string[]) => names.map((name) => cardFor(context, name).id)
const sit = (...names: readonly string[]) => startSitting({ deckId: 'all', seed: 's', cards: ids(...names) }, 0)
const none: ReadonlyMap<CardId, Memory> = new Map()
const firm: Memory = {
  kind: 'seen',
  stage: 'review',
  step: 0,
  stabilityDays: 10,
  difficulty: 5,
  dueAtMs: 0,
  lastReviewAtMs: 0,
  reps: 3,
  lapses: 0,
}
const pose = (sitting: Sitting, memories = none) => poseNext(context, memories, sitting, 0)
const told = ({ asked, sitting }: Opened) =>
  toldBy(
    context,
    tellingOf(context, asked!.question),
    [...sitting.queue, ...sitting.waiting.map(({ cardId }) => cardId)].map((id) => context.card.get(id)!),
  ).map(({ id }) => id)
const answered = ({ sitting, asked }: Opened, comesBack: boolean) => {
  const { cardId, form } = asked!.question
  const answer = {
    ...{
      cardId,
      form,
      reviewId: 'r' as ReviewId,
      seed: asked!.seed,
      response: null,
      correct: !comesBack,
      remark: null,
    },
    ...{ rating: 'again' as const, wasNew: true, learned: false, dueAtMs: 5, comesBack },
  }
  return step(step(sitting, { kind: 'answered', answer, nowMs: 0 }), { kind: 'continued', nowMs: 0 })
}

test('what was set aside meanwhile, on another device, is not asked, nor another side of what was buried; by its name what was buried is', () => {
  const two = context.cards.filter(({ factId }) => context.cards.filter((one) => one.factId === factId).length > 1)
  const [one, other] = two.filter(({ factId }) => factId === two[0]!.factId)
  const buried = new Map([[one!.id, { ...firm, aside: { kind: 'buried', untilMs: 9 } as const }]])
  const last = context.cards.find(({ factId }) => factId !== one!.factId)!
  const all = startSitting({ deckId: 'all', seed: 's', cards: [one!.id, other!.id, last.id] }, 0)
  expect(pose(all, buried).asked!.question.cardId).toBe(last.id)
  expect(poseNext(context, buried, all, 9).asked!.question.cardId).not.toBe(last.id)
  const alone = startSitting({ deckId: `card/${one!.id}`, seed: 's', cards: [one!.id] }, 0)
  expect(pose(alone, buried).asked!.question.cardId).toBe(one!.id)
  const suspended = new Map([[one!.id, { ...firm, aside: { kind: 'suspended' } as const }]])
  expect(pose(alone, suspended).asked).toBeNull()
  expect(pose(all, suspended).asked!.question.cardId).toBe(other!.id)
})

test('a neighbour whose answer every question would tell waits for another day', () => {
  const opened = pose(sit('andreev#person', 'kaganovich#person', 'mezhlauk#person'))
  expect(opened.asked?.question.cardId).toBe('andreev#person')
  // "After: Lazar Kaganovich" stands in the explanation, whatever the form.
  expect(opened.sitting.later).toEqual([{ cardId: 'kaganovich#person', because: 'andreev#person' }])
  expect(opened.sitting.queue).toEqual(['mezhlauk#person'])
  expect(told(opened)).toEqual([])
})

test('another wording is preferred to putting a card off', () => {
  const memories = new Map(context.cards.map(({ id }) => [id, firm] as const))
  let reworded = 0
  for (let seed = 0; seed < 40; seed++) {
    const sitting = { ...sit('ordzhonikidze#person', 'mezhlauk#person', 'rukhimovich#person'), seed: String(seed) }
    for (const known of [none, memories]) {
      const opened = poseNext(context, known, sitting, 0)
      expect(told(opened)).toEqual([])
      if (opened.asked && opened.asked.seed.includes('~')) reworded++
      expect(isSeedOf(sitting, opened.asked!.question.cardId, opened.asked!.seed)).toBe(true)
    }
  }
  expect(reworded).toBeGreaterThan(0)
})

test('a card that would tell one which has to come back waits itself', () => {
  const first = pose(sit('andreev#person', 'mezhlauk#person'))
  const sitting = { ...answered(first, true), queue: ids('kaganovich#person', 'mezhlauk#person') }
  const next = poseNext(context, none, step(sitting, { kind: 'dropped', nowMs: 0 }), 0)
  expect(next.asked?.question.cardId).toBe('mezhlauk#person')
  expect(next.sitting.later).toEqual([{ cardId: 'kaganovich#person', because: 'kaganovich#person' }])
})

test('a question that was chosen elsewhere puts off what it tells, too', () => {
  const sitting = sit('andreev#person', 'kaganovich#person', 'mezhlauk#person')
  const { asked } = pose(sit('andreev#person'))
  expect(posedAs(context, sitting, asked!, 0).sitting.queue).toEqual(['mezhlauk#person'])
})

test('of more cards, those that the sitting has told are not offered', () => {
  const sitting = answered(pose(sit('andreev#person')), false)
  expect(
    untoldBy(context, sitting, ids('kaganovich#person', 'mezhlauk#person', 'andreev#end', 'andreev#person')),
  ).toEqual(ids('mezhlauk#person', 'andreev#person'))
})

test('what was said today tells other sides and neighbours for the rest of the day, but not the card itself', () => {
  const isTold = toldToday(context, new Set(ids('kaganovich#person')))
  expect(isTold(cardFor(context, 'kaganovich#start'))).toBe(true)
  expect(isTold(cardFor(context, 'kaganovich#person'))).toBe(false)
  expect(isTold(cardFor(context, 'mezhlauk#person'))).toBe(false)
})
