import { ShareTable } from '@/components/ui/share-table'
import { count, percent } from '@/components/ui/words'
import type { ConfidenceShare } from '@/lib/analytics/confidence'

const names = { guess: 'A guess', think: 'Think so', sure: 'Sure' } as const

/** How often the learner was right, by how sure they said to be. */
export function ConfidenceTable({ levels }: { readonly levels: readonly ConfidenceShare[] }) {
  return (
    <ShareTable
      of="You said"
      caption="The share of right answers by how sure you said to be"
      columns={['Right']}
      rows={levels.map(({ confidence, asked, recalled, share, interval }) => ({
        key: confidence,
        name: names[confidence],
        detail: count(asked, 'answer'),
        share,
        values: [
          share === null || interval === null
            ? `too few: ${recalled} of ${asked}`
            : `${percent(share)} (${Math.round(interval[0] * 100)}–${percent(interval[1])})`,
        ],
      }))}
    />
  )
}
