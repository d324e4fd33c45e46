import { chromium } from '@playwright/test'
const base = 'http://localhost:4710'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const only = process.argv[2]?.split(',')
for (const [name, w, h, scheme] of [['phone', 360, 740, 'light'], ['desk', 1280, 800, 'dark']] as const) {
  const ctx = await b.newContext({ viewport: { width: w, height: h }, colorScheme: scheme })
  const p = await ctx.newPage()
  for (const [n, path] of [['home', '/'], ['study', '/study?deck=all'], ['decks', '/decks'], ['deck', '/deck?id=topic%2Foppositions'], ['quiz', '/quiz'], ['progress', '/progress'], ['settings', '/settings'], ['help', '/help']] as const) {
    if (only && !only.includes(n)) continue
    await p.goto(base + path); await p.waitForTimeout(2500)
    await p.screenshot({ path: `/tmp/s-${n}-${name}.png`, fullPage: n !== 'decks' && n !== 'deck' })
  }
  await ctx.close()
}
await b.close()
