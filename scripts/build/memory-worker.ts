import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'

/** Where the worker and its WebAssembly stand; the policy of this folder alone lets WebAssembly be compiled. */
export const memoryFolder = '/memory/'

/** fsrs-browser's helper for threads, which are never asked for: it would listen for them in every worker, and import its package anew. */
const withoutThreads: Plugin = {
  name: 'without-threads',
  setup({ onLoad }) {
    onLoad({ filter: /workerHelpers\.js$/ }, () => ({
      contents: 'export const startWorkers = () => Promise.reject(new Error("no threads"))',
    }))
  },
}

/** The worker as one script. @param wasmAddress from which it fetches its WebAssembly when it is asked to fit */
export async function bundleMemoryWorker(root: string, wasmAddress: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'lib/store/memory-worker.ts')],
    tsconfig: join(root, 'tsconfig.json'),
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { wasmAddress: JSON.stringify(wasmAddress) },
    // fsrs-browser would look beside itself for its WebAssembly if it were not told where it is.
    logOverride: { 'empty-import-meta': 'silent' },
    plugins: [withoutThreads],
  })
  return outputFiles[0]!.text
}

/**
 * Writes the worker and its WebAssembly into public/, each under its own hash.
 * @returns their addresses, such as `/memory/3f2a….js`
 */
export async function writeMemoryWorker(root: string): Promise<{ readonly worker: string; readonly wasm: string }> {
  const folder = join(root, 'public', memoryFolder)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const write = async (content: string | Buffer, ending: string) => {
    const name = `${createHash('sha256').update(content).digest('hex').slice(0, 16)}.${ending}`
    await writeFile(join(folder, name), content)
    return `${memoryFolder}${name}`
  }
  const wasm = await write(await readFile(join(root, 'node_modules/fsrs-browser/fsrs_browser_bg.wasm')), 'wasm')
  return { wasm, worker: await write(await bundleMemoryWorker(root, wasm), 'js') }
}
