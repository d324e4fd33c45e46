import { serve, type Http2Bindings, type HttpBindings } from '@hono/node-server'
import { App, ConsoleEmailDriver } from '@supabase/lite'
import { randomUUID } from 'node:crypto'
import { cp, mkdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { openFolder, openPostgres, type Database } from './database'
import { makeGate } from './gate'
import { keepHouse } from './housekeeping'
import { loadOrMakeKeys, type Keys } from './keys'
import { makeLimits } from './limits'
import { holdFolder } from './lock'
import { migrate, readMigrations } from './migrations'
import { databaseFolder, migrationsFolder } from './places'
import { makeQueue, noQueue } from './queue'
import { rolesSql } from './roles'

/** The embedded backend's settings of /auth/v1; supabase/config.toml has the same, for hosted Supabase. */
export const authSettings = {
  jwt_expiry: 600,
  minimum_password_length: 8,
  enable_signup: true,
  enable_refresh_token_rotation: true,
  email: { enable_signup: true, enable_confirmations: false },
} as const

export interface BackendOptions {
  /** Keys, lock and, without `databaseUrl`, the database. Made if it is missing. */
  readonly dataDir: string
  /** `postgres://…`: use this PostgreSQL instead of PGlite. */
  readonly databaseUrl?: string | null
  /** 0 takes a free one. */
  readonly port?: number
  readonly housekeepingMs?: number
  readonly migrations?: string
}
export interface Backend {
  readonly url: string
  readonly port: number
  readonly publishableKey: string
  /** Where the app answers, for whoever finds the folder taken. */
  announce(appUrl: string): void
  /** Finishes what was asked, then closes. */
  close(): Promise<void>
}

/**
 * @throws {HeldError} when another process uses the folder
 * @throws {DamagedFolderError} when the database cannot be opened
 * @throws {NewerDatabaseError} when a newer version of the app made it
 */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  const dataDir = path.resolve(options.dataDir)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const startedAt = new Date().toISOString()
  let appUrl: string | null = null
  let copy: () => Promise<string> = () =>
    Promise.reject(new Error('The backend is still starting. Try again in a moment.'))
  const lock = await holdFolder(dataDir, () => ({ pid: process.pid, url: appUrl, startedAt }), { copy: () => copy() })

  try {
    const keys = await loadOrMakeKeys(dataDir)
    const migrations = await readMigrations(options.migrations ?? migrationsFolder)
    let app!: App
    const prepare: Parameters<typeof openFolder>[1] = async (connection, session) => {
      app = makeApp(connection, keys)
      await session.run(rolesSql)
      await app.ensureSystemSchema()
      await migrate(session, migrations)
    }
    const database = options.databaseUrl
      ? await openPostgres(options.databaseUrl, prepare)
      : await openFolder(dataDir, prepare)

    const queue = database.shared ? makeQueue(1_000) : noQueue()
    let asked = 0
    let keptAt = 0
    const busy = () => {
      const changed = asked !== keptAt
      keptAt = asked
      return changed
    }
    const house = database.session ? keepHouse(queue, database.session, options.housekeepingMs ?? 600_000, busy) : null
    const gate = makeGate({
      app: { fetch: (request, context) => ((asked += 1), app.fetch(request, context)) },
      queue,
      limits: makeLimits(Date.now),
      health: () =>
        queue.run(async () => ({
          ok: true,
          engine: database.shared ? 'pglite' : 'postgres',
          housekeptAtMs: house?.lastAtMs() ?? null,
        })),
    })
    // Lite looks at the whole schema at its first request, half a second that nobody need wait for.
    const visit = new Request('http://backend/rest/v1/rpc/nothing', { headers: { apikey: keys.publishableKey } })
    void queue.run(async () => app.fetch(visit)).catch(() => undefined)
    copy = () => copyFolder(dataDir, database, queue.run)

    const { server, port } = await listen(gate.fetch, options.port ?? 0)
    return {
      url: `http://127.0.0.1:${port}`,
      port,
      publishableKey: keys.publishableKey,
      announce: (url) => void (appUrl = url),
      async close() {
        house?.stop()
        await new Promise((resolve) => {
          server.close(resolve)
          if ('closeIdleConnections' in server) server.closeIdleConnections()
        })
        await queue.idle()
        await database.close()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Lite, with nothing open that is not needed. */
export function makeApp(connection: Database['connection'], keys: Keys): App {
  return new App({
    connection,
    auth: { enabled: true, jwt_secret: keys.jwtSecret, publishable_key: keys.publishableKey, ...authSettings },
    studio: { enabled: false },
    options: {
      server: { admin: false, disableStudio: true },
      drivers: { email: new ConsoleEmailDriver({ silent: true }) }, // there is no mail, and codes do not belong into a log
    },
  })
}

/** A copy of the folder as it is between two requests, for a backup of a running backend. Whoever asked for it removes it. */
async function copyFolder(
  dataDir: string,
  database: Database,
  run: ReturnType<typeof makeQueue>['run'],
): Promise<string> {
  const session = database.session
  if (!session) throw new Error('This backend keeps its data in PostgreSQL: back it up with pg_dump.')
  const target = path.join(dataDir, `db.copy-${randomUUID()}`)
  await run(async () => {
    await session.run('checkpoint')
    await cp(databaseFolder(dataDir), target, { recursive: true })
  })
  return target
}

function listen(fetch: (request: Request, peer: string) => Promise<Response>, port: number) {
  return new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve, reject) => {
    const server = serve(
      {
        fetch: (request: Request, env: HttpBindings | Http2Bindings) =>
          fetch(request, env.incoming.socket.remoteAddress ?? ''),
        hostname: '127.0.0.1', // the web server is the only one that speaks to it
        port,
      },
      (address: AddressInfo) => resolve({ server, port: address.port }),
    )
    server.once('error', reject)
  })
}
