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

export type WaitReason = 'offline' | 'server' | 'rate-limited'
/** `signed-out`: the session ended, sign in again. `refused`: the server refused entries for good; see LearnerStore.refusals. */
export type FailReason = 'signed-out' | 'refused'
