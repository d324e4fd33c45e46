import type { ReactNode } from 'react'
import { AppLink } from '@/components/ui/app-link'
import type { CardId } from '@/lib/scheduling/review'

export const cardHref = (id: CardId) => `/card?id=${encodeURIComponent(id)}`

/** To a card's own page. */
export function CardLink({ id, children }: { readonly id: CardId; readonly children: ReactNode }) {
  return (
    <AppLink href={cardHref(id)} className="hover:underline">
      {children}
    </AppLink>
  )
}
