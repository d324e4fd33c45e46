import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { authSettings } from '@/scripts/backend/backend'
import { databaseTypes } from '@/scripts/backend/database-types'
import { embeddedDatabase } from './support/databases'

const read = (file: string) =>
  readFileSync(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..', file), 'utf8')

test('lib/store/database.types.ts is what `npm run gen:types` would write', async () => {
  const database = await embeddedDatabase()
  const types = await databaseTypes(database.session)
  await database.close()
  expect(read('lib/store/database.types.ts')).toBe(types)
})

test('the embedded backend’s settings are those of supabase/config.toml', () => {
  const sections = Object.fromEntries(
    read('supabase/config.toml')
      .split(/^\[/m)
      .map((section) => [
        section.slice(0, section.indexOf(']')),
        Object.fromEntries([...section.matchAll(/^(\w+) = (.*)$/gm)].map((match) => [match[1]!, match[2]!])),
      ]),
  )
  const { email, ...auth } = authSettings
  for (const [name, value] of Object.entries(auth)) expect(sections.auth![name], name).toBe(String(value))
  for (const [name, value] of Object.entries(email)) expect(sections['auth.email']![name], name).toBe(String(value))
})
