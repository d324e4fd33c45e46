export const mostSteps = 5
const shortestMin = 1
const longestMin = 12 * 60

export type StepsRead =
  { readonly ok: true; readonly stepsMin: readonly number[] } | { readonly ok: false; readonly error: string }

const piece = /^(\d+(?:\.\d+)?)(m|min|mins|minute|minutes|h|hr|hour|hours)?$/i

/** Steps as a person writes them: `1 10`, `1m 10m 1h`, `1 min, 10 min, 1 h`; nothing at all for none. What is said of others says what to do. */
export function readSteps(text: string): StepsRead {
  const words = text
    .replace(/(\d)\s+([a-z])/gi, '$1$2')
    .split(/[\s,;]+/)
    .filter(Boolean)
  const stepsMin: number[] = []
  for (const word of words) {
    const [, figure, unit = 'm'] = piece.exec(word) ?? []
    if (!figure) return wrong(`“${word}” is no time. Write minutes or hours, such as 1 min, 10 min, 1 h.`)
    const minutes = Number(figure) * (/^h/i.test(unit) ? 60 : 1)
    if (minutes < shortestMin) return wrong(`“${word}” is too short. Make each step at least a minute.`)
    if (minutes > longestMin)
      return wrong(`“${word}” is too long. Make each step at most 12 hours: a day and more is for reviews.`)
    if (minutes < (stepsMin.at(-1) ?? 0))
      return wrong(`Put the steps in order: “${word}” is shorter than the one before it.`)
    stepsMin.push(minutes)
  }
  if (stepsMin.length > mostSteps) return wrong(`At most ${mostSteps} steps: leave out ${stepsMin.length - mostSteps}.`)
  return { ok: true, stepsMin }
}

const wrong = (error: string): StepsRead => ({ ok: false, error })

/** As `readSteps` reads them. */
export const showSteps = (stepsMin: readonly number[]): string =>
  stepsMin.map((min) => (min >= 60 && min % 60 === 0 ? `${min / 60} h` : `${min} min`)).join(', ')
