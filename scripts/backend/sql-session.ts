import type { PGlite } from '@electric-sql/pglite'
import type { Sql } from 'postgres'

/** What migrations and housekeeping need of a database, PGlite or PostgreSQL. */
export interface SqlSession {
  /** One or more statements, outside a transaction unless they open one. */
  run(sql: string): Promise<void>
  rows<Row = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>
}

export function pgliteSession(db: PGlite): SqlSession {
  return {
    async run(sql) {
      await db.exec(sql)
    },
    async rows<Row>(sql: string, parameters: readonly unknown[] = []) {
      return (await db.query<Row>(sql, [...parameters])).rows
    },
  }
}

/** `db` must be one connection (`max: 1`, or reserved): transactions are written as SQL. */
export function postgresSession(db: Sql): SqlSession {
  return {
    async run(sql) {
      await db.unsafe(sql).simple()
    },
    async rows<Row>(sql: string, parameters: readonly unknown[] = []) {
      return (await db.unsafe(sql, parameters as never[])) as unknown as readonly Row[]
    },
  }
}
