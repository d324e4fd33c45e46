// npm run bench [-- NAME ...]: JSON, one object a benchmark. Performance is measured here and nowhere in the tests.
import { fileURLToPath } from 'node:url'
import { startForBench } from './app'
import { benchClassLog } from './class-log'
import { benchFirstLoad } from './first-load'
import { benchLighthouse } from './lighthouse'
import type { Report } from './measure'
import { benchNextCard } from './next-card'
import { benchPlanner } from './planner/main'
import { benchProgress } from './progress'
import { benchQuestions } from './questions'
import { benchReplay } from './replay'
import { benchStartup } from './startup'
import { benchSyncBatch } from './sync-batch'

const root = fileURLToPath(new URL('../..', import.meta.url))
const benches: Readonly<Record<string, () => Promise<Report>>> = {
  questions: () => benchQuestions(root),
  replay: benchReplay,
  planner: () => benchPlanner(root),
  progress: () => benchProgress(root),
  'first-load': () => benchFirstLoad(root),
  'sync-batch': benchSyncBatch,
  'class-log': benchClassLog,
  startup: benchStartup,
  'next-card': () => startForBench(benchNextCard),
  lighthouse: () => startForBench(benchLighthouse),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
for (const name of wanted.length ? wanted : Object.keys(benches))
  console.log(JSON.stringify(await benches[name]!(), null, 1))
