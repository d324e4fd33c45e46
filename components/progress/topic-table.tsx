'use client'
import { useMemo } from 'react'
import type { Material } from '@/components/learner/material'
import { AppLink } from '@/components/ui/app-link'
import { ShareTable } from '@/components/ui/share-table'
import { count, percent } from '@/components/ui/words'
import { memoryByTopic } from '@/lib/analytics/topic-memory'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import type { LearnerStore } from '@/lib/store/learner-store'

/** Topics that were begun, with how much of each is known. A table already, so it needs none beside it. */
export function TopicTable({
  material,
  store,
  version,
  nowMs,
  settings,
}: {
  readonly material: Material
  readonly store: LearnerStore
  /** Of the memories, which change in place. */
  readonly version: number
  readonly nowMs: number
  readonly settings: SchedulingSettings
}) {
  const topicsOf = useMemo(() => new Map(material.context.cards.map((card) => [card.id, card.topics])), [material])
  const rows = useMemo(
    () => (version < 0 ? [] : memoryByTopic(topicsOf, store.snapshot().memories, nowMs, settings)),
    [topicsOf, store, version, nowMs, settings],
  )
  const begun = rows.filter((row) => row.seen > 0).sort((a, b) => b.known / b.of - a.known / a.of)
  const untouched = rows.length - begun.length
  return (
    <>
      <ShareTable
        caption="How much of each topic is known, the best known first"
        columns={['Known']}
        rows={begun.map(({ topic, known, seen, of }) => ({
          key: topic,
          name: (
            <AppLink href={`/deck?id=${encodeURIComponent(`topic/${topic}`)}`} className="hover:underline">
              {material.corpus.topic.get(topic)?.title ?? topic}
            </AppLink>
          ),
          detail: `${seen} of ${count(of, 'card')} studied`,
          share: known / of,
          values: [`about ${percent(known / of)}`],
        }))}
      />
      {untouched > 0 ? <p className="text-soft mt-3 text-sm">{count(untouched, 'topic')} not begun yet.</p> : null}
    </>
  )
}
