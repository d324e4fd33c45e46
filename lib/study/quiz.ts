import { isAskedDay } from '@/lib/base/asked-days'
import type { Day } from '@/lib/base/edtf'
import type { CardId } from '@/lib/scheduling/review'

/** `practice` tells at once, `test` at the end. The names stand in links and in what is kept: for life. */
export const quizKinds = ['practice', 'test', 'day', 'timeline', 'weak'] as const
export type QuizKind = (typeof quizKinds)[number]

/** All that a quiz is made from: the same of these gives anybody the same questions of the same facts. Nothing in it is about who made it. */
export interface Quiz {
  readonly kind: QuizKind
  /** Ids of decks; empty for everything. */
  readonly decks: readonly string[]
  readonly number: number
  readonly seed: string
  /** Of the facts that it was made for; `null` where the build has none. */
  readonly revision: string | null
  /** A test that is over after so many minutes. */
  readonly minutes: number | null
  readonly day: Day | null
  /** The cards of a quiz that was put together for somebody, with the wording that was chosen for each. */
  readonly picks: readonly Pick[]
}
export interface Pick {
  readonly cardId: CardId
  readonly wording: number
}

export const numbers = [10, 15, 20, 30, 40] as const
const mostQuestions = 40
const mostMinutes = 180
const mostDecks = 60
const longestText = 80

/** Marked when all is answered, with nothing said before. */
export const isMarkedAtTheEnd = ({ kind }: Quiz) => kind === 'test' || kind === 'day'
/** A run of events is over at the third mistake. */
export const mistakesAllowed = ({ kind }: Quiz) => (kind === 'timeline' ? 2 : Infinity)

/** What stands behind the `?` of a link to the quiz. */
export function writeQuizLink(quiz: Quiz): string {
  const link = new URLSearchParams({ kind: quiz.kind, n: String(quiz.number), seed: quiz.seed })
  if (quiz.decks.length > 0) link.set('topics', quiz.decks.join(' '))
  if (quiz.minutes !== null) link.set('minutes', String(quiz.minutes))
  if (quiz.day !== null) link.set('day', quiz.day)
  if (quiz.picks.length > 0)
    link.set('cards', quiz.picks.map(({ cardId, wording }) => `${cardId}~${wording}`).join(' '))
  if (quiz.revision !== null) link.set('facts', quiz.revision)
  return link.toString()
}

/** The quiz of a link; `null` where there is none, or one that cannot be read. */
export function readQuizLink(link: { get(name: string): string | null }): Quiz | null {
  const [kind, number, seed] = [
    quizKinds.find((name) => name === link.get('kind')),
    Number(link.get('n')),
    link.get('seed'),
  ]
  if (!kind || !isWhole(number, 1, mostQuestions) || !seed || seed.length > longestText) return null
  const minutes = Number(link.get('minutes'))
  const day = link.get('day')
  if (kind === 'day' && !isAskedDay(day ?? '')) return null
  const picks = wordsOf(link.get('cards')).slice(0, mostQuestions).flatMap(readPick)
  if (kind === 'weak' && picks.length === 0) return null
  const revision = link.get('facts')
  return {
    kind,
    decks: wordsOf(link.get('topics')).slice(0, mostDecks),
    number,
    seed,
    revision: revision !== null && revision.length <= longestText ? revision : null,
    minutes: kind === 'test' && isWhole(minutes, 1, mostMinutes) ? minutes : null,
    day: kind === 'day' ? day : null,
    picks: kind === 'weak' ? picks : [],
  }
}

/** A quiz as it was kept; `null` for anything else. */
export function readQuiz(kept: unknown): Quiz | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { kind, decks, picks } = kept as Partial<Quiz>
  if (!quizKinds.some((name) => name === kind) || !Array.isArray(decks) || !Array.isArray(picks)) return null
  return readQuizLink(new URLSearchParams(writeQuizLink(kept as Quiz)))
}

const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most
const wordsOf = (text: string | null) => (text ?? '').split(' ').filter(Boolean)

function readPick(text: string): readonly Pick[] {
  const [, cardId, wording] = /^([a-z0-9-]+#[a-z0-9-]+)~(\d{1,3})$/.exec(text) ?? []
  return cardId === undefined ? [] : [{ cardId: cardId as CardId, wording: Number(wording) }]
}
