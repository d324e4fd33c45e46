'use client'
import { reviewOrders, type ReviewOrder } from '@/lib/study/plan'

const words: Readonly<Record<ReviewOrder, { readonly name: string; readonly what: string }>> = {
  weakest: {
    name: 'Those likeliest forgotten first',
    what: 'If you stop early, what you did was what needed it most.',
  },
  due: {
    name: 'Those longest due first',
    what: 'In the order in which they fell due. If you stop early, weaker ones may be left.',
  },
}

/** In which order reviews are asked. */
export function OrderSetting({
  value,
  disabled,
  onChange,
}: {
  readonly value: ReviewOrder
  readonly disabled: boolean
  readonly onChange: (value: ReviewOrder) => void
}) {
  return (
    <fieldset className="max-w-text" disabled={disabled}>
      <legend className="mb-1 font-medium">Order of reviews</legend>
      {reviewOrders.map((order) => (
        <label key={order} className="flex min-h-11 items-start gap-3 py-2">
          <input
            type="radio"
            name="review-order"
            className="mt-1 size-5 shrink-0"
            checked={value === order}
            onChange={() => onChange(order)}
          />
          <span>
            {words[order].name}
            <span className="text-soft block text-sm">{words[order].what}</span>
          </span>
        </label>
      ))}
      <p className="text-soft text-sm">What is being learned comes first in either.</p>
    </fieldset>
  )
}
