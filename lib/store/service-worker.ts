/** A newer version of the app that is ready on this device and waits to be let in. */
export interface WaitingVersion {
  /** Lets it in and loads the page anew. */
  takeOver(): void
}

/**
 * Registers the service worker and tells when a newer version waits. It never takes over by itself: a page must not change under a learner's
 * hands.
 * @returns a function that stops listening
 */
export function watchVersions(onWaiting: (version: WaitingVersion) => void): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined
  const { serviceWorker } = navigator
  let reloading = false
  const stop = new AbortController()
  const offer = (worker: ServiceWorker) => {
    onWaiting({
      takeOver() {
        reloading = true
        worker.postMessage('take-over')
      },
    })
  }
  serviceWorker.addEventListener('controllerchange', () => reloading && location.reload(), { signal: stop.signal })
  const watch = (registration: ServiceWorkerRegistration) => {
    // The very first worker replaces nothing, so there is nothing to tell.
    if (registration.waiting && serviceWorker.controller) offer(registration.waiting)
    registration.addEventListener(
      'updatefound',
      () => {
        const { installing } = registration
        installing?.addEventListener('statechange', () => {
          if (installing.state === 'installed' && serviceWorker.controller) offer(installing)
        })
      },
      { signal: stop.signal },
    )
  }
  // A browser that refuses (private windows, blocked storage) still has the app while there is a network.
  serviceWorker.register('/sw.js', { updateViaCache: 'none' }).then(watch, () => undefined)
  return () => stop.abort()
}
