import type { Metadata } from 'next'
import { ClassesPage } from '@/components/classes/classes-page'

export const metadata: Metadata = { title: 'Classes', description: 'Join a class by its code, or teach one.' }

export default function Classes() {
  return <ClassesPage />
}
