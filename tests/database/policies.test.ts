import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedDatabase, hostedDatabase, type TestDatabase } from './support/databases'

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../supabase/tests')
const [helpers, ...files] = readdirSync(folder).toSorted()
const engines = { 'the embedded backend': embeddedDatabase, 'PostgreSQL as hosted by Supabase': hostedDatabase }

for (const [engine, open] of Object.entries(engines)) {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
    await database.script(readFileSync(path.join(folder, helpers!), 'utf8'))
  })
  afterAll(() => database.close())

  for (const file of files) {
    test(`${file} holds in ${engine}`, async () => {
      const lines = await database
        .script(readFileSync(path.join(folder, file), 'utf8'))
        .catch(async (error: unknown) => {
          await database.script('rollback')
          throw error
        })
      expect(problemsIn(lines)).toEqual([])
    })
  }
}

/** What a TAP report complains of: tests that failed, with their diagnosis, and a count that is not the plan's. */
function problemsIn(rows: readonly string[]): readonly string[] {
  const lines = rows.flatMap((row) => row.split('\n'))
  const planned = Number(/^1\.\.(\d+)$/.exec(lines.find((line) => line.startsWith('1..')) ?? '')?.[1])
  const ran = lines.filter((line) => /^(not )?ok \d+/.test(line)).length
  const failures = lines.filter((line) => line.startsWith('not ok') || line.startsWith('#'))
  return ran === planned ? failures : [...failures, `${planned} tests were planned and ${ran} ran`]
}
