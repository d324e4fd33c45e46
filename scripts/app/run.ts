import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { askHolder, HeldError } from '../backend/lock'
import type { BackendMessage } from '../backend/main'
import { backendCommand } from '../backend/program'
import { watchNpm } from './ancestors'
import { parseArguments, usage, type Arguments } from './arguments'
import { keepRunning, type Child } from './child'
import { needsBuild } from './sources'

type WebMessage =
  | { readonly kind: 'ready'; readonly port: number; readonly busy: readonly number[] }
  | { readonly kind: 'failed'; readonly message: string }

const say = (line: string) => process.stderr.write(`${line}\n`)

/** Builds if the sources changed, starts both servers, and says where the app is. Ends the process when it cannot. */
export async function run(root: string, given: readonly string[]): Promise<void> {
  let options: Arguments | 'help'
  try {
    options = parseArguments(root, given)
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${usage}`, 2)
  }
  if (options === 'help') return void process.stdout.write(`${usage}\n`)

  const hosted = Boolean(process.env.SUPABASE_URL && process.env.SUPABASE_PUBLISHABLE_KEY)
  // Before building: a build would pull the pages from under the feet of whoever serves them.
  const holder = hosted ? null : await askHolder(options.dataDir)
  if (holder) return fail(new HeldError(options.dataDir, holder).message, 1)

  if (needsBuild(root)) {
    say('Building. This happens only when the sources changed.')
    if (!build(root)) return fail('The build failed; the reason is above.', 1)
  }
  supervise(root, options, hosted)
}

function supervise(root: string, { port, host, dataDir }: Arguments, hosted: boolean): void {
  let webPort = port
  let url: string | null = null
  let backendReady: Extract<BackendMessage, { kind: 'ready' }> | null = null
  let announced = false

  const onBackend = (message: BackendMessage) => {
    if (message.kind === 'failed') {
      if (!message.hopeless) return say(message.message)
      backend?.giveUp()
      return void stop(1, message.message)
    }
    backendReady = message
    announce()
  }
  const onWeb = (message: WebMessage) => {
    if (message.kind === 'failed') {
      web.giveUp()
      return void stop(1, message.message)
    }
    const [first] = message.busy
    if (first !== undefined && url === null) say(`Port ${first} is busy; using ${message.port}.`)
    webPort = message.port
    url = `http://${shownHost(host)}:${webPort}`
    announce()
  }
  function announce(): void {
    if (backendReady) web.send({ ...backendReady, kind: 'backend' })
    if (url) backend?.send({ appUrl: url })
    if (announced || !url || (!hosted && !backendReady)) return
    announced = true
    process.stdout.write(`Nomenklatura is ready at ${url}\n`)
  }

  const backend: Child | null = hosted
    ? null
    : keepRunning(
        {
          name: 'The backend',
          command: backendCommand(),
          cwd: root,
          env: () => ({ ...process.env, DATA_DIR: dataDir, BACKEND_PORT: String(backendReady?.port ?? 0) }),
          onMessage: onBackend,
          onHopeless: () => void stop(1, 'Nomenklatura cannot go on without its backend.'),
        },
        say,
      )
  const web = keepRunning(
    {
      name: 'The web server',
      command: [process.execPath, path.join(root, 'scripts/app/web.mjs')],
      cwd: root,
      env: () => ({
        ...process.env,
        BACKEND_DB_URL: '', // a password that it does not need
        NODE_ENV: 'production',
        WEB_HOST: host,
        WEB_PORT: String(webPort),
      }),
      onMessage: onWeb,
      onHopeless: () => void stop(1, 'Nomenklatura cannot go on without its web server.'),
    },
    say,
  )

  let stopping = false
  async function stop(code: number, message?: string): Promise<void> {
    if (stopping) return
    stopping = true
    if (message) say(message)
    await Promise.all([web.stop(), backend?.stop()])
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  watchNpm(() => void stop(0))
}

function build(root: string): boolean {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** An address that can be clicked: everywhere and nowhere is this machine. */
function shownHost(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function fail(message: string, code: number): void {
  say(message)
  process.exitCode = code
}
