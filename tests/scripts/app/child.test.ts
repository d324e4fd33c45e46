import { expect, test } from 'vitest'
import { keepRunning, type Child } from '@/scripts/app/child'

/** Runs a script as a child; answers what was sent and said. */
function run(script: string) {
  const received: unknown[] = []
  const said: string[] = []
  let hopeless = 0
  const child: Child = keepRunning(
    {
      name: 'The child',
      command: [process.execPath, '-e', script],
      cwd: process.cwd(),
      env: () => process.env,
      onMessage: (message) => received.push(message),
      onHopeless: () => (hopeless += 1),
    },
    (line) => said.push(line),
    [0, 10, 20, 30],
  )
  return { child, received, said, hopeless: () => hopeless }
}
const polite = "process.on('message', (m) => m.kind === 'stop' && process.exit(0)); process.send(process.pid)"

test('a child that is killed is started again, and one that is stopped is not', async () => {
  const { child, received, said } = run(polite)
  await expect.poll(() => received.length).toBe(1)
  process.kill(received[0] as number, 'SIGKILL')
  await expect.poll(() => received.length).toBe(2)
  expect(said).toEqual(['The child ended (SIGKILL) and is started again.'])
  await child.stop()
  expect(() => process.kill(received[1] as number, 0)).toThrow('ESRCH')
  expect(said).toHaveLength(1)
})

test('one that always ends at once is given up after some tries', async () => {
  const { said, hopeless } = run('process.exit(7)')
  await expect.poll(hopeless, { timeout: 4_000 }).toBe(1)
  expect(said).toHaveLength(5)
  expect(said.at(-1)).toBe('The child keeps ending (code 7).')
})

test('no try is made after giving up', async () => {
  const { child, received, said } = run(`${polite}; setTimeout(() => process.exit(3), 50)`)
  child.giveUp()
  await expect.poll(() => received.length).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect([received.length, said.length]).toEqual([1, 0])
})
