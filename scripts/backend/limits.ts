import { SlidingCount } from './rate-limit'

const minute = 60_000

/** A refusal for now. */
export interface Wait {
  readonly seconds: number
}
/** What became of an admitted request. */
export type Settle = (status: number) => void

export interface Limits {
  /** Admits a request, or says how long to wait. Tries are counted when they arrive, so that a hundred at once do not slip through. */
  admit(request: {
    readonly path: string
    readonly grantType: string | null
    readonly email: string | null
    readonly address: string
  }): Wait | Settle
}

/** Hosted Supabase has limits of its own; these are the embedded backend's. A class behind one address must still get in. */
export function makeLimits(now: () => number): Limits {
  const failuresOfAccount = new SlidingCount(10, 5 * minute)
  const failuresOfAddress = new SlidingCount(100, 5 * minute)
  const signUps = new SlidingCount(300, 10 * minute)
  const joins = new SlidingCount(200, minute)

  return {
    admit({ path, grantType, email, address }) {
      const at = now()
      if (path === '/auth/v1/token' && grantType === 'password') {
        const account = (email ?? '').trim().toLowerCase().slice(0, 320)
        const wait = Math.max(failuresOfAccount.waitMs(account, at), failuresOfAddress.waitMs(address, at))
        if (wait > 0) return { seconds: Math.ceil(wait / 1000) }
        failuresOfAccount.add(account, at)
        failuresOfAddress.add(address, at)
        return (status) => {
          if (status === 400) return // wrong credentials
          failuresOfAddress.takeBack(address, at)
          if (status === 200) failuresOfAccount.clear(account)
          else failuresOfAccount.takeBack(account, at)
        }
      }
      const counted = path === '/auth/v1/signup' ? signUps : path === '/rest/v1/rpc/join_class' ? joins : null
      const wait = counted?.waitMs(address, at) ?? 0
      if (wait > 0) return { seconds: Math.ceil(wait / 1000) }
      counted?.add(address, at)
      return () => undefined
    },
  }
}
