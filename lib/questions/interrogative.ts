import { isOfKind, kindOf, type Entity } from '@/lib/corpus/entity'
import type { Gap } from './gap'
import { isPlural } from './noun'
import { sortAsked } from './sorts'

/** Verbs in the past, or of an author in the present, that a sentence goes on with when what stands before them is its subject. */
const irregular =
  'was had did became could would might must ran wrote led took gave made sent said told held put set went came began chose spoke saw found ' +
  'lost won left brought kept stood fell drew drove sought thought taught bought built met knew grew rose fought got let cut shot sat swore ' +
  'threw wore swept felt meant laid paid bore broke dealt forbade forgave spent read hid slept struck bade shook withdrew overcame undertook ' +
  'foresaw oversaw withheld upheld overthrew is has writes argues says claims describes calls thinks holds reports suggests sees believes ' +
  'maintains notes considers judges estimates wept hung leapt lent rode rang sang sank sold stole stuck tore forgot mistook retook arose beat bound ' +
  'burst cast clung dug fed fled flew froze heard hit hurt lit quit rebuilt shed split spread sprang swung understood withstood broadcast foretold misled'
const verbs = new Set(irregular.split(' '))
const isVerb = (word: string) =>
  verbs.has(word) || (/[a-z]{2}ed$/.test(word) && !/^(indeed|hundred|need|speed|red|united)$/.test(word))
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean)

/** Adverbs that may stand before the verb. */
const isAdverb = (word: string) =>
  /ly$/.test(word) ||
  /^(also|then|later|again|twice|once|never|first|soon|still|himself|herself|itself|alone)$/.test(word)

function beginsWithVerb(after: string): boolean {
  for (const word of wordsOf(after)) if (!isAdverb(word)) return isVerb(word)
  return false
}

const leading =
  /^(In|On|At|By|From|Until|During|After|Before|Under|Throughout|According to|To|For|Within|Early in|Late in|As early as|\w+ (?:days|weeks|months|years) (?:after|before))\b/
/** Words before the subject that hold no clause of their own, and no "his" that would come before the name it stands for. */
const isAdverbial = (before: string) =>
  leading.test(before) &&
  before.length < 70 &&
  !/[.;:]/.test(before) &&
  !/,.*,/.test(before) &&
  !wordsOf(before.toLowerCase()).some(
    (word) => isVerb(word.replace(/,$/, '')) || /^(were|that|which|who|and|his|her|their)$/.test(word),
  )

const asker = {
  person: 'who',
  body: 'which organization',
  post: 'which post',
  place: 'which place',
  event: 'which event',
  term: 'what',
  work: 'which work',
} as const

function askerFor(entity: Entity): string {
  if (isOfKind(entity, 'event'))
    return /^(congress|conference|plenum|trial|speech|campaign|war|uprising|famine)$/.test(entity.sort)
      ? `which ${entity.sort}`
      : 'which event'
  // "Who called themselves …": of people by the name of their body.
  if (isOfKind(entity, 'body') && isPlural(entity)) return 'who'
  return sortAsked(entity) ?? asker[kindOf(entity.id)]
}

/**
 * The sentence turned into a question where its subject is asked: "Who was put in charge of Metrostroi in 1931?". `null` where that would not
 * be English.
 */
export function subjectQuestion(gap: Gap, answer: Entity): string | null {
  const segment = gap.segments[gap.at]
  if (segment?.kind !== 'slot' || segment.value.kind !== 'entity' || gap.article) return null
  const who = askerFor(answer)
  // "It was Stalin who …" asks for him already.
  const cleft = gap.before === 'It was ' ? /^ who (.+)\.$/.exec(gap.after) : null
  if (cleft && who === 'who') return `Who ${cleft[1]}?`
  if (!beginsWithVerb(gap.after) || /[;:]|[\p{Ll}”)][.?!] [\p{Lu}“]/u.test(gap.after)) return null
  const rest = gap.after.replace(/\.$/, '?')
  if (gap.before === '') return `${who.slice(0, 1).toUpperCase()}${who.slice(1)}${rest}`
  if (
    !isAdverbial(gap.before) ||
    /\b(of|in|to|for|at|by|from|with|on|after|before|during|under|until|since|when|while|than|as|and|but|that|because|if|the|an?) $/i.test(
      gap.before,
    )
  )
    return null
  const before = gap.before.trimEnd()
  return `${before}${before.endsWith(',') ? '' : ','} ${who}${rest}`
}

/**
 * "When was …?", where the date ends a sentence whose first words are its subject and whose verb is "was" or "were". `null` otherwise.
 */
export function whenQuestion(gap: Gap): string | null {
  const [subject, ...others] = gap.segments
  if (subject?.kind !== 'slot' || subject.value.kind !== 'entity' || !/^\.?$/.test(gap.after.trim())) return null
  const rest = others
    .slice(0, gap.at - 1)
    .map((segment) => segment.text)
    .join('')
    .trimEnd()
  const match = /^ (was|were) (.+)$/.exec(rest)
  // A second clause would be asked about too.
  if (!match || /[,;:]| (and|but|when|while|who|which|that) /.test(match[2]!)) return null
  return `When ${match[1]} ${subject.text.replace(/^The /, 'the ').replace(/^(A|An) /, (article) => article.toLowerCase())} ${match[2]}?`
}
