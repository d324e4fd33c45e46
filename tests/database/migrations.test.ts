import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate, NewerDatabaseError, readMigrations, type Migration } from '@/scripts/backend/migrations'
import { migrationsFolder } from '@/scripts/backend/places'
import type { SqlSession } from '@/scripts/backend/sql-session'
import { embeddedDatabase, type TestDatabase } from './support/databases'

let database: TestDatabase
let session: SqlSession
beforeAll(async () => {
  database = await embeddedDatabase()
  session = database.session
})
beforeEach(() => session.run('drop schema if exists supabase_migrations cascade; drop table if exists one, two'))
afterAll(() => database.close())

const one: Migration = {
  version: '20260101000000',
  name: 'one',
  sql: "create table one (note text default 'it''s; here');\ncreate index on one (note);",
}
const two: Migration = { version: '20260102000000', name: 'two', sql: 'create table two ();' }
const history = () =>
  session.rows('select version, name, statements from supabase_migrations.schema_migrations order by version')

test('what is missing is applied in order, once, and recorded as the Supabase CLI does', async () => {
  expect(await migrate(session, [one])).toEqual([one.version])
  expect(await migrate(session, [one, two])).toEqual([two.version])
  expect(await migrate(session, [one, two])).toEqual([])
  const rows = (await history()) as { version: string; name: string; statements: string[] }[]
  expect(rows.map((row) => [row.version, row.name, row.statements.length])).toEqual([
    ['20260101000000', 'one', 2],
    ['20260102000000', 'two', 1],
  ])
})

test('one that fails leaves nothing of itself, and says which it was', async () => {
  const broken: Migration = { ...two, sql: 'create table two (); create table one ();' }
  await expect(migrate(session, [one, broken])).rejects.toThrow(
    'Migration 20260102000000_two failed: relation "one" already exists',
  )
  expect(await session.rows("select to_regclass('two') as found")).toEqual([{ found: null }])
  expect(await history()).toHaveLength(1)
})

test('a database that a newer version made is left alone', async () => {
  await migrate(session, [one, two])
  await expect(migrate(session, [one])).rejects.toBeInstanceOf(NewerDatabaseError)
})

test('our own are named as the Supabase CLI wants them', async () => {
  const versions = (await readMigrations(migrationsFolder)).map((migration) => migration.version)
  expect(new Set(versions).size).toBe(versions.length)
  expect(versions.length).toBeGreaterThan(10)
})
