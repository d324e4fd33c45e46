import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'

export interface PostgresServer {
  /** A connection string for `role`, to database `app`. */
  url(role: string): string
  stop(): Promise<void>
}

/** Starts a PostgreSQL of its own, empty but for a superuser `supabase_admin` and the database `app`. Never skips: without the programs it fails. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = findPrograms()
  const folder = mkdtempSync(path.join(tmpdir(), 'nomenklatura-pg-'))
  // PostgreSQL refuses to run as root.
  const asServer = process.getuid?.() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : []
  if (asServer.length > 0) {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString())
    chownSync(folder, id('-u'), id('-g'))
  }
  const program = (name: string, args: readonly string[]) => {
    const [file, ...rest] = [...asServer, path.join(bin, name), ...args]
    return { file: file!, args: rest }
  }
  const data = path.join(folder, 'data')
  const init = program('initdb', [
    '-D',
    data,
    '-U',
    'supabase_admin',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ])
  execFileSync(init.file, init.args, { stdio: 'pipe', cwd: folder })

  const port = await freePort()
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    max_connections: 40,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const start = program('postgres', ['-D', data, ...flags])
  const server = spawn(start.file, start.args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder })
  let log = ''
  server.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))

  const url = (role: string, database = 'app') => `postgres://${role}@127.0.0.1:${port}/${database}`
  const admin = postgres(url('supabase_admin', 'postgres'), { max: 1, onnotice: () => undefined })
  for (let tries = 0; ; tries += 1) {
    try {
      await admin`create database app`
      break
    } catch (error) {
      if (tries === 100) throw new Error(`PostgreSQL did not start: ${log}`, { cause: error })
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  await admin.end()
  return {
    url,
    async stop() {
      server.kill('SIGINT') // fast shutdown
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Debian keeps one folder a version. Any from 15 will do; the lowest is taken, for it is what must work. */
function findPrograms(): string {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root)
    ? readdirSync(root)
        .map(Number)
        .filter((version) => version >= 15)
    : []
  const version = Math.min(...versions)
  const bin = `${root}/${version}/bin`
  if (
    versions.length > 0 &&
    existsSync(`${bin}/initdb`) &&
    existsSync(`/usr/share/postgresql/${version}/extension/pgtap.control`)
  )
    return bin
  throw new Error(
    'These tests need PostgreSQL 15 or later with pgTAP. As root: apt-get install postgresql-15 postgresql-15-pgtap',
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
