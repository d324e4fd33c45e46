import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readMigrations } from './migrations'
import { databaseFolder, migrationsFolder, projectRoot } from './places'
import { rolesSql } from './roles'
import { startBackend } from './start'

/**
 * A data folder with an empty migrated database and no keys, made once for each state of the migrations: copying it takes a fifth of a second,
 * making one several. For tests and benchmarks.
 */
export async function migratedTemplate(): Promise<string> {
  const migrations = await readMigrations(migrationsFolder)
  const packages = await readFile(path.join(projectRoot, 'package.json'), 'utf8') // versions are pinned there
  const hash = createHash('sha256')
    .update(JSON.stringify([migrations, rolesSql, packages]))
    .digest('hex')
    .slice(0, 16)
  const folder = path.join(tmpdir(), `nomenklatura-template-${hash}`)
  if (existsSync(folder)) return folder
  const beside = `${folder}.${process.pid}`
  const backend = await startBackend({ dataDir: beside })
  await backend.stop()
  await rm(path.join(beside, 'keys.json'))
  // Another process may have been quicker; both made the same.
  await rename(beside, folder).catch(() => rm(beside, { recursive: true, force: true }))
  return folder
}

/** A new data folder at `dataDir`, ready for startBackend. */
export async function copyTemplate(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await cp(databaseFolder(await migratedTemplate()), databaseFolder(dataDir), { recursive: true })
}
