import { offeredBy, toldAnswer, type FormName, type Question } from '@/lib/questions/question'

/** Why an item is held to be faulty. The names are stored: for life. */
export const faultReasons = ['answer', 'option', 'wording', 'giveaway', 'source', 'other'] as const
export type FaultReason = (typeof faultReasons)[number]

/** A question that somebody holds to be faulty, exactly as it was asked, so that it can be judged when its fact has long been mended. */
export interface FaultReport {
  /** Twelve hexadecimal digits, made on the device. */
  readonly id: string
  readonly atMs: number
  readonly reason: FaultReason
  /** In the reporter's own words; may be empty. */
  readonly note: string
  readonly item: ReportedItem
}
export interface ReportedItem {
  readonly cardId: string
  readonly factRevision: number
  /** Of all the facts, by which the item can be made again from its seed; `null` where the build has none. */
  readonly corpus: string | null
  readonly form: FormName
  readonly seed: string | null
  readonly stem: string
  readonly answer: string
  /** As they were offered, in order. */
  readonly options: readonly string[]
}

export const longestNote = 300
/** Among the settings, of which a learner has 100 at most. */
export const mostReports = 30
/** The server keeps a setting of 2,000 characters. */
const longestStored = 1900

export function reportedItem(question: Question, seed: string | null, corpus: string | null): ReportedItem {
  const rows = question.form === 'match' ? question.rows.map(({ text }) => text) : []
  return {
    cardId: question.cardId,
    factRevision: question.factRevision,
    corpus,
    form: question.form,
    seed,
    stem: question.stem,
    answer: toldAnswer(question),
    options: [...rows, ...offeredBy(question)],
  }
}

/** The report as it is kept: what is longer than the server takes is cut where it hurts least. */
export function storeReport(report: FaultReport): FaultReport {
  const whole = { ...report, note: report.note.trim().slice(0, longestNote) }
  if (size(whole) <= longestStored) return whole
  const { item } = whole
  const shorter = (length: number): FaultReport => ({
    ...whole,
    item: {
      ...item,
      stem: cut(item.stem, 2 * length),
      answer: cut(item.answer, length),
      options: item.options.map((one) => cut(one, length)),
    },
  })
  const fitting = [160, 110, 70, 40, 20].map(shorter).find((one) => size(one) <= longestStored)
  return fitting ?? { ...shorter(20), item: { ...shorter(20).item, options: [] } }
}

const size = (value: unknown) => JSON.stringify(value).length
const cut = (text: string, length: number) => (text.length <= length ? text : `${text.slice(0, length - 1)}…`)

/** A report read back from wherever it was kept; `null` for anything else, and for one that was taken away. */
export function readReport(raw: unknown): FaultReport | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { id, atMs, reason, note, item } = raw as Partial<FaultReport>
  const known = faultReasons.find((name) => name === reason)
  if (typeof id !== 'string' || !/^[0-9a-f]{12}$/.test(id) || !known || typeof atMs !== 'number') return null
  if (typeof item !== 'object' || item === null) return null
  const { cardId, factRevision, corpus, form, seed, stem, answer, options } = item as Partial<ReportedItem>
  if (![cardId, form, stem, answer].every((text) => typeof text === 'string') || !Array.isArray(options)) return null
  return {
    id,
    atMs,
    reason: known,
    note: typeof note === 'string' ? note : '',
    item: {
      cardId: cardId!,
      factRevision: typeof factRevision === 'number' ? factRevision : 0,
      corpus: typeof corpus === 'string' ? corpus : null,
      form: form!,
      seed: typeof seed === 'string' ? seed : null,
      stem: stem!,
      answer: answer!,
      options: options.filter((one) => typeof one === 'string'),
    },
  }
}

export const reasonWords: Readonly<Record<FaultReason, string>> = {
  answer: 'The answer is wrong',
  option: 'Another answer is right too',
  wording: 'The words are unclear or awkward',
  giveaway: 'The question gives its answer away',
  source: 'The source does not say so',
  other: 'Something else',
}

/** The report as text, for a mail or a slip of paper. No answer of the learner's is in it. */
export function reportWords({ reason, note, item }: Pick<FaultReport, 'reason' | 'note' | 'item'>): string {
  const [factId] = item.cardId.split('#')
  return [
    `${reasonWords[reason]}.${note ? ` ${note}` : ''}`,
    `Fact: ${factId}, revision ${item.factRevision}${item.corpus ? `, corpus ${item.corpus}` : ''}`,
    `Card: ${item.cardId}, asked as ${item.form}${item.seed ? `, seed ${item.seed}` : ''}`,
    `Question: ${item.stem}`,
    `Answer: ${item.answer}`,
    ...item.options.map((option) => `- ${option}`),
  ].join('\n')
}

/** All reports as one file for whoever keeps the questions. */
export const reportsFile = (reports: readonly FaultReport[]): string =>
  JSON.stringify({ app: 'nomenklatura', version: 1, reports }, null, 1)
