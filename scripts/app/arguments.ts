import path from 'node:path'
import { parseArgs } from 'node:util'

export interface Arguments {
  readonly port: number
  readonly host: string
  readonly dataDir: string
}
export const usage = `npm run app -- [--port 3000] [--data .data] [--host 127.0.0.1]

  --port  where the app answers; a busy one moves to the next free one
  --data  folder of the database and its keys
  --host  address to listen on; 0.0.0.0 lets other machines in`

/** @throws {Error} with a message for the person who typed them */
export function parseArguments(root: string, given: readonly string[]): Arguments | 'help' {
  const { values } = parseArgs({
    args: [...given],
    options: {
      port: { type: 'string', default: '3000' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: '.data' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return 'help'
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port}: expected a number from 0 to 65535.`)
  return { port, host: values.host, dataDir: path.resolve(root, values.data) }
}
