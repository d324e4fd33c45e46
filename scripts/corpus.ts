import { fileURLToPath } from 'node:url'
import { corpusStats, showStats } from '@/lib/corpus/stats'
import { drawFacts } from '@/lib/corpus/draw'
import { exportCorpus } from '@/lib/corpus/export'
import { loadCorpus } from '@/lib/corpus/load'
import { CorpusError } from '@/lib/corpus/problem'

const usage = `usage: npm run -s corpus -- export | check | stats | draw [SEED] [COUNT]
  export  the whole corpus as one JSON object
  check   every problem in content/, or how much is there
  stats   counts by kind, chapter, topic, person, standing and importance
  draw    facts drawn by a seed (1) for a re-reading, 200 of them, each with its lines`

const root = fileURLToPath(new URL('../content', import.meta.url))
const [command, seed = '1', count = '200'] = process.argv.slice(2)
if (!command || !['export', 'check', 'stats', 'draw'].includes(command)) {
  console.error(usage)
  process.exit(2)
}
try {
  const corpus = await loadCorpus(root)
  if (command === 'export') process.stdout.write(`${JSON.stringify(exportCorpus(corpus), null, 1)}\n`)
  if (command === 'check')
    console.log(`${corpus.facts.length} facts and ${corpus.entities.length} entities, no problem`)
  if (command === 'stats') console.log(showStats(corpusStats(corpus)))
  if (command === 'draw')
    for (const { id, references, statement } of drawFacts(corpus.facts, seed, Number(count)))
      console.log(
        `${id} [${references.map(({ source, lines }) => `${source} ${lines?.join('-')}`).join('; ')}] ${statement}`,
      )
} catch (error) {
  if (!(error instanceof CorpusError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
