import type { Metadata } from 'next'
import { StudyPage } from '@/components/study/study-page'
import { firstQuestion } from '../first-question'

export const metadata: Metadata = {
  title: 'Study',
  description: 'Questions on the Soviet leadership, each asked again when you are about to forget the answer.',
}

export default async function Study() {
  return <StudyPage first={await firstQuestion()} />
}
