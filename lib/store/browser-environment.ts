import { deleteDB } from 'idb'
import { BackendFault, type Backend } from './backend'
import type { Environment } from './environment'
import { openIndexedDbDevice } from './indexeddb-device'

/** IndexedDB that answers neither yes nor no within this is as good as blocked. */
const openingMs = 5_000

/** The one place that touches the browser on a learner's behalf. */
export function browserEnvironment(): Environment {
  const notes = safeNotes()
  return {
    now: () => Date.now(),
    chance: () => Math.random(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    // A server on this very machine needs no network.
    online: () => navigator.onLine || ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname),
    visible: () => document.visibilityState === 'visible',
    watch(listener) {
      const stop = new AbortController()
      const { signal } = stop
      window.addEventListener('online', () => listener('online'), { signal })
      document.addEventListener('visibilitychange', () => listener(document.hidden ? 'hidden' : 'shown'), { signal })
      return () => stop.abort()
    },
    after(ms, work) {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    // Not there without https, as in a classroom's own network. Then two tabs may send the same, which the server bears.
    alone: (name, work) => ('locks' in navigator ? navigator.locks.request(name, work) : work()),
    tabs(hear) {
      const channel = new BroadcastChannel('nomenklatura')
      channel.onmessage = ({ data }: MessageEvent<unknown>) => hear(data)
      return { say: (message) => channel.postMessage(message), close: () => channel.close() }
    },
    readNote: (name) => notes.getItem(name),
    writeNote: (name, text) => (text === null ? notes.removeItem(name) : notes.setItem(name, text)),
    openDisk: (name, settings) => within(openingMs, openIndexedDbDevice(name, settings)),
    deleteDisk: (name) => within(openingMs, deleteDB(name)).catch(() => undefined),
    connect: connector(notes),
  }
}

function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the browser did not answer')), ms))
  return Promise.race([work, late])
}

type Notes = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** localStorage, or the page's memory where that is blocked or full. */
function safeNotes(): Notes {
  const memory = new Map<string, string>()
  return {
    getItem(name) {
      try {
        return memory.get(name) ?? localStorage.getItem(name)
      } catch {
        return null
      }
    },
    setItem(name, text) {
      try {
        localStorage.setItem(name, text)
        memory.delete(name)
      } catch {
        memory.set(name, text)
      }
    },
    removeItem(name) {
      memory.delete(name)
      try {
        localStorage.removeItem(name)
      } catch {
        // Nothing was ever written there.
      }
    },
  }
}

/** The server as `/config.json` names it, and supabase-js, both fetched at the first need and kept. */
function connector(storage: Notes): Environment['connect'] {
  let connecting: Promise<Backend | null> | null = null
  const connect = async (): Promise<Backend | null> => {
    const answer = await fetch('/config.json', { cache: 'no-store' }).catch((cause: unknown) => {
      throw new BackendFault('offline', { cause })
    })
    if (!answer.ok) throw new BackendFault('server', { cause: new Error(`/config.json: ${answer.status}`) })
    const { publishableKey } = (await answer.json()) as { readonly publishableKey: string | null }
    if (publishableKey === null) return null
    const { SupabaseBackend } = await import('./supabase-backend').catch((cause: unknown) => {
      throw new BackendFault('offline', { cause })
    })
    return new SupabaseBackend({ url: location.origin, publishableKey, storage })
  }
  return () =>
    (connecting ??= connect().catch((cause: unknown) => {
      connecting = null
      throw cause
    }))
}
