/* global self, caches, fetch, Response, URL */
// The service worker: after the first visit every page, its data and the corpus are on the device. Everything that it keeps is named by the
// build, so it never asks whether a copy is fresh; a new build is a new worker, which takes over when the learner says so.
const { version, pages, files, whenUsed } = self.__KEEP__
const cacheName = `nomenklatura-${version}`
const payloadOf = (path) => `/__payload${path}`

self.addEventListener('install', (event) => event.waitUntil(keepAll()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (/^\/(rest|auth)\/v1\/|^\/config\.json$/.test(url.pathname)) return
  event.respondWith(answer(request, url))
})

async function keepAll() {
  const cache = await caches.open(cacheName)
  const keep = async (key, path, headers) => {
    const response = await fetch(path, { headers, cache: 'no-cache', credentials: 'same-origin' })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    await cache.put(key, response)
  }
  // What an older worker kept and this build has too need not be fetched again: its name is its content.
  const keepFile = async (path) => {
    const old = await caches.match(path)
    if (old) await cache.put(path, old)
    else await keep(path, path, {})
  }
  // Large, and used by few: fetched when it is first asked for, and then here to stay.
  const keepUsed = async (path) => {
    const old = await caches.match(path)
    if (old) await cache.put(path, old)
  }
  await inTurns([
    ...whenUsed.map((path) => () => keepUsed(path)),
    ...files.map((path) => () => keepFile(path)),
    ...pages.flatMap((path) => [() => keep(path, path, {}), () => keep(payloadOf(path), path, { RSC: '1' })]),
  ])
}

/** A few at a time: the learner is answering questions meanwhile. */
async function inTurns(tasks) {
  const queue = [...tasks]
  const worker = async () => {
    for (let task = queue.shift(); task; task = queue.shift()) await task()
  }
  await Promise.all([worker(), worker(), worker(), worker()])
}

async function takeOver() {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith('nomenklatura-') && name !== cacheName).map((name) => caches.delete(name)),
  )
  await self.clients.claim()
}

async function answer(request, url) {
  const cache = await caches.open(cacheName)
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/$/, '') : '/'
  if (request.headers.get('RSC') === '1') {
    // Parts of a page that the router fetches ahead: the whole page's data answers for them when it is asked for in earnest.
    if (request.headers.get('Next-Router-Segment-Prefetch')) return fetch(request)
    const payload = await cache.match(payloadOf(path))
    // Without an address of its own: the router reads the query from the answer's, and the kept one was asked for without any.
    return payload ? new Response(payload.body, payload) : fetch(request)
  }
  const kept = await cache.match(path, { ignoreVary: true })
  if (kept) return kept
  try {
    const answer = await fetch(request)
    if (whenUsed.includes(path) && answer.ok) await cache.put(path, answer.clone())
    return answer
  } catch (error) {
    if (request.mode !== 'navigate') throw error
    const shell = await cache.match('/offline')
    return (
      shell ??
      new Response('This page is not on this device, and there is no network.', {
        status: 503,
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      })
    )
  }
}
