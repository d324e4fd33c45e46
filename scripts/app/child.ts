import { spawn, type ChildProcess } from 'node:child_process'

export interface ChildSpec {
  /** For messages: "the web server". */
  readonly name: string
  readonly command: readonly string[]
  readonly cwd: string
  readonly env: () => Readonly<Record<string, string | undefined>>
  /** What the process sends; it is our own code on both sides. */
  readonly onMessage: (message: never) => void
  /** It failed too often, or in a way that starting it again would not help. */
  readonly onHopeless: () => void
}
/** A process that is started again when it ends. */
export interface Child {
  send(message: object): void
  /** No more restarts. */
  giveUp(): void
  /** Asks it to leave, and ends it if it does not. */
  stop(): Promise<void>
}

/** Before each new try of a child that ends soon after its start; then it is given up. */
const patientDelaysMs = [0, 500, 2_000, 5_000]
const steadyMs = 60_000
const patienceMs = 10_000

export function keepRunning(
  spec: ChildSpec,
  say: (line: string) => void,
  delaysMs: readonly number[] = patientDelaysMs,
): Child {
  let process: ChildProcess | null = null
  let wanted = true
  let quickEnds = 0
  let timer: NodeJS.Timeout | null = null

  function start(): void {
    const [file, ...args] = spec.command
    const startedAt = Date.now()
    // In a group of its own: Ctrl-C reaches only the parent, which then ends both in order. Without the parent the channel closes, and it leaves.
    const child = spawn(file!, args, {
      cwd: spec.cwd,
      env: { ...spec.env() } as NodeJS.ProcessEnv,
      // What Next tells of its own start is nobody's business; errors go to stderr.
      stdio: ['ignore', 'ignore', 2, 'ipc'],
      detached: true,
    })
    process = child
    child.on('message', (message) => spec.onMessage(message as never))
    child.on('error', () => undefined) // a message to a process that is just ending
    child.once('exit', (code, signal) => {
      process = null
      if (!wanted) return
      quickEnds = Date.now() - startedAt > steadyMs ? 0 : quickEnds + 1
      if (quickEnds > delaysMs.length) {
        say(`${spec.name} keeps ending (${signal ?? `code ${code}`}).`)
        return spec.onHopeless()
      }
      say(`${spec.name} ended (${signal ?? `code ${code}`}) and is started again.`)
      timer = setTimeout(start, delaysMs[Math.max(0, quickEnds - 1)])
    })
  }
  start()

  return {
    send: (message) => void process?.send?.(message, () => undefined),
    giveUp: () => void (wanted = false),
    async stop() {
      wanted = false
      if (timer) clearTimeout(timer)
      const child = process
      if (!child) return
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      child.send?.({ kind: 'stop' }, () => undefined)
      const force = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      await ended
      clearTimeout(force)
    },
  }
}
