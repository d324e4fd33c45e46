import { isOfKind, kindOf, type Entity, type EntityKind } from '@/lib/corpus/entity'
import { isAbroad, sortOf } from './sorts'

/** With which other sorts one may stand among the options: nobody takes a historian for a commissar, or a factory for a government. */
const others: { readonly [K in EntityKind]?: Readonly<Record<string, readonly string[]>> } = {
  person: {
    official: ['police', 'army'],
    police: ['official', 'army'],
    army: ['official', 'police'],
    empire: ['rival'],
    rival: ['empire', 'official'],
    thinker: ['scholar'],
    arts: ['expert'],
    expert: ['arts'],
    worker: ['expert', 'family'],
    family: ['official', 'worker', 'police'],
  },
  body: {
    faction: ['rival', 'clan'],
    rival: ['faction'],
    clan: ['faction'],
    artists: ['learning'],
    union: ['organ'],
    foreign: ['international'],
    international: ['foreign', 'union'],
    firm: ['works'],
    works: ['firm'],
  },
  place: {
    region: ['republic', 'province'],
    province: ['region'],
  },
  term: {
    doctrine: ['policy', 'label'],
    policy: ['doctrine', 'period'],
    upheaval: ['policy', 'period'],
    shortage: ['policy', 'period'],
    levy: ['policy', 'upheaval'],
    label: ['doctrine'],
    practice: ['policy', 'doctrine'],
    period: ['policy', 'doctrine', 'label'],
  },
}
/** There are too few women in the book to choose among them by their trade: only those who wrote of the time stand apart. */
const womenOfTheTime = (one: string | null, other: string | null) => (one === 'scholar') === (other === 'scholar')

const gatherings = new Set<string>(['congress', 'conference', 'plenum', 'meeting'])
/** Mass death is no wrong answer where something light is asked. */
const grave =
  /\b(murder\w*|killings?|execut\w+|shooting|deport\w+|massacre|famine|graves|terror|suicide|death sentences?|Katyn)\b/i
const isGrave = (event: Entity) => grave.test(event.name)

/** Whether one may stand among the options where the other is right, whatever the stem. */
export function goTogether(right: Entity, other: Entity): boolean {
  const kind = kindOf(right.id)
  const [one, two] = [sortOf(right), sortOf(other)]
  const alike = one === two || (one !== null && two !== null && (others[kind]?.[one] ?? []).includes(two))
  // One woman among men is an odd one out, whether or not the stem shows the sex.
  if (isOfKind(right, 'person') && isOfKind(other, 'person'))
    return right.gender === other.gender && (right.gender === 'f' ? womenOfTheTime(one, two) : alike)
  if (isOfKind(right, 'event') && isOfKind(other, 'event'))
    return (
      (right.sort === other.sort || (!gatherings.has(right.sort) && !gatherings.has(other.sort))) &&
      (isGrave(right) || !isGrave(other))
    )
  return alike && (kind !== 'place' || isAbroad(right) === isAbroad(other))
}

/** What `goTogether` looks at in the right answer: those of one company share their candidates. */
export const companyOf = (right: Entity): string =>
  [
    kindOf(right.id),
    sortOf(right),
    'gender' in right ? right.gender : '',
    isOfKind(right, 'event') ? `${right.sort} ${isGrave(right)}` : '',
    isOfKind(right, 'place') ? isAbroad(right) : '',
  ].join(' ')

/** Offices of less than the whole state: a deputy's, of a department, of a province. */
const minorPost =
  /\b(deputy|second|province|city|region|territory|sector|section|department|institutes?|works|group|district|editor|underground|camp|trust|north caucasus|northern|urals|siberian?|western|kharkov|donetsk|nizhny|voronezh|saratov|polese|minsk|leningrad|dnepropetrovsk|gorky|moscow)\b/i
const republicPost = /\bukrain\w+\b/i
/** The head of a government and the second secretary of a town are not taken for each other, nor are posts of the Union and of a republic. */
export function postDistance(one: Entity, other: Entity): number {
  const [level, theirs] = [levelOf(one), levelOf(other)]
  return (
    (level.isMinor === theirs.isMinor ? 0 : 3) +
    (level.isOfRepublic === theirs.isOfRepublic ? 0 : 3) +
    (level.isInformal === theirs.isInformal ? 0 : informalDistance)
  )
}
/** A place in nobody's list of offices stands beside them only where there are too few. */
const informalDistance = 12

interface Level {
  readonly isMinor: boolean
  readonly isOfRepublic: boolean
  readonly isInformal: boolean
}
const levels = new WeakMap<Entity, Level>()
function levelOf(post: Entity): Level {
  let level = levels.get(post)
  if (!level) {
    const { name, who } = post
    level = {
      isMinor: minorPost.test(name),
      isOfRepublic: republicPost.test(`${name} ${who}`),
      isInformal: /\binformal\b/.test(who),
    }
    levels.set(post, level)
  }
  return level
}

const plain = new Set(
  'soviet bolshevik russian later early years 1920s 1930s head leader member party with from that under after before last first former once between their this whom which where when over into most 1917 1918 1953 union name'.split(
    ' ',
  ),
)
/** A number for each word met in a line. */
const numbers = new Map<string, number>()
const numberOf = (word: string) => {
  let number = numbers.get(word)
  if (number === undefined) numbers.set(word, (number = numbers.size))
  return number
}

/** The telling words of the line that says who or what it is: their numbers, in order. */
export function lineOf(entity: Entity): Int32Array {
  const words = entity.who.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []
  return Int32Array.from(new Set(words.filter((word) => !plain.has(word))), numberOf).sort()
}

/** How many telling words two lines share: two party officials in Ukraine, two organs of a province. */
export function sharedWith(line: Int32Array, other: Int32Array): number {
  let shared = 0
  for (let [i, j] = [0, 0]; i < line.length && j < other.length;) {
    const difference = line[i]! - other[j]!
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return shared
}
