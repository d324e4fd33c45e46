import type { EntityId } from '@/lib/corpus/entity'
import { nameInSentence } from '@/lib/corpus/entity'
import type { QuestionContext } from './context'
import { deedIn } from './sides/event-words'

const gathering =
  /\b(congress|conference|plenum|meeting|session|trial|opening|celebration|founding|burial|funeral|reception|audience|talks)\b/i
const course =
  /\b(affair|case|dispute|debate|division|campaign|war|uprising|revolt|murder|killing|struggle|purge|famine)\b/i
const setting = /^(creation|confirmation|establishment|formation|setting up|subordination|handing over)\b/i
const action =
  /\b(capture|recapture|relief|seizure|dispatch|delivery|award|arrest|rescue|visit|tour|journey|defection|flight|assault|attack|battle|strike|race|expedition|evacuation|invasion|battle|coup|takeover|crushing|dispersal|deportation|execution)\b/i
/** "devised the creation of" says twice what "devised" says once. */
const inventing = /^(devised|invented|thought up|created|founded|established|set up|formed)\b/
/** "took over power afterwards": after the event. */
const turns: readonly (readonly [RegExp, string])[] = [
  [/ afterwards$/, 'After'],
  [/ beforehand$/, 'Before'],
]
const there = / (there|at it)\b/
/** What somebody was when doing it, in the middle or at the end of the part: "gave it as the small body at the head of the party". */
const standing = /,? as (the small body [^,]+)$|, as ([^,]+)(?:,|$)/

/**
 * Who had a part in an event, or the question after it: "Khrushchev launched the Virgin Lands campaign", "At the XVII Party Congress, who gave
 * the report". "it" in a part is the event.
 */
export function partSentence(context: QuestionContext, id: EntityId, who: string, role: string): string {
  const entity = context.corpus.entity.get(id)
  const event = entity ? nameInSentence(entity) : id
  // "carried it out" becomes "carried out the dissolution of RAPP".
  if (/\bit\b/.test(role)) {
    const as = standing.exec(role)
    // Beside its bearer it is not taken for what the deed was done as.
    if (as) return partSentence(context, id, `${who}, ${as[1] ?? `as ${as[2]}`},`, role.replace(as[0], ''))
    const deed = deedIn(event)
    if (deed && deed.verb === 'approved' && /^gave it\b/.test(role))
      return `${who} ${role.replace(/^gave it/, `approved ${deed.what}${deed.rest}`)}`
    if (deed && /^(had )?proposed it$/.test(role))
      return `${who} ${role.replace(/it$/, `that ${deed.what} be ${deed.verb}${deed.rest}`)}`
    const what = inventing.test(role)
      ? event.replace(/^the (creation|founding|formation|establishment) of /, '')
      : event
    return `${who} ${role.replace(/\bit (out|up|about|off|down)\b/, '$1 it').replace(/\bit\b/, what)}`
  }
  const subject = /^(Who|Which) ?/.test(who) ? who.slice(0, 1).toLowerCase() + who.slice(1) : who
  const turned = turns.find(([end]) => end.test(role))
  if (turned) return `${turned[1]} ${event}, ${subject} ${role.replace(turned[0], '')}`
  const name = entity?.name ?? ''
  const at = setting.test(name)
    ? 'On'
    : course.test(name)
      ? 'In'
      : gathering.test(name)
        ? 'At'
        : action.test(name)
          ? 'In'
          : there.test(role)
            ? 'At'
            : 'At the time of'
  return `${at} ${event}, ${subject} ${at === 'At' ? role.replace(there, '') : role}`
}
