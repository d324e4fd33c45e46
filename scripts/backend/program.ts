import { buildSync } from 'esbuild'
import { renameSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './places'

/**
 * The backend's process as one file of JavaScript, made anew in some 50 ms; returns its path. Run by tsx as it is, every package that it
 * loads would be looked through as well, which takes two seconds at each start.
 */
function backendProgram(): string {
  // Two folders below the root, as main.ts is: places.ts counts on it.
  const file = path.join(projectRoot, 'node_modules/.cache/nomenklatura-backend.mjs')
  const beside = `${file}.${process.pid}`
  buildSync({
    absWorkingDir: projectRoot,
    entryPoints: ['scripts/backend/main.ts'],
    outfile: beside,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'silent',
  })
  renameSync(beside, file) // several tests may do this at once
  return file
}

/**
 * How the backend's process is started. BACKEND_NODE_FLAGS are flags for its Node: the tests, which start some sixty, have its WebAssembly
 * compiled quickly rather than well (--liftoff-only).
 */
export const backendCommand = (): readonly [string, ...string[]] => [
  process.execPath,
  ...(process.env.BACKEND_NODE_FLAGS?.split(' ') ?? []),
  backendProgram(),
]
