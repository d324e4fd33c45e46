/** Runs jobs one at a time, in the order in which they came. */
export interface Queue {
  /** @throws {QueueFullError} when too many are waiting */
  run<T>(job: () => Promise<T>): Promise<T>
  /** Settles when everything that was handed in until now is done. */
  idle(): Promise<void>
}

export class QueueFullError extends Error {
  override readonly name = 'QueueFullError'
}

/**
 * Lite's PGlite driver has no transaction lock: of two requests in one tick, one would run as the other's user.
 * @param most how many jobs may wait
 */
export function makeQueue(most: number): Queue {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    run(job) {
      if (waiting >= most) return Promise.reject(new QueueFullError(`${waiting} requests are waiting`))
      waiting += 1
      const result = last.then(job)
      last = result.then(
        () => void (waiting -= 1),
        () => void (waiting -= 1),
      )
      return result
    },
    idle: () => last.then(() => undefined),
  }
}

/** For PostgreSQL, where every request has a connection of its own. */
export function noQueue(): Queue {
  const running = new Set<Promise<unknown>>()
  return {
    run(job) {
      const result = job()
      const done = result.then(
        () => void running.delete(done),
        () => void running.delete(done),
      )
      running.add(done)
      return result
    },
    idle: () => Promise.all(running).then(() => undefined),
  }
}
