import { kindOf, type Entity, type EntityKind } from '@/lib/corpus/entity'

/**
 * What sort of person, place, body, term or work it is, read from the line that says who or what it is: a river is no wrong answer where a town
 * is asked for. The first pattern that fits decides.
 */
const sorts: { readonly [K in EntityKind]?: readonly (readonly [string, RegExp])[] } = {
  place: [
    ['church', /\b(church|cathedral|chapel|monastery)\b/],
    ['station', /\bstation\b/],
    [
      'building',
      /\b(fortress|palace|headquarters|tower|gates?|building|prison|theatre|dacha|hotel|house|hall|tomb|mansion)\b/,
    ],
    ['works', /\b(works|factory|mines)\b/],
    ['ground', /\b(burial|cemetery|square|street|park|site|embankment|hills?|high ground|boulevard)\b/],
    ['town', /\b(city|town|capital(?!['’]s)|port|settlement|village|suburb|shtetl|spa|textile centre)\b/],
    ['line', /\b(railway|lines?|metro)\b/],
    ['water', /\b(river|canal|sea|waterway|lake|strait)\b/],
    ['islands', /\bislands?\b/],
    ['republic', /\b[Ss]oviet republic\b/],
    ['country', /\b(country|state|republic|power|kingdom|empire|neighbour of the Soviet Union)\b/],
    ['province', /\b(province|oblast|krai|guberniya)\b/],
    ['district', /\bdistrict\b/],
    ['region', /\b(region|basin|coalfield|area|territory|steppe|land|lands|peninsula|north|south|east|west)\b/],
  ],
  work: [
    ['film', /\bfilm\b/],
    ['law', /\blaw\b/],
    ['scripture', /\bBible\b/],
    ['press', /^(?!.*\barticles?\b).*\b(newspaper|journal|daily|weekly|magazine|bulletin|paper)\b/],
    ['literature', /\b(novel|story|poem|play|comedy|stage|opera)\b/],
    [
      'document',
      /\b(programme|platform|article|articles|letter|pamphlet|speech|report|declaration|notes|statement|theses)\b/,
    ],
    [
      'book',
      /\b(history|encyclop|textbook|book|reference|study|treatise|tract|polemic|biography|critique|manual|edition|theoretical|exposition|memoirs?)\b/,
    ],
  ],
  term: [
    // A way of doing something is named after what is done.
    ['policy', /\bcollecting grain\b/],
    ['institution', /\btype of college\b/],
    ['holiday', /\bholiday\b/],
    ['honour', /\b(decoration|title|honour|award|prize)\b/],
    ['shortage', /\bshortage\b/],
    ['upheaval', /\b(transformation|upheaval|political process|campaign around)\b/],
    ['levy', /\b(tax|measure of 1921)\b/],
    ['order', /\border\b/],
    ['language', /\blanguage of\b/],
    ['money', /\bmoney\b/],
    ['project', /\b(building project|project)\b/],
    ['technique', /\b(locomotive|technical|type of|way of building|method|machine|novelty)\b/],
    [
      'label',
      /\b(label|abuse|nickname|epithet|phrase|slogan|reproach|charge|expression|comparison|word for|word of 19\d\d|word of criticism)\b/,
    ],
    [
      'institution',
      /\b(word from|Russian word|military word|unit|depot|college|school|farm|institution|organ|bodies|small groups|cooperative)\b/,
    ],
    ['people', /\b(worker|peasants?|defenders|supporters|officials|kind of|participants)\b/],
    [
      'policy',
      /\b(policy|course|campaign|turn of|change of course|sanction|coercion|tactic|action|killings|collecting grain|mass arrests|spur to|alliance against|comparison)\b/,
    ],
    [
      'doctrine',
      /\b(doctrine|programme|principle|formula|theory|line|creed|conception|movement|psychology|politics|term for|term of|historian's)\b/,
    ],
    ['rule', /\bform of rule\b/],
    ['practice', /\b(way of|rules?|practice|form of|procedure|habit|system|measure of)\b/],
    ['period', /\b(period|years|part of the empire)\b/],
  ],
  body: [
    // The police is named by another word, whether or not it was a commissariat.
    [
      'commissariat',
      /^(?!.*\bpolice\b)(?:(the )?(finance )?(commissariat|ministry)\b|.*\b(People's Commissariat|Commissariat of|Ministry of)\b)/,
    ],
    ['firm', /\b(company|firm)\b/],
    ['international', /\binternational\b/],
    ['foreign', /\b(american|british|german|french|polish|yugoslav|chinese|foreign-|Britain's|allied with)\b/i],
    ['monarchist', /\bextreme right\b/],
    ['camp', /\blabour camps\b|\bforced labourers\b/],
    ['union', /\b(trade unions?|the unions)\b/],
    ['works', /\b(trust|works|factory|plant|enterprise|maker|that built)\b/],
    ['learning', /\b(academy|institute|university|school|college|scientific|learned|scholarship)\b/i],
    ['artists', /\b(architects|writers)\b/],
    [
      'army',
      /\b(army|armies|regiment|armed workers|armed forces|forces of|bands|rebels|prisoners of war|anti-Bolshevik forces)\b/,
    ],
    ['clan', /\bclan\b/],
    [
      'faction',
      /\b(faction|factions|wing|alliance|following|dissenters|current|leaders condemned|caucus|comrades|signatories|who opposed|those who called)\b/,
    ],
    [
      'rival',
      /\b(socialists?|socialist party|party of the Ukrainian left|Marxist party|alleged underground|communists beyond)\b/,
    ],
  ],
  person: [
    ['arts', /\b(painter)\b/],
    // Whoever wrote on the time; not who made history and wrote it too.
    [
      'scholar',
      /^(?!.*\b(Old Bolshevik|Marxist|party historian)\b).*\b(historian|memoirist|biographer|scholar|sociologist|political scientist|dissident|émigré|economist of Soviet|archivist)\b/,
    ],
    [
      'thinker',
      /\b(philosopher|theorist of social|Marxist thinker|revolutionary thinker|Marxism|nineteenth century|novelist)\b/,
    ],
    ['empire', /\b(White|tsarist|empire|Romanov|Provisional Government|Russian general|nationalist forces)\b/],
    ['rival', /\b(Socialist Revolutionar|Socialist Revolutionary|Menshev\w+|Jewish socialist)\b/],
    [
      'foreign',
      /\b(american|british|german|french|polish|yugoslav|hungarian|chinese|italian|italy|spanish|israeli|indian|bulgarian|czech|czechoslovak|nazi|jacobins|wales|turk|in germany)\b/i,
    ],
    ['family', /\b(member of the Kaganovich family|leader's family|five brothers|wife|parent)\b/],
    [
      'police',
      /\b(political police|security (?:police|official|officer|chief|and)|policeman|chekist|cheka|nkvd|ogpu|prosecutor|judge|Soviet agent)\b/i,
    ],
    [
      'official',
      /\b(bolshevik|communist|party|planner|of the left|trade.union\w*|commissar|minister|government|official|administrator|manager|secretary|organizer|leader|head|founder)\b/i,
    ],
    ['army', /\b(marshal|commander|general)\b/],
    [
      'expert',
      /\b(engineers?|architect|academician|scientist|economist|agronomist|professor|designer|physician|neuropathologist|mathematician|lawyer|entrepreneur|theorist|historian|student|publicist)\b/,
    ],
    ['arts', /\b(writer|poet|composer|actor|journalist|reporter|film director|playwright|musician)\b/],
    ['worker', /\b(worker|workers|driver|miner|foreman|dressmaker|aviator|diarist|rank-and-file)\b/],
  ],
}
/** Whose line names no other sort. */
const usual: { readonly [K in EntityKind]?: string } = { person: 'official', body: 'organ' }

/** A word for persons, beside words for things, would be known by that: whatever its head is called. */
const forPersons =
  /\b(one kind of|class label|hidden opponent|label for a group|abuse|label for \w+ nationalists|speech of Stalin's circle|reproach in|of the factory floor)\b|\b(team \w+|\w+izers)$/

const byHead = new Set<EntityKind>(['place', 'term'])

const known = new WeakMap<Entity, string | null>()

/** `null` where the line tells no sort. */
export function sortOf(entity: Entity): string | null {
  let sort = known.get(entity)
  if (sort === undefined) {
    const kind = kindOf(entity.id)
    // What a place or a thing is stands before what it is of, in or by; a name may say it too. Of others the whole line tells.
    const head = entity.who.split(/ (?:in|of|on|near|where|that|which|by|from|around|between|towards|with)\b|,/)[0]!
    const whole = kind === 'person' || kind === 'work' ? entity.who : `${entity.who} ${entity.name}`
    const find = (text: string) => sorts[kind]?.find(([, pattern]) => pattern.test(text))?.[0]
    const persons = kind === 'term' && forPersons.test(whole) ? 'people' : undefined
    sort = persons ?? (byHead.has(kind) ? find(head) : undefined) ?? find(whole) ?? usual[kind] ?? null
    known.set(entity, sort)
  }
  return sort
}

/**
 * Regions may overlap, and what is of no known sort may be anything: neither is proven apart from another of its kind, unless the content says
 * on what ground they lie and they share none.
 */
export const canBeApart = (one: Entity, other: Entity) => {
  if (kindOf(one.id) !== 'place') return true
  const sort = sortOf(one)
  return (sort !== null && sort !== 'region' && sort === sortOf(other)) || lieApart(one, other)
}

const lieApart = (one: Entity, other: Entity) =>
  'ground' in one &&
  'ground' in other &&
  one.ground.length > 0 &&
  other.ground.length > 0 &&
  one.ground.every((part) => !other.ground.includes(part))

const asked: Readonly<Record<string, string>> = {
  'place:country': 'which country',
  'place:republic': 'which republic',
  'place:province': 'which province',
  'place:water': 'which waterway',
  'work:film': 'which film',
  'work:press': 'which periodical',
}
/** "which town", where the sort is plain enough to say it; `null` elsewhere. */
export function sortAsked(entity: Entity): string | null {
  const key = `${kindOf(entity.id)}:${sortOf(entity)}`
  if (key === 'place:town')
    return /\b(city|capital|port)\b/.test(entity.who)
      ? 'which city'
      : /\b(village|settlement)\b/.test(entity.who)
        ? 'which town or village'
        : 'which town'
  return asked[key] ?? null
}

/** A place outside the Soviet Union, as far as the line says so. */
export const isAbroad = (entity: Entity) =>
  sortOf(entity) === 'country' ||
  /\bcapital of (?:the )?(?!Soviet|RSFSR|Russia|Byelorussia|Ukraine|Kazakhstan|Turkestan|Georgia|Armenia|Azerbaijan)[A-Z]/.test(
    entity.who,
  ) ||
  /\b(in the Netherlands|America|American|Manchurian?|China|Chinese|British|Mediterranean|Europe|East Asia|Atlantic)\b/.test(
    entity.who.replace(/European Russia|Europe\b.*river|river of Europe/g, ''),
  )
