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

/**
 * Runs steps two at a time, one for each core of a small machine; shows how each went, and what a failed one said.
 * @returns how many failed
 */
export async function sideBySide(starts) {
  const waiting = [...starts]
  let failed = 0
  const worker = async () => {
    for (let start = waiting.shift(); start; start = waiting.shift()) {
      const step = await start()
      showStep(step)
      if (step.code === 0) continue
      failed++
      console.log(step.output)
    }
  }
  await Promise.all([worker(), worker()])
  return failed
}
