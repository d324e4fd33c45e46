import { chromium } from '@playwright/test'
const url = process.argv[2]!
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const ctx = await b.newContext({ viewport: { width: 412, height: 823 } })
const p = await ctx.newPage()
const c = await ctx.newCDPSession(p)
await c.send('Profiler.enable')
await c.send('Profiler.setSamplingInterval', { interval: 200 })
await c.send('Profiler.start')
await p.goto(url, { waitUntil: 'load' })
await p.waitForTimeout(2500)
const { profile } = await c.send('Profiler.stop')
const { writeFileSync } = await import('node:fs')
writeFileSync('/tmp/prof.json', JSON.stringify(profile))
// inclusive times
const nodes = new Map(profile.nodes.map((n) => [n.id, n]))
const self = new Map<number, number>()
profile.samples!.forEach((id, i) => self.set(id, (self.get(id) ?? 0) + (profile.timeDeltas![i] ?? 0)))
const incl = new Map<number, number>()
const walk = (id: number): number => {
  const n = nodes.get(id)!
  let t = self.get(id) ?? 0
  for (const ch of n.children ?? []) t += walk(ch)
  incl.set(id, t)
  return t
}
walk(profile.nodes[0]!.id)
const show = (id: number, depth: number) => {
  const n = nodes.get(id)!
  const t = incl.get(id)! / 1000
  if (t < 2.5) return
  console.log(' '.repeat(depth) + t.toFixed(1) + ' self ' + ((self.get(id) ?? 0) / 1000).toFixed(1) + ' ' + (n.callFrame.functionName || '(anon)') + ' ' + n.callFrame.url.slice(-22) + ':' + n.callFrame.columnNumber)
  for (const ch of [...(n.children ?? [])].sort((a, b) => incl.get(b)! - incl.get(a)!)) show(ch, depth + 1)
}
if (depthOk()) show(profile.nodes[0]!.id, 0)
function depthOk() { return true }
await b.close()
