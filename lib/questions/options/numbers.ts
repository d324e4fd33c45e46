import type { Random } from '@/lib/base/random'
import type { Fact } from '@/lib/corpus/fact'
import type { SlotValue } from '@/lib/corpus/template'
import type { QuestionContext } from '../context'
import { showInGap, type Gap } from '../gap'
import type { Option } from '../question'
import { figuresIn, kinOf } from '../rivals'

type Figure = Extract<SlotValue, { kind: 'number' }>
const factors = [0.5, 0.58, 0.66, 0.75, 1.3, 1.45, 1.6, 1.8, 2]
/** Farther off than this by either factor, a figure is no temptation. */
const [leastFactor, mostFactor] = [0.45, 2.2]
/** Numbers that people count on their fingers have their neighbours for company. */
const few = 12
/** "about": how far apart two such figures must be, as a share of the greater. */
const aboutShare = 0.2

/** Figures of the same size and roundness, clearly apart from the right one, in order. */
export function wrongNumbers(
  context: QuestionContext,
  fact: Fact,
  answer: Figure,
  gap: Gap,
  count: number,
  random: Random,
): readonly Option[] {
  const right = answer.number / gap.scale
  const step = stepFor(right)
  const about = answer.precision === 'about' || /\b(about|some|around|roughly|nearly|almost) $/.test(gap.before)
  const share = /per cent|percent|%/.test(`${answer.unit} ${gap.after.slice(0, 12)}`)
  const taken = new Set(
    [...[fact, ...kinOf(context, fact)].flatMap(figuresIn), answer.number].map((one) => one / gap.scale),
  )
  for (const match of `${gap.before} ${gap.after}`.matchAll(/\d[\d,]*(\.\d+)?/g))
    taken.add(Number(match[0].replaceAll(',', '')))
  const { above, below } = boundsTold(`${gap.before}____${gap.after}`, gap.scale)
  const chosen: number[] = []
  const fits = (value: number) =>
    value > above &&
    value < below &&
    asRound(right, value) &&
    ((right <= few && gap.scale === 1) || (value >= right * leastFactor && value <= right * mostFactor)) &&
    // A whole is no share that anybody would guess.
    (!share || (right < 100 ? value < 100 : right > 100 ? value > 100 : true)) &&
    !taken.has(value) &&
    [right, ...chosen].every(
      (other) => Math.abs(value - other) >= Math.max(step, Math.max(value, other) * (about ? aboutShare : 0.08)) - 1e-9,
    )
  const before = Math.floor(random() * (count + 1))
  const sides = [...Array<-1>(before).fill(-1), ...Array<1>(count - before).fill(1)]
  for (const side of [...sides, ...sides.map((one) => -one)]) {
    if (chosen.length === count) break
    for (let attempt = 0; attempt < 14; attempt++) {
      const value = near(right, step, side, random)
      if (fits(value) && value < right === side < 0) {
        chosen.push(value)
        break
      }
    }
  }
  return chosen
    .sort((a, b) => a - b)
    .map((value) => ({
      text: showInGap(gap, value * gap.scale),
      correct: false,
      why: `Too ${value < right ? 'low' : 'high'} by ${showInGap(gap, rounded(Math.abs(value - right), step) * gap.scale)}${unitAfter(gap, share)}.`,
      references: [],
      because: { rule: 'outside', facts: [fact.id] },
    }))
}

/** What the sentence itself rules out: of what grew from 18,000, any lower figure. */
function boundsTold(sentence: string, scale: number): { readonly above: number; readonly below: number } {
  const range = /(\d[\d,]*) (?:to|and|or) (?:\w+ )?____/.exec(sentence)
  if (range && /\b(from|between|at) \d[\d,]* (?:to|and|or) /.test(sentence))
    return { above: Number(range[1]!.replaceAll(',', '')), below: Infinity }
  const from = /\bfrom (\d[\d,]*)\b/i.exec(sentence)
  const written = from ? Number(from[1]!.replaceAll(',', '')) : null
  if (written === null || (written >= 1850 && written <= 1991)) return { above: 0, below: Infinity }
  // Written out, it is in ones; beside a word such as million it is as the gap is.
  const start = written >= 10_000 ? written / scale : written
  if (/\b(grow|grew|rise|rose|increased|risen|grown|come to have|swelled|raised|growth)\b/.test(sentence))
    return { above: start, below: Infinity }
  return {
    above: 0,
    below: /\b(fall|fell|shrank|dropped|declined|sank|cut|reduced|decreased|fallen)\b/.test(sentence)
      ? start
      : Infinity,
  }
}

/** Neither much rounder than the right figure nor much less round: that would mark it. */
function asRound(right: number, value: number): boolean {
  if (!Number.isInteger(right)) return decimalsOf(right) === decimalsOf(value)
  return Math.abs(zerosOf(right) - zerosOf(value)) <= 1
}
const decimalsOf = (value: number) => (String(value).split('.')[1] ?? '').length
const zerosOf = (value: number) => /0*$/.exec(String(value))![0].length

/** The power of ten, or its half, that the figure is a multiple of: 75,000 is round to 5,000. */
export function roundness(value: number): number {
  if (Number.isInteger(value) && value <= 30) return 1
  let step = 10 ** Math.floor(Math.log10(Math.abs(value) || 1))
  const isMultiple = (size: number) => Math.abs(value / size - Math.round(value / size)) < 1e-9
  while (!isMultiple(step)) step /= 10
  return isMultiple(step * 5) && value / step >= 10 ? step * 5 : step
}

/** The steps in which figures are tried: of a figure such as 200, finer than it is round. */
function stepFor(right: number): number {
  const step = roundness(right)
  const coarse = Number.isInteger(right) ? right > few && right / step <= 3 : right / step < 10
  return coarse ? step / 5 : step
}

function near(right: number, step: number, side: number, random: Random): number {
  // Of a small number the neighbours, of a large one a like share more or less.
  if (right / step <= few)
    return rounded(right + side * step * (1 + Math.floor(random() * Math.max(3, (right / step) * 0.6))), step)
  const fitting = factors.filter((factor) => factor < 1 === side < 0)
  const factor = fitting[Math.floor(random() * fitting.length)]!
  return rounded(Math.round((right * factor * (0.97 + random() * 0.06)) / step) * step, step)
}

/** Without the dust of binary fractions. */
const rounded = (value: number, step: number) =>
  step >= 1 ? Math.round(value) : Number(value.toFixed(Math.ceil(-Math.log10(step))))

/** The unit, where it stands right after the gap and is a word or two long. */
function unitAfter(gap: Gap, share: boolean): string {
  if (share) return ' percentage points'
  const match = /^( (?:million|milliard|billion|thousand))?( [a-z]+)?/.exec(gap.after)
  return match?.[1] ?? ''
}
