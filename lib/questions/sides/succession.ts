import type { Point } from '@/lib/base/edtf'
import { mayMeet, type Days } from '@/lib/corpus/derived-days'
import { predecessorOf, successorOf, type Held } from '@/lib/corpus/derived-offices'
import type { EntityId } from '@/lib/corpus/entity'
import type { QuestionContext } from '../context'
import type { Side, SideList } from '../side'
import { nameOf } from './parts'
import { whenOf } from './when'

/** Who came before and after in a single-seat post, where the corpus knows both and their dates adjoin. */
export function addSuccession(context: QuestionContext, list: SideList, held: Held): SideList {
  return list
    .add('successor', () => nextSide(context, held, 'end'))
    .add('predecessor', () => nextSide(context, held, 'start'))
}

const pointOf = ({ time }: Held, end: 'start' | 'end'): Point | null => (time?.kind === 'span' ? time[end] : null)

function nextSide(context: QuestionContext, held: Held, end: 'start' | 'end'): Omit<Side, 'facet'> | string {
  const { fact } = held
  const next = (end === 'end' ? successorOf : predecessorOf)(context.offices, held)
  const [mine, theirs] = [pointOf(held, end), next && pointOf(next, end === 'end' ? 'start' : 'end')]
  if (!next || !mine || !theirs) return 'the corpus does not know to the month who came next to it'
  const [left, came] = end === 'end' ? [mine, theirs] : [theirs, mine]
  const seam: Days = { first: left.first, last: came.last }
  const others = (context.offices.ofPost.get(fact.post) ?? []).filter(
    (one) => one.fact.id !== fact.id && one.fact.id !== next.fact.id,
  )
  if (others.some((one) => mayMeet(one.spoken, seam))) return 'somebody else may have held the post in between'
  const [who, post] = [nameOf(context, fact.person), nameOf(context, fact.post)]
  const { words } = whenOf(came, end === 'end' ? next.fact : fact)
  const stem =
    end === 'end' ? `Who succeeded ${who} as ${post} ${words}?` : `Whom did ${who} succeed as ${post} ${words}?`
  const proof = (candidate: EntityId) =>
    (context.offices.ofPerson.get(candidate) ?? []).some(
      (one) => context.overlaps.areOne(one.fact.post, fact.post) && mayMeet(one.spoken, seam),
    )
      ? null
      : [fact.id, next.fact.id]
  return {
    answer: { kind: 'entity', id: next.fact.person },
    ask: () => ({ stem, days: seam }),
    gap: null,
    recall: true,
    wrong: { kind: 'entities', rule: 'single-seat', proof },
  }
}
