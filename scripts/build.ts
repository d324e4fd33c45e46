// npm run build: checks the corpus and writes it for the app, bundles the worker that does long sums, builds the app, then adds what only the finished build can tell: scripts fetched
// after the first paint, the hashes of its inline scripts, for the Content-Security-Policy, and the list of files that the service worker keeps.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { CorpusError } from '@/lib/corpus/problem'
import { digestOfSources, stampBuild } from './app/sources'
import { writeCorpusFile } from './build/corpus-file'
import { writeMemoryWorker } from './build/memory-worker'
import { addPaintFirst } from './build/paint-first'
import { addPolicies } from './build/policies'
import { readPages } from './build/pages'
import { writeServiceWorker } from './build/service-worker'

const root = fileURLToPath(new URL('..', import.meta.url))

async function build(): Promise<number> {
  const digest = digestOfSources(root)
  const corpusUrl = await writeCorpusFile(root)
  const memory = await writeMemoryWorker(root)
  const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      NEXT_PUBLIC_CORPUS_URL: corpusUrl,
      NEXT_PUBLIC_MEMORY_WORKER: memory.worker,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  if (next.status !== 0) return next.status ?? 1
  const pages = await addPaintFirst(root, await readPages(root))
  await addPolicies(root, pages)
  const { files, kilobytes } = await writeServiceWorker(root, pages, corpusUrl, [memory.wasm])
  stampBuild(root, digest)
  console.log(`${pages.length} pages; ${files} files (${kilobytes} kB) are kept on the device`)
  return 0
}

try {
  process.exitCode = await build()
} catch (error) {
  if (!(error instanceof CorpusError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
