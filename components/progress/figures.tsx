'use client'
import { useEffect, useMemo, useState } from 'react'
import { BarChart } from '@/components/charts/bar-chart'
import { ShareChart } from '@/components/charts/share-chart'
import { useNow } from '@/components/learner/clock'
import type { Material } from '@/components/learner/material'
import type { Learner } from '@/components/learner/use-learner'
import { Section } from '@/components/site/page'
import { activityByDay } from '@/lib/analytics/activity'
import { dueForecast } from '@/lib/analytics/forecast'
import { trueRetention } from '@/lib/analytics/retention'
import type { Review } from '@/lib/scheduling/review'
import { activityBars, activityWords, dueBars, dueWords, retentionPoints, retentionWords } from './chart-data'
import { Computed } from './computed'
import { TopicTable } from './topic-table'

const dueDays = 14
const activeDays = 30

/** The charts, for a learner who has begun. */
export function Figures({ learner, material }: { readonly learner: Learner; readonly material: Material | null }) {
  const { store, snapshot } = learner
  const { settings, memories, memoriesVersion } = snapshot
  const nowMs = useNow()
  const reviews = useReviews(learner)
  const due = useMemo(
    // The Map is changed in place; its version tells when.
    () => (nowMs === null || memoriesVersion < 0 ? [] : dueForecast(memories.values(), nowMs, dueDays, settings)),
    [memories, memoriesVersion, nowMs, settings],
  )
  const activity = useMemo(
    () => (nowMs === null || !reviews ? [] : activityByDay(reviews, nowMs, activeDays, settings)),
    [reviews, nowMs, settings],
  )
  const retention = useMemo(() => (reviews ? trueRetention(reviews, settings) : null), [reviews, settings])
  if (nowMs === null || !reviews || !retention) return null
  const points = retentionPoints(retention.weeks)
  return (
    <>
      <Section title="Due in the coming days">
        <BarChart title="Cards due by day" summary={dueWords(due)} bars={dueBars(due)} columns={['Day', 'Cards due']} />
        <Computed of="due" />
      </Section>
      <Section title="Answers a day">
        <BarChart
          title="Answers by day"
          summary={activityWords(activity)}
          bars={activityBars(activity)}
          columns={['Day', 'Answers']}
        />
        <Computed of="activity" />
      </Section>
      <Section title="True retention">
        {points.length > 0 ? (
          <ShareChart
            title="True retention by week"
            summary={retentionWords(retention.total, settings.desiredRetention)}
            points={points}
            target={settings.desiredRetention}
            columns={['Week of', 'Recalled']}
          />
        ) : (
          <p className="max-w-text">{retentionWords(retention.total, settings.desiredRetention)}</p>
        )}
        <Computed of="retention" />
      </Section>
      <Section title="Memory by topic">
        {material ? (
          <TopicTable material={material} store={store} version={memoriesVersion} nowMs={nowMs} settings={settings} />
        ) : null}
        <Computed of="topics" />
      </Section>
    </>
  )
}

/** All that counts, by time; null until it has been read. */
function useReviews({ store, snapshot: { memoriesVersion } }: Learner): readonly Review[] | null {
  const [reviews, setReviews] = useState<readonly Review[] | null>(null)
  useEffect(() => {
    let left = false
    void store.reviewsSince(0).then((found) => {
      if (!left) setReviews(found)
    })
    return () => {
      left = true
    }
  }, [store, memoriesVersion])
  return reviews
}
