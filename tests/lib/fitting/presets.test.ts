import { expect, test } from 'vitest'
import { seededRandom } from '@/lib/base/random'
import { presetOf, presets, type Preset } from '@/lib/fitting/presets'
import { commonBelief } from '@/lib/planning/belief'
import type { SeenMemory } from '@/lib/scheduling/memory'
import { newMemory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { retrievability, review } from '@/lib/scheduling/scheduler'
import { dayMs, noon, settings } from '../scheduling/builders'

/** Minutes a day, from the second to the third month, of a learner as most are. */
function minutesOf({ desiredRetention, newCardsPerDay }: Preset): number {
  const rules = settings({ desiredRetention })
  const random = seededRandom('minutes')
  const cards: SeenMemory[] = []
  let seconds = 0
  for (let day = 0; day < 90; day++) {
    const meet = Array.from({ length: newCardsPerDay }, (_, i) => cards.length + i)
    const due = cards.flatMap(({ dueAtMs }, i) => (dueAtMs <= noon + day * dayMs ? [i] : []))
    for (const i of [...due, ...meet]) {
      let card = cards[i]
      let right = random() < (card ? retrievability(card, noon + day * dayMs, rules) : 1 - commonBelief.first.again)
      for (let atMs = noon + day * dayMs; ; atMs = card.dueAtMs) {
        const took = commonBelief.seconds[card?.stage ?? 'learning'][right ? 'right' : 'wrong']
        if (day >= 30) seconds += took
        card = review(card ?? newMemory, { rating: right ? 'good' : 'again', atMs }, `c${i}#x` as CardId, rules)
        if (card.stage === 'review') break
        right = random() >= 0.15
      }
      cards[i] = card
    }
  }
  return seconds / 60 / 60
}

test('each preset costs about the minutes that it says', () => {
  const said = { Steady: 20, 'Exam soon': 60, Light: 10 } as Readonly<Record<string, number>>
  for (const preset of presets) {
    expect(preset.costs).toMatch(
      preset.name === 'Exam soon' ? /About an hour/ : new RegExp(`About ${said[preset.name]} minutes`),
    )
    expect(minutesOf(preset) / said[preset.name]!).toBeGreaterThan(0.75)
    expect(minutesOf(preset) / said[preset.name]!).toBeLessThan(1.25)
  }
})

test('a preset is in force when all of its numbers are', () => {
  for (const preset of presets) {
    expect(presetOf(preset)).toBe(preset)
    expect(presetOf({ ...preset, newCardsPerDay: 7 })).toBeNull()
  }
})
