import type { Scenario } from './course'

export const scenarios: readonly Scenario[] = [
  { name: '500 cards, 30 days, 20 min', cards: 500, days: 30, minutesADay: 20, metBefore: 0, unequal: false },
  { name: '200 cards, 30 days, 20 min (slack)', cards: 200, days: 30, minutesADay: 20, metBefore: 0, unequal: false },
  {
    name: '1000 cards, 30 days, 20 min (overload)',
    cards: 1000,
    days: 30,
    minutesADay: 20,
    metBefore: 0,
    unequal: false,
  },
  { name: '300 cards, 7 days, 30 min', cards: 300, days: 7, minutesADay: 30, metBefore: 0, unequal: false },
  {
    name: '1000 cards, 80% met before, 14 days, 20 min',
    cards: 1000,
    days: 14,
    minutesADay: 20,
    metBefore: 0.8,
    unequal: false,
  },
  {
    name: '500 cards of unequal value and time, 30 days, 20 min',
    cards: 500,
    days: 30,
    minutesADay: 20,
    metBefore: 0,
    unequal: true,
  },
]
