'use client'
import { useMemo, type ReactNode } from 'react'
import { BarChart } from '@/components/charts/bar-chart'
import { CalendarChart } from '@/components/charts/calendar-chart'
import { CalibrationChart } from '@/components/charts/calibration-chart'
import { ShareChart } from '@/components/charts/share-chart'
import { useNow } from '@/components/learner/clock'
import type { MaterialState } from '@/components/learner/learner-provider'
import type { Learner } from '@/components/learner/use-learner'
import { dueNow } from '@/lib/analytics/forecast'
import { activeDays } from '@/lib/analytics/progress'
import { fewestStable } from '@/lib/analytics/stability'
import * as data from './chart-data'
import { ConfidenceTable } from './confidence-table'
import { ConfusionList } from './confusion-list'
import { KnownTables } from './known-tables'
import * as memory from './memory-data'
import { parts, PartSection, type PartId } from './parts'
import { StubbornTable } from './stubborn-table'
import { shownConfusions, shownStubborn, useProgress, type ShownProgress } from './use-progress'
import * as year from './year-data'

interface Props {
  readonly learner: Learner
  readonly corpus: MaterialState
}

/** Every figure of the page, for a learner who has begun. */
export function Figures({ learner, corpus }: Props) {
  const material = corpus.kind === 'ready' ? corpus.material : null
  const shown = useProgress(learner, material ? material.context : corpus.kind === 'failed' ? null : undefined)
  return parts.map((part) => (
    <PartSection key={part.id} part={part} isFigure>
      {shown ? (
        <Figure of={part.id} shown={shown} learner={learner} corpus={corpus} />
      ) : (
        <div aria-busy className="min-h-56" />
      )}
    </PartSection>
  ))
}

function Figure({
  of,
  shown,
  learner,
  corpus,
}: Props & { readonly of: PartId; readonly shown: ShownProgress }): ReactNode {
  const { progress, stems } = shown
  const { desiredRetention } = learner.snapshot.settings
  const material = corpus.kind === 'ready' ? corpus.material : null
  const lately = progress.activity.slice(-activeDays)
  switch (of) {
    case 'due':
      return <Due shown={shown} learner={learner} />
    case 'answers':
      return (
        <BarChart
          title="Answers by day"
          summary={data.answerWords(lately)}
          bars={data.answerBars(lately)}
          columns={['Day', 'Answers']}
        />
      )
    case 'time':
      return (
        <BarChart
          title="Minutes by day"
          summary={data.timeWords(lately, progress.time)}
          bars={data.minuteBars(lately)}
          columns={['Day', 'Time']}
        />
      )
    case 'known':
      return material ? (
        <KnownTables known={progress.known} answers={progress.answers} material={material} />
      ) : (
        <NoCorpus />
      )
    case 'strength':
      return progress.stability.cards >= fewestStable ? (
        <BarChart
          title="Cards by stability"
          summary={memory.stabilityWords(progress.stability)}
          bars={memory.stabilityBars(progress.stability)}
          columns={['Recalled with 90% after', 'Cards']}
        />
      ) : (
        <Words>{memory.stabilityWords(progress.stability)}</Words>
      )
    case 'retention': {
      const points = data.retentionPoints(progress.retention.weeks)
      const words = data.retentionWords(progress.retention.total, desiredRetention)
      if (points.length === 0) return <Words>{words}</Words>
      return (
        <ShareChart
          title="True retention by week"
          summary={words}
          points={points}
          target={desiredRetention}
          columns={['Week', 'Recalled']}
        />
      )
    }
    case 'calibration': {
      const points = memory.calibrationPoints(progress.calibration)
      const words = memory.calibrationWords(progress.calibration)
      if (points.length === 0) return <Words>{words}</Words>
      return (
        <CalibrationChart
          title="Foretold and recalled"
          summary={words}
          points={points}
          rows={memory.calibrationRows(progress.calibration)}
          columns={memory.calibrationColumns}
        />
      )
    }
    case 'confidence':
      return progress.confidence.some(({ asked }) => asked > 0) ? (
        <ConfidenceTable levels={progress.confidence} />
      ) : (
        <Nothing of="confidence" />
      )
    case 'stubborn': {
      const cards = progress.stubborn.slice(0, shownStubborn)
      if (cards.length === 0) return <Nothing of="stubborn" />
      return <StubbornTable cards={cards} more={progress.stubborn.length - cards.length} stems={stems} />
    }
    case 'confusions': {
      const pairs = progress.confusions.slice(0, shownConfusions)
      if (!material) return <NoCorpus />
      if (pairs.length === 0) return <Nothing of="confusions" />
      const more = progress.confusions.length - pairs.length
      return <ConfusionList confusions={pairs} more={more} corpus={material.corpus} stems={stems} />
    }
    case 'year':
      return (
        <CalendarChart
          title="Answers of the year"
          summary={year.yearWords(progress.activity)}
          weeks={year.calendarWeeks(progress.activity)}
          columns={year.yearColumns}
          rows={year.yearRows(progress.activity)}
        />
      )
  }
}

function Due({ shown, learner }: { readonly shown: ShownProgress; readonly learner: Learner }) {
  const { memories, memoriesVersion, settings } = learner.snapshot
  const nowMs = useNow()
  const due = useMemo(
    // The Map is changed in place; its version tells when.
    () => (nowMs === null || memoriesVersion < 0 ? 0 : dueNow(memories.values(), nowMs, settings)),
    [memories, memoriesVersion, nowMs, settings],
  )
  return (
    <BarChart
      title="Cards due by day"
      summary={data.dueWords(shown.progress.due, due)}
      bars={data.dueBars(shown.progress.due)}
      columns={['Day', 'Cards due']}
    />
  )
}

const Words = ({ children }: { readonly children: ReactNode }) => <p className="max-w-text">{children}</p>
const Nothing = ({ of }: { readonly of: PartId }) => <Words>{parts.find(({ id }) => id === of)?.nothing}</Words>
const NoCorpus = () => <Words>This needs the facts, which could not be fetched.</Words>
