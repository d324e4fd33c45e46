/** The server of docs/backend-contract.md through supabase-js. Loaded only when somebody has, or wants, an account. */
import {
  createClient,
  isAuthRetryableFetchError,
  type AuthError,
  type SupabaseClient,
  type User,
} from '@supabase/supabase-js'
import type { LogEntry, ReviewId } from '@/lib/scheduling/review'
import { batchSize } from '@/lib/sync/copy'
import { readRow, type OwnedRow } from '@/lib/sync/owned-row'
import { readEntry } from '@/lib/sync/read-entry'
import { refusalCodes, type Cursor, type Refusal, type RefusalCode, type ReviewLog } from '@/lib/sync/review-log'
import type { AccountId, AuthFailure } from './account'
import { BackendFault, type Backend, type SignInResult } from './backend'

export interface SupabaseOptions {
  /** Where `/rest/v1` and `/auth/v1` are. */
  readonly url: string
  readonly publishableKey: string
  /** Where the session is kept between visits. */
  readonly storage: {
    getItem(name: string): string | null
    setItem(name: string, text: string): void
    removeItem(name: string): void
  }
}

const storageKey = 'nomenklatura-session'
const patienceMs = 20_000

export class SupabaseBackend implements Backend {
  readonly #client: SupabaseClient
  readonly #options: SupabaseOptions
  /** Of the last answer that asked to wait; supabase-js keeps headers to itself. */
  #retryAfterMs: number | null = null
  /** Whether there was a server at the other end the last time. */
  #reached = true

  constructor(options: SupabaseOptions) {
    this.#options = options
    this.#client = createClient(options.url, options.publishableKey, {
      auth: {
        storageKey,
        storage: options.storage,
        persistSession: true,
        autoRefreshToken: true,
        detectSessionInUrl: false,
      },
      global: { fetch: (input, init) => this.#fetch(input, init) },
    })
  }

  readonly log: ReviewLog = {
    add: async (entries) => {
      const refusals: Refusal[] = []
      for (let start = 0; start < entries.length; start += batchSize) {
        const batch = entries.slice(start, start + batchSize)
        refusals.push(...readRefusals(await this.call('push_log', { entries: batch }), batch))
      }
      return refusals
    },
    after: async (cursor, limit) => {
      const answer = (await this.call('pull_log', { after_seq: Number(cursor ?? 0), max_entries: limit })) as {
        readonly entries: readonly { readonly seq: number; readonly entry: unknown }[]
      }
      return answer.entries.map(({ seq, entry: raw }) => {
        const entry = readEntry(raw)
        // Going on would pass it by for ever. A newer version of the app may be able to read it.
        if (!entry) throw new BackendFault('server', { cause: new Error(`entry ${seq} of the log cannot be read`) })
        return { cursor: String(seq) as Cursor, entry }
      })
    },
  }

  async syncSettings(changes: OwnedRow): Promise<OwnedRow> {
    const answer = (await this.call('sync_settings', { changes })) as { readonly settings?: unknown } | null
    return readRow(answer?.settings)
  }

  async call(name: string, args: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    await this.#requireSession()
    const { data, error, status } = await this.#client.rpc(name, args)
    if (!error) return data as unknown
    const reason = error.code === unreachable && !this.#reached ? 'offline' : reasonOf(error.code, status)
    throw new BackendFault(reason, { cause: error, retryAfterMs: this.#retryAfterMs })
  }

  async signUp({
    email,
    password,
    displayName,
  }: {
    readonly email: string
    readonly password: string
    readonly displayName?: string
  }): Promise<SignInResult> {
    const options = displayName === undefined ? {} : { data: { display_name: displayName } }
    const { data, error } = await this.#client.auth.signUp({ email, password, options })
    if (error) return { ok: false, reason: this.#authFailure(error, password) }
    if (data.session && data.user) return signedIn(data.user)
    // With confirmation by mail, GoTrue answers for a known address as for a new one, but for this.
    return { ok: false, reason: data.user?.identities?.length === 0 ? 'address-taken' : 'confirm-email' }
  }

  async signIn({ email, password }: { readonly email: string; readonly password: string }): Promise<SignInResult> {
    const { data, error } = await this.#client.auth.signInWithPassword({ email, password })
    return error ? { ok: false, reason: this.#authFailure(error, null) } : signedIn(data.user)
  }

  async signOut(): Promise<void> {
    await this.#client.auth.signOut({ scope: 'local' }).catch(() => undefined)
    // Without a network supabase-js keeps the session; whoever signs out on a shared machine must not.
    this.#options.storage.removeItem(storageKey)
  }

  /** A token that could not be renewed would go out as nobody's, and come back as if the learner had no right. */
  async #requireSession(): Promise<void> {
    const { data, error } = await this.#client.auth.getSession()
    if (error && isAuthRetryableFetchError(error)) throw this.#fault(error)
    if (!data.session) throw new BackendFault('signed-out', { cause: error })
  }

  #fault(error: AuthError): BackendFault {
    return new BackendFault(this.#reached ? 'server' : 'offline', { cause: error, retryAfterMs: this.#retryAfterMs })
  }

  #authFailure(error: AuthError, newPassword: string | null): AuthFailure {
    if (isAuthRetryableFetchError(error)) throw this.#fault(error)
    const known = error.code ? authFailures[error.code] : undefined
    if (known) return known
    if (error.code === 'validation_failed') {
      if (newPassword === null) return 'wrong-credentials'
      return newPassword.length < 8 || new TextEncoder().encode(newPassword).length > 72
        ? 'weak-password'
        : 'bad-address'
    }
    return error.status === 429 ? 'rate-limited' : 'server'
  }

  /** A failed request comes back as an answer of our own: supabase-js would print the error to the console, and being offline is none. */
  async #fetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    try {
      const answer = await fetch(input, { ...init, signal: init.signal ?? AbortSignal.timeout(patienceMs) })
      const seconds = Number(answer.headers.get('retry-after') ?? NaN)
      this.#retryAfterMs = answer.ok || !Number.isFinite(seconds) ? null : seconds * 1000
      this.#reached = true
      return answer
    } catch (cause) {
      this.#retryAfterMs = null
      this.#reached = cause instanceof DOMException && cause.name === 'TimeoutError'
      return Response.json({ code: unreachable, message: String(cause) }, { status: 503 })
    }
  }
}

const unreachable = 'unreachable'

const authFailures: Readonly<Record<string, AuthFailure>> = {
  invalid_credentials: 'wrong-credentials',
  user_already_exists: 'address-taken',
  email_exists: 'address-taken',
  weak_password: 'weak-password',
  email_address_invalid: 'bad-address',
  email_not_confirmed: 'confirm-email',
  over_request_rate_limit: 'rate-limited',
  over_email_send_rate_limit: 'rate-limited',
}

const signedOutCodes = ['PT401', '42501', 'PGRST301', 'PGRST302', 'PGRST303', 'bad_jwt']

function reasonOf(code: string, status: number) {
  if (signedOutCodes.includes(code) || status === 401) return 'signed-out'
  return status === 429 ? 'rate-limited' : 'server'
}

function signedIn(user: User): SignInResult {
  const name: unknown = user.user_metadata.display_name
  const displayName = typeof name === 'string' && name !== '' ? name : null
  return { ok: true, user: { id: user.id as AccountId, email: user.email ?? '', displayName } }
}

/** The server names refused entries by their place, for a malformed one may have no id. */
function readRefusals(raw: unknown, batch: readonly LogEntry[]): readonly Refusal[] {
  const rows = (Array.isArray(raw) ? raw : []) as readonly {
    readonly index: number
    readonly id: string | null
    readonly code: string
  }[]
  return rows.flatMap(({ index, id, code }) => {
    const own = (id ?? batch[index]?.id) as ReviewId | undefined
    return own
      ? [{ id: own, code: refusalCodes.find((known): known is RefusalCode => known === code) ?? 'malformed' }]
      : []
  })
}
