/** `npm run app`: everything from a fresh clone to a URL. Plain JavaScript, for at first there is nothing that could translate TypeScript. */
import { fileURLToPath } from 'node:url'
import { install, needsInstall } from './install.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 9)) {
  process.stderr.write(`Nomenklatura needs Node 20.9 or later; this is ${process.versions.node}.\n`)
  process.exit(1)
}
const root = fileURLToPath(new URL('../..', import.meta.url))
if (needsInstall(root) && !install(root)) {
  process.stderr.write('The packages could not be installed; npm says why above.\n')
  process.exit(1)
}
const { register } = await import('tsx/esm/api')
register()
const { run } = await import('./run.ts')
await run(root, process.argv.slice(2))
