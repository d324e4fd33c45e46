import { expect, test } from 'vitest'
import { sharedBackend, signUp, value } from './support/backend'

const shared = sharedBackend()

test('only /rest/v1 and the sign-in part of /auth/v1 are served', async () => {
  const backend = shared()
  const headers = { apikey: backend.publishableKey }
  const status = async (path: string, method = 'GET') =>
    (await fetch(backend.url + path, { method, headers, redirect: 'manual' })).status
  const closed = [
    '/',
    '/_system/info',
    '/rest/v1/%2e%2e/_system/info',
    '/rest/v1/../../_system',
    '/storage/v1/bucket',
    '/studio',
    '/auth/v1/admin/users',
    '/auth/v1/authorize',
    '/auth/v1/callback',
    '/auth/v1/verify',
    '/auth/v1/.well-known/jwks.json',
    '/realtime/v1',
  ]
  expect(await Promise.all(closed.map((path) => status(path)))).toEqual(closed.map(() => 404))
  const mailing = ['/auth/v1/otp', '/auth/v1/recover', '/auth/v1/magiclink', '/auth/v1/resend', '/auth/v1/verify']
  expect(await Promise.all(mailing.map((path) => status(path, 'POST')))).toEqual(mailing.map(() => 404))
  expect(await status('/rest/v1/')).toBe(403) // the list of all tables
  expect(await status('/rest/v1/profiles', 'OPTIONS')).toBe(405)
  expect(await status('/health')).toBe(200)
})

test('without a key nothing is answered, and least of all as an administrator', async () => {
  const backend = shared()
  const answers = await Promise.all([
    fetch(`${backend.url}/rest/v1/profiles`),
    fetch(`${backend.url}/rest/v1/profiles`, { headers: { apikey: 'sb_secret_guess' } }),
    fetch(`${backend.url}/rest/v1/profiles`, { headers: { apikey: backend.publishableKey } }),
    fetch(`${backend.url}/rest/v1/profiles`, {
      headers: { apikey: backend.publishableKey, authorization: 'Bearer no.such.token' },
    }),
  ])
  expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 401])
})

test('no schema but public is reached', async () => {
  const backend = shared()
  const { client } = await signUp(backend, 'Ada')
  const read = async (schema: string, table: string) =>
    (
      await client
        .schema(schema as 'public')
        .from(table as 'profiles')
        .select('*')
    ).error?.code
  expect(await read('auth', 'users')).toBe('PGRST106')
  expect(await read('private', 'wrong_codes')).toBe('PGRST106')
  expect(await read('supabase_migrations', 'schema_migrations')).toBe('PGRST106')
})

test('answers give no leave to other origins', async () => {
  const backend = shared()
  const headers = { apikey: backend.publishableKey, origin: 'https://elsewhere.example' }
  const answer = await fetch(`${backend.url}/rest/v1/profiles`, { headers })
  expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('a body of more than 4 MB is refused before it is read', async () => {
  const backend = shared()
  const answer = await fetch(`${backend.url}/rest/v1/rpc/push_log`, {
    method: 'POST',
    headers: { apikey: backend.publishableKey },
    body: 'x'.repeat(4_000_001),
  })
  expect(answer.status).toBe(413)
})

test('what people typed never reaches the log', async () => {
  const backend = shared()
  const { client } = await signUp(backend, 'Ada')
  const secret = 'MARKER-of-something-private'
  expect((await client.from('profiles').select('*').eq('id', secret)).error).not.toBeNull()
  expect(
    (
      await client
        .from('profiles')
        .update({ display_name: secret.repeat(9) })
        .eq('id', (await value<{ user: { id: string } }>(client.auth.getUser())).user.id)
    ).error,
  ).not.toBeNull()
  expect((await client.from(secret as 'profiles').select('*')).error).not.toBeNull()
  await client.auth.signInWithPassword({ email: `${secret}@example.org`, password: secret })
  await client.rpc('create_class', { name: { [secret]: 1 } as never })
  expect(backend.log()).not.toMatch(/MARKER/i)
})
