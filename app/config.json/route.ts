import { backendAddress } from '@/lib/store/forward'

export const dynamic = 'force-dynamic'

/** What the browser needs to know of the backend, at run time. */
export function GET(): Response {
  const backend = backendAddress()
  const answer = { backend: backend?.kind ?? 'none', publishableKey: backend?.publishableKey ?? null }
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
}
