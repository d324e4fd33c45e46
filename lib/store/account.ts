import type { Brand } from '@/lib/base/brand'

export type AccountId = Brand<string, 'AccountId'>

/** Whose answers these are. A pupil's account was made without an e-mail, by joining a class. */
export type Account =
  | { readonly kind: 'guest' }
  | { readonly kind: 'learner'; readonly id: AccountId; readonly email: string; readonly displayName: string | null }
  | { readonly kind: 'pupil'; readonly id: AccountId; readonly displayName: string }

export type AuthFailure =
  | 'offline'
  /** The server answered, but not as it should; try later. */
  | 'server'
  | 'rate-limited'
  | 'wrong-credentials'
  | 'address-taken'
  | 'weak-password'
  | 'bad-address'
  /** A recovery phrase that cannot be right: a letter is wrong or missing. Nothing was asked of the server. */
  | 'bad-phrase'
  | 'bad-display-name'
  /** No such class code, or it was withdrawn: the answer does not tell which. */
  | 'bad-code'
  | 'class-full'
  /** E-mail confirmation is on: the account exists, and the link in the mail must be opened first. */
  | 'confirm-email'

export type AuthOutcome =
  { readonly ok: true; readonly account: Account } | { readonly ok: false; readonly reason: AuthFailure }
/** `not-sent`: `unsent` answers exist only on this device, and it could not reach the server. */
export type SignOutOutcome =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not-sent'; readonly unsent: number }
export type Outcome<Reason extends string> = { readonly ok: true } | { readonly ok: false; readonly reason: Reason }
