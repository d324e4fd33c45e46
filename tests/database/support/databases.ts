import { PGlite } from '@electric-sql/pglite'
import { pgtap } from '@electric-sql/pglite/pgtap'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { migrate, readMigrations } from '@/scripts/backend/migrations'
import { databaseFolder, migrationsFolder } from '@/scripts/backend/places'
import { pgliteSession, postgresSession, type SqlSession } from '@/scripts/backend/sql-session'
import { copyTemplate } from '@/scripts/backend/template'
import { startPostgres } from './postgres'

/** A migrated database for tests that write SQL. */
export interface TestDatabase {
  readonly session: SqlSession
  /** Runs a script and answers the first column of every row that any of its statements gave. */
  script(sql: string): Promise<readonly string[]>
  close(): Promise<void>
}

/** As the embedded backend leaves it: migrated by a superuser, in PGlite. */
export async function embeddedDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nomenklatura-test-'))
  await copyTemplate(folder)
  const db = await PGlite.create(databaseFolder(folder), { extensions: { pgtap } })
  return {
    session: pgliteSession(db),
    async script(sql) {
      return (await db.exec(sql)).flatMap((result) => result.rows.map(firstColumn))
    },
    async close() {
      await db.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** As hosted Supabase has it: a PostgreSQL without Lite, migrated by a role that is no superuser. */
export async function hostedDatabase(): Promise<TestDatabase & { readonly url: (role: string) => string }> {
  const server = await startPostgres()
  const open = (role: string) => postgres(server.url(role), { max: 1, onnotice: () => undefined })
  const admin = open('supabase_admin')
  await admin
    .unsafe(await readFile(path.join(path.dirname(fileURLToPath(import.meta.url)), 'hosted.sql'), 'utf8'))
    .simple()
  const db = open('postgres')
  await migrate(postgresSession(db), await readMigrations(migrationsFolder))
  await admin.unsafe('create extension pgtap with schema extensions').simple()
  return {
    url: server.url,
    session: postgresSession(db),
    async script(sql) {
      const results = await db.unsafe(sql).simple()
      const tables = Array.isArray(results[0]) ? (results as unknown as Record<string, unknown>[][]) : [results]
      return tables.flatMap((rows) => [...rows].map(firstColumn))
    },
    async close() {
      await Promise.all([admin.end(), db.end()])
      await server.stop()
    },
  }
}

const firstColumn = (row: unknown) => String(Object.values(row as object)[0])
