// What the tests need on the machine: the packages, a browser, PostgreSQL 15 or later. Debian's own, installed here when this is root.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
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

/** Without a window where Debian has it. What the tests look for: scripts/ci/chromium.ts. */
function browserOffered() {
  const { stdout } = spawnSync('apt-cache', ['policy', 'chromium-headless-shell'], { encoding: 'utf8' })
  return /Candidate: \d/.test(stdout ?? '') ? 'chromium-headless-shell' : 'chromium'
}

function missingPackages() {
  const packages = []
  if (!found('chromium-headless-shell') && !found('chromium')) packages.push(browserOffered())
  const versions = postgresBinaries()
  if (versions.length === 0) packages.push('postgresql')
  const version = versions.at(-1) ?? '15'
  if (!existsSync(`/usr/share/postgresql/${version}/extension/pgtap.control`))
    packages.push(`postgresql-${version}-pgtap`)
  return packages
}

function installPackages() {
  const missing = missingPackages()
  if (missing.length === 0) return
  if (!isRoot || !found('apt-get'))
    throw new Error(
      `The tests need ${missing.join(', ')}. As root, run:\n  apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`,
    )
  run('apt-get', ['update', '-q'])
  // Asked again: only now is it known what there is.
  run('apt-get', ['install', '-y', '--no-install-recommends', ...missingPackages()])
}

/** Installs what is missing, Debian's packages while npm works. Never skips: where it cannot install, it throws and says what to run. */
export async function prepare() {
  const isInstalled = existsSync('node_modules/.package-lock.json')
  const npm = isInstalled ? null : spawn('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit' })
  const npmEnded = npm && once(npm, 'exit')
  try {
    installPackages()
  } finally {
    const [code] = (await npmEnded) ?? [0]
    if (code !== 0) throw new Error('npm ci failed')
  }
}
