import { randomBytes } from 'node:crypto'
import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import { keysFile } from './places'

/** Made once a data folder. Whoever has the secret can sign in as anybody; the publishable key is for the browser. */
export interface Keys {
  readonly publishableKey: string
  readonly jwtSecret: string
}

/** Call it only while holding the folder. */
export async function loadOrMakeKeys(dataDir: string): Promise<Keys> {
  const file = keysFile(dataDir)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return makeKeys(file)
  }
  await chmod(file, 0o600) // a copy by hand may have widened it
  return parseKeys(file, text)
}

async function makeKeys(file: string): Promise<Keys> {
  const keys: Keys = {
    publishableKey: `sb_publishable_${randomBytes(24).toString('base64url')}`,
    jwtSecret: randomBytes(48).toString('base64url'),
  }
  await writeFile(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
  return keys
}

function parseKeys(file: string, text: string): Keys {
  let keys: Partial<Keys> | null
  try {
    keys = JSON.parse(text) as Partial<Keys> | null
  } catch {
    keys = null
  }
  if (
    !keys ||
    typeof keys.publishableKey !== 'string' ||
    typeof keys.jwtSecret !== 'string' ||
    keys.jwtSecret.length < 32
  ) {
    throw new Error(`${file} is damaged. Delete it: new keys are made, and everyone has to sign in again.`)
  }
  return { publishableKey: keys.publishableKey, jwtSecret: keys.jwtSecret }
}
