import type { FactOf } from '@/lib/corpus/fact'
import type { QuestionContext } from '../context'
import { statedAs, type Side } from '../side'
import { capital } from '../why'

/** What a historian can make of somebody's claim, and two views that this one excludes. */
const views = {
  doubts: 'He doubts it or disputes it',
  agrees: 'He agrees with it',
  repeats: 'He takes it over as established',
  fulfilled: 'He finds it borne out later',
  refuted: 'He finds it refuted later',
} as const
type View = keyof typeof views
const excluded: { readonly [V in 'doubts' | 'agrees' | 'fulfilled']: readonly View[] } = {
  doubts: ['agrees', 'repeats'],
  agrees: ['doubts', 'refuted'],
  fulfilled: ['doubts', 'refuted'],
}
/** What is said of the past is not borne out later, as a forecast is. */
const forecast = /\b(will|would(?! have\b)|shall)\b/
const viewsBut = (right: keyof typeof excluded, gist: string): readonly View[] =>
  right === 'doubts' && forecast.test(gist) ? ['agrees', 'fulfilled'] : excluded[right]
const afterName = (view: string) => view.replace(/^He /, '')
/** Words of the content that leave no doubt which view it is. */
const told: { readonly [V in keyof typeof excluded]: RegExp } = {
  doubts:
    /\b(suspect|contradicted|overstated|no support|scepticism|doubts it|objects|hard to square|selective|with reserve)\b/i,
  agrees: /\bRees agrees\b/,
  fulfilled: /\b(came true|proved right)\b/i,
}

/** Whether the historian upholds a claim, where what the content has of his view is plain. */
export function standingSide(context: QuestionContext, fact: FactOf<'claim'>): Omit<Side, 'facet'> | string {
  const { verdict } = fact
  if (!verdict) return 'the content does not say what the historian makes of it'
  const fitting = (Object.keys(told) as (keyof typeof told)[]).filter((view) => told[view].test(verdict))
  const [right] = fitting
  if (!right || fitting.length > 1) return 'what the historian makes of it is no plain yes or no'
  if (/\b(Rees|historian finds|author)\b/.test(fact.statement))
    return 'the sentence tells what the historian makes of it'
  const why = capital(`${verdict.replace(/\.$/, '')}.`)
  const author = context.corpus.source.get('rees-2012')?.author ?? 'the historian'
  return {
    answer: { kind: 'text', text: views[right] },
    ask: () => ({ stem: `${fact.statement} What does ${author} make of this?` }),
    stated: () => ({
      ...statedAs(`${fact.statement} ${author} `, afterName(views[right]), '.'),
      reads: afterName,
    }),
    why,
    gap: null,
    recall: false,
    wrong: {
      kind: 'texts',
      rule: 'functional',
      texts: viewsBut(right, fact.gist).map((view) => ({
        text: views[view],
        why,
        references: fact.references,
        facts: [fact.id],
      })),
    },
  }
}
