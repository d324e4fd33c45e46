import type { Steps } from '@/lib/base/steps'

/** How long the screen may stand still at a time: half a frame, and on a slow phone no more than one or two. */
const pieceMs = 6

export async function inPieces<T>(steps: Steps<T>): Promise<T>
/** @param gone nobody waits any more: the rest is not done, and the answer is null */
export async function inPieces<T>(steps: Steps<T>, gone: () => boolean): Promise<T | null>
/** Runs the steps with pauses for the screen between. */
export async function inPieces<T>(steps: Steps<T>, gone: () => boolean = () => false): Promise<T | null> {
  for (;;) {
    const began = performance.now()
    while (performance.now() - began < pieceMs) {
      const step = steps.next()
      if (step.done) return step.value
    }
    await pause()
    if (gone()) return null
  }
}

/** Lets the browser draw and hear the user. Timers of pages in the background are slowed to one a second; a message is not. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
