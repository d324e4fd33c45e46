import { expect, test } from 'vitest'
import { makeLimits } from '@/scripts/backend/limits'
import { SlidingCount } from '@/scripts/backend/rate-limit'
import { clientOf, freshBackend, password, signUp } from './support/backend'

const minute = 60_000
/** A sign-in that ends with `status`; answers the seconds to wait, 0 when it was admitted. */
function signIn(
  limits: ReturnType<typeof makeLimits>,
  status: number,
  over: { email?: string; address?: string } = {},
): number {
  const admitted = limits.admit({
    path: '/auth/v1/token',
    grantType: 'password',
    email: 'a@x.org',
    address: '1.2.3.4',
    ...over,
  })
  if (typeof admitted !== 'function') return admitted.seconds
  admitted(status)
  return 0
}
const times = (count: number, act: (index: number) => number) => Array.from({ length: count }, (_, index) => act(index))

test('a window slides: what is older than it counts no more', () => {
  const count = new SlidingCount(2, 1_000)
  count.add('a', 0)
  count.add('a', 600)
  expect(count.waitMs('a', 900)).toBe(100)
  expect(count.waitMs('b', 900)).toBe(0)
  expect(count.waitMs('a', 1_000)).toBe(0)
  count.add('a', 1_000)
  expect(count.waitMs('a', 1_001)).toBe(599)
})

test('the counts stay bounded, whatever is thrown at them', () => {
  const count = new SlidingCount(1, minute, 3)
  for (const key of ['a', 'b', 'c', 'd']) count.add(key, 0)
  expect(['a', 'b', 'c', 'd'].map((key) => count.waitMs(key, 1) > 0)).toEqual([false, true, true, true])
})

test('ten failed sign-ins of an account in five minutes, then it waits, also with the right password', () => {
  let now = 0
  const limits = makeLimits(() => now)
  expect(times(10, () => signIn(limits, 400))).toEqual(times(10, () => 0))
  expect(signIn(limits, 200)).toBe(300)
  expect(signIn(limits, 200, { email: ' A@X.ORG ' })).toBe(300)
  expect(signIn(limits, 200, { email: 'b@x.org' })).toBe(0)
  now = 5 * minute
  expect(signIn(limits, 200)).toBe(0)
})

test('a success forgives the account its failures', () => {
  const limits = makeLimits(() => 0)
  times(9, () => signIn(limits, 400))
  signIn(limits, 200)
  expect(times(10, () => signIn(limits, 400))).toEqual(times(10, () => 0))
})

test('one address may not try a hundred accounts', () => {
  const limits = makeLimits(() => 0)
  times(100, (index) => signIn(limits, 400, { email: `${index}@x.org` }))
  expect(signIn(limits, 200, { email: 'new@x.org' })).toBe(300)
  expect(signIn(limits, 200, { email: 'new@x.org', address: '5.6.7.8' })).toBe(0)
})

test('a class behind one address gets in: what succeeds does not count', () => {
  const limits = makeLimits(() => 0)
  expect(times(500, (index) => signIn(limits, 200, { email: `${index}@x.org` })).every((wait) => wait === 0)).toBe(true)
})

test('tries count when they arrive, so that a hundred at once do not slip through', () => {
  const limits = makeLimits(() => 0)
  const pending = times(40, () =>
    typeof limits.admit({ path: '/auth/v1/token', grantType: 'password', email: 'a@x.org', address: '1' }) ===
    'function'
      ? 0
      : 1,
  )
  expect(pending.filter((refused) => refused === 0)).toHaveLength(10)
})

test('sign-ups and class codes of an address are limited too, and other requests are not', () => {
  const limits = makeLimits(() => 0)
  const refused = (path: string, count: number) =>
    times(count, () =>
      typeof limits.admit({ path, grantType: null, email: null, address: '1' }) === 'function' ? 0 : 1,
    ).filter(Boolean).length
  expect(refused('/auth/v1/signup', 310)).toBe(10)
  expect(refused('/rest/v1/rpc/join_class', 210)).toBe(10)
  expect(refused('/rest/v1/rpc/push_log', 1_000)).toBe(0)
})

test('forty bad sign-ins against the running backend: ten are tried, the rest wait', async () => {
  const backend = await freshBackend()
  const { email } = await signUp(backend, 'Ada')
  const client = clientOf(backend)
  const tries = await Promise.all(
    Array.from({ length: 40 }, () => client.auth.signInWithPassword({ email, password: 'wrong password' })),
  )
  const codes = tries.map(({ error }) => error?.code)
  expect(codes.filter((code) => code === 'invalid_credentials')).toHaveLength(10)
  expect(codes.filter((code) => code === 'over_request_rate_limit')).toHaveLength(30)
  expect((await client.auth.signInWithPassword({ email, password })).error?.status).toBe(429)
  const answer = await fetch(`${backend.url}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { apikey: backend.publishableKey },
    body: JSON.stringify({ email, password }),
  })
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(200)
})
