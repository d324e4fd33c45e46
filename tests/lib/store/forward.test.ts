import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { backendAddress, forward } from '@/lib/store/forward'

/** A backend that answers as told, and the address of which is in the environment. */
async function backend(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<void> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close().closeAllConnections())
  pointAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}
function pointAt(url: string): void {
  vi.stubEnv('BACKEND_URL', url)
  vi.stubEnv('BACKEND_PUBLISHABLE_KEY', 'sb_publishable_test')
  onTestFinished(() => void vi.unstubAllEnvs())
}
const ask = (path: string, init?: RequestInit) => forward(new Request(`http://localhost:3000${path}`, init))

test('hosted Supabase is used where it is named, the embedded backend else, and none where neither is', () => {
  const embedded = { BACKEND_URL: 'http://127.0.0.1:4000', BACKEND_PUBLISHABLE_KEY: 'a' }
  expect(backendAddress({})).toBeNull()
  expect(backendAddress({ SUPABASE_URL: 'https://x.supabase.co' })).toBeNull()
  expect(backendAddress(embedded)).toEqual({ kind: 'embedded', url: 'http://127.0.0.1:4000', publishableKey: 'a' })
  expect(
    backendAddress({ ...embedded, SUPABASE_URL: 'https://x.supabase.co/', SUPABASE_PUBLISHABLE_KEY: 'b' }),
  ).toEqual({
    kind: 'hosted',
    url: 'https://x.supabase.co',
    publishableKey: 'b',
  })
})

test('method, path, query, body and the headers that matter go through; cookies do not', async () => {
  const seen: unknown[] = []
  await backend((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const { apikey, authorization, cookie, prefer } = request.headers
      seen.push([
        request.method,
        request.url,
        body,
        apikey,
        authorization,
        cookie,
        prefer,
        request.headers['x-forwarded-for'],
      ])
      response.end('[]')
    })
  })
  const headers = {
    apikey: 'k',
    authorization: 'Bearer t',
    cookie: 'a=b',
    prefer: 'count=exact',
    'x-forwarded-for': '1.2.3.4',
  }
  const answer = await ask('/rest/v1/reviews?select=id&card_id=eq.a%23post', {
    method: 'POST',
    body: '{"ä":1}',
    headers,
  })
  expect(await answer.text()).toBe('[]')
  expect(seen).toEqual([
    [
      'POST',
      '/rest/v1/reviews?select=id&card_id=eq.a%23post',
      '{"ä":1}',
      'k',
      'Bearer t',
      undefined,
      'count=exact',
      '1.2.3.4',
    ],
  ])
})

test('status and headers come back; cookies, leave for other origins and caching do not', async () => {
  await backend((_, response) => {
    response.writeHead(409, {
      'content-type': 'application/json',
      'content-range': '0-0/1',
      'retry-after': '7',
      'set-cookie': 'a=b',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=60',
    })
    response.end('{}')
  })
  const answer = await ask('/rest/v1/profiles')
  expect(answer.status).toBe(409)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-range': '0-0/1',
    'retry-after': '7',
    'cache-control': 'no-store',
  })
  expect([answer.headers.get('set-cookie'), answer.headers.get('access-control-allow-origin')]).toEqual([null, null])
})

test('an answer is handed on as it comes, not when it is whole', async () => {
  let finish!: () => void
  await backend((_, response) => {
    response.write('first')
    finish = () => response.end('last')
  })
  const reader = (await ask('/rest/v1/profiles')).body!.getReader()
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('first')
  finish()
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('last')
})

test('an answer without a body has none', async () => {
  await backend((_, response) => response.writeHead(204).end())
  const answer = await ask('/auth/v1/logout', { method: 'POST' })
  expect([answer.status, await answer.text()]).toEqual([204, ''])
})

test('a backend that is away is no riddle: 503, a code, and when to come again', async () => {
  pointAt('http://127.0.0.1:1')
  const answer = await ask('/rest/v1/profiles')
  expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
    503,
    '2',
    { code: 'backend-unreachable', message: 'The backend does not answer.' },
  ])
  vi.unstubAllEnvs()
  expect(await (await ask('/rest/v1/profiles')).json()).toEqual({
    code: 'backend-unreachable',
    message: 'No backend is configured.',
  })
})
