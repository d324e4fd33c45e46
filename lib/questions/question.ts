import type { Precision } from '@/lib/base/edtf'
import type { EntityId } from '@/lib/corpus/entity'
import type { FactId, Reference } from '@/lib/corpus/fact'
import type { SlotValue } from '@/lib/corpus/template'
import type { CardId } from '@/lib/scheduling/review'

/** One side of one fact that has exactly one right answer: what is scheduled. How it is asked is the form's affair. */
export interface Card {
  readonly id: CardId
  readonly factId: FactId
  /** The side asked: `person`, `post`, `start`, `place`, `value`, a slot. Permanent, for it is part of the id. */
  readonly facet: string
  /** The right answer. */
  readonly answer: SlotValue
  readonly topics: readonly string[]
  readonly importance: 1 | 2 | 3
}

export const factIdOf = (card: CardId): string => card.slice(0, card.lastIndexOf('#'))

/** One of the answers offered. */
export interface Option {
  readonly text: string
  readonly correct: boolean
  readonly entity?: EntityId
  /** Why it is right, or what it is true of: a sentence for the feedback. */
  readonly why: string
  /** Where `why` stands. */
  readonly references: readonly Reference[]
  /** Who they are, where that is shown with the name. */
  readonly who?: string
  /** Of a wrong option: the rule by which the corpus entails that it is wrong, and the facts that the rule rests on. */
  readonly because?: Because
}
export interface Because {
  readonly rule: Rule
  readonly facts: readonly FactId[]
}
/**
 * `functional`: the relation has one value, and this is another. `single-seat`: somebody else surely held the post then. `complete-list`: the
 * list is whole, and this is not on it. `outside`: a date or a number clearly apart from the right one.
 */
export type Rule = 'functional' | 'single-seat' | 'complete-list' | 'outside'

export interface Asked {
  readonly cardId: CardId
  readonly factId: FactId
  readonly factRevision: number
  readonly facet: string
  /** A word or two for the corner of the card: "Post · 1935". Never gives the answer away. */
  readonly label: string
  readonly stem: string
  /** The answer as it is shown. */
  readonly answer: string
  /** The claim in full, and what more there is to say; shown after the answer. */
  readonly explanation: string
  readonly references: readonly Reference[]
}
/** Every form and its own fields. A new form starts with one line here, and the compiler asks for the rest. */
export interface Shapes {
  /** One of four, or of three where only two wrong ones are proven. */
  choice: { readonly options: readonly Option[] }
  /** Free recall: the answer is typed. `accept` holds every spelling that is right. */
  typed: { readonly accept: readonly string[]; readonly entity: EntityId | null }
  /** Cued recall: the fact's own sentence with a gap (`before`, `after`; `stem` is the two with ____ between) and a hint of the answer's shape. */
  cloze: {
    readonly before: string
    readonly after: string
    readonly hint: string
    readonly accept: readonly string[]
    readonly entity: EntityId | null
  }
  /** A day, a month or a year is typed, and earns credit by its precision. `time` is EDTF. */
  date: {
    readonly time: string
    readonly precision: Precision
    readonly accept: readonly string[]
    readonly oldStyle: boolean
  }
  /** A figure is typed into the sentence's gap. `unit` is what stands right behind the gap, with its space: " million rubles", "%" or "". */
  number: {
    readonly before: string
    readonly after: string
    readonly unit: string
    /** The sources give it only about, so what is near is right. */
    readonly approximate: boolean
    readonly accept: readonly string[]
  }
  /**
   * The sentence with one of the options in its gap, which is true only if that one is right; whoever calls it false picks another. What is
   * answered is the option held to be right, and the one `stated` is drawn evenly, so that no habit does better than guessing in a choice.
   */
  'true-false': {
    readonly before: string
    readonly said: string
    readonly after: string
    readonly options: readonly Option[]
    /** The option that is `said`. */
    readonly stated: number
  }
  /** Events to be put in the order in which they happened. `right` holds their indices, the earliest first. */
  order: {
    readonly items: readonly Dated[]
    readonly right: readonly number[]
    /** The event whose date the card asks. */
    readonly own: number
  }
  /** One event to be put among others that stand in order. The options are the places before, between and after them. */
  timeline: {
    readonly item: Dated
    readonly placed: readonly Dated[]
    readonly options: readonly Option[]
    /** The placed ones were placed before, and told their dates then: they stand with them. */
    readonly dated?: true
  }
  /** Names to be put to the lines that they belong to, each to one. `right` holds for each row the index of its name. */
  match: {
    readonly rows: readonly Row[]
    readonly names: readonly { readonly text: string; readonly entity?: EntityId }[]
    readonly right: readonly number[]
    /** The row that is the card's. */
    readonly own: number
  }
  /** People of whom two or more are on a whole list, and the others are not. All are to be marked; the card's own is among them. */
  multiple: { readonly options: readonly Option[] }
  /** A claim, and those who may have made it. `view` asks besides what the historian makes of it, where the content says that plainly. */
  'who-says-so': {
    readonly options: readonly Option[]
    readonly view: { readonly stem: string; readonly options: readonly Option[] } | null
  }
}
/** A line of a matching. */
export interface Row {
  readonly text: string
  /** The fact that it is taken from, as a sentence for the feedback. */
  readonly why: string
  readonly factId: FactId
  readonly references: readonly Reference[]
  /** For each name why it is wrong here; `null` for the right one. */
  readonly because: readonly (Because | null)[]
}
/** An event among others: when it was is told after the answer. */
export interface Dated {
  readonly text: string
  readonly when: string
  readonly factId: FactId
  readonly references: readonly Reference[]
}
export type FormName = keyof Shapes
export type QuestionOf<F extends FormName> = { readonly form: F } & Asked & Shapes[F]
export type Question = { [F in FormName]: QuestionOf<F> }[FormName]

/** What there is to choose from; nothing where the answer is typed. */
export const optionsOf = (question: Question): readonly Option[] => ('options' in question ? question.options : [])

/** The words on offer, in the order in which they are shown. */
export const offeredBy = (question: Question): readonly string[] =>
  (question.form === 'order' ? question.items : question.form === 'match' ? question.names : optionsOf(question)).map(
    ({ text }) => text,
  )

/** The answer as it is told away from its sentence: a figure with its unit. */
export const toldAnswer = (question: Question): string =>
  question.form === 'number' ? `${question.answer}${question.unit}` : question.answer

/**
 * What the learner gave: the option's index, what was typed, or the items' indices in order, of a matching the names' in the order of its
 * rows, of a claim the claimant's and the view's; or the indices of all the options that were marked. `null` is "I don't know".
 */
export type Response =
  | { readonly kind: 'option'; readonly index: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'order'; readonly order: readonly number[] }
  | { readonly kind: 'several'; readonly indices: readonly number[] }
  | null

/**
 * What an answer is worth. `unsure` is neither right nor wrong yet: the learner is asked again, told what is missing — which of two people,
 * or a more precise date — and nothing is scheduled.
 */
export type Verdict =
  | { readonly kind: 'right'; readonly remark: string | null }
  | { readonly kind: 'wrong'; readonly remark: string | null }
  | { readonly kind: 'unsure'; readonly ask: string }
