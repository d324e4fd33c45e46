import { parseTime } from '@/lib/base/edtf'
import { mayMeet } from '@/lib/corpus/derived-days'
import { isOfKind } from '@/lib/corpus/entity'
import { goTogether } from './fellows'
import type { GateCheck, Item } from './gate-item'
import { possibleFrom } from './options/times'
import { optionsOf } from './question'
import { reachOf } from './rivals'
import { sortOf } from './sorts'

const wrongOf = ({ question }: Item) => optionsOf(question).filter((option) => !option.correct)
const rightOf = ({ context, card }: Item) =>
  card.answer.kind === 'entity' ? context.corpus.entity.get(card.answer.id) : undefined

/** Of wrong options, whether a learner could take them for right at all. */
export const fit = {
  'options are of one trade and sort': (item) => {
    const right = rightOf(item)
    if (!right) return null
    const stranger = wrongOf(item).find((option) => {
      const other = option.entity && item.context.corpus.entity.get(option.entity)
      return other && !goTogether(right, other)
    })
    return stranger ? `${stranger.text} beside ${right.name}` : null
  },
  'nobody is out of his time': (item) => {
    const right = rightOf(item)
    if (!right || !isOfKind(right, 'person') || sortOf(right) === 'scholar') return null
    const { chronology } = item.context
    return (
      wrongOf(item).find((option) => option.entity && chronology.isOutOfTime(option.entity, item.fact))?.text ?? null
    )
  },
  'no date is older than what is asked': (item) => {
    const { answer } = item.card
    const time = answer.kind === 'time' && item.question.form !== 'order' ? parseTime(answer.time) : null
    if (!time) return null
    const year = Number(possibleFrom(item.context, item.fact, time).slice(0, 4))
    return wrongOf(item).find((option) => Number(/\b1[89]\d\d\b/.exec(option.text)?.[0]) < year)?.text ?? null
  },
  'a saying is of another occasion': (item) => {
    const { context, fact, card } = item
    if (fact.kind !== 'utterance' || card.facet !== 'gist' || !fact.time) return null
    const near = wrongOf(item).find((option) =>
      option.because?.facts.some((id) => {
        const other = id === fact.id ? undefined : context.corpus.fact.get(id)
        return other?.kind === 'utterance' && other.time && mayMeet(reachOf(context, other), reachOf(context, fact))
      }),
    )
    return near?.text ?? null
  },
} as const satisfies Readonly<Record<string, GateCheck>>
