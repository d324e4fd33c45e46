import { withoutResting } from '@/components/exams/exam-cards'
import { planDeckId } from '@/components/exams/plan-deck'
import { now } from '@/components/learner/clock'
import type { Material } from '@/components/learner/material'
import { readStudyState } from '@/components/learner/today'
import { formsFor } from '@/lib/questions/make'
import { newMemory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import type { LearnerStore } from '@/lib/store/learner-store'
import { nextDueAtMs } from '@/lib/study/next-due'
import { planStudy, type StudyPlan } from '@/lib/study/plan'
import { toldToday } from '@/lib/study/told-today'
import { posedAs, type Opened } from '@/lib/study/next-question'
import { open } from './asked'
import { isOpen, readSitting } from './kept-sitting'
import { planAll } from './plan-all'
import { begin } from './use-sitting'
import type { Chosen, FirstQuestion, Start, Wish } from './use-start'

export async function findStart(
  store: LearnerStore,
  material: Material,
  wish: Wish,
  first: FirstQuestion | null,
): Promise<Start> {
  const chosen = await choose(store, material, wish)
  if (!chosen) return { kind: 'unknown' }
  const { memories, settings } = store.snapshot()
  const kept = readSitting(await store.loadSitting('study'))
  if (kept && kept.deckId === chosen.deckId && isOpen(kept, now(), settings)) {
    const opened = open(material.context, memories, kept, now())
    if (opened.asked) return { kind: 'sitting', chosen, opened }
  }
  if (wish.cardId) return askOne(store, material, chosen, wish.form ?? null)
  const state = await readStudyState(store, now())
  const all = chosen.deckId === 'all' ? planAll(material, state) : null
  if (all?.backlog && !wish.now && state.reviewsToday + state.newToday === 0)
    return { kind: 'back', backlog: all.backlog, cards: all.plan.cards.length }
  const plan =
    all?.plan ??
    (chosen.deckId === planDeckId
      ? await planExams(store, material)
      : planStudy(chosen.cards, state, toldToday(material.context, state.answeredToday)))
  if (plan.cards.length === 0) {
    const theirs = chosen.cards.flatMap(({ id }) => memories.get(id) ?? [])
    return { kind: 'none', chosen, more: plan.more, nextDueAtMs: nextDueAtMs(theirs, settings, now()) }
  }
  const cards = memories.size === 0 && first ? withFirst(first, chosen, plan.cards) : plan.cards
  const opened = begin({ store, material }, { deckId: chosen.deckId, cards })
  return { kind: 'sitting', chosen, opened: cards === plan.cards || !first ? opened : asFirst(opened, first, material) }
}

/** A card asked for by its name is asked, due or not; in the form that was wished for, where it has that one. */
function askOne(store: LearnerStore, material: Material, chosen: Chosen, form: string | null): Start {
  const [card] = chosen.cards
  if (!card) return { kind: 'unknown' }
  const wished = formsFor(material.context, card).find((name) => name === form)
  const plan = { deckId: chosen.deckId, cards: [card.id] } as const
  const opened = begin({ store, material }, wished ? { ...plan, forms: { [card.id]: wished } } : plan)
  return opened.asked ? { kind: 'sitting', chosen, opened } : { kind: 'none', chosen, more: [], nextDueAtMs: null }
}

/** Today's cards of all exams. The planner is fetched by those who have one. */
async function planExams(store: LearnerStore, material: Material): Promise<Pick<StudyPlan, 'cards' | 'more'>> {
  const { planWithMore, readSituation } = await import('@/components/exams/situation')
  const { today, more } = planWithMore(await readSituation(store, material, now()))
  return { cards: today.cards, more }
}

async function choose(
  store: LearnerStore,
  material: Material,
  { deckId, assignmentId, cardId }: Wish,
): Promise<Chosen | null> {
  const { deck, context } = material
  if (cardId) {
    const card = context.card.get(cardId as CardId)
    return card ? { deckId: `card/${card.id}`, title: 'One card', cards: [card] } : null
  }
  if (assignmentId) {
    const assignment = (await store.classes.assignments()).find((given) => given.id === assignmentId)
    if (!assignment) return null
    const cards = assignment.cardIds.flatMap((id) => context.card.get(id) ?? [])
    return { deckId: `assignment/${assignment.id}`, title: assignment.title, cards }
  }
  if (deckId === planDeckId) return { deckId, title: 'Exam plan', cards: deck.get('all')?.cards ?? [] }
  const found = deck.get(deckId ?? 'all')
  if (!found) return null
  const { exams } = store.snapshot().settings
  const cards = found.id === 'all' ? withoutResting(found.cards, exams, material, now()) : found.cards
  return { deckId: found.id, title: found.title, cards }
}

/** The question in the page comes first, if it is of the deck. The others keep their order; nobody is asked more than was planned. */
function withFirst({ question }: FirstQuestion, chosen: Chosen, planned: readonly CardId[]): readonly CardId[] {
  if (!chosen.cards.some((card) => card.id === question.cardId)) return planned
  const others = planned.filter((id) => id !== question.cardId)
  return [question.cardId, ...others].slice(0, planned.length)
}

function asFirst(opened: Opened, { question, seed }: FirstQuestion, { context }: Material): Opened {
  const card = context.card.get(question.cardId)
  if (!card || opened.asked?.question.cardId !== card.id) return opened
  const asked = { question, seed, forms: formsFor(context, card), memory: newMemory }
  return posedAs(context, opened.sitting, asked, now())
}
