/** What the corpus is to have: no less than, no more than, or about so much. Shares are of all facts. */
export type Goal =
  { readonly atLeast: number } | { readonly atMost: number } | { readonly about: number; readonly within: number }

/** What is printed beside a figure: the goal, and whether it is met. */
export function meets(value: number, goal: Goal): boolean {
  if ('atLeast' in goal) return value >= goal.atLeast
  if ('atMost' in goal) return value <= goal.atMost
  return Math.abs(value - goal.about) <= goal.within
}

export const factGoal: Goal = { atLeast: 2000 }
export const shareGoals = {
  statements: { atMost: 1 / 3 },
  'Lazar Kaganovich the only person': { atMost: 0.45 },
  inferred: { atMost: 0.06 },
  'importance 1': { about: 0.25, within: 0.05 },
  'importance 2': { about: 0.5, within: 0.05 },
  'importance 3': { about: 0.25, within: 0.05 },
} as const satisfies Readonly<Record<string, Goal>>
export type Share = keyof typeof shareGoals

export const entityGoals: Readonly<Record<string, Goal>> = {
  person: { atLeast: 280 },
  body: { atLeast: 70 },
  post: { atLeast: 130 },
  event: { atLeast: 160 },
  term: { atLeast: 90 },
  place: { atLeast: 80 },
}
/** By the chapter of a fact's first citation. */
export const chapterGoals: Readonly<Record<string, Goal>> = Object.fromEntries(
  Object.entries({
    'Rees Introduction': 25,
    'Rees 1': 110,
    'Rees 2': 150,
    'Rees 3': 140,
    'Rees 4': 150,
    'Rees 5': 120,
    'Rees 6': 120,
    'Rees 7': 125,
    'Rees 8': 120,
    'Rees 9': 110,
    'Rees 10': 200,
    'Rees 11': 90,
    'Rees 12': 190,
    'Rees 13': 190,
    'Rees Conclusion': 15,
    'Kedrov article': 36,
  }).map(([chapter, atLeast]) => [chapter, { atLeast }]),
)
/** The leaders whose careers can be read: whatever else is said of them, some office or seat. */
export const leaders = [
  'joseph-stalin',
  'vyacheslav-molotov',
  'nikita-khrushchev',
  'sergo-ordzhonikidze',
  'sergei-kirov',
  'valerian-kuibyshev',
  'kliment-voroshilov',
  'anastas-mikoyan',
  'nikolai-bukharin',
  'aleksei-rykov',
  'mikhail-tomsky',
  'grigory-zinoviev',
  'lev-kamenev',
  'leon-trotsky',
  'vladimir-lenin',
  'lavrenty-beria',
  'georgy-malenkov',
  'andrei-zhdanov',
  'nikolai-yezhov',
  'genrikh-yagoda',
  'andrei-andreev',
  'yan-rudzutak',
  'stanislav-kosior',
  'pavel-postyshev',
  'nikolai-bulganin',
  'nikolai-voznesensky',
].map((slug) => `person/${slug}`)
export const careerGoal: Goal = { atLeast: 2 }
