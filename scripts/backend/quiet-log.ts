import { format } from 'node:util'

/**
 * Lite logs failed SQL with its parameters, that is with what people typed. Only what kind of failure it was may reach a log: the beginning
 * of our own or Lite's fixed words, and the class and code of an error.
 */
export function describeForLog(parts: readonly unknown[]): string {
  return parts
    .map((part) => {
      if (part instanceof Error || (typeof part === 'object' && part !== null && 'code' in part))
        return describeError(part)
      return typeof part === 'string' ? part.split(/[:\n]/, 1)[0]!.slice(0, 60) : typeof part
    })
    .join(': ')
}

/** Class, code and place; never the message, which may quote a value. */
export function describeError(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error
  const { name, code, stack } = error as { name?: unknown; code?: unknown; stack?: unknown }
  const place = typeof stack === 'string' ? (/^\s+at .*$/m.exec(stack)?.[0].trim() ?? '') : ''
  return format(
    '%s%s%s',
    typeof name === 'string' ? name : 'error',
    typeof code === 'string' ? ` ${code}` : '',
    place && ` ${place}`,
  )
}

/** Wrong input and missing rights: the person who asked is told, and a log would only fill. */
const expected = /^(22|23|42501|PT)/
const isExpected = (part: unknown) =>
  typeof part === 'object' &&
  part !== null &&
  'code' in part &&
  typeof part.code === 'string' &&
  expected.test(part.code)

/** From here on console.error and its like print descriptions. For the backend's own process only. */
export function quietConsole(write: (line: string) => void): void {
  for (const method of ['error', 'warn', 'info', 'log', 'debug'] as const) {
    console[method] = (...parts: unknown[]) => {
      if (!parts.some(isExpected)) write(describeForLog(parts))
    }
  }
}
