/**
 * The backend's process. Reads DATA_DIR, BACKEND_PORT, BACKEND_DB_URL, HOUSEKEEPING_MS and MIGRATIONS; tells its parent by IPC when it is
 * ready or cannot be, and leaves when the parent is gone.
 */
import { DamagedFolderError } from './database'
import { openBackend, type Backend } from './backend'
import { HeldError } from './lock'
import { NewerDatabaseError } from './migrations'
import { describeError, quietConsole } from './quiet-log'

/** What is sent to the parent. */
export type BackendMessage =
  | { readonly kind: 'ready'; readonly url: string; readonly port: number; readonly publishableKey: string }
  /** `hopeless`: starting again would fail again. */
  | { readonly kind: 'failed'; readonly message: string; readonly hopeless: boolean }

const say = (line: string) => process.stderr.write(`backend: ${line}\n`)
quietConsole(say)
process.on('uncaughtException', (error) => {
  say(describeError(error))
  process.exit(1)
})
process.on('unhandledRejection', (error) => {
  say(describeError(error))
  process.exit(1)
})

let backend: Backend | null = null
let leaving = false
async function leave(): Promise<void> {
  if (leaving) return
  leaving = true
  await backend?.close()
  process.exit(0)
}
process.on('SIGTERM', leave)
process.on('SIGINT', leave)
process.on('disconnect', leave)
process.on('message', (message: { kind?: string; appUrl?: string }) => {
  if (message.kind === 'stop') void leave()
  if (typeof message.appUrl === 'string') backend?.announce(message.appUrl)
})

try {
  backend = await openBackend({
    dataDir: process.env.DATA_DIR ?? '.data',
    databaseUrl: process.env.BACKEND_DB_URL || null,
    port: Number(process.env.BACKEND_PORT ?? 0),
    ...(process.env.HOUSEKEEPING_MS ? { housekeepingMs: Number(process.env.HOUSEKEEPING_MS) } : {}),
    ...(process.env.MIGRATIONS ? { migrations: process.env.MIGRATIONS } : {}),
  })
  tell({ kind: 'ready', url: backend.url, port: backend.port, publishableKey: backend.publishableKey })
} catch (error) {
  const hopeless = [HeldError, DamagedFolderError, NewerDatabaseError].some((kind) => error instanceof kind)
  const message = (error instanceof Error && error.message) || describeError(error) // some of Node's have only a code
  if (!process.send) say(message)
  tell({ kind: 'failed', message, hopeless })
  process.exitCode = 1
  process.disconnect?.()
}

function tell(message: BackendMessage): void {
  if (process.send) process.send(message)
  else if (message.kind === 'ready') say(`ready at ${message.url}`)
}
