'use client'
import { Button } from '@/components/ui/button'
import type { Exam } from '@/lib/planning/exam'

const words: Readonly<Record<Exam['afterwards'], string>> = {
  undecided: 'Its cards come back when they fall due, like any others, unless you let them rest.',
  keep: 'Its cards come back when they fall due, like any others.',
  rest: 'Its cards rest: they are not asked by themselves, unless another exam needs them, and stay in their decks.',
}

export const afterwardsWords = ({ afterwards }: Pick<Exam, 'afterwards'>): string => words[afterwards]

/** What becomes of the cards of an exam that is over. */
export function Afterwards({ exam, onChange }: { readonly exam: Exam; readonly onChange: (exam: Exam) => void }) {
  return (
    <>
      <Button aria-pressed={exam.afterwards === 'keep'} onClick={() => onChange({ ...exam, afterwards: 'keep' })}>
        Keep the knowledge
      </Button>
      <Button aria-pressed={exam.afterwards === 'rest'} onClick={() => onChange({ ...exam, afterwards: 'rest' })}>
        Let it rest
      </Button>
    </>
  )
}
