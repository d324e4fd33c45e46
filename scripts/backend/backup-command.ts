/** `npm run backup -- FILE [--data DIR]` and `npm run restore -- FILE [--data DIR]`. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { backUp, BackupError, restore } from './backup'
import { DamagedFolderError } from './database'
import { ArchiveError } from './tar'

const [command, ...rest] = process.argv.slice(2)
const usage = `npm run ${command} -- FILE [--data .data]`

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: { data: { type: 'string', default: '.data' } },
  })
  const [file] = positionals
  if (file === undefined || positionals.length !== 1) throw new BackupError(`Which file? ${usage}`)
  const dataDir = path.resolve(values.data)
  if (command === 'backup') {
    await backUp(dataDir, path.resolve(file))
    console.log(
      `${dataDir} is backed up in ${file}. It holds everyone's answers and the keys: keep it where nobody else reads it.`,
    )
    return
  }
  const former = await restore(dataDir, path.resolve(file))
  console.log(
    `${file} is restored into ${dataDir}.${former ? ` What was there is in ${former}; delete it when you are content.` : ''}`,
  )
}

try {
  await run()
} catch (error) {
  const known =
    [BackupError, ArchiveError, DamagedFolderError].some((kind) => error instanceof kind) ||
    (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  if (!known) throw error
  console.error((error as Error).message)
  process.exitCode = 1
}
