import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parseArguments } from '@/scripts/app/arguments'
// @ts-expect-error plain JavaScript: it runs before anything that could translate TypeScript is installed
import { needsInstall } from '@/scripts/app/install.mjs'

/** A project with a lock file and what is installed of it. */
function project(wanted: object, installed: object | null): string {
  const root = mkdtempSync(path.join(tmpdir(), 'nomenklatura-install-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: { '': { version: '1' }, ...wanted } }))
  mkdirSync(path.join(root, 'node_modules'))
  if (installed)
    writeFileSync(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
  return root
}
const next = { 'node_modules/next': { version: '16.4.6' } }

test('packages are installed when there are none, one is missing, or one has another version', () => {
  expect(needsInstall(project(next, null))).toBe(true)
  expect(needsInstall(project(next, {}))).toBe(true)
  expect(needsInstall(project(next, { 'node_modules/next': { version: '16.4.5' } }))).toBe(true)
})

test('they are not when all are there, or only another system’s are missing', () => {
  expect(needsInstall(project(next, next))).toBe(false)
  expect(
    needsInstall(project({ ...next, 'node_modules/@next/swc-win32': { version: '1', optional: true } }, next)),
  ).toBe(false)
})

test('arguments have defaults and are checked', () => {
  expect(parseArguments('/app', [])).toEqual({ port: 3000, host: '127.0.0.1', dataDir: '/app/.data' })
  expect(parseArguments('/app', ['--port', '8080', '--data', '/var/school', '--host', '0.0.0.0'])).toEqual({
    port: 8080,
    host: '0.0.0.0',
    dataDir: '/var/school',
  })
  expect(parseArguments('/app', ['--help'])).toBe('help')
  for (const bad of [['--port', 'x'], ['--port', '70000'], ['--prot', '1'], ['extra']]) {
    expect(() => parseArguments('/app', bad), bad.join(' ')).toThrow()
  }
})
