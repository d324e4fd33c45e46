import { expect, test } from 'vitest'
import { seededRandom, shuffled } from '@/lib/base/random'
import { nameInSentence } from '@/lib/corpus/entity'
import { decksOf } from '@/lib/decks/deck'
import { contextOf, type QuestionContext } from '@/lib/questions/context'
import { dayItems } from '@/lib/questions/day-questions'
import { findingsIn } from '@/lib/questions/gate'
import { drawnDay } from '@/lib/questions/on-day'
import { optionsOf, type Card, type Question } from '@/lib/questions/question'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId, ReviewId } from '@/lib/scheduling/review'
import { poseNext } from '@/lib/study/next-question'
import type { Quiz } from '@/lib/study/quiz'
import { itemsOf } from '@/lib/study/quiz-items'
import { startSitting, step, type Sitting } from '@/lib/study/sitting'
import { realCorpus } from './real-corpus'

const topics = ['topic/railways', 'topic/great-terror', 'topic/rise-of-stalin', 'topic/stakhanovism', 'all']

/** Everything that is said with a question, each piece by itself. Not by the rule that is tested. */
function saidWith(question: Question): readonly string[] {
  const said = [question.stem, `${question.answer}. ${question.explanation}`]
  for (const option of optionsOf(question)) said.push(option.why)
  if (question.form === 'match') said.push(...question.rows.map(({ why }) => why))
  return said
}
/** The events and lines that a question puts in order: afterwards their dates and holders are told. */
function put(question: Question): readonly string[] {
  if (question.form === 'match') return question.rows.map(({ factId }) => factId)
  return question.form === 'order' ? question.items.map(({ factId }) => `${factId}#time`) : question.form === 'timeline' ? question.placed.map(({ factId }) => `${factId}#time`) : []
}

/** Ways in which an earlier question has surely told the answer to a later one. */
function leaks(context: QuestionContext, earlier: Question, later: Card): readonly string[] {
  const fact = context.corpus.fact.get(later.factId)!
  const found: string[] = []
  const answer = later.answer.kind === 'entity' ? context.corpus.entity.get(later.answer.id) : null
  const stands = (text: string) => answer && text.includes(answer.name)
  if (put(earlier).includes(later.id)) found.push(`it puts ${later.id} in its place`)
  if (earlier.form === 'match' && put(earlier).includes(fact.id) && ['person', 'post', 'term'].includes(later.facet))
    found.push(`it matches ${later.id}`)
  for (const said of saidWith(earlier)) {
    if (stands(fact.statement) && said.includes(fact.statement)) found.push(`it says: ${fact.statement}`)
    if (later.answer.kind === 'time' && later.facet === 'time' && said.includes(fact.statement) && /\d{4}/.test(fact.statement))
      found.push(`it dates: ${fact.statement}`)
    if (fact.kind !== 'tenure' || !answer) continue
    const [post, person] = [context.corpus.entity.get(fact.post)!, context.corpus.entity.get(fact.person)!]
    // The holder of a post is named with it.
    if (['person', 'post'].includes(later.facet) && said.includes(person.name) && said.includes(nameInSentence(post)))
      found.push(`it names ${person.name} with ${post.name}`)
  }
  return found
}

const review = (dueAtMs: number): Memory => ({
  kind: 'seen', stage: 'review', step: 0, stabilityDays: 30, difficulty: 5, dueAtMs, lastReviewAtMs: 0, reps: 4, lapses: 0,
})

test('in no sitting of the real content does anything that is said tell the answer to a card still to come', { timeout: 180_000 }, async () => {
  const context = contextOf(await realCorpus)
  const decks = decksOf(context.corpus, context.cards)
  const found: string[] = []
  let [asked, put_off] = [0, 0]
  for (const topic of topics) {
    const cards = decks.find(({ id }) => id === topic)!.cards
    for (let seed = 0; seed < 3; seed++) {
      const random = seededRandom(`${topic}/${seed}`)
      // Siblings among them, as a deck of a fact's every side would bring them.
      const drawn = shuffled(cards, random).slice(0, 60)
      const memories = new Map<CardId, Memory>(drawn.filter(() => random() < 0.6).map(({ id }) => [id, review(0)]))
      let sitting: Sitting = startSitting({ deckId: topic, seed: String(seed), cards: drawn.map(({ id }) => id) }, 0)
      for (let turn = 0; turn < 100; turn++) {
        const opened = poseNext(context, memories, sitting, turn)
        sitting = opened.sitting
        if (!opened.asked) break
        asked++
        const { question, seed: own } = opened.asked
        const toCome = [...sitting.queue, ...sitting.waiting.map(({ cardId }) => cardId)].filter((id) => id !== question.cardId)
        for (const id of toCome)
          for (const leak of leaks(context, question, context.card.get(id)!))
            found.push(`${question.form} “${question.stem}” before ${id}: ${leak}`)
        const comesBack = random() < 0.2
        const answer = {
          cardId: question.cardId, reviewId: `${turn}` as ReviewId, form: question.form, seed: own, response: null,
          correct: !comesBack, remark: null, rating: 'again' as const, wasNew: false, learned: false, dueAtMs: turn + 5, comesBack,
        }
        sitting = step(step(sitting, { kind: 'answered', answer, nowMs: turn }), { kind: 'continued', nowMs: turn })
      }
      put_off += sitting.later.length
    }
  }
  expect(found.slice(0, 10)).toEqual([])
  expect(asked).toBeGreaterThan(700)
  // The guard takes little away: siblings, and now and then a neighbour.
  expect(put_off / asked).toBeLessThan(0.25)
})

const quiz = (over: Partial<Quiz>): Quiz => ({
  kind: 'practice', decks: [], number: 40, seed: 's', revision: null, minutes: null, day: null, picks: [], ...over,
})

test('no question of a quiz tells the answer to a later one, and a quiz is as long as it was wished', { timeout: 120_000 }, async () => {
  const context = contextOf(await realCorpus)
  const decks = decksOf(context.corpus, context.cards)
  const found: string[] = []
  for (const topic of topics) {
    const cards = decks.find(({ id }) => id === topic)!.cards
    for (const kind of ['practice', 'timeline'] as const)
      for (let seed = 0; seed < 4; seed++) {
        const items = itemsOf(context, quiz({ kind, seed: String(seed), number: kind === 'timeline' ? 12 : 30 }), cards)
        if (kind === 'practice') expect(items).toHaveLength(30)
        else if (topic === 'all') expect(items).toHaveLength(12)
        items.forEach(({ question }, at) => {
          for (const { card } of items.slice(at + 1))
            for (const leak of leaks(context, question, card)) found.push(`${kind} “${question.stem}” before ${card.id}: ${leak}`)
        })
      }
  }
  expect(found.slice(0, 10)).toEqual([])
})

test('the same quiz has the same questions each time, word for word', { timeout: 60_000 }, async () => {
  const context = contextOf(await realCorpus)
  const made = () => itemsOf(context, quiz({ kind: 'test', number: 10 }), context.cards).map(({ question }) => question)
  expect(made()).toEqual(made())
  expect(made()).not.toEqual(itemsOf(context, quiz({ kind: 'test', number: 10, seed: 't' }), context.cards).map(({ question }) => question))
})

test('what is asked of a day stands the gate, and every wrong option is proven wrong', { timeout: 120_000 }, async () => {
  const context = contextOf(await realCorpus)
  let asked = 0
  for (let seed = 0; seed < 60; seed++) {
    const day = drawnDay(context, String(seed))
    const items = dayItems(context, day, String(seed))
    expect(items.length, day).toBeGreaterThan(1)
    for (const { card, question } of items) {
      asked++
      expect(findingsIn(context, card, question), question.stem).toEqual([])
      expect(question.options.filter((option) => option.correct)).toHaveLength(1)
      for (const option of question.options) if (!option.correct) expect(option.because?.facts.length).toBeGreaterThan(0)
    }
  }
  expect(asked).toBeGreaterThan(150)
})
