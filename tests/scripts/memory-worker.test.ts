import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { Asked, Told } from '@/lib/store/memory-work'
import { defaultLearnerSettings } from '@/lib/store/learner-settings'
import { bundleMemoryWorker } from '@/scripts/build/memory-worker'
import { hiddenLog } from '../lib/fitting/hidden-learner'

const endMs = Date.UTC(2026, 10, 2, 12)
const settings = defaultLearnerSettings('UTC')
const wasm = 'node_modules/fsrs-browser/fsrs_browser_bg.wasm'
const script = bundleMemoryWorker('.', '/memory/0.wasm')

/** The built worker, in a scope that has what a browser gives to workers and nothing else. */
async function ask(asked: Pick<Asked, 'kind'> & object, online = true): Promise<readonly Told[]> {
  const told: Told[] = []
  let done: () => void = () => undefined
  const finished = new Promise<void>((resolve) => (done = resolve))
  const fetched = async (address: URL) => {
    expect(String(address)).toBe('https://app.example/memory/0.wasm')
    if (!online) throw new TypeError('Failed to fetch')
    return new Response(new Uint8Array(readFileSync(wasm)), { headers: { 'content-type': 'application/wasm' } })
  }
  const scope = createContext({
    location: { href: 'https://app.example/memory/0.js' },
    postMessage: (one: Told) => {
      told.push(structuredClone(one))
      if (one.kind !== 'progress') done()
    },
    fetch: fetched,
    ...{ URL, Request, Response, TextDecoder, TextEncoder, WebAssembly, crypto, console: { ...console } },
    onmessage: null,
  })
  runInContext(await script, scope)
  const { onmessage } = scope as { onmessage: (event: { data: unknown }) => void }
  onmessage({ data: asked })
  await finished
  return told
}

test('the built worker fits, and tells how far it is', async () => {
  const entries = hiddenLog({ cards: 300, days: 100, endMs, seed: 'worker' })
  const told = await ask({ kind: 'fit', entries, settings } as Asked)
  expect(told.at(-1)).toMatchObject({ kind: 'done', answer: { kind: 'fitted', accepted: true } })
  expect(told.filter(({ kind }) => kind === 'progress').length).toBeGreaterThan(5)
}, 60_000)

test('without a network, and without the trainer on the device, it says that this is what is missing', async () => {
  const entries = hiddenLog({ cards: 100, days: 40, endMs, seed: 'offline' })
  expect(await ask({ kind: 'fit', entries, settings } as Asked, false)).toMatchObject([{ kind: 'failed', why: 'wasm' }])
})

test('it foretells workloads, compares weights and tells what rescheduling does, all without the trainer', async () => {
  const entries = hiddenLog({ cards: 100, days: 60, endMs, seed: 'others' })
  const common = { entries, settings }
  const last = async (asked: object) => (await ask(asked as Asked, false)).at(-1)
  expect(await last({ kind: 'workload', retentions: [0.8, 0.9], nowMs: endMs, ...common })).toMatchObject({
    kind: 'done',
    answer: { loads: [{ retention: 0.8 }, { retention: 0.9 }], answers: entries.length },
  })
  expect(await last({ kind: 'compare', weights: null, ...common })).toMatchObject({
    kind: 'done',
    answer: { before: { recalled: expect.any(Number) as number }, after: {} },
  })
  expect(await last({ kind: 'reschedule', nowMs: endMs, ...common })).toMatchObject({
    kind: 'done',
    answer: { sooner: 0, later: 0, cards: 100 },
  })
  expect(await last({ kind: 'compare', weights: null, entries: [], settings })).toEqual({ kind: 'done', answer: null })
})
