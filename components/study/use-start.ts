'use client'
import { useEffect, useState } from 'react'
import { useModule } from '@/components/learner/use-module'
import type { MaterialState } from '@/components/learner/learner-provider'
import type { Card, Question, Response } from '@/lib/questions/question'
import type { CardId } from '@/lib/scheduling/review'
import type { Backlog } from '@/lib/study/comeback'
import type { LearnerStore } from '@/lib/store/learner-store'
import type { Opened } from '@/lib/study/next-question'
import type * as engineModule from './engine'

/** The question that stands in the page's HTML, so that a first visitor need not wait for it. */
export interface FirstQuestion {
  readonly question: Question
  readonly seed: string
}
/** What the first visitor did before the device had been read. */
export interface Early {
  readonly response: Response | undefined
  readonly next: boolean
}
export interface Wish {
  readonly deckId: string | null
  readonly assignmentId: string | null
  /** One card by itself, and how it is to be asked. */
  readonly cardId?: string | null
  readonly form?: string | null
  /** Without a word about what fell due during a time away. */
  readonly now?: boolean
}
export interface Chosen {
  readonly deckId: string
  readonly title: string
  readonly cards: readonly Card[]
}
export type Start =
  | {
      readonly kind: 'none'
      readonly chosen: Chosen
      readonly more: readonly CardId[]
      readonly nextDueAtMs: number | null
    }
  /** A pile waits, and nothing has been done today: first say what can be done about it. */
  | { readonly kind: 'back'; readonly backlog: Backlog; readonly cards: number }
  | { readonly kind: 'sitting'; readonly chosen: Chosen; readonly opened: Opened }
  | { readonly kind: 'unknown' }

/** Everything that runs a sitting. The page stands, with its first question, before it is there. */
type Engine = typeof engineModule
const loadEngine = () => import('./engine')
export interface Started {
  readonly start: Start
  readonly engine: Engine
}

/** What to study: the sitting that was left open, or one planned now. null until that is known. */
export function useStart(
  store: LearnerStore | undefined,
  corpus: MaterialState,
  wish: Wish | null,
  first: FirstQuestion | null,
): Started | null {
  const engine = useModule(corpus.kind === 'idle' ? null : loadEngine)
  const material = corpus.kind === 'ready' ? corpus.material : null
  const [start, setStart] = useState<Start | null>(null)
  useEffect(() => {
    if (!engine || !store || !material || !wish) return
    let left = false
    void engine.findStart(store, material, wish, first).then((found) => {
      if (!left) setStart(found)
    })
    return () => {
      left = true
    }
  }, [engine, store, material, wish, first])
  return engine && start ? { start, engine } : null
}
