import type { LogEntry } from '@/lib/scheduling/review'
import type { SchedulingSettings } from '@/lib/scheduling/settings'
import type { Asked, MemoryWork, Told, WorkKind } from './memory-work'

/** Set by the build: `/memory/<hash>.js`. */
const address = process.env.NEXT_PUBLIC_MEMORY_WORKER

/** Why there is no answer. `missing`: the part of the app that does it is not on this device, and cannot be fetched now. */
export class MemoryWorkFault extends Error {
  override readonly name = 'MemoryWorkFault'
  constructor(
    readonly reason: 'missing' | 'fault' | 'cancelled',
    message: string,
  ) {
    super(message)
  }
}

export interface Working<Answer> {
  /** Rejects with MemoryWorkFault. */
  readonly answer: Promise<Answer>
  cancel(): void
}

/** Begins a piece of work in a worker of its own, which ends with it. */
export function work<Kind extends WorkKind>(
  kind: Kind,
  asks: MemoryWork[Kind]['asks'],
  of: { readonly entries: readonly LogEntry[]; readonly settings: SchedulingSettings },
  onProgress: (share: number) => void = () => undefined,
): Working<MemoryWork[Kind]['answers']> {
  let end: (fault: MemoryWorkFault) => void = () => undefined
  const answer = new Promise<MemoryWork[Kind]['answers']>((resolve, reject) => {
    end = reject
    if (!address) return reject(new MemoryWorkFault('missing', 'this build has no worker: build it with npm run build'))
    const worker = new Worker(address)
    const stop = (fault: MemoryWorkFault) => {
      worker.terminate()
      reject(fault)
    }
    end = stop
    // A worker whose file cannot be had says nothing else.
    worker.onerror = (event) => stop(new MemoryWorkFault(event.message ? 'fault' : 'missing', event.message ?? ''))
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'progress') return onProgress(data.share)
      if (data.kind === 'failed')
        return stop(new MemoryWorkFault(data.why === 'wasm' ? 'missing' : 'fault', data.message))
      worker.terminate()
      resolve(data.answer as MemoryWork[Kind]['answers'])
    }
    worker.postMessage({ kind, ...asks, ...of } as Asked)
  })
  return { answer, cancel: () => end(new MemoryWorkFault('cancelled', 'cancelled')) }
}
