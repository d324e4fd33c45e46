import { Model } from '@/lib/scheduling/fsrs'
import type { History, Item } from './histories'

/** How well a set of weights foretells answers. */
export interface Judgement {
  readonly answers: number
  /** Mean of −ln of the chance that it gave to what then happened; 0 is perfect. */
  readonly logLoss: number
  /** How far expected and true recall lie apart in groups of like answers, as a weighted root mean square: fsrs-rs's RMSE(bins). */
  readonly rmseBins: number
  /** Share of right answers that it expected, and that there was. */
  readonly expected: number
  readonly recalled: number
}

/** @param weights null for the published defaults */
export function judge(items: readonly Item[], weights: readonly number[] | null): Judgement {
  const model = new Model(weights, 0.9)
  const bins = new Map<string, { expected: number; recalled: number; count: number }>()
  let loss = 0
  let expected = 0
  let recalled = 0
  for (const [history, places] of byHistory(items)) {
    const chances = chancesOf(history, model, places)
    for (const [at, chance] of chances) {
      const right = history.ratings[at] === 'again' ? 0 : 1
      // A chance of 1 would make one slip infinitely bad; single precision, in which fsrs-rs counts, keeps as far from it.
      loss -= Math.log(Math.max(right ? chance : 1 - chance, 1e-7))
      expected += chance
      recalled += right
      const name = binOf(history, at)
      const bin = bins.get(name) ?? { expected: 0, recalled: 0, count: 0 }
      bin.expected += chance
      bin.recalled += right
      bin.count += 1
      bins.set(name, bin)
    }
  }
  const answers = items.length
  const squares = [...bins.values()].reduce((sum, bin) => sum + (bin.expected - bin.recalled) ** 2 / bin.count, 0)
  return {
    answers,
    logLoss: loss / answers,
    rmseBins: Math.sqrt(squares / answers),
    expected: expected / answers,
    recalled: recalled / answers,
  }
}

function byHistory(items: readonly Item[]): ReadonlyMap<History, ReadonlySet<number>> {
  const places = new Map<History, Set<number>>()
  for (const { history, at } of items) {
    const known = places.get(history)
    if (known) known.add(at)
    else places.set(history, new Set([at]))
  }
  return places
}

/** The chance of recall at each of the places, from all answers before. */
function* chancesOf(history: History, model: Model, places: ReadonlySet<number>): Generator<readonly [number, number]> {
  let { stabilityDays, difficulty } = model.first(history.ratings[0]!)
  const last = Math.max(...places)
  for (let at = 1; at <= last; at++) {
    const gap = history.gapDays[at]!
    if (places.has(at)) yield [at, model.recall(gap, stabilityDays)]
    ;({ stabilityDays, difficulty } = model.after(stabilityDays, difficulty, gap, history.ratings[at]!))
  }
}

const logBin = (value: number, first: number, base: number) =>
  first * Math.pow(base, Math.floor(Math.log(value) / Math.log(base)))

/** fsrs-rs's groups: by days since the answer before, by days on which the card was seen, and by lapses. */
function binOf({ ratings, gapDays }: History, at: number): string {
  let days = 0
  let lapses = 0
  for (let i = 0; i < at; i++) {
    if (gapDays[i]! > 0) days += 1
    if (gapDays[i]! > 0 && ratings[i] === 'again') lapses += 1
  }
  const gap = Math.round(logBin(gapDays[at]!, 2.48, 3.62) * 100)
  return `${gap} ${Math.round(logBin(days + 2, 1.99, 1.89))} ${lapses === 0 ? 0 : Math.round(logBin(lapses, 1.65, 1.73))}`
}
