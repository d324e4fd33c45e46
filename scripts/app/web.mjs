/**
 * The web server's process: Next's production server, told by its parent where the backend is. Plain JavaScript, for nothing is translated
 * at start. Reads WEB_HOST, WEB_PORT and TRUST_PROXY; leaves when the parent is gone.
 */
import next from 'next'
import { createServer } from 'node:http'

process.on('disconnect', () => process.exit(0))
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, leave)
process.on('message', (message) => {
  if (message.kind === 'stop') leave()
  if (message.kind !== 'backend') return
  process.env.BACKEND_URL = message.url
  process.env.BACKEND_PUBLISHABLE_KEY = message.publishableKey
})

const host = process.env.WEB_HOST
const wanted = Number(process.env.WEB_PORT)
const app = next({ dev: false, dir: new URL('../..', import.meta.url).pathname, hostname: host, port: wanted })
const handle = app.getRequestHandler()
const trustProxy = process.env.TRUST_PROXY === '1'
const server = createServer((request, response) => {
  // Limits are counted by address, so a client may not choose its own.
  if (!trustProxy) request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
  handle(request, response)
})

await app.prepare()
const busy = []
for (let port = wanted; ; port += 1) {
  if (await listen(port)) break
  busy.push(port)
  if (busy.length === 50) {
    process.send?.({ kind: 'failed', message: `Ports ${wanted} to ${port} are all busy.` })
    process.exit(1)
  }
}
process.send?.({ kind: 'ready', port: server.address().port, busy })

/** @param {number} port */
function listen(port) {
  return new Promise((resolve, reject) => {
    const failed = (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}

function leave() {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 2_000).unref()
}
