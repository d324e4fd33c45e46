import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openFolder } from './database'
import { HeldError, holdFolder, requestOf } from './lock'
import { databaseFolder, keysFile } from './places'
import { readArchive, writeArchive } from './tar'

/** Names in the archive. `about.json` comes first and says what the rest is. */
const about = { kind: 'nomenklatura-backup', version: 1 }

/** Something a person who makes or restores a backup can act on. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

/**
 * Writes the data folder, its keys among it, into one file. A running backend goes on; it lends a copy made between two requests.
 * @throws {BackupError}
 */
export async function backUp(dataDir: string, file: string): Promise<void> {
  if (existsSync(file)) throw new BackupError(`${file} is there already. Choose another name.`)
  const held = await tryToHold(dataDir)
  const folder = held ? databaseFolder(dataDir) : await lentCopy(dataDir)
  try {
    if (!existsSync(folder)) throw new BackupError(`${dataDir} has no database: there is nothing to back up.`)
    const aboutFile = path.join(dataDir, `about.${process.pid}.json`)
    const unfinished = `${file}.unfinished`
    try {
      await writeFile(aboutFile, JSON.stringify({ ...about, madeAt: new Date().toISOString() }))
      await writeArchive(unfinished, { 'about.json': aboutFile, 'keys.json': keysFile(dataDir), db: folder })
      await rename(unfinished, file)
    } finally {
      await Promise.all([rm(aboutFile, { force: true }), rm(unfinished, { force: true })])
    }
  } finally {
    if (held) await held.release()
    else await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Puts a backup in the place of the data folder's database and keys, once it was seen to open. What was there is kept beside.
 * @returns where what was there is kept; null if nothing was
 * @throws {BackupError}
 */
export async function restore(dataDir: string, file: string): Promise<string | null> {
  if (!existsSync(file)) throw new BackupError(`${file} does not exist.`)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const held = await tryToHold(dataDir)
  if (!held) throw new BackupError(`${dataDir} is in use. Stop Nomenklatura first.`)
  const unpacked = path.join(dataDir, `restore-${process.pid}`)
  try {
    await readArchive(file, unpacked)
    if (
      !existsSync(path.join(unpacked, 'about.json')) ||
      !existsSync(databaseFolder(unpacked)) ||
      !existsSync(keysFile(unpacked))
    ) {
      throw new BackupError(`${file} is no backup of Nomenklatura.`)
    }
    const database = await openFolder(unpacked, () => Promise.resolve())
    await database.close()

    const former = path.join(dataDir, `before-restore-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`)
    const existed = existsSync(databaseFolder(dataDir))
    if (existed) await mkdir(former, { mode: 0o700 })
    for (const fileOf of [databaseFolder, keysFile]) {
      if (existsSync(fileOf(dataDir)))
        await rename(fileOf(dataDir), existed ? fileOf(former) : `${fileOf(dataDir)}.old`)
      await rename(fileOf(unpacked), fileOf(dataDir))
    }
    return existed ? former : null
  } finally {
    await rm(unpacked, { recursive: true, force: true })
    await held.release()
  }
}

async function tryToHold(dataDir: string) {
  const startedAt = new Date().toISOString()
  try {
    return await holdFolder(dataDir, () => ({ pid: process.pid, url: null, startedAt }), {})
  } catch (error) {
    if (error instanceof HeldError) return null
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new BackupError(`${dataDir} does not exist.`)
    throw error
  }
}

async function lentCopy(dataDir: string): Promise<string> {
  const folder = await requestOf(dataDir, 'copy').catch((error: Error) => {
    throw new BackupError(error.message, { cause: error })
  })
  if (typeof folder !== 'string') throw new BackupError(`${dataDir} was just released. Try again.`)
  return folder
}
