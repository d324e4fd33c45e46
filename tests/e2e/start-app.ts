import { spawn, type ChildProcess } from 'node:child_process'

export interface RunningApp {
  readonly url: string
  readonly dataDir: string
  readonly process: ChildProcess
  /** What it printed so far. */
  readonly output: () => string
  stop(): Promise<void>
}

/** Starts the app as a user does, on a folder and a port of its own, and waits until it says that it is ready. */
export async function startApp(dataDir: string, args: readonly string[] = []): Promise<RunningApp> {
  const child = spawn(process.execPath, ['scripts/app/main.mjs', '--port', '3900', '--data', dataDir, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', BACKEND_NODE_FLAGS: '--liftoff-only' },
  })
  let output = ''
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const ready = /https?:\/\/[^\s]+/.exec(output.split('\n').find((line) => /ready/i.test(line)) ?? '')
      if (ready) resolve(ready[0].replace(/[.,]$/, ''))
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`the app ended with ${code}:\n${output}`)))
  })
  return {
    url,
    dataDir,
    process: child,
    output: () => output,
    async stop() {
      child.kill('SIGINT')
      await gone
    },
  }
}
