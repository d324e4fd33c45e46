import { cp, readFile, writeFile, rm } from 'node:fs/promises'
import { gzipSync, brotliCompressSync } from 'node:zlib'
import { loadCorpus } from '@/lib/corpus/load'
import { writeClientCorpus } from '@/lib/corpus/client/write'
import { CorpusError } from '@/lib/corpus/problem'
await rm('/tmp/cc', { recursive: true, force: true })
await cp('/work/main/content', '/tmp/cc', { recursive: true })
let corpus
for (let i = 0; i < 6 && !corpus; i++) {
  try { corpus = await loadCorpus('/tmp/cc') } catch (e) {
    if (!(e instanceof CorpusError)) throw e
    for (const m of e.message.matchAll(/entities\/(\S+): (\S+): no fact names/g)) {
      const p = `/tmp/cc/entities/${m[1]}`
      let s = await readFile(p, 'utf8')
      const a = s.indexOf(`- id: ${m[2]}\n`)
      let b = s.indexOf('\n- id: ', a + 1); if (b < 0) b = s.length - 1
      await writeFile(p, s.slice(0, a) + s.slice(b + 1))
    }
    if (i === 5) console.log(e.message)
  }
}
const json = writeClientCorpus(corpus!)
await writeFile('/tmp/client.json', json)
console.log(corpus!.facts.length, corpus!.entities.length, json.length, gzipSync(json).length, gzipSync(json,{level:9}).length, brotliCompressSync(json).length)
const d = JSON.parse(json)
for (const part of ['entities', 'facts']) {
  const by: Record<string, unknown[]> = {}
  for (const f of d[part]) for (const [k, v] of Object.entries(f)) (by[k] ??= []).push(v)
  const all = gzipSync(JSON.stringify(d[part]), { level: 9 }).length
  console.log(part, all)
  for (const k of Object.keys(by)) {
    const without = gzipSync(JSON.stringify(d[part].map((f: Record<string, unknown>) => ({ ...f, [k]: undefined }))), { level: 9 }).length
    console.log('  ', k, all - without, 'raw', JSON.stringify(by[k]).length)
  }
}
