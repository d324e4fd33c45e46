/** Work in small steps: whoever runs it may pause wherever it yields. A step is meant to take a millisecond or two. */
export type Steps<T> = Generator<undefined, T, undefined>

/** All of it at once. */
export function runThrough<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The items, with a chance to pause after every so many. */
export function* paced<T>(items: Iterable<T>, stride: number, act: (item: T, at: number) => void): Steps<void> {
  let at = 0
  for (const item of items) {
    if (at > 0 && at % stride === 0) yield
    act(item, at++)
  }
}
