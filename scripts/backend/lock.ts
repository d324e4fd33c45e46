import { createHash } from 'node:crypto'
import { existsSync, symlinkSync } from 'node:fs'
import { chmod, mkdir, rm, stat } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** Who uses a data folder. */
export interface Holder {
  readonly pid: number
  /** Where the app answers, once it does. */
  readonly url: string | null
  readonly startedAt: string
}
/** What the holder can be asked to do; the answer is JSON. */
export type Requests = Readonly<Record<string, () => Promise<unknown>>>

export class HeldError extends Error {
  override readonly name = 'HeldError'
  constructor(
    readonly dataDir: string,
    readonly holder: Holder,
  ) {
    const where = holder.url ? `, at ${holder.url}` : ''
    super(
      `${dataDir} is in use by another Nomenklatura (process ${holder.pid}${where}, since ${holder.startedAt}). Stop it, or choose another folder with --data.`,
    )
  }
}

/**
 * Takes the folder for this process, by a unix socket in it: the system drops the listener when the process dies, however it dies,
 * while a file with a process id would go on lying.
 * @throws {HeldError}
 */
export async function holdFolder(
  dataDir: string,
  describe: () => Holder,
  requests: Requests,
): Promise<{ release(): Promise<void> }> {
  const address = socketAddress(dataDir)
  const server = net.createServer((socket) => serve(socket, describe, requests))
  server.unref()
  for (let tries = 0; ; tries += 1) {
    if (await listen(server, address)) break
    const holder = await askHolder(dataDir)
    if (holder) throw new HeldError(dataDir, holder)
    if (tries === 200) throw new Error(`${address} can neither be used nor removed.`)
    await removeStale(address)
  }
  if (process.platform !== 'win32') await chmod(address, 0o600)
  return {
    async release() {
      await new Promise<void>((resolve) => server.close(() => resolve()))
      if (address.startsWith(shortcutOf(dataDir))) await rm(shortcutOf(dataDir), { force: true })
    },
  }
}

/** Who holds the folder now; null if nobody does. */
export async function askHolder(dataDir: string): Promise<Holder | null> {
  return (await converse(socketAddress(dataDir), null)) as Holder | null
}

/** Has the holder of the folder do something. Null if nobody holds it. */
export async function requestOf(dataDir: string, request: string): Promise<unknown> {
  return converse(socketAddress(dataDir), request)
}

function serve(socket: net.Socket, describe: () => Holder, requests: Requests): void {
  socket.on('error', () => socket.destroy())
  socket.write(`${JSON.stringify(describe())}\n`)
  createInterface({ input: socket }).once('line', (line) => {
    const request = requests[line]
    if (!request) return void socket.end()
    request().then(
      (answer) => socket.end(`${JSON.stringify({ answer })}\n`),
      (error: unknown) => socket.end(`${JSON.stringify({ error: String(error) })}\n`),
    )
  })
}

/** The holder's own line, or the answer to `request`. */
function converse(address: string, request: string | null): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(address)
    socket.once('error', (error: NodeJS.ErrnoException) =>
      ['ENOENT', 'ECONNREFUSED', 'ENOTDIR', 'ECONNRESET'].includes(error.code ?? '') ? resolve(null) : reject(error),
    )
    const lines = createInterface({ input: socket })
    lines.on('error', () => undefined)
    let holder: unknown = null
    lines.on('line', (line) => {
      const said = JSON.parse(line) as { answer?: unknown; error?: string }
      if (holder === null) {
        holder = said
        if (request === null) socket.end()
        else socket.write(`${request}\n`)
        return
      }
      holder = undefined
      if (said.error !== undefined) reject(new Error(said.error))
      else resolve(said.answer)
    })
    lines.on('close', () => {
      if (request === null || holder === null) resolve(holder)
      else if (holder !== undefined)
        reject(new Error(`The process that uses the folder does not know how to ${request}.`))
    })
  })
}

function listen(server: net.Server, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.once('error', failed)
    server.listen(address, () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}

/**
 * Removes the socket file that a killed process left. One starter at a time may, and looks again before it does: while the dead file stands
 * nobody can take its place, so what is removed is never the living socket of another.
 */
async function removeStale(address: string): Promise<void> {
  const removing = `${address}.removing`
  try {
    await mkdir(removing)
  } catch {
    await later(removalMs)
    const since = await stat(removing).catch(() => null)
    // Its owner was killed as well.
    if (since && Date.now() - since.mtimeMs > 100 * removalMs) await rm(removing, { recursive: true, force: true })
    return
  }
  try {
    if ((await converse(address, null)) !== null) return
    // A socket that is just being opened does not answer yet.
    await later(removalMs)
    if ((await converse(address, null)) === null) await rm(address, { force: true })
  } finally {
    await rm(removing, { recursive: true, force: true })
  }
}
const removalMs = 30
const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Addresses of unix sockets end at about a hundred bytes, so a deep folder is reached through a link. */
function socketAddress(dataDir: string): string {
  if (process.platform === 'win32') return `\\\\?\\pipe\\nomenklatura-${shortName(dataDir)}`
  const address = path.join(path.resolve(dataDir), 'lock.sock')
  if (Buffer.byteLength(address) < 90) return address
  const shortcut = shortcutOf(dataDir)
  if (!existsSync(shortcut)) {
    try {
      symlinkSync(path.resolve(dataDir), shortcut, 'dir')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return path.join(shortcut, 'lock.sock')
}

const shortName = (dataDir: string) => createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 16)
const shortcutOf = (dataDir: string) =>
  path.join(tmpdir(), `nomenklatura-${process.getuid?.() ?? 0}-${shortName(dataDir)}`)
