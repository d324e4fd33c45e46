'use client'
import { useState } from 'react'
import { now } from '@/components/learner/clock'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { count, figure } from '@/components/ui/words'
import type { RescheduleEffect } from '@/lib/fitting/effect'
import type { LearnerSettings, SettingsChange } from '@/lib/store/learner-settings'
import type { LearnerStore } from '@/lib/store/learner-store'
import { useWork } from './use-work'

/** Brings all that is learned under the pace of now, once the learner has seen what that does. */
export function Reschedule({
  store,
  settings,
  onChange,
}: {
  readonly store: LearnerStore
  readonly settings: LearnerSettings
  readonly onChange: (change: SettingsChange) => Promise<boolean>
}) {
  const { state, start, cancel } = useWork('reschedule', store)
  const [undo, setUndo] = useState<number | null>(null)
  const keep = async (rescheduledAtMs: number, before: number | null) => {
    cancel()
    if (await onChange({ rescheduledAtMs })) setUndo(before)
  }
  const effect = state.kind === 'done' ? state.answer : null
  const moved = effect ? effect.sooner + effect.later : 0
  return (
    <div className="max-w-text mt-6">
      <h3 className="font-medium">Reschedule what is already learned</h3>
      <p className="mt-1">
        Another set, or another chance to recall, decides when a card comes back after its next answer; the day it has
        now stays. Here you can have all of them moved at once.
      </p>
      {effect ? (
        <div className="mt-3 grid gap-4">
          <EffectTable effect={effect} />
          <p role="status">{movedWords(effect)}</p>
          <div className="flex flex-wrap gap-3">
            {moved > 0 ? (
              <Button onClick={() => void keep(now(), settings.rescheduledAtMs)}>
                Reschedule {count(moved, 'card')}
              </Button>
            ) : null}
            <Button onClick={cancel}>{moved > 0 ? 'Leave them' : 'Close'}</Button>
          </div>
        </div>
      ) : (
        <Button className="mt-3" disabled={state.kind === 'running'} onClick={() => void start({ nowMs: now() })}>
          Show what it would do
        </Button>
      )}
      {state.kind === 'failed' ? (
        <Notice tone="wrong" role="alert" className="mt-3">
          That could not be worked out just now. Nothing was changed.
        </Notice>
      ) : null}
      {undo !== null && !effect ? (
        <Notice tone="right" role="status" className="mt-3">
          <p>Rescheduled.</p>
          <Button className="mt-2" onClick={() => void keep(undo, null)}>
            Put them back
          </Button>
        </Notice>
      ) : null}
    </div>
  )
}

function movedWords({ sooner, later, cards }: RescheduleEffect): string {
  if (sooner + later === 0)
    return `None of your ${count(cards, 'card')} would move: all are due by the present settings already.`
  const parts = [
    ...(sooner > 0 ? [`${count(sooner, 'card')} would come back sooner`] : []),
    ...(later > 0 ? [`${count(later, 'card')} later`] : []),
  ]
  const first = sooner > 0 ? parts.join(', ') : `${count(later, 'card')} would come back later`
  return `${first}; ${figure(cards - sooner - later)} would stay where they are.`
}

function EffectTable({ effect: { before, after } }: { readonly effect: RescheduleEffect }) {
  const rows = [
    ['Today', before.today, after.today],
    ['Within a week', before.week, after.week],
    ['Within a month', before.month, after.month],
  ] as const
  return (
    <table className="w-full text-left tabular-nums [&_td]:py-1.5 [&_td]:pl-4 [&_td]:text-right [&_th]:py-1.5 [&_th]:font-normal">
      <caption className="text-soft pb-1 text-left text-sm">Cards that fall due</caption>
      <thead>
        <tr className="border-field border-b text-sm">
          <th scope="col">By when</th>
          <th scope="col" className="pl-4 text-right">
            As it is
          </th>
          <th scope="col" className="pl-4 text-right">
            Rescheduled
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, was, becomes]) => (
          <tr key={name} className="border-rule border-b">
            <th scope="row">{name}</th>
            <td>{figure(was)}</td>
            <td>{figure(becomes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
