import { parseTime } from '@/lib/base/edtf'
import { isOfKind, type Entity, type EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { CardId } from '@/lib/scheduling/review'
import type { QuestionContext } from './context'
import type { Card } from './question'
import { anchorsOf } from './rivals'
import { plainWords, readWords, stemOf, tellingStems } from './spoken-words'
import type { Passage } from './telling'

/** What a card asks for, as it may be met in a text. */
export interface Secret {
  readonly fact: Fact
  /** Without one of these words a text cannot hold the answer. */
  readonly keys: readonly string[]
  readonly isShown: (passage: Passage) => boolean
  /** Whoever else the fact names: the question goes by them. */
  readonly anchors: readonly Anchor[]
  /** The words by which the fact's sentence is known, without the answer's and without dates. */
  readonly telling: readonly string[]
}

export interface Anchor {
  readonly id: EntityId
  readonly isNamed: (passage: Passage) => boolean
  /** The words of its name: said by whatever name it goes. */
  readonly stems: ReadonlySet<string>
}

const kept = new WeakMap<QuestionContext['corpus'], Map<CardId, Secret | null>>()

/** Worked out once for a card; `null` of one whose fact is no longer there. */
export function secretOf(context: QuestionContext, card: Card): Secret | null {
  let secrets = kept.get(context.corpus)
  if (!secrets) kept.set(context.corpus, (secrets = new Map()))
  let secret = secrets.get(card.id)
  if (secret === undefined) secrets.set(card.id, (secret = made(context, card)))
  return secret
}

function made(context: QuestionContext, { factId, answer }: Card): Secret | null {
  const fact = context.corpus.fact.get(factId)
  if (!fact) return null
  const { words, ...sight } = sightOf(context, answer)
  let rest: Pick<Secret, 'anchors' | 'telling'> | undefined
  // Of most cards of a sitting nothing is ever said: only the few whose answer is met are looked at closely.
  const subject = () => (rest ??= subjectOf(context, fact, answer, words()))
  return {
    ...sight,
    fact,
    get anchors() {
      return subject().anchors
    },
    get telling() {
      return subject().telling
    },
  }
}

function subjectOf(
  context: QuestionContext,
  fact: Fact,
  answer: Card['answer'],
  words: readonly string[],
): Pick<Secret, 'anchors' | 'telling'> {
  const statement = readWords(fact.statement)
  const anchors = anchorsOf(fact, answer.kind === 'entity' ? answer.id : null).flatMap((id) => {
    const entity = context.corpus.entity.get(id)
    if (!entity) return []
    // Who had a part in an event need not stand in the sentence about it.
    if (
      fact.kind === 'happening' &&
      id !== fact.event &&
      !spellingsOf(entity).some((one) => statement.padded.includes(one))
    )
      return []
    const spellings = spellingsOf(entity)
    const isNamed = ({ padded }: Passage) => spellings.some((one) => padded.includes(one))
    return [{ id, isNamed, stems: new Set(tellingStems(entity.name)) }]
  })
  const hidden = new Set(words.map(stemOf))
  return { anchors, telling: tellingStems(fact.statement).filter((word) => !hidden.has(word)) }
}

type Sight = Pick<Secret, 'keys' | 'isShown'> & { readonly words: () => readonly string[] }

function sightOf(context: QuestionContext, answer: Card['answer']): Sight {
  switch (answer.kind) {
    case 'entity': {
      const entity = context.corpus.entity.get(answer.id)
      if (!entity) return never
      const spellings = spellingsOf(entity)
      return {
        keys: [...new Set(spellings.map((one) => one.trim().split(' ').at(-1)!))],
        isShown: ({ padded }) => spellings.some((one) => padded.includes(one)),
        words: () => plainWords(spellings.join(' ')),
      }
    }
    case 'time': {
      const years = yearsIn(answer.time)
      return { keys: years, isShown: ({ words }) => years.every((year) => words.has(year)), words: () => years }
    }
    case 'number': {
      const figures = figuresOf(answer.number)
      return {
        keys: figures.map((figure) => figure.split('.')[0]!),
        isShown: ({ text }) => [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].some(([one]) => figures.includes(bare(one))),
        words: () => [],
      }
    }
    case 'text': {
      const said = plainWords(answer.text)
      const telling = tellingStems(answer.text)
      const folded = ` ${said.join(' ')} `
      return {
        keys: said,
        // Said in somewhat other words, it is still said.
        isShown: ({ padded, stems }) =>
          padded.includes(folded) ||
          (telling.length > 2 && telling.filter((word) => stems.has(word)).length > telling.length * nearlyAll),
        words: () => said,
      }
    }
  }
}

const nearlyAll = 0.7
const never: Sight = { keys: [], isShown: () => false, words: () => [] }

const spelled = new WeakMap<Entity, readonly string[]>()
/** Every name of it, of a person the surname too, for who was named once is called by that. */
function spellingsOf(entity: Entity): readonly string[] {
  let found = spelled.get(entity)
  if (!found) {
    const names = [entity.name, ...entity.aliases, ...('short' in entity && entity.short ? [entity.short] : [])]
    const all = isOfKind(entity, 'person') ? [...names, entity.surname] : names
    found = all.filter((one) => one.length > 1).map((one) => ` ${plainWords(one).join(' ')} `)
    spelled.set(entity, found)
  }
  return found
}

function yearsIn(written: string): readonly string[] {
  const time = parseTime(written)
  if (!time) return []
  const points = time.kind === 'point' ? [time] : [time.start, time.end].filter((point) => point !== null)
  return [
    ...new Set(
      points.map(({ first, precision }) => (precision === 'decade' ? `${first.slice(0, 4)}s` : first.slice(0, 4))),
    ),
  ]
}

const bare = (figure: string) => figure.replaceAll(',', '')
/** A figure as it may be written: whole, or in thousands, millions or milliards. */
const figuresOf = (value: number): readonly string[] =>
  [1, 1e3, 1e6, 1e9].map((unit) => String(Number((value / unit).toFixed(6))))
