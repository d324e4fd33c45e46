import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Whether node_modules lacks something that the lock file has, or has it in another version. npm keeps a lock file of what it installed in
 * node_modules. Optional packages may be missing: they are those of other systems.
 * @param {string} root
 */
export function needsInstall(root) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'))
  const installed = packagesOf(path.join(root, 'node_modules/.package-lock.json'))
  if (!wanted) return false // nothing to install from; npm ci would say no more than the failure to come
  if (!installed) return true
  return Object.entries(wanted).some(
    ([name, { version, optional, devOptional, peer }]) =>
      name !== '' && installed[name]?.version !== version && !(optional || devOptional || peer),
  )
}

/** @param {string} root */
export function install(root) {
  process.stderr.write('Installing packages. This happens once.\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** @param {string} file */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}
