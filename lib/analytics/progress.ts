import type { Steps } from '@/lib/base/steps'
import { kindOf, type EntityId } from '@/lib/corpus/entity'
import type { QuestionContext } from '@/lib/questions/context'
import { isSuspended } from '@/lib/scheduling/care'
import type { Memory } from '@/lib/scheduling/memory'
import type { CardId, LogEntry } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import { activityTally, type ActiveDay } from './activity'
import { answerTimeTally, type AnswerTime } from './answer-time'
import { calibrationTally, type Calibration } from './calibration'
import { confidenceTally, type ConfidenceShare } from './confidence'
import { confusionTally, type Confusion } from './confusions'
import { dueForecast, type DueDay } from './forecast'
import { knownBy, knownFacts, type KnownGroup } from './known'
import { mistakenIn, nameSteps } from './mistaken'
import { retentionTally, type TrueRetention } from './retention'
import { stabilitySpread, type StabilitySpread } from './stability'
import { stubbornCards, type StubbornCard } from './stubborn'
import { walkSteps } from './walk'

export const dueDays = 30
export const activeDays = 30
/** Whole weeks, for the calendar: the days of this week that are to come are not among them. */
export const yearDays = 53 * 7

export interface ProgressInput {
  /** The whole log, in any order. */
  readonly entries: readonly LogEntry[]
  readonly memories: ReadonlyMap<CardId, Memory>
  readonly settings: SchedulingSettings
  readonly nowMs: number
  /** null where there is none: then nothing is known of facts, and no card is taken for withdrawn. */
  readonly context: QuestionContext | null
}
export interface Progress {
  readonly answers: number
  readonly due: readonly DueDay[]
  /** The last year, today last. */
  readonly activity: readonly ActiveDay[]
  readonly time: AnswerTime
  readonly retention: TrueRetention
  readonly calibration: Calibration
  readonly confidence: readonly ConfidenceShare[]
  readonly stability: StabilitySpread
  readonly known: Known
  readonly stubborn: readonly StubbornCard[]
  readonly confusions: readonly Confusion<EntityId>[]
}
export interface Known {
  readonly all: KnownGroup<'all'>
  /** A chapter's holds those of the topics under it, as its deck does. */
  readonly topics: readonly KnownGroup<string>[]
  readonly people: readonly KnownGroup<EntityId>[]
  readonly importance: readonly KnownGroup<1 | 2 | 3>[]
}

/** Everything on the progress page, from one walk over the log and one look at each memory, in steps of a millisecond or two. */
export function* progressSteps(input: ProgressInput): Steps<Progress> {
  const { entries, memories, settings, nowMs, context } = input
  const activity = activityTally(nowMs, yearDays, settings)
  const time = answerTimeTally(nowMs, activeDays, settings)
  const retention = retentionTally()
  const calibration = calibrationTally()
  const read = yield* nameSteps(context?.corpus.entities ?? [])
  const confidence = confidenceTally()
  const confusions = confusionTally(context ? mistakenIn(context, read) : () => null)
  let answers = 0
  const counting = { add: () => void answers++ }
  yield* walkSteps(entries, settings, [counting, activity, time, retention, calibration, confidence, confusions])
  yield
  // A card whose fact was withdrawn is never asked again; one that is suspended not until it is resumed. What is buried comes back tomorrow.
  const isAsked = (cardId: CardId) => (context?.card.has(cardId) ?? true) && !isSuspended(memories.get(cardId))
  const asked = [...memories].flatMap(([cardId, memory]) => (isAsked(cardId) ? [memory] : []))
  yield
  const due = dueForecast(asked, nowMs, dueDays, settings)
  yield
  const stability = stabilitySpread(asked)
  yield
  const stubborn = stubbornCards(memories, isAsked, nowMs, settings)
  yield
  const known = yield* knownSteps(input)
  yield
  const ofDays = { activity: activity.result(), time: time.result(), retention: retention.result() }
  yield
  const confused = confusions.result()
  yield
  return {
    answers,
    due,
    ...ofDays,
    calibration: calibration.result(),
    confidence: confidence.result(),
    stability,
    known,
    stubborn,
    confusions: confused,
  }
}

const nothingKnown: Known = { all: { key: 'all', known: 0, begun: 0, of: 0 }, topics: [], people: [], importance: [] }

function* knownSteps({ memories, settings, nowMs, context }: ProgressInput): Steps<Known> {
  if (!context) return nothingKnown
  const { corpus } = context
  const facts = knownFacts(context.cards, memories, nowMs, settings)
  yield
  const parents = new Map(corpus.topics.map((topic) => [topic.id, topic.parent]))
  const topics = knownBy(facts, (id) =>
    (corpus.fact.get(id)?.topics ?? []).flatMap((topic) => {
      const parent = parents.get(topic)
      return parent ? [topic, parent] : [topic]
    }),
  )
  yield
  const people = knownBy(facts, (id) =>
    (corpus.fact.get(id)?.entities ?? []).filter((entity) => kindOf(entity) === 'person'),
  )
  yield
  const importance = knownBy(facts, (id) => {
    const fact = corpus.fact.get(id)
    return fact ? [fact.importance] : []
  })
  const [all] = knownBy(facts, () => ['all'] as const)
  return { all: all ?? nothingKnown.all, topics, people, importance }
}
