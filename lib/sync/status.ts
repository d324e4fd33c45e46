/** What the indicator tells of the learner's answers. `unsent` counts entries kept on this device that the server has not confirmed. */
export type SyncStatus =
  /** A guest: saved on this device, and there is nowhere to send it. */
  | { readonly kind: 'local' }
  /** Saved here; sending begins shortly. */
  | { readonly kind: 'saved'; readonly unsent: number }
  | { readonly kind: 'sending'; readonly unsent: number }
  | { readonly kind: 'sent'; readonly atMs: number }
  /** Saved here; tried again by itself at `retryAtMs` (null: as soon as the network is back). */
  | { readonly kind: 'waiting'; readonly why: WaitReason; readonly unsent: number; readonly retryAtMs: number | null }
  /** Will not get better by itself. Everything is still kept on this device. */
  | { readonly kind: 'failed'; readonly why: FailReason; readonly unsent: number }

/** `device`: this device could not keep what came down (a full disk). */
export type WaitReason = 'offline' | 'server' | 'rate-limited' | 'device'
/** `signed-out`: the session ended, sign in again. `refused`: the server refused entries for good; see LearnerStore.refusals. */
export type FailReason = 'signed-out' | 'refused'

export type SyncEvent =
  | { readonly kind: 'changed'; readonly unsent: number }
  | { readonly kind: 'started'; readonly unsent: number }
  /** @property refused entries that the server will never take, of this and earlier times */
  | { readonly kind: 'finished'; readonly atMs: number; readonly unsent: number; readonly refused: number }
  | {
      readonly kind: 'stopped'
      readonly why: WaitReason | 'signed-out'
      readonly unsent: number
      readonly nowMs: number
      /** What the server asked for, if it did. */
      readonly retryAfterMs: number | null
      /** The browser says that there is no network: then its word that it is back is waited for. */
      readonly offline: boolean
      /** In [0, 1), so that a class of thirty does not come back in the same second. */
      readonly chance: number
    }
  | { readonly kind: 'signed-in'; readonly unsent: number }

export interface SyncState {
  readonly status: SyncStatus
  /** Failures in a row. */
  readonly failures: number
}

const firstWaitMs = 2_000
const longestWaitMs = 5 * 60_000

/** Twice as long after each failure, up to five minutes, give or take a fifth. */
export function waitMs(failures: number, chance: number): number {
  return Math.round(Math.min(firstWaitMs * 2 ** (failures - 1), longestWaitMs) * (0.8 + 0.4 * chance))
}

export function stepSync(state: SyncState, event: SyncEvent): SyncState {
  const { status } = state
  switch (event.kind) {
    case 'signed-in':
      return { status: { kind: 'saved', unsent: event.unsent }, failures: 0 }
    case 'changed':
      if (status.kind === 'local') return state
      if (status.kind === 'sent')
        return { ...state, status: event.unsent > 0 ? { kind: 'saved', unsent: event.unsent } : status }
      return { ...state, status: { ...status, unsent: event.unsent } }
    case 'started':
      return { ...state, status: { kind: 'sending', unsent: event.unsent } }
    case 'finished':
      if (event.unsent > 0) return { status: { kind: 'saved', unsent: event.unsent }, failures: 0 }
      if (event.refused > 0) return { status: { kind: 'failed', why: 'refused', unsent: 0 }, failures: 0 }
      return { status: { kind: 'sent', atMs: event.atMs }, failures: 0 }
    case 'stopped': {
      const { why, unsent } = event
      if (why === 'signed-out') return { status: { kind: 'failed', why, unsent }, failures: 0 }
      const failures = state.failures + 1
      const wait = Math.max(waitMs(failures, event.chance), event.retryAfterMs ?? 0)
      return {
        status: { kind: 'waiting', why, unsent, retryAtMs: event.offline ? null : event.nowMs + wait },
        failures,
      }
    }
  }
}
