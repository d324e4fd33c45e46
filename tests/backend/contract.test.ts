import postgres from 'postgres'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBackend, type RunningBackend } from '@/scripts/backend/start'
import { copyTemplate } from '@/scripts/backend/template'
import { startPostgres, type PostgresServer } from '../database/support/postgres'
import { clientOf, password, review, signUp, value, type Person } from './support/backend'

type Answer<T> = { ok: true; value: T } | { ok: false; reason: string }
let postgresServer: PostgresServer
const engines = {
  'the embedded backend': async (dataDir: string) => {
    await copyTemplate(dataDir)
    return startBackend({ dataDir })
  },
  'one’s own PostgreSQL': async (dataDir: string) => {
    postgresServer = await startPostgres()
    return startBackend({ dataDir, databaseUrl: postgresServer.url('supabase_admin') })
  },
}
afterAll(() => postgresServer.stop())

for (const [engine, start] of Object.entries(engines)) {
  let backend: RunningBackend
  let dataDir: string
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'nomenklatura-test-'))
    backend = await start(dataDir)
  })
  afterAll(async () => {
    await backend.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const call = <T>(
    person: Person,
    name: 'push_log' | 'pull_log' | 'my_classes' | 'class_log' | 'class_progress' | 'sync_settings',
    args: object = {},
  ) => value<T>(person.client.rpc(name as 'push_log', args as never))

  test(`${engine}: a learner signs up, signs in elsewhere, and finds the log there`, async () => {
    const ada = await signUp(backend, 'Ada')
    const sent = [
      review({ shown: [], chosen: null, confidence: 'guess' }),
      review({ chosen: 'Каганович «Лазарь» 😀 \' " \\' }),
    ]
    expect(await call(ada, 'push_log', { entries: sent })).toEqual([])
    const elsewhere = clientOf(backend)
    await value(elsewhere.auth.signInWithPassword({ email: ada.email, password }))
    const page = await call<unknown>({ ...ada, client: elsewhere }, 'pull_log')
    expect(page).toEqual({ entries: sent.map((entry, index) => ({ seq: index + 1, entry })), more: false })
  })

  test(`${engine}: settings of every kind come back as they were`, async () => {
    const ada = await signUp(backend, 'Ada')
    const clock = '001769130000000-0000-k3j9x2'
    const changes = {
      timeZone: { value: 'Europe/London', clock },
      weights: { value: [0.5, 1e-7, -3], clock },
      fuzz: { value: false, clock },
      none: { value: null, clock },
    }
    expect(await call(ada, 'sync_settings', { changes })).toEqual({ settings: changes, refused: [] })
    expect(await call(ada, 'sync_settings')).toEqual({ settings: changes, refused: [] })
  })

  test(`${engine}: a bad batch is answered entry by entry, one too large as a whole`, async () => {
    const ada = await signUp(backend, 'Ada')
    const [good, bad] = [review(), review({ rating: 5 })]
    expect(await call(ada, 'push_log', { entries: [bad, good, good, 7] })).toEqual([
      { index: 0, id: bad.id, code: 'bad-rating' },
      { index: 2, id: good.id, code: 'duplicate' },
      { index: 3, id: null, code: 'malformed' },
    ])
    const { error, status } = await ada.client.rpc('push_log', { entries: Array.from({ length: 501 }, () => review()) })
    expect([status, error?.code, error?.message]).toEqual([
      400,
      '22N01',
      'entries: at most 500 in one call, not 501. Nothing was kept.',
    ])
  })

  test(`${engine}: half a character in one entry does not stop the others`, async () => {
    const ada = await signUp(backend, 'Ada')
    const [first, broken, last] = [review(), review({ chosen: '😀'.slice(0, 1) }), review({ chosen: 'a\u0000b' })]
    expect(await call(ada, 'push_log', { entries: [first, broken, last] })).toEqual([
      { index: 1, id: broken.id, code: 'malformed' },
      { index: 2, id: last.id, code: 'malformed' },
    ])
  })

  test(`${engine}: a pupil without e-mail joins, does the work, and the teacher sees just that`, async () => {
    const tess = await signUp(backend, 'Tess')
    const made = await value<Answer<{ id: string; code: string }>>(tess.client.rpc('create_class', { name: '10B' }))
    if (!made.ok) throw new Error(made.reason)
    const client = clientOf(backend)
    const { data, error } = await client.auth.signUp({
      email: `${randomUUID()}@pupils.invalid`,
      password: randomUUID(),
      options: { data: { display_name: 'Pia' } },
    })
    expect(error).toBeNull()
    const pia = { client, id: data.user!.id, email: data.user!.email! }
    expect(await value(client.rpc('join_class', { code: 'bcdf-ghjk', display_name: 'Pia' }))).toEqual({
      ok: false,
      reason: 'bad-code',
    })
    expect(await value(client.rpc('join_class', { code: made.value.code, display_name: 'Pia' }))).toMatchObject({
      ok: true,
      value: { id: made.value.id, teacher: 'Tess' },
    })
    const given = await value<Answer<{ id: string }>>(
      tess.client.rpc('create_assignment', {
        class_id: made.value.id,
        deck_id: 'topic:metro',
        title: 'The Metro',
        card_ids: ['a#post', 'b#post'],
        due_at_ms: 1_800_000_000_000,
      }),
    )
    expect(given).toMatchObject({
      ok: true,
      value: { className: '10B', cardIds: ['a#post', 'b#post'], dueAtMs: 1_800_000_000_000 },
    })
    expect(await call(pia, 'my_classes')).toMatchObject({ assignments: [{ title: 'The Metro' }], taught: [] })
    const done = review({ cardId: 'a#post' })
    await call(pia, 'push_log', { entries: [done, review({ cardId: 'private#post' })] })
    expect(await call(tess, 'class_progress', { class_id: made.value.id })).toMatchObject([
      { displayName: 'Pia', cards: 2, seen: 1, lastAtMs: done.atMs },
    ])
    expect(await call(tess, 'class_log', { class_id: made.value.id })).toEqual({
      entries: [{ learnerId: pia.id, seq: 1, entry: done }],
      more: false,
    })
    const rows = await value<{ card_id: string }[]>(
      tess.client.from('reviews').select('card_id').eq('learner_id', pia.id),
    )
    expect(rows).toEqual([{ card_id: 'a#post' }])
  })

  test(`${engine}: the codes of /auth/v1 are the ones promised`, async () => {
    const ada = await signUp(backend, 'Ada')
    const client = clientOf(backend)
    const attempt = async (email: string, secret: string) =>
      (await client.auth.signUp({ email, password: secret })).error?.code
    expect(await attempt(ada.email, password)).toBe('user_already_exists')
    expect(await attempt('new@example.org', 'short')).toBe('weak_password')
    expect(await attempt('no address', password)).toBe('validation_failed')
    expect((await client.auth.signInWithPassword({ email: ada.email, password: 'wrong password' })).error?.code).toBe(
      'invalid_credentials',
    )
    expect((await ada.client.auth.updateUser({ password: 'another password' })).error).toBeNull()
    expect((await client.auth.signInWithPassword({ email: ada.email, password: 'another password' })).error).toBeNull()
    expect((await ada.client.auth.updateUser({ email: 'other@example.org' })).error?.status).toBe(422)
    expect((await client.auth.signInAnonymously()).error).not.toBeNull()
  })

  test(`${engine}: a session is refreshed, is short, and ends`, async () => {
    const ada = await signUp(backend, 'Ada')
    const first = (await ada.client.auth.getSession()).data.session!
    expect(first.expires_in).toBe(600)
    const second = (await ada.client.auth.refreshSession()).data.session!
    expect(second.user.id).toBe(ada.id)
    await ada.client.auth.signOut()
    const again = clientOf(backend)
    expect((await again.auth.refreshSession({ refresh_token: second.refresh_token })).error).not.toBeNull()
  })

  test(`${engine}: an account deletes itself, with all that is its own`, async () => {
    const ada = await signUp(backend, 'Ada')
    await call(ada, 'push_log', { entries: [review()] })
    const everything = await value<{ account: { email: string }; log: unknown[] }>(
      ada.client.rpc('everything_about_me'),
    )
    expect([everything.account.email, everything.log.length]).toEqual([ada.email, 1])
    expect(await value(ada.client.rpc('delete_account'))).toEqual({ ok: true, value: null })
    expect((await clientOf(backend).auth.signInWithPassword({ email: ada.email, password })).error?.code).toBe(
      'invalid_credentials',
    )
    expect((await ada.client.rpc('pull_log')).error).not.toBeNull()
    await signUp(backend, 'Ada')
  })
}

test('one’s own PostgreSQL: what is stored is JSON, not a string with JSON in it', async () => {
  const db = postgres(postgresServer.url('supabase_admin'), { max: 1 })
  const rows = await db<
    { kinds: string[] }[]
  >`select array_agg(distinct jsonb_typeof(value)) as kinds from public.settings`
  const users = await db<{ kind: string }[]>`select distinct jsonb_typeof(raw_user_meta_data) as kind from auth.users`
  await db.end()
  expect(rows[0]!.kinds.toSorted()).toEqual(['array', 'boolean', 'null', 'string'])
  expect(users).toEqual([{ kind: 'object' }])
})
