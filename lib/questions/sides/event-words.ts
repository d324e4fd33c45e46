import { nameInSentence, type Entity } from '@/lib/corpus/entity'
import { headOf, isPlural } from '../noun'

/** What is done with a thing of the name's kind; all else takes place. */
const done: readonly (readonly [string, RegExp])[] = [
  ['issued', /^(decree|order|directive|circular|edict|communiqué|instruction|manifesto|ultimatum|law|statute)s?$/],
  ['adopted', /^(resolution|constitution|programme|theses)s?$/],
  ['made', /^(recommendation|request|proposal|plea|declaration|appeal|admission|offer|protest|complaint|promise)s?$/],
  ['made', /^(statement|announcement|accusation|confession|denunciation|claim|demand)s?$/],
  ['concluded', /^(pact|treaty|agreement|alliance|armistice|concordat)s?$/],
  ['published', /^(article|book|memoirs|pamphlet)s?$/],
  ['written', /^(letter|note|memorandum|petition)s?$/],
  ['sent', /^(telegram)s?$/],
  ['given', /^(speech|speeches|report|address|lecture|warning|toast)s?$/],
  ['taken', /^(decision|vote)s?$/],
]
/** Doings that a verb says better: of "the creation of X", when X was created. What may follow the name stays behind the verb. */
const deeds: readonly (readonly [RegExp, string, RegExp | null])[] = [
  [/^(the )?creation of /i, 'created', null],
  [/^(the )?(founding|foundation) of /i, 'founded', null],
  [/^(the )?setting up of /i, 'set up', null],
  [/^(the )?introduction of /i, 'introduced', / in (?!.* in )/],
  [/^(the )?launch of /i, 'launched', null],
  [/^(the )?ban(ning)? (of|on) /i, 'banned', null],
  [/^(the )?abolition of /i, 'abolished', null],
  [/^(the )?dissolution of /i, 'dissolved', null],
  [/^(the )?disbanding of /i, 'disbanded', null],
  [/^(the )?approval of /i, 'approved', / by (?!.* by )/],
  [/^(the )?adoption of /i, 'adopted', / by (?!.* by )/],
  [/^(the )?publication of /i, 'published', null],
  [/^(the )?(issue|issuing) of /i, 'issued', null],
  [/^(the )?demolition of /i, 'demolished', null],
  [/^(the )?renaming of /i, 'renamed', null],
  [/^(the )?capture of /i, 'captured', / by /],
  [/^(the )?recapture of /i, 'recaptured', / by /],
  [/^(the )?expulsion of /i, 'expelled', / from /],
  [/^(the )?dismissal of /i, 'dismissed', / as /],
  [/^(the )?final dismissal of /i, 'dismissed for the last time', / as /],
  [/^(the )?handing over of /i, 'handed over', / to /],
  [/^(the )?inclusion of /i, 'included', / in /],
  [/^(the )?naming of /i, 'named', / after /],
  [/^(the )?first authorization of /i, 'first authorized', / by /],
  [/^(the )?legalization of /i, 'legalized', null],
  [/^(the )?lifting of /i, 'lifted', null],
  [/^(the )?suppression of /i, 'suppressed', null],
  [/^(the )?subordination of /i, 'subordinated', / to /],
  [/^(the )?reorganization of /i, 'reorganized', / into /],
  [/^(the )?replacement of /i, 'replaced', / by /],
  [/^(the )?setting of /i, 'set', null],
  [/^(the )?dispersal of /i, 'dispersed', null],
  [/^(the )?removal of /i, 'removed', / (from|as) /],
  [/^(the )?appointment of /i, 'appointed', / (to|as) /],
  [/^(the )?reappointment of /i, 'reappointed', / as /],
  [/^(the )?co-option of /i, 'co-opted', / onto /],
  [/^(the )?conscription of /i, 'conscripted', / into /],
  [/^(the )?absorption of /i, 'absorbed', / by /],
  [/^(the )?break-up of /i, 'broken up', null],
  [/^(the )?imposition of /i, 'imposed', / on /],
  [/^(the )?wounding of /i, 'wounded', / in /],
  [/^(the )?relief of /i, 'relieved', null],
  [/^(the )?crushing of /i, 'crushed', null],
  [/^(the )?award of /i, 'awarded', / to /],
  [/^(the )?dispatch of /i, 'dispatched', / to /],
]
/** What a thing does by itself: of "the outbreak of X", when X broke out. */
const turns: readonly (readonly [RegExp, string])[] = [
  [/^(the )?end of /i, 'end'],
  [/^(the )?(start|beginning|onset) of /i, 'begin'],
  [/^(the )?outbreak of /i, 'break out'],
]
/** What a date is said of in a list of several things. */
type DatedAs = 'took place' | 'given' | 'made' | 'dates from'
export function datedAs(event: Entity): DatedAs {
  const verb = doneWith(event)
  if (!verb || /^votes?$/.test(headOf(event.name).toLowerCase())) return 'took place'
  return verb === 'given' ? verb : verb === 'made' || verb === 'taken' ? 'made' : 'dates from'
}

const simple = /^[^,“”]*$/

/** "issued" of a decree, "concluded" of a pact; `null` of what takes place. */
export function doneWith(event: Entity): string | null {
  let verb = verbs.get(event)
  if (verb === undefined) verbs.set(event, (verb = verbFor(event)))
  return verb
}
const verbs = new WeakMap<Entity, string | null>()

function verbFor(event: Entity): string | null {
  const head = headOf(event.name).toLowerCase()
  if (/^(birth|death)$/.test(head)) return ''
  const found = done.find(([, pattern]) => pattern.test(head))?.[0]
  if (found) return found
  return 'sort' in event && event.sort === 'speech' ? 'given' : null
}

/** "When was the decree on land issued?", "When did the July plenum take place?" */
export function whenWasQuestion(event: Entity): string {
  const name = nameInSentence(event)
  const verb = doneWith(event)
  const be = isPlural(event) ? 'were' : 'was'
  if (verb !== null) return `When ${be} ${name}${verb && ' '}${verb}?`
  return deedQuestion(name) ?? turnQuestion(name) ?? `When did ${name} take place?`
}

function turnQuestion(name: string): string | null {
  const found = turns.find(([pattern]) => pattern.test(name))
  const what = found && name.replace(found[0], '')
  return found && what && simple.test(what) && what.length <= 60 ? `When did ${what} ${found[1]}?` : null
}

/** "the decree on land" and "approved", of the approval of it; `null` of what no verb says better. */
export interface Deed {
  readonly what: string
  readonly many: boolean
  readonly verb: string
  /** What follows the verb: "by the Politburo". */
  readonly rest: string
}
export function deedIn(name: string): Deed | null {
  for (const [pattern, verb, tail] of deeds) {
    if (!pattern.test(name)) continue
    const whole = name.replace(pattern, '')
    const at = tail ? whole.search(tail) : -1
    const [what, rest] = at < 0 ? [whole, ''] : [whole.slice(0, at), whole.slice(at)]
    const head = headOf(what)
    // Of two things, or of many, "was" is wrong; and what is long loses its verb.
    const many = / and (the |an? |[\p{Lu}])/u.test(what) || (/[a-z]s$/i.test(head) && !/(ss|us|is|[A-Z]S)$/.test(head))
    return simple.test(what) && what.length <= 60 ? { what, many, verb, rest } : null
  }
  return null
}

function deedQuestion(name: string): string | null {
  const deed = deedIn(name)
  return deed && `When ${deed.many ? 'were' : 'was'} ${deed.what} ${deed.verb}${deed.rest}?`
}
