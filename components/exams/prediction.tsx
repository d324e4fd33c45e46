import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ShareTable } from '@/components/ui/share-table'
import { count, figure, percent } from '@/components/ui/words'
import type { Exam } from '@/lib/planning/exam'
import type { ExamOutlook, WaysOut } from '@/lib/planning/fit'
import { expectedWords } from './exam-words'

/** What to expect on the day, in all and by topic, and what could be done where that is too little. */
export function Prediction({
  outlook,
  ways,
  titles,
  onChange,
}: {
  readonly outlook: ExamOutlook
  readonly ways: WaysOut | null
  readonly titles: ReadonlyMap<string, string>
  readonly onChange: (exam: Exam) => void
}) {
  const { exam, kept, alone, asOfLate, known, cards, topics, fits } = outlook
  return (
    <>
      <dl className="mt-3 flex flex-wrap gap-x-10 gap-y-3">
        <div>
          <dt className="text-soft text-sm">Expected on the day, if the plan is kept</dt>
          <dd className="text-2xl font-semibold tabular-nums">{expectedWords(kept)}</dd>
        </div>
        {asOfLate ? (
          <div>
            <dt className="text-soft text-sm">If you go on as of late</dt>
            <dd className="text-2xl tabular-nums">about {percent(asOfLate.recall.mean)}</dd>
          </div>
        ) : null}
        <div>
          <dt className="text-soft text-sm">If nothing more is studied</dt>
          <dd className="text-2xl tabular-nums">{expectedWords(alone)}</dd>
        </div>
        <div>
          <dt className="text-soft text-sm">Cards that will count as known</dt>
          <dd className="text-2xl tabular-nums">
            {figure(Math.round(known))} of {figure(cards)}
          </dd>
        </div>
      </dl>
      <p className="text-soft max-w-text mt-2 text-sm">
        The share of the cards that you would recall, were each asked once, by the weight of its topic. In brackets:
        where it lies four times in five if your memory is as the app takes it to be. No memory quite is: be ready for
        more on either side.{' '}
        {asOfLate
          ? `Of the last ${count(asOfLate.attendance.planned, 'day')} with minutes you studied on ${asOfLate.attendance.studied}; as of late means as many of those to come.`
          : null}
      </p>
      {fits ? null : <DoesNotFit exam={exam} kept={kept.mean} ways={ways} titles={titles} onChange={onChange} />}
      <div className="mt-5">
        <ShareTable
          caption="What to expect on the day, by topic"
          columns={['On plan', 'Left alone']}
          rows={topics.map(({ topic, known, cards: of, kept: onPlan, alone: leftAlone }) => ({
            key: topic,
            name: titles.get(topic) ?? topic,
            detail: `${figure(Math.round(known))} of ${count(of, 'card')} known`,
            share: onPlan.mean,
            values: [expectedWords(onPlan), percent(leftAlone.mean)],
          }))}
        />
      </div>
    </>
  )
}

/** The three ways out, each with what it costs. */
function DoesNotFit({
  exam,
  kept,
  ways,
  titles,
  onChange,
}: {
  readonly exam: Exam
  readonly kept: number
  readonly ways: WaysOut | null
  readonly titles: ReadonlyMap<string, string>
  readonly onChange: (exam: Exam) => void
}) {
  const times = ways?.minutesTimes ?? null
  const more = times === null ? null : exam.minutesByWeekday.map((one) => Math.ceil((one * times) / 5) * 5)
  const topics = ways?.topics ?? null
  const givenUp = topics ? exam.topics.filter(({ topic }) => !topics.some((one) => one.topic === topic)) : []
  return (
    <Notice className="max-w-text mt-4">
      <p className="font-medium">
        This does not fit: the plan reaches about {percent(kept)}, and what counts as known is {percent(exam.knownAt)}.
      </p>
      {ways === null ? (
        <p className="mt-1">Looking for what would …</p>
      ) : (
        <ul className="mt-2 space-y-3">
          <li>
            {more ? (
              <>
                <Button onClick={() => onChange({ ...exam, minutesByWeekday: more })}>
                  About {Math.max(...more)} minutes a day
                </Button>{' '}
                instead of {Math.max(...exam.minutesByWeekday)}.
              </>
            ) : (
              'No number of minutes that anybody would keep up makes it fit.'
            )}
          </li>
          {topics ? (
            <li>
              <Button onClick={() => onChange({ ...exam, topics })}>Fewer topics</Button> without{' '}
              {givenUp.map(({ topic }) => titles.get(topic) ?? topic).join(', ')}.
            </li>
          ) : exam.topics.length > 1 ? (
            <li>Not even one of the topics fits into these minutes.</li>
          ) : null}
          <li>
            <Button onClick={() => onChange({ ...exam, knownAt: Math.max(0.01, Math.floor(kept * 100) / 100) })}>
              Expect about {percent(kept)}
            </Button>{' '}
            and leave the rest as it is.
          </li>
        </ul>
      )}
    </Notice>
  )
}
