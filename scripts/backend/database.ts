import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite'
import { createPostgresConnection, type PostgresConnection } from '@supabase/lite/postgres'
import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import postgres from 'postgres'
import { databaseFolder } from './places'
import { pgliteSession, postgresSession, type SqlSession } from './sql-session'

/** A database that is migrated and open. */
export interface Database {
  readonly connection: PgliteConnection | PostgresConnection
  /** PGlite: all requests share one connection, so one may run at a time. */
  readonly shared: boolean
  /** For housekeeping, inside the queue. Null on PostgreSQL, which keeps house itself. */
  readonly session: SqlSession | null
  close(): Promise<void>
}
/** Brings a fresh or older database up to date. `connection` is the one that will serve. */
export type Prepare = (connection: PgliteConnection | PostgresConnection, session: SqlSession) => Promise<void>

/** The folder is there, and PGlite cannot open it. */
export class DamagedFolderError extends Error {
  override readonly name = 'DamagedFolderError'
  constructor(folder: string, cause: unknown) {
    super(
      `The database in ${folder} cannot be opened (${oneLine(cause)}). Nothing was changed. To go on, restore a backup with ` +
        '`npm run restore -- FILE`, or begin anew by moving the folder away.',
      { cause },
    )
  }
}

/** Call it only while holding the folder. */
export async function openFolder(dataDir: string, prepare: Prepare): Promise<Database> {
  const folder = databaseFolder(dataDir)
  await removeUnfinished(dataDir)
  if (!existsSync(folder)) await makeFolder(dataDir, folder, prepare)
  const connection = await openPglite(folder).catch((error: unknown) => {
    throw new DamagedFolderError(folder, error)
  })
  const session = pgliteSession(connection.driver)
  try {
    await prepare(connection, session)
  } catch (error) {
    await connection.close().catch(() => undefined)
    if (isDamage(error)) throw new DamagedFolderError(folder, error)
    throw error
  }
  return {
    connection,
    shared: true,
    session,
    async close() {
      await session.run('checkpoint')
      await connection.close()
    },
  }
}

/** Made beside and renamed when it is whole: a first start that is killed leaves nothing that looks like a database. */
async function makeFolder(dataDir: string, folder: string, prepare: Prepare): Promise<void> {
  const beside = path.join(dataDir, `db.new-${process.pid}`)
  const connection = await openPglite(beside)
  const session = pgliteSession(connection.driver)
  await prepare(connection, session)
  await session.run('checkpoint')
  await connection.close()
  await rename(beside, folder)
}

async function removeUnfinished(dataDir: string): Promise<void> {
  const left = (await readdir(dataDir)).filter((name) => name.startsWith('db.new-') || name.startsWith('db.copy-'))
  await Promise.all(left.map((name) => rm(path.join(dataDir, name), { recursive: true, force: true })))
}

async function openPglite(folder: string): Promise<PgliteConnection> {
  const connection = await createPgliteConnection({ url: folder })
  await connection.driver.waitReady
  ownGrants(connection)
  return connection
}

/** @param url `postgres://…` of PostgreSQL 15 or later; the role must be able to create roles and schemas */
export async function openPostgres(url: string, prepare: Prepare): Promise<Database> {
  const connection = createPostgresConnection({
    url,
    postgresOptions: { max: 10, onnotice: () => undefined, types: { json: asIs(114), jsonb: asIs(3802) } },
  })
  ownGrants(connection)
  const alone = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await prepare(connection, postgresSession(alone))
  } catch (error) {
    await connection.close()
    throw error
  } finally {
    await alone.end()
  }
  return { connection, shared: false, session: null, close: () => connection.close() }
}

/** Lite hands JSON over as text already; the driver would wrap it into a string once more. */
const asIs = (oid: number) => ({
  to: oid,
  from: [oid],
  serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parse: (text: string) => JSON.parse(text) as unknown,
})

/**
 * At its first request Lite would `GRANT ALL` on every schema that has a policy, and so undo our grants. `active` is the state it is in
 * afterwards. The field is private: tests/database/grants.test.ts fails when it is renamed.
 */
function ownGrants(connection: PgliteConnection | PostgresConnection): void {
  ;(connection as unknown as { rlsState: 'unknown' | 'active' }).rlsState = 'active'
}

/** Errors by which PostgreSQL says that what it reads from the disk is wrong, and a WASM trap. */
function isDamage(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return (
    error instanceof WebAssembly.RuntimeError ||
    (typeof code === 'string' && /^(XX00[12]|58P01|58030|F0000|XX000)$/.test(code))
  )
}

const oneLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 200)
