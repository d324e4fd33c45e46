import { parseTime, showTimeInSentence } from '@/lib/base/edtf'
import type { FactOf } from '@/lib/corpus/fact'
import type { EntityId } from '@/lib/corpus/entity'
import type { QuestionContext } from '../context'
import { SideList, type Sides } from '../side'
import { capital } from '../why'
import { dateSide } from './dated'
import { aboutWhat, saidWhere, tellsWhen } from './occasion'
import { entitySide, nameOf } from './parts'
import { standingSide } from './standing'
import { gistSide, type Saying } from './texts'
import { inStyle } from './when'

const others = 'others may have said it too'
const isFilled = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0

export const utterance = (context: QuestionContext, fact: FactOf<'utterance'>, wanted?: string): Sides => {
  const time = fact.time === undefined ? null : parseTime(fact.time)
  const where = saidWhere(fact.occasion)
  const when = time?.kind === 'point' ? ` ${inStyle(fact, showTimeInSentence(time))}` : ''
  const speaker = nameOf(context, fact.speaker)
  const saidThen = (then: string): Saying => ({
    stem: `Which of these did ${speaker} say${then}?`,
    before: `${capital(speaker)} said${then} that `,
  })
  const occasions = [
    ...(where === null ? [] : [saidThen(` ${where}${tellsWhen(where) ? '' : when}`)]),
    // A day is an occasion too.
    ...(time?.kind === 'point' && time.precision === 'day' ? [saidThen(when)] : []),
  ]
  const year = time?.kind === 'point' && time.precision !== 'decade' ? time.first.slice(0, 4) : null
  const inYear = year === null ? undefined : { ...saidThen(` in ${year}`), year }
  return new SideList(fact, wanted)
    .add('speaker', () => (fact.only ? entitySide(context, fact, 'speaker', fact.speaker) : others))
    .add('gist', () =>
      isFilled(occasions)
        ? gistSide(context, fact, occasions, inYear)
        : 'its occasion does not tell it from what others said',
    )
    .add('time', () => dateSide(context, fact))
    .done()
}

export const claim = (context: QuestionContext, fact: FactOf<'claim'>, wanted?: string): Sides => {
  const claimant = fact.claimant.includes('/') ? (fact.claimant as EntityId) : null
  const ofSource = 'it is the claim of a source, not of a person'
  return new SideList(fact, wanted)
    .add('claimant', () => {
      if (!fact.only) return others
      return claimant ? entitySide(context, fact, 'claimant', claimant) : ofSource
    })
    .add('gist', () =>
      claimant
        ? gistSide(context, fact, [
            {
              stem: `${aboutWhat(fact.about)}, which of these did ${nameOf(context, claimant)} maintain?`,
              before: `${aboutWhat(fact.about)}, ${nameOf(context, claimant)} held that `,
            },
            {
              stem: `Which of these did ${nameOf(context, claimant)} maintain?`,
              before: `${capital(nameOf(context, claimant))} held that `,
              anywhere: true,
            },
          ])
        : ofSource,
    )
    .add('standing', () => (claimant ? standingSide(context, fact) : ofSource))
    .add('time', () => dateSide(context, fact))
    .done()
}
