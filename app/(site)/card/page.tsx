import type { Metadata } from 'next'
import { CardPage } from '@/components/cards/card-page'

export const metadata: Metadata = {
  title: 'Card',
  description: 'One card: its question, every answer you gave, and how your memory of it rose and fell.',
}

export default function Card() {
  return <CardPage />
}
