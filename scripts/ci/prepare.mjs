// What the tests need on the machine: the packages, a browser, PostgreSQL 15 or later. Debian's own, installed here when this is root.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const isRoot = process.getuid?.() === 0

function run(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`)
}

const found = (command) => spawnSync('which', [command], { stdio: 'ignore' }).status === 0

function postgresBinaries() {
  const root = '/usr/lib/postgresql'
  return existsSync(root)
    ? readdirSync(root).filter((version) => Number(version) >= 15 && existsSync(`${root}/${version}/bin/initdb`))
    : []
}

function missingPackages() {
  const packages = []
  if (!found('chromium')) packages.push('chromium')
  const versions = postgresBinaries()
  if (versions.length === 0) packages.push('postgresql')
  const version = versions.at(-1) ?? '15'
  if (!existsSync(`/usr/share/postgresql/${version}/extension/pgtap.control`))
    packages.push(`postgresql-${version}-pgtap`)
  return packages
}

/** Installs what is missing. Never skips: where it cannot install, it says what to run, and ends. */
export async function prepare() {
  if (!existsSync('node_modules/.package-lock.json')) run('npm', ['ci', '--no-audit', '--no-fund'])
  const packages = missingPackages()
  if (packages.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (!isRoot || !found('apt-get')) {
    console.error(`The tests need ${packages.join(', ')}. As root, run:\n  apt-get update && ${command}`)
    process.exit(1)
  }
  execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' })
  run('apt-get', ['install', '-y', '--no-install-recommends', ...packages])
}
