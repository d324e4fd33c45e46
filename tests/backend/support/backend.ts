import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { Database, Json } from '@/lib/store/database.types'
import { startBackend, type RunningBackend, type StartOptions } from '@/scripts/backend/start'
import { copyTemplate } from '@/scripts/backend/template'

export type Client = SupabaseClient<Database>
export interface Person {
  readonly client: Client
  readonly id: string
  readonly email: string
}
export const password = 'correct horse'

/** A folder that goes when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nomenklatura-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** One backend for all tests of a file, on a migrated folder of its own. */
export function sharedBackend(
  options: Partial<StartOptions> = {},
): () => RunningBackend & { readonly dataDir: string } {
  let backend: RunningBackend & { readonly dataDir: string }
  beforeAll(async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'nomenklatura-test-'))
    if (!options.databaseUrl) await copyTemplate(dataDir)
    backend = { ...(await startBackend({ ...options, dataDir })), dataDir }
  })
  afterAll(async () => {
    await backend.stop()
    await rm(backend.dataDir, { recursive: true, force: true })
  })
  return () => backend
}

/** A backend on a migrated folder of its own, stopped when the test is over. */
export async function freshBackend(
  options: Partial<StartOptions> = {},
): Promise<RunningBackend & { readonly dataDir: string }> {
  const dataDir = options.dataDir ?? (await temporaryFolder())
  if (!options.dataDir && !options.databaseUrl) await copyTemplate(dataDir)
  const backend = await startBackend({ ...options, dataDir })
  onTestFinished(() => backend.stop())
  return { ...backend, dataDir }
}

/** A client as the browser's, without what Node 20 lacks. */
export function clientOf(backend: Pick<RunningBackend, 'url' | 'publishableKey'>): Client {
  return createClient<Database>(backend.url, backend.publishableKey, {
    auth: { autoRefreshToken: false, persistSession: false },
    realtime: { transport: (() => undefined) as never }, // Node 20 has no WebSocket, and nothing here listens
  })
}

export async function signUp(backend: Pick<RunningBackend, 'url' | 'publishableKey'>, name: string): Promise<Person> {
  const client = clientOf(backend)
  const email = `${name.toLowerCase()}-${randomUUID()}@example.org`
  const { data, error } = await client.auth.signUp({ email, password, options: { data: { display_name: name } } })
  if (error) throw error
  return { client, id: data.user!.id, email }
}

/** The value of a call that must succeed. */
export async function value<T>(call: PromiseLike<{ data: unknown; error: unknown }>): Promise<T> {
  const { data, error } = await call
  if (error) throw new Error(`the call failed: ${JSON.stringify(error)}`)
  return data as T
}

let made = 0
/** A sound review with an id of its own, as it is sent; each test names only what it is about. */
export function review(over: { readonly id?: string; readonly [field: string]: Json | undefined } = {}) {
  made += 1
  return {
    kind: 'review',
    id: randomUUID() as string,
    cardId: 'kaganovich-heads-nkps-1935#post',
    rating: 'good',
    atMs: 1_700_000_000_000 + made,
    form: 'choice',
    factRevision: 1,
    shown: ['Lazar Kaganovich', 'Andrei Andreev'],
    chosen: 'Lazar Kaganovich',
    durationMs: 2_100,
    confidence: null,
    ...over,
  }
}
