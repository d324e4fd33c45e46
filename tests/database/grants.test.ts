import { PGlite } from '@electric-sql/pglite'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pgliteSession, type SqlSession } from '@/scripts/backend/sql-session'
import { freshBackend, signUp, value } from '../backend/support/backend'
import { hostedDatabase } from './support/databases'

/** Who may do what with everything of ours, but for the owner and service_role, whom nobody has the key of. */
async function grantsIn(session: SqlSession): Promise<readonly string[]> {
  const rows = await session.rows<{ line: string }>(`
    with acls (thing, acl) as (
      select 'schema ' || nspname, nspacl from pg_namespace where nspname = 'private'
      union all
      select relkind::text || ' ' || relnamespace::regnamespace || '.' || relname, relacl from pg_class
      where relnamespace in ('public'::regnamespace, 'private'::regnamespace) and relkind in ('r', 'v', 'S')
      union all
      select 'column ' || attrelid::regclass || '.' || attname, attacl from pg_attribute join pg_class c on c.oid = attrelid
      where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and attacl is not null
      union all
      select 'function ' || oid::regprocedure, coalesce(proacl, acldefault('f', proowner)) from pg_proc
      where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
    )
    select thing || ': ' || coalesce(nullif(grantee::regrole::text, '-'), 'everyone') || ' ' || privilege_type as line
    from acls, aclexplode(acl)
    where grantee = 0 or grantee::regrole::text in ('anon', 'authenticated')`)
  return rows.map((row) => row.line).toSorted()
}

test('grants are the same under Lite, after it has served, as on a PostgreSQL that never saw it', async () => {
  const backend = await freshBackend()
  const { client } = await signUp(backend, 'Ada')
  await value(client.from('profiles').select('*'))
  await value(client.rpc('push_log', { entries: [] }))
  await backend.stop()
  const db = await PGlite.create(path.join(backend.dataDir, 'db'))
  const embedded = await grantsIn(pgliteSession(db))
  await db.close()

  const database = await hostedDatabase()
  const hosted = await grantsIn(database.session)
  await database.close()
  expect(embedded).toEqual(hosted)
  expect(hosted).toContain('r public.reviews: authenticated SELECT')
  expect(hosted.filter((line) => line.includes('anon') || line.includes('everyone'))).toEqual([])
})
