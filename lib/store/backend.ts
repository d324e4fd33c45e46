import type { OwnedRow } from '@/lib/sync/owned-row'
import type { ReviewLog } from '@/lib/sync/review-log'
import type { AccountId, AuthFailure } from './account'

/** Why the server could not be asked, or would not answer. */
export type FaultReason = 'offline' | 'server' | 'rate-limited' | 'signed-out'

/** The server did not do what was asked; nothing is known to be lost. */
export class BackendFault extends Error {
  override readonly name = 'BackendFault'
  constructor(
    readonly reason: FaultReason,
    options: { readonly cause?: unknown; readonly retryAfterMs?: number | null } = {},
  ) {
    super(`the server could not be used: ${reason}`, { cause: options.cause })
    this.retryAfterMs = options.retryAfterMs ?? null
  }
  /** What the server asked to wait, if it did. */
  readonly retryAfterMs: number | null
}

export interface SignedIn {
  readonly id: AccountId
  readonly email: string
  readonly displayName: string | null
}
export type SignInResult =
  { readonly ok: true; readonly user: SignedIn } | { readonly ok: false; readonly reason: AuthFailure }

/** The server as one signed-in person uses it. Every method rejects with BackendFault. */
export interface Backend {
  readonly log: ReviewLog
  /** Sends changed settings; answers all of them as the server has them now. */
  syncSettings(changes: OwnedRow): Promise<OwnedRow>
  /** One of the calls in docs/backend-contract.md. The answer is of unknown shape. */
  call(name: string, args?: Readonly<Record<string, unknown>>): Promise<unknown>

  signUp(credentials: {
    readonly email: string
    readonly password: string
    readonly displayName?: string
  }): Promise<SignInResult>
  signIn(credentials: { readonly email: string; readonly password: string }): Promise<SignInResult>
  /** Forgets the session on this device, also without a network. */
  signOut(): Promise<void>
}
