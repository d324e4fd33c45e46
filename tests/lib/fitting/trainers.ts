import { readFileSync } from 'node:fs'
import { computeParameters, FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding'
import { ratings } from '@/lib/scheduling/review'
import type { Trainer } from '@/lib/fitting/fit'
import type { Item } from '@/lib/fitting/histories'

/** The trainer of the browser's worker, in Node. */
export async function wasmTrainer(): Promise<Trainer> {
  // It would listen for the pool of threads that it is never asked for.
  const scope = globalThis as { self?: unknown }
  scope.self = { addEventListener: () => undefined }
  const { loadTrainer } = await import('@/lib/store/fsrs-trainer')
  delete scope.self
  return loadTrainer(new Uint8Array(readFileSync('node_modules/fsrs-browser/fsrs_browser_bg.wasm')))
}

export const bindingItems = (items: readonly Item[]): FSRSBindingItem[] =>
  items.map(
    ({ history, at }) =>
      new FSRSBindingItem(
        history.ratings
          .slice(0, at + 1)
          .map((rating, i) => new FSRSBindingReview(ratings.indexOf(rating) + 1, history.gapDays[i]!)),
      ),
  )

/** fsrs-rs itself. `timeout` is how often it looks whether it is done: by default twice a second. */
export const bindingWeights = (items: readonly Item[]): Promise<number[]> =>
  computeParameters(bindingItems(items), { enableShortTerm: true, timeout: 5 })
