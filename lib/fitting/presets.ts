/** Three settings that make sense together. Good untouched; each number can be changed afterwards. */
export interface Preset {
  readonly name: string
  readonly desiredRetention: number
  readonly newCardsPerDay: number
  readonly reviewsPerDay: number
  readonly sets: string
  readonly costs: string
}

export const presets: readonly Preset[] = [
  {
    name: 'Steady',
    desiredRetention: 0.9,
    newCardsPerDay: 10,
    reviewsPerDay: 200,
    sets: '10 new cards a day; cards come back when 9 in 10 are still known.',
    costs: 'About 20 minutes a day in the first months. For a course that lasts a term or a year.',
  },
  {
    name: 'Exam soon',
    desiredRetention: 0.94,
    newCardsPerDay: 25,
    reviewsPerDay: 400,
    sets: '25 new cards a day; cards come back when 94 in 100 are still known.',
    costs:
      'About an hour a day, and more as cards add up: for some weeks, not for a year. For an exam with a date, the plan under Exams does better.',
  },
  {
    name: 'Light',
    desiredRetention: 0.85,
    newCardsPerDay: 5,
    reviewsPerDay: 100,
    sets: '5 new cards a day; cards come back when 85 in 100 are still known.',
    costs: 'About 10 minutes a day in the first months. One card in seven has been forgotten when it comes back.',
  },
]

/** The preset that is in force, if the settings are one. */
export const presetOf = (
  settings: Pick<Preset, 'desiredRetention' | 'newCardsPerDay' | 'reviewsPerDay'>,
): Preset | null =>
  presets.find(
    (preset) =>
      preset.desiredRetention === settings.desiredRetention &&
      preset.newCardsPerDay === settings.newCardsPerDay &&
      preset.reviewsPerDay === settings.reviewsPerDay,
  ) ?? null
