import type { Metadata } from 'next'
import { ProgressPage } from '@/components/progress/progress-page'

export const metadata: Metadata = {
  title: 'Progress',
  description: 'What falls due, what was answered, what is kept and how much of each topic is known.',
}

export default function Progress() {
  return <ProgressPage />
}
