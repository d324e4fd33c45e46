import type { z } from 'zod'
import type { Entity } from './entity'
import type { WrittenFact } from './fact'
import type { Problem } from './problem'
import { entitySchemas } from './schema/entity'
import { factSchemas } from './schema/fact'

/** One YAML file of content/, read but not yet believed. */
export interface ContentFile {
  /** Path below content/. */
  readonly file: string
  readonly raw: unknown
}
/** An entry and the file that it stands in, for messages. */
export interface Located<T> {
  readonly file: string
  readonly value: T
}
interface Parsed<T> {
  readonly entries: readonly Located<T>[]
  readonly problems: readonly Problem[]
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** How an entry is called in a message, before it is known to be sound. */
const called = (raw: unknown, index: number) =>
  typeof record(raw)['id'] === 'string' ? String(record(raw)['id']) : `entry ${index + 1}`

/** Every entry of the files that `schemaOf` can read, and every problem of the others. */
export function parseEntries<T>(
  files: readonly ContentFile[],
  schemaOf: (raw: Readonly<Record<string, unknown>>) => z.ZodType<T> | { readonly problem: string },
): Parsed<T> {
  const entries: Located<T>[] = []
  const problems: Problem[] = []
  for (const { file, raw } of files) {
    if (raw === null || raw === undefined) continue
    if (!Array.isArray(raw)) {
      problems.push({ file, path: '(top)', message: 'expected a list of entries, each beginning with “- id:”' })
      continue
    }
    raw.forEach((item: unknown, index) => {
      const schema = schemaOf(record(item))
      if ('problem' in schema) return problems.push({ file, path: called(item, index), message: schema.problem })
      const parsed = schema.safeParse(item)
      if (parsed.success) return entries.push({ file, value: parsed.data })
      return problems.push(
        ...parsed.error.issues.map((issue) => ({
          file,
          path: [called(item, index), ...issue.path].join('.'),
          message: issue.message,
        })),
      )
    })
  }
  return { entries, problems }
}

const quoted = (names: readonly string[]) => names.join(', ')

export function parseEntities(files: readonly ContentFile[]): Parsed<Entity> {
  return parseEntries<Entity>(files, (raw) => {
    const kind = String(raw['id'] ?? '').split('/')[0]!
    const schema = (entitySchemas as Readonly<Record<string, z.ZodType>>)[kind]
    return schema
      ? (schema as z.ZodType<Entity>)
      : {
          problem: `id “${String(raw['id'])}” must begin with one of ${quoted(Object.keys(entitySchemas))} and a slash`,
        }
  })
}

export function parseFacts(files: readonly ContentFile[]): Parsed<WrittenFact> {
  return parseEntries<WrittenFact>(files, (raw) => {
    const schema = (factSchemas as Readonly<Record<string, z.ZodType>>)[String(raw['kind'])]
    return schema
      ? (schema as z.ZodType<WrittenFact>)
      : { problem: `kind “${String(raw['kind'])}” is none of ${quoted(Object.keys(factSchemas))}` }
  })
}
