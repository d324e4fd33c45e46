import { kindOf, type Entity, type EntityKind } from '@/lib/corpus/entity'

/**
 * What sort of person, place, body, term or work it is, read from the line that says who or what it is: a river is no wrong answer where a town
 * is asked for. The first pattern that fits decides.
 */
const sorts: { readonly [K in EntityKind]?: readonly (readonly [string, RegExp])[] } = {
  place: [
    ['church', /\b(church|cathedral|chapel|monastery)\b/],
    ['station', /\bstation\b/],
    ['building', /\b(fortress|palace|headquarters|tower|gates?|building|prison|theatre|dacha|hotel|house)\b/],
    ['ground', /\b(burial|cemetery|square|street|park|site|embankment|hills?|high ground|boulevard)\b/],
    ['line', /\b(railway|lines?|metro)\b/],
    ['water', /\b(river|canal|sea|waterway|lake|strait)\b/],
    ['islands', /\bislands?\b/],
    ['town', /\b(city|town|capital|port|settlement|village|suburb|shtetl)\b/],
    ['republic', /\bsoviet republic\b/],
    ['country', /\b(country|state|republic|power|kingdom|empire)\b/],
    ['province', /\b(province|oblast|krai|guberniya)\b/],
    ['district', /\bdistrict\b/],
    ['region', /\b(region|basin|area|territory|steppe|north|south|east|west)\b/],
  ],
  work: [
    ['film', /\bfilm\b/],
    ['press', /\b(newspaper|journal|daily|weekly|magazine|bulletin)\b/],
    ['literature', /\b(novel|story|poem|play|comedy|stage|opera|memoirs?)\b/],
    ['document', /\b(programme|platform|article|letter|pamphlet|speech|report)\b/],
    ['book', /\b(history|encyclop|textbook|book|reference)/],
  ],
  term: [
    ['honour', /\b(decoration|title|honour|order|award|prize|holiday)\b/],
    ['label', /\b(label|abuse|nickname|epithet|phrase|slogan)\b/],
    ['institution', /\b(unit|depot|college|school|farm|institution)\b/],
    ['technique', /\b(locomotive|technical|type of|way of building|method|machine|novelty)\b/],
    ['doctrine', /\b(doctrine|policy|programme|principle|formula|theory|process|line)\b/],
    ['people', /\b(worker|peasants?|defenders|supporters|officials|movement|kind of)\b/],
    ['practice', /\b(way of|rules|practice|form of|procedure)\b/],
  ],
  body: [
    ['foreign', /\b(international|nations|american|british|german|french|polish|yugoslav|chinese|foreign|western)\b/i],
    ['police', /\b(police|security|cheka|secret)\b/i],
    ['army', /\b(army|armies|military|navy|forces|defence)\b/i],
    ['learning', /\b(academy|institute|university|school|scientific|union of)\b/i],
    ['works', /\b(trust|works|factory|plant|enterprise|construction organization|metrostroi|camp|camps)\b/i],
    ['government', /\b(commissariat|ministry|government|planning|council|supply|finance)\b/i],
    ['faction', /\b(opposition|faction|bolsheviks|mensheviks|right|left|rightists|group)\b/i],
    ['party', /\b(party|central committee|politburo|komsomol|department|sector|section|commission)\b/i],
  ],
  person: [
    [
      'foreign',
      /\b(american|british|german|french|polish|yugoslav|hungarian|chinese|foreign(?! minister)|nazi|ambassador|italian|spanish|israeli|indian|bulgarian|czech)\b/i,
    ],
    ['scholar', /\b(historian|memoirist|biographer|scholar|sociologist|dissident|defector|émigré)\b/i],
    [
      'expert',
      /\b(engineers?|architect|academician|scientist|economist|agronomist|planner|professor|designer|doctor)\b/i,
    ],
    [
      'arts',
      /\b(writer|poet|novelist|film|director of films|composer|actor|journalist|dramatist|playwright|musician)\b/i,
    ],
    ['police', /\b(police|chekist|cheka|security|nkvd|ogpu|prosecutor|procurator|judge)\b/i],
    ['army', /\b(marshal|army|commander|general|officer|armed forces)\b/i],
    ['family', /\b(wife|daughter|son|brother|sister|mother|father|widow|cousin)\b/i],
    ['worker', /\b(worker|driver|shock|stakhanovite|miner|foreman)\b/i],
  ],
}

const known = new WeakMap<Entity, string | null>()

/** `null` where the line tells no sort. */
export function sortOf(entity: Entity): string | null {
  let sort = known.get(entity)
  if (sort === undefined) {
    // What it is stands before what it is of, in or by; a name may say it too.
    const head = entity.who.split(/ (?:in|of|on|near|where|that|which|by|from|around|between|towards|around)\b|,/)[0]!
    const whole = `${entity.who} ${entity.name}`
    const find = (text: string) => sorts[kindOf(entity.id)]?.find(([, pattern]) => pattern.test(text))?.[0]
    sort = find(head) ?? find(whole) ?? null
    known.set(entity, sort)
  }
  return sort
}

/** Regions may overlap, and what is of no known sort may be anything: neither is proven apart from another of its kind. */
export const canBeApart = (one: Entity, other: Entity) => {
  if (kindOf(one.id) !== 'place') return true
  const sort = sortOf(one)
  return sort !== null && sort !== 'region' && sort === sortOf(other)
}

const asked: Readonly<Record<string, string>> = {
  'place:town': 'which town',
  'place:country': 'which country',
  'place:republic': 'which republic',
  'place:province': 'which province',
  'place:water': 'which waterway',
  'work:film': 'which film',
  'work:press': 'which periodical',
}
/** "which town", where the sort is plain enough to say it; `null` elsewhere. */
export const sortAsked = (entity: Entity) => asked[`${kindOf(entity.id)}:${sortOf(entity)}`] ?? null

/** A place outside the Soviet Union, as far as the line says so. */
export const isAbroad = (entity: Entity) =>
  sortOf(entity) === 'country' ||
  /\bcapital of (?:the )?(?!Soviet|RSFSR|Russia|Byelorussia|Ukraine|Kazakhstan|Turkestan|Georgia|Armenia|Azerbaijan)[A-Z]/.test(
    entity.who,
  ) ||
  /\b(in the Netherlands|America|American|Manchurian?|China|Chinese|British|Mediterranean|Europe|East Asia|Atlantic)\b/.test(
    entity.who.replace(/European Russia|Europe\b.*river|river of Europe/g, ''),
  )
