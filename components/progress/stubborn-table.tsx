import { ShareTable } from '@/components/ui/share-table'
import { count, figure, percent } from '@/components/ui/words'
import type { StubbornCard } from '@/lib/analytics/stubborn'
import type { CardId } from '@/lib/scheduling/review'
import { CardLink } from '@/components/cards/card-link'

/** The cards forgotten most often, each with the way to its history. */
export function StubbornTable({
  cards,
  more,
  stems,
}: {
  readonly cards: readonly StubbornCard[]
  /** How many are left out. */
  readonly more: number
  readonly stems: ReadonlyMap<CardId, string>
}) {
  return (
    <>
      <ShareTable
        of="Card"
        caption="The cards forgotten most often, with the chance of recall now"
        columns={['Recall now']}
        rows={cards.map(({ cardId, lapses, reps, recall }) => ({
          key: cardId,
          name: <CardLink id={cardId}>{stems.get(cardId) ?? cardId}</CardLink>,
          detail: `Forgotten ${count(lapses, 'time')} in ${count(reps, 'answer')}`,
          share: recall,
          values: [percent(recall)],
        }))}
      />
      {more > 0 ? <p className="text-soft mt-3 text-sm">{figure(more)} more forgotten at least twice.</p> : null}
    </>
  )
}
