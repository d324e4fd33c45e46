import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = path.resolve(fileURLToPath(new URL('../..', import.meta.url)))
export const migrationsFolder = path.join(projectRoot, 'supabase/migrations')
/** PGlite's folder in a data folder. */
export const databaseFolder = (dataDir: string) => path.join(dataDir, 'db')
/** The keys in a data folder. */
export const keysFile = (dataDir: string) => path.join(dataDir, 'keys.json')
