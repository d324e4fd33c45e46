/** `npm run gen:types`: writes lib/store/database.types.ts from the migrations; with `--check` it only says whether it is as it should be. */
import { PGlite } from '@electric-sql/pglite'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databaseTypes } from './database-types'
import { databaseFolder, projectRoot } from './places'
import { pgliteSession } from './sql-session'
import { copyTemplate } from './template'

const typesFile = path.join(projectRoot, 'lib/store/database.types.ts')
const folder = await mkdtemp(path.join(tmpdir(), 'nomenklatura-types-'))
await copyTemplate(folder)
const db = await PGlite.create(databaseFolder(folder))
const types = await databaseTypes(pgliteSession(db))
await db.close()
await rm(folder, { recursive: true })

if (!process.argv.includes('--check')) await writeFile(typesFile, types)
else if ((await readFile(typesFile, 'utf8')) !== types) {
  console.error('lib/store/database.types.ts is not what the migrations say: npm run gen:types')
  process.exitCode = 1
}
