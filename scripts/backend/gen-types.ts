/** `npm run gen:types`: writes lib/store/database.types.ts from the migrations. */
import { PGlite } from '@electric-sql/pglite'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databaseFolder } from './database'
import { databaseTypes } from './database-types'
import { pgliteSession } from './sql-session'
import { copyTemplate } from './template'

export const typesFile = path.resolve(import.meta.dirname, '../../lib/store/database.types.ts')

const folder = await mkdtemp(path.join(tmpdir(), 'nomenklatura-types-'))
await copyTemplate(folder)
const db = await PGlite.create(databaseFolder(folder))
await writeFile(typesFile, await databaseTypes(pgliteSession(db)))
await db.close()
await rm(folder, { recursive: true })
