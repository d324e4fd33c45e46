import type { Limits } from './limits'
import { QueueFullError, type Queue } from './queue'

export interface Gate {
  /** @param peer address at the other end of the connection */
  fetch(request: Request, peer: string): Promise<Response>
}

export interface GateOptions {
  readonly app: { fetch(request: Request, context: { peerAddress: string | null }): Response | Promise<Response> }
  readonly queue: Queue
  readonly limits: Limits
  /** For GET /health. */
  readonly health: () => Promise<Readonly<Record<string, unknown>>>
}

const mostBytes = 4_000_000
const methods = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'])
/** What works without mail and without other people's sign-in services. The rest of /auth/v1 is closed. */
const authRoutes = new Set([
  'POST /signup',
  'POST /token',
  'POST /logout',
  'GET /user',
  'PUT /user',
  'GET /settings',
  'GET /health',
])

/** The only way in: what is not meant to be served ends here, and what is goes through the queue. */
export function makeGate({ app, queue, limits, health }: GateOptions): Gate {
  return {
    async fetch(request, peer) {
      const url = new URL(request.url)
      if (request.method === 'GET' && url.pathname === '/health') return json(200, await health())
      if (!methods.has(request.method)) return json(405, { code: 'method-not-allowed', message: 'Method not allowed.' })
      if (!isServed(request.method, url.pathname)) return json(404, { code: 'not-found', message: 'Not served here.' })

      const body = await readBody(request)
      if (body === 'too large') return json(413, { code: 'too-large', message: `A body may have ${mostBytes} bytes.` })
      const fields = url.pathname.startsWith('/auth/v1/') ? parse(body) : {}
      if (url.pathname === '/auth/v1/user' && request.method === 'PUT' && 'email' in fields) {
        return json(422, {
          code: 422,
          error_code: 'email_provider_disabled',
          msg: 'An address cannot be changed here: this server sends no mail.',
        })
      }
      const admitted = limits.admit({
        path: url.pathname,
        grantType: url.searchParams.get('grant_type'),
        email: typeof fields.email === 'string' ? fields.email : null,
        address: addressOf(request, peer),
      })
      if (typeof admitted !== 'function') return tooMany(url.pathname, admitted.seconds)

      try {
        const inner = new Request(url, { method: request.method, headers: request.headers, body })
        const answer = await queue.run(async () => complete(await app.fetch(inner, { peerAddress: null })))
        admitted(answer.status)
        return answer
      } catch (error) {
        admitted(503)
        if (error instanceof QueueFullError)
          return json(503, { code: 'backend-busy', message: 'Too many requests are waiting.' }, 2)
        throw error
      }
    },
  }
}

function isServed(method: string, path: string): boolean {
  if (path.startsWith('/rest/v1/')) return true
  return (
    path.startsWith('/auth/v1/') &&
    authRoutes.has(`${method === 'HEAD' ? 'GET' : method} ${path.slice('/auth/v1'.length)}`)
  )
}

/** Read outside the queue, so that a slow sender holds up nobody. */
async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | null | 'too large'> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return 'too large'
  if (!request.body) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > mostBytes) return 'too large'
    chunks.push(chunk)
  }
  return Uint8Array.from(Buffer.concat(chunks))
}

function parse(body: Uint8Array | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body ?? new Uint8Array()))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {} // GoTrue says what is wrong with it
  }
}

/** The answer with its body read inside the queue, and without leave for other origins: the browser comes by its own. */
async function complete(response: Response): Promise<Response> {
  const headers = new Headers(response.headers)
  for (const name of [...headers.keys()]) if (name.startsWith('access-control-')) headers.delete(name)
  headers.set('cache-control', 'no-store')
  const empty = response.status === 204 || response.status === 304
  return new Response(empty ? null : await response.arrayBuffer(), { status: response.status, headers })
}

/** The web server in front, which is the only one that speaks to this port, says whom it speaks for. */
function addressOf(request: Request, peer: string): string {
  return request.headers.get('x-forwarded-for')?.split(',')[0]?.trim() || peer
}

function tooMany(path: string, seconds: number): Response {
  const message = `Too many tries. Wait ${seconds} seconds.`
  const body = path.startsWith('/auth/')
    ? { code: 429, error_code: 'over_request_rate_limit', msg: message }
    : { code: 'over_request_rate_limit', message }
  return json(429, body, seconds)
}

function json(status: number, body: unknown, retryAfter?: number): Response {
  return Response.json(body, {
    status,
    headers: {
      'cache-control': 'no-store',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  })
}
