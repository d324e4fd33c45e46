import initialise, { Fsrs, getProgress, Progress } from 'fsrs-browser'
import type { Trainer } from '@/lib/fitting/fit'

type Wasm = Parameters<typeof initialise>[0]

/**
 * fsrs-rs as WebAssembly, on one thread: its pool of threads wants a page that is isolated from every other origin, and training takes seconds
 * without. To be used in a worker, for it does not let go until it is done.
 * @param wasm where fsrs_browser_bg.wasm is, or its bytes
 */
export async function loadTrainer(wasm: Wasm): Promise<Trainer> {
  const { memory } = await initialise({ module_or_path: wasm } as Wasm)
  return ({ ratings, gapDays, lengths }, onProgress) => {
    const progress = Progress.new()
    const pointer = progress.pointer()
    // Nobody else can look while it trains; but it tells the console of each of its rounds, and that is the moment to.
    const stopListening = listen(() => {
      const { itemsProcessed, itemsTotal } = getProgress(memory.buffer, pointer)
      if (itemsTotal > 0) onProgress(Math.min(1, itemsProcessed / itemsTotal))
    })
    try {
      // Both are used up by the call, and need not be freed.
      return [...new Fsrs().computeParameters(ratings, gapDays, lengths, progress, true)]
    } finally {
      stopListening()
    }
  }
}

/** Hears what would be written to the console, until the function that it answers is called. */
function listen(hear: () => void): () => void {
  const names = ['log', 'info', 'debug'] as const
  const own = names.map((name) => console[name])
  for (const name of names) console[name] = hear
  return () => names.forEach((name, i) => (console[name] = own[i]!))
}
