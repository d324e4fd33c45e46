import type { Material } from '@/components/learner/material'
import { AppLink } from '@/components/ui/app-link'
import { ShareTable, type ShareRow } from '@/components/ui/share-table'
import { count, figure, percent } from '@/components/ui/words'
import { fewestBegun, type KnownGroup } from '@/lib/analytics/known'
import type { Known } from '@/lib/analytics/progress'

/** Of whom fewer facts were begun, too little is said to speak of knowing a person. */
const fewestOfPerson = 3
const shownPeople = 10

const importance = { 1: 'What everybody must know', 2: 'What a good answer has', 3: 'Detail' } as const

const about = (known: number) => (known < 10 ? String(Number(known.toFixed(1))) : figure(Math.round(known)))

/** The whole in a sentence, with what it rests on. */
export const knownWords = ({ known, begun, of }: Omit<KnownGroup<unknown>, 'key'>, answers: number): string =>
  begun < fewestBegun
    ? `Too few to say: ${count(begun, 'fact')} begun, with ${count(answers, 'answer')}, and it takes ${fewestBegun} facts.`
    : `Asked everything now, you would know about ${about(known)} of ${count(of, 'fact')}. You have begun ${figure(begun)}, with ${count(answers, 'answer')}.`

/** The expected number of facts known now: in all, by importance, by topic, by person. Tables already, so they need none beside them. */
export function KnownTables({
  known,
  answers,
  material,
}: {
  readonly known: Known
  /** All that were given, of which it is reckoned. */
  readonly answers: number
  readonly material: Material
}) {
  const { all } = known
  const topics = known.topics.filter(({ begun }) => begun > 0).sort(byShare)
  const chapters = topics.filter(({ key }) => !material.corpus.topic.get(key)?.parent)
  const untouched = known.topics.length - topics.length
  const people = known.people.filter(({ begun }) => begun >= fewestOfPerson).sort((a, b) => b.known - a.known)
  const topicTable = (caption: string, groups: typeof topics) => (
    <ShareTable
      caption={caption}
      columns={columns}
      rows={groups.map((group) =>
        row(group, deckLink(`topic/${group.key}`, material.corpus.topic.get(group.key)?.title ?? group.key)),
      )}
    />
  )
  if (all.begun < fewestBegun) return <p className="max-w-text">{knownWords(all, answers)}</p>
  return (
    <>
      <p className="mb-3">{knownWords(all, answers)}</p>
      <h3 className="mt-4 mb-1 font-semibold">By importance</h3>
      <ShareTable
        of="Importance"
        caption="About how many facts of each importance you would know now"
        columns={columns}
        rows={[...known.importance].sort((a, b) => a.key - b.key).map((group) => row(group, importance[group.key]))}
      />
      <h3 className="mt-6 mb-1 font-semibold">By topic</h3>
      {topicTable('About how many facts of each chapter you would know now, the best known first', chapters)}
      {chapters.length < topics.length ? (
        <details>
          <summary className="link inline-flex min-h-11 items-center">
            {topics.length === 1 ? 'The one topic' : `All ${topics.length} topics`} begun
          </summary>
          {topicTable('About how many facts of each topic you would know now, the best known first', topics)}
        </details>
      ) : null}
      {untouched > 0 ? <p className="text-soft mt-3 text-sm">{count(untouched, 'topic')} not begun yet.</p> : null}
      <h3 className="mt-6 mb-1 font-semibold">By person</h3>
      {people.length > 0 ? (
        <ShareTable
          of="Person"
          caption="About how many facts about each person you would know now, the most first"
          columns={columns}
          rows={people.slice(0, shownPeople).map((group) => {
            const name = material.corpus.entity.get(group.key)?.name ?? group.key
            return row(group, material.deck.has(group.key) ? deckLink(group.key, name) : name)
          })}
        />
      ) : (
        <p className="max-w-text">Nobody yet of whom you have begun {fewestOfPerson} facts.</p>
      )}
      {people.length > shownPeople ? (
        <p className="text-soft mt-3 text-sm">{count(people.length - shownPeople, 'person', 'people')} more begun.</p>
      ) : null}
    </>
  )
}

const columns = ['Facts known'] as const
const byShare = (a: KnownGroup<string>, b: KnownGroup<string>) => b.known / b.of - a.known / a.of

const deckLink = (id: string, title: string) => (
  <AppLink href={`/deck?id=${encodeURIComponent(id)}`} className="hover:underline">
    {title}
  </AppLink>
)

function row(group: KnownGroup<unknown>, name: ShareRow['name']): ShareRow {
  const share = group.known / group.of
  return {
    key: String(group.key),
    name,
    detail: `${figure(group.begun)} of ${count(group.of, 'fact')} begun`,
    share,
    values: [
      <span key="known">
        about {about(group.known)} <span className="text-soft text-sm">({percent(share)})</span>
      </span>,
    ],
  }
}
