import type { ReactNode } from 'react'
import { Section } from '@/components/site/page'

/** A part of the page as it stands in the HTML: what it will show, and how that is computed. */
export interface Part {
  readonly id: PartId
  readonly title: string
  /** For those who have not begun. */
  readonly nothing: string
  readonly computed: string
}
export type PartId = keyof typeof words

/** Today first, years last. */
const words = {
  due: {
    title: 'Due today and in the coming days',
    nothing:
      'Nothing is due, for no card has been studied yet. After the first session this shows how many cards fall due on each of the next thirty days.',
    computed:
      'Each card that was studied has a day on which it falls due. What is overdue counts for today. New cards are not in it, for nobody knows yet when you will begin them; nor are reviews that will follow from the coming ones.',
  },
  answers: {
    title: 'Answers a day',
    nothing: 'No answers yet. This will show how many you gave on each of the last thirty days.',
    computed:
      'Every answer counts, also those taken back into a lesson a minute later; answers that you undid do not. A day begins at the hour that is set under Settings.',
  },
  time: {
    title: 'Time spent',
    nothing: 'This will show how many minutes you answered questions on each of the last thirty days.',
    computed:
      'From the question on screen to the answer; reading what follows it is not counted. An answer that took longer than 60 seconds counts as 60, as in Anki, for then the phone was most likely put down. The time per answer is given from twenty answers on.',
  },
  known: {
    title: 'What you know now',
    nothing: 'About how many facts of each topic and about each person you would know today, once you have begun.',
    computed:
      'For each card, FSRS estimates the probability that you would recall it now, from when and how you answered before; a card never seen counts as zero. A fact counts by the mean over its cards: who knows one side of two knows half of it. The figure is the sum over the facts, so it is a number to be expected, not one that was counted. A fact of two topics counts in both, and a chapter has the facts of the topics under it. People stand here from three facts begun.',
  },
  strength: {
    title: 'How strong your memories are',
    nothing:
      'It takes ten studied cards. Then this shows how many of them you will keep for days, for months, for years.',
    computed:
      'A card’s stability, as FSRS reckons it from your answers: the time after which the probability of recall has fallen to 90%. Cards never seen are left out. Shown from ten cards on.',
  },
  retention: {
    title: 'True retention',
    nothing:
      'It takes at least ten cards that were learned on one day and asked again on another. Then this shows, week by week, how many of them you still knew, against the share you aim for.',
    computed:
      'As in Anki: of the cards that had left learning, the share you recalled when they were first asked on a day. Cards still being learned do not count, nor second tries of the same day. The thin line at each point is where the true share lies with a confidence of 95% (Wilson’s interval). A week with fewer than ten such cards is left out.',
  },
  calibration: {
    title: 'What the app foretold',
    nothing:
      'It takes fifty answers to cards asked on an earlier day. Then this shows whether what the app foretold came true.',
    computed:
      'Before each answer to a card last asked on an earlier day, FSRS gives a probability of recall. Answers are put together by that probability; the point stands at the mean of what was foretold, and as high as the share that was recalled, with Wilson’s interval of 95%. On the dashed line both are the same. Reckoned by your present parameters, also for answers given under earlier ones. Shown from fifty answers on, and a point from ten.',
  },
  confidence: {
    title: 'How sure you were',
    nothing: 'If you say how sure you are of an answer, this shows how often you were right when you were.',
    computed:
      'Only answers of which you said how sure you were. Right is anything but forgotten. A guess comes back soon whether it was right or not, and counts here as what it was. What you called a guess only after the answer was told is not among them, for nobody says so of a wrong one. A share is given from ten answers on.',
  },
  stubborn: {
    title: 'Most stubborn cards',
    nothing: 'Cards that you forget again and again will stand here, from the second time on.',
    computed:
      'How often a card was forgotten after it had been learned (Anki calls it a lapse), from two on; of equal ones the weaker first, by the probability that you would recall it now.',
  },
  confusions: {
    title: 'What you confuse with what',
    nothing: 'When you answer one person or thing for another more than once, the pair will stand here.',
    computed:
      'Wrong answers that name something else than what was asked for: picked from the options, or written as a name that the app knows. Both directions are one pair. Once may be a slip, so pairs stand here from two on. Matchings, orders and dates are left out.',
  },
  year: {
    title: 'The year',
    nothing: 'A calendar of the last year, with how much you did on each day.',
    computed:
      'Every answer of the last 53 weeks on its day, which begins at the hour that is set under Settings. The shades divide the days on which you answered into four equal parts, from the quietest to the busiest.',
  },
} as const satisfies Record<string, Omit<Part, 'id'>>

export const parts: readonly Part[] = (Object.keys(words) as PartId[]).map((id) => ({ id, ...words[id] }))

const marks = [
  ['due', 'Today'],
  ['known', 'What you know'],
  ['retention', 'How well you keep it'],
  ['stubborn', 'What goes wrong'],
  ['year', 'The year'],
] as const satisfies readonly (readonly [PartId, string])[]

/** The page is long: its main stops. */
export function OnThisPage() {
  return (
    <nav aria-label="On this page" className="mb-2 flex flex-wrap gap-x-6" data-screen-only>
      {marks.map(([id, title]) => (
        <a key={id} href={`#${id}`} className="link inline-flex min-h-11 items-center">
          {title}
        </a>
      ))}
    </nav>
  )
}

/**
 * What is far below the screen is laid out when it comes near: all at once would hold the page up for several frames. The margin is for
 * names of axes, which stand out of their charts a little. Paper has no screen.
 */
const lazily =
  '[contain-intrinsic-size:auto_26rem] [content-visibility:auto] [overflow-clip-margin:1.5rem] print:[content-visibility:visible]'

/** @param isFigure more than words: these alone are laid out at once, where they would come near one after another, frame by frame */
export function PartSection({
  part,
  isFigure = false,
  children,
}: {
  readonly part: Part
  readonly isFigure?: boolean
  readonly children: ReactNode
}) {
  return (
    <Section id={part.id} title={part.title} className={isFigure ? lazily : ''}>
      {children}
      <details className="max-w-text mt-1 text-sm">
        <summary className="link text-soft inline-flex min-h-11 items-center">How this is computed</summary>
        <p className="pb-2">{part.computed}</p>
      </details>
    </Section>
  )
}
