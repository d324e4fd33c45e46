const words = {
  due: 'Each card that was studied has a day on which it falls due. What is overdue counts for today. New cards are not in it, for nobody knows yet when you will begin them.',
  activity:
    'Every answer counts, also those taken back into a lesson a minute later; answers that you undid do not. A day begins at the hour that is set under Settings.',
  retention:
    'Of the cards that had left learning, the share you recalled when they were first asked on a day. Cards still being learned do not count, nor second tries of the same day. The thin line at each point is where the true share lies with a confidence of 95% (Wilson’s interval). A week with fewer than ten such cards is left out.',
  topics:
    'For each card, FSRS estimates the probability that you would recall it now, from when and how you answered before. The figure is the sum of these over the cards of the topic, and a card never seen counts as zero. A card of two topics counts in both.',
} as const

/** How a figure comes about, for those who ask. */
export function Computed({ of }: { readonly of: keyof typeof words }) {
  return (
    <details className="max-w-text mt-1 text-sm">
      <summary className="link text-soft inline-flex min-h-11 items-center">How this is computed</summary>
      <p className="pb-2">{words[of]}</p>
    </details>
  )
}
