// Running commands one after another, or side by side, with their output kept apart.
import { spawn } from 'node:child_process'

/**
 * Runs a command and passes its output on.
 * @returns {Promise<{ name: string, code: number, seconds: number, output: string }>}
 */
export function runStep(name, command, args, { env = {}, quiet = false } = {}) {
  const began = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
    const chunks = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        chunks.push(chunk)
        if (!quiet) process.stdout.write(chunk)
      })
    }
    const done = (code, problem = '') =>
      resolve({
        name,
        code,
        seconds: (performance.now() - began) / 1000,
        output: Buffer.concat(chunks).toString() + problem,
      })
    child.on('error', (error) => done(127, String(error)))
    child.on('close', (code) => done(code ?? 1))
  })
}

export const npx = (name, args, options) =>
  runStep(name, process.execPath, [`node_modules/.bin/${args[0]}`, ...args.slice(1)], options)

export function showStep({ name, code, seconds }) {
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`)
}
