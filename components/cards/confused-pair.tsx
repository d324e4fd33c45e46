import { Icon } from '@/components/ui/icon'
import { count } from '@/components/ui/words'
import type { ConfusedPair } from '@/lib/study/confused'

/** The answer and what is mistaken for it, side by side, each with what it is true of. */
export function ConfusedPairView({ pair }: { readonly pair: ConfusedPair }) {
  const { stem, answer, why, other, otherWhy } = pair
  return (
    <figure aria-label={`${answer} and ${other.text}, side by side`} className="mt-3">
      <figcaption className="text-soft text-sm">{stem}</figcaption>
      <dl className="mt-2 grid gap-2 sm:grid-cols-2">
        <div className="border-ok bg-ok-paper rounded border px-3 py-2.5">
          <dt className="flex items-start gap-2 font-semibold">
            <Icon name="right" className="text-ok mt-[0.2em]" />
            <span>
              <span className="sr-only">The answer: </span>
              {answer}
            </span>
          </dt>
          <dd className="mt-1 text-sm">{why}</dd>
        </div>
        <div className="border-bad bg-bad-paper rounded border px-3 py-2.5">
          <dt className="flex items-start gap-2 font-semibold">
            <Icon name="wrong" className="text-bad mt-[0.2em]" />
            <span>
              <span className="sr-only">Given in its place: </span>
              {other.text}
            </span>
          </dt>
          <dd className="mt-1 text-sm">
            {otherWhy} <span className="text-soft">Given in its place {count(other.times, 'time')}.</span>
          </dd>
        </div>
      </dl>
    </figure>
  )
}
