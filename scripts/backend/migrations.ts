import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { SqlSession } from './sql-session'

export interface Migration {
  /** Fourteen digits: the order, and the key by which the Supabase CLI knows it. */
  readonly version: string
  readonly name: string
  readonly sql: string
}

/** The migrations of a folder in the Supabase CLI's layout, in order. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()
  return Promise.all(
    files.map(async (file) => {
      const match = /^(\d{14})_([a-z0-9_]+)\.sql$/.exec(file)
      if (!match) throw new Error(`${path.join(folder, file)}: a migration is named <14 digits>_<name>.sql`)
      return { version: match[1]!, name: match[2]!, sql: await readFile(path.join(folder, file), 'utf8') }
    }),
  )
}

/** The database holds migrations that this version of the app does not know. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError'
  constructor(readonly versions: readonly string[]) {
    super(
      `The database was made by a newer version of the app (migrations ${versions.join(', ')}). Update the app, or restore an older backup.`,
    )
  }
}

const history = `
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations (version text not null primary key);
  alter table supabase_migrations.schema_migrations add column if not exists statements text[];
  alter table supabase_migrations.schema_migrations add column if not exists name text;
`
/** Keeps two servers on one database from migrating at once. Any number does, if it is always the same. */
const migrating = 7_209_171_984

/**
 * Applies what is missing, each migration in a transaction with its record, as `supabase db push` would.
 * @returns the versions that were applied now
 * @throws {NewerDatabaseError}
 */
export async function migrate(db: SqlSession, migrations: readonly Migration[]): Promise<readonly string[]> {
  await db.run(`select pg_advisory_lock(${migrating})`)
  try {
    await db.run(history)
    const rows = await db.rows<{ version: string }>(
      'select version from supabase_migrations.schema_migrations order by version',
    )
    const applied = new Set(rows.map((row) => row.version))
    const known = new Set(migrations.map((migration) => migration.version))
    const unknown = [...applied].filter((version) => !known.has(version))
    if (unknown.length > 0) throw new NewerDatabaseError(unknown)
    const missing = migrations.filter((migration) => !applied.has(migration.version))
    for (const migration of missing) await apply(db, migration)
    return missing.map((migration) => migration.version)
  } finally {
    await db.run(`select pg_advisory_unlock(${migrating})`)
  }
}

async function apply(db: SqlSession, { version, name, sql }: Migration): Promise<void> {
  const { splitSqlStatements } = await import('@supabase/lite') // a second to load, and mostly there is nothing to apply
  const statements = splitSqlStatements(sql)
  const record = `insert into supabase_migrations.schema_migrations (version, name, statements)
    values (${literal(version)}, ${literal(name)}, array[${statements.map(literal).join(', ')}]::text[])`
  try {
    await db.run(`begin;\n${sql}\n;${record};\ncommit;`)
  } catch (cause) {
    await db.run('rollback')
    throw new Error(`Migration ${version}_${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}

/** For text of our own migrations, never for anything a person sent. */
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
