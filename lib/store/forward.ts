/** Where /rest/v1 and /auth/v1 are answered. Read at each request, never at build: changing it needs a restart at most. */
export interface BackendAddress {
  readonly kind: 'embedded' | 'hosted'
  readonly url: string
  readonly publishableKey: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** SUPABASE_URL and SUPABASE_PUBLISHABLE_KEY win over BACKEND_URL and BACKEND_PUBLISHABLE_KEY, which `npm run app` sets. */
export function backendAddress(env: Environment = process.env): BackendAddress | null {
  const [url, publishableKey] = [env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY]
  if (url && publishableKey) return { kind: 'hosted', url: url.replace(/\/+$/, ''), publishableKey }
  const [own, ownKey] = [env.BACKEND_URL, env.BACKEND_PUBLISHABLE_KEY]
  return own && ownKey ? { kind: 'embedded', url: own, publishableKey: ownKey } : null
}

/** Belong to one connection, or to this origin alone. Decoding is fetch's affair, on the way there and back. */
const notForwarded = new Set(
  'connection cookie host keep-alive te trailer transfer-encoding upgrade content-length accept-encoding expect'.split(
    ' ',
  ),
)
const notReturned = new Set(
  'connection keep-alive transfer-encoding content-encoding content-length set-cookie cache-control'.split(' '),
)
const timeoutMs = 60_000

/** Hands a request on to the backend, and its answer back, both as streams. */
export async function forward(request: Request): Promise<Response> {
  const backend = backendAddress()
  if (!backend) return unreachable('No backend is configured.')
  const { pathname, search } = new URL(request.url)
  const headers = new Headers([...request.headers].filter(([name]) => !notForwarded.has(name)))
  let answer: Response
  try {
    answer = await fetch(`${backend.url}${pathname}${search}`, {
      method: request.method,
      headers,
      body: request.body,
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]),
      ...(request.body ? { duplex: 'half' } : {}), // fetch demands it for a body that streams; TypeScript's DOM does not know it
    } as RequestInit)
  } catch {
    return unreachable('The backend does not answer.')
  }
  const back = [...answer.headers].filter(([name]) => !notReturned.has(name) && !name.startsWith('access-control-'))
  return new Response(answer.body, { status: answer.status, headers: [...back, ['cache-control', 'no-store']] })
}

function unreachable(message: string): Response {
  const headers = { 'retry-after': '2', 'cache-control': 'no-store' }
  return Response.json({ code: 'backend-unreachable', message }, { status: 503, headers })
}
