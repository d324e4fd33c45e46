'use client'
import { Button, pressedClass } from '@/components/ui/button'
import type { Exam } from '@/lib/planning/exam'

const words: Readonly<Record<Exam['afterwards'], string>> = {
  undecided: 'Its cards come back when they fall due, like any others, unless you let them rest.',
  keep: 'Its cards come back when they fall due, like any others.',
  rest: 'Its cards rest: they are not asked by themselves, unless another exam needs them, and stay in their decks.',
}

export const afterwardsWords = ({ afterwards }: Pick<Exam, 'afterwards'>): string => words[afterwards]

const choices = [
  { afterwards: 'keep', name: 'Keep the knowledge' },
  { afterwards: 'rest', name: 'Let it rest' },
] as const

/** What becomes of the cards of an exam that is over. */
export function Afterwards({ exam, onChange }: { readonly exam: Exam; readonly onChange: (exam: Exam) => void }) {
  return choices.map(({ afterwards, name }) => (
    <Button
      key={afterwards}
      aria-pressed={exam.afterwards === afterwards}
      className={pressedClass}
      onClick={() => onChange({ ...exam, afterwards })}
    >
      {name}
    </Button>
  ))
}
