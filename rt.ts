import { loadCorpus } from '@/lib/corpus/load'
import { readClientCorpus } from '@/lib/corpus/client/read'
import { writeClientCorpus } from '@/lib/corpus/client/write'
import { gzipSync } from 'node:zlib'
import { deepStrictEqual } from 'node:assert'
const corpus = await loadCorpus(process.argv[2]!)
const t = writeClientCorpus(corpus)
console.log(corpus.facts.length, t.length, gzipSync(t).length, gzipSync(t, { level: 9 }).length)
for (let i = 0; i < 3; i++) { const a = performance.now(); readClientCorpus(t); console.log('read', performance.now() - a) }
const r = readClientCorpus(t)
const bare = (v: object) => JSON.parse(JSON.stringify({ ...v, mentions: [], references: [], gist: '', occasion: '', cause: '', effect: '', corrections: [], complete: [] }))
corpus.entities.forEach((e, i) => deepStrictEqual(bare(r.entities[i]!), bare(e)))
corpus.facts.forEach((e, i) => deepStrictEqual(bare(r.facts[i]!), bare(e)))
corpus.facts.forEach((e, i) => deepStrictEqual(r.facts[i]!.references, e.references.map(({ lines: _, ...x }) => x)))
console.log('same')
