import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { BackendMessage } from './main'
import { projectRoot } from './places'
import { backendCommand } from './program'

export interface StartOptions {
  readonly dataDir: string
  /** 0 takes a free one. */
  readonly port?: number
  readonly databaseUrl?: string
  readonly housekeepingMs?: number
  readonly migrations?: string
}
/** A backend in a process of its own. */
export interface RunningBackend {
  readonly url: string
  readonly port: number
  readonly publishableKey: string
  readonly process: ChildProcess
  /** What it wrote to its log until now. */
  log(): string
  /** Settles when the process has ended, however it did. */
  readonly ended: Promise<void>
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>
}

/** The backend could not start; `message` is for the person who started it. */
export class BackendFailedError extends Error {
  override readonly name = 'BackendFailedError'
  constructor(
    message: string,
    /** Starting again would fail again. */
    readonly hopeless: boolean,
  ) {
    super(message)
  }
}

/**
 * Starts a whole backend and waits until it answers.
 * @throws {BackendFailedError}
 */
export async function startBackend(options: StartOptions): Promise<RunningBackend> {
  const [node, ...args] = backendCommand()
  const child = spawn(node, args, {
    cwd: projectRoot,
    env: {
      ...process.env,
      DATA_DIR: path.resolve(options.dataDir),
      BACKEND_PORT: String(options.port ?? 0),
      BACKEND_DB_URL: options.databaseUrl ?? '',
      HOUSEKEEPING_MS: options.housekeepingMs ? String(options.housekeepingMs) : '',
      MIGRATIONS: options.migrations ?? '',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let log = ''
  child.stdout!.on('data', (chunk: Buffer) => (log += chunk.toString()))
  child.stderr!.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))

  const ready = await new Promise<Extract<BackendMessage, { kind: 'ready' }>>((resolve, reject) => {
    child.on('message', (message: BackendMessage) => {
      if (message.kind === 'ready') resolve(message)
      else reject(new BackendFailedError(message.message, message.hopeless))
    })
    child.once('exit', (code, signal) =>
      reject(new BackendFailedError(`The backend ended (${signal ?? code}) before it was ready. ${log}`, false)),
    )
    child.once('error', reject)
  })
  return {
    url: ready.url,
    port: ready.port,
    publishableKey: ready.publishableKey,
    process: child,
    log: () => log,
    ended,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
