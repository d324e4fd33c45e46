import { fold } from '@/lib/base/fold'
import { runThrough, type Steps } from '@/lib/base/steps'
import type { Reach } from '@/lib/corpus/derived-days'
import { officesOf, type Offices } from '@/lib/corpus/derived-offices'
import type { Corpus } from '@/lib/corpus/corpus'
import { isOfKind, type EntityId } from '@/lib/corpus/entity'
import type { Fact, FactId } from '@/lib/corpus/fact'
import type { CardId } from '@/lib/scheduling/review'
import { Overlaps } from './apart'
import { cardsIn } from './card-list'
import { Chronology } from './chronology'
import { Circles } from './circles'
import { Spellings } from './grading/spellings'
import { namesakesIn, type Namesakes } from './namesakes'
import { companySteps, type Candidates, type Ranked } from './options/ranking'
import type { KnownDate } from './options/known-dates'
import type { EntityPair, Partner } from './pairs/pair'
import type { Card, FormName } from './question'
import { readyCardSteps, type ReadyCards } from './ready-cards'
import { Recent } from './recent'
import type { Side, Sides, TextWrongs } from './side'
import { familySteps } from './sides/event'
import type { Told } from './why'

/** The corpus with all that making and marking questions looks up, indexed once. */
export interface QuestionContext {
  readonly corpus: Corpus
  readonly cards: readonly Card[]
  readonly card: ReadonlyMap<CardId, Card>
  readonly offices: Offices
  readonly overlaps: Overlaps
  readonly chronology: Chronology
  readonly circles: Circles
  readonly spellings: Spellings
  readonly namesakes: readonly Namesakes[]
  /** Folded surnames, in English, that several persons bear. */
  readonly sharedSurnames: ReadonlySet<string>
  /** The disputed facts that name an entity. */
  readonly disputed: ReadonlyMap<EntityId, readonly Fact[]>
  /** Kept as they are worked out, for each company of right answers. */
  readonly candidates: Map<string, Candidates>
  /** The facts that tell something of an entity by name. */
  readonly told: Map<EntityId, readonly Told[]>
  readonly reaches: Map<FactId, Reach>
  /** The spellings that are right where a person is the answer. */
  readonly accepted: Map<EntityId, readonly string[]>
  readonly forms: Map<CardId, readonly FormName[]>
  /** For matchings: pairs by fact and line, sides that ask for a holder, and which facts stand near which. */
  readonly pairs: Map<string, EntityPair | null>
  readonly holders: Map<FactId, Omit<Side, 'facet'> | null>
  readonly partners: Map<FactId, readonly Partner[]>
  /** Of an event's wrong outcomes those that came before it. */
  readonly earlierOutcomes: Map<FactId, TextWrongs>
  /** Who surely held single seats on some days, one for each seat. */
  readonly holdersThen: Map<string, readonly EntityId[]>
  readonly sides: Map<FactId, Sides>
  /** Those that were made one at a time, by their card. */
  readonly side: Map<string, Side | null>
  readonly recentRankings: Recent<readonly Ranked[]>
  readonly recentTaken: Recent<readonly Reach[]>
  readonly recentDates: Recent<readonly KnownDate[]>
}

const contexts = new WeakMap<Corpus, QuestionContext>()

/** The cards are found, which means trying every form of every side. Kept with the corpus: asking again for the same one costs nothing. */
export function contextOf(corpus: Corpus): QuestionContext {
  let context = contexts.get(corpus)
  if (!context) {
    const bare = bareContextOf(corpus)
    context = withCards(bare, cardsIn(bare))
    contexts.set(corpus, context)
  }
  return context
}

/** Without the cards, for whoever asks about a fact or two. */
export const bareContextOf = (corpus: Corpus): QuestionContext => runThrough(indexSteps(corpus))

/** The same in small steps, with the cards and their forms as the build has worked them out. */
export function* contextSteps(corpus: Corpus, ready: ReadyCards): Steps<QuestionContext> {
  const bare = yield* indexSteps(corpus)
  yield
  // What a question would work out for all entities at once, and be felt.
  yield* bare.spellings.steps()
  yield
  yield* companySteps(corpus)
  yield
  yield* familySteps(corpus)
  yield
  const { cards, forms } = yield* readyCardSteps(corpus, ready)
  yield
  const context = withCards({ ...bare, forms }, cards)
  contexts.set(corpus, context)
  return context
}

const withCards = (bare: QuestionContext, cards: readonly Card[]): QuestionContext => ({
  ...bare,
  cards,
  card: new Map(cards.map((card) => [card.id, card])),
})

/** All but the cards. */
function* indexSteps(corpus: Corpus): Steps<QuestionContext> {
  const chronology = yield* Chronology.steps(corpus)
  const circles = new Circles(corpus, chronology)
  yield
  const namesakes = namesakesIn(corpus)
  yield
  const offices = officesOf(corpus)
  yield
  const overlaps = new Overlaps(corpus)
  const sharedSurnames = sharedSurnamesIn(corpus)
  yield
  return {
    corpus,
    cards: [],
    card: new Map(),
    offices,
    overlaps,
    chronology,
    circles,
    spellings: new Spellings(corpus),
    namesakes,
    sharedSurnames,
    disputed: disputedIn(corpus),
    candidates: new Map(),
    told: new Map(),
    reaches: new Map(),
    accepted: new Map(),
    forms: new Map(),
    pairs: new Map(),
    holders: new Map(),
    partners: new Map(),
    earlierOutcomes: new Map(),
    holdersThen: new Map(),
    sides: new Map(),
    side: new Map(),
    recentRankings: new Recent(4),
    recentTaken: new Recent(4),
    recentDates: new Recent(4),
  }
}

function disputedIn(corpus: Corpus): ReadonlyMap<EntityId, readonly Fact[]> {
  const found = new Map<EntityId, Fact[]>()
  for (const fact of corpus.facts) {
    if (fact.standing !== 'disputed') continue
    for (const id of fact.entities) {
      const list = found.get(id)
      if (list) list.push(fact)
      else found.set(id, [fact])
    }
  }
  return found
}

function sharedSurnamesIn(corpus: Corpus): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const entity of corpus.entities) {
    if (!isOfKind(entity, 'person')) continue
    const surname = fold(entity.surname)
    if (seen.has(surname)) shared.add(surname)
    seen.add(surname)
  }
  return shared
}
