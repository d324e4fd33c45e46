import type { Metadata } from 'next'
import { ClassPage } from '@/components/classes/class-page'

export const metadata: Metadata = {
  title: 'Class',
  description: 'How to join, what was handed out, who has begun, and what the class knows.',
}

export default function Class() {
  return <ClassPage />
}
