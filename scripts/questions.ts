import { fileURLToPath } from 'node:url'
import { loadCorpus } from '@/lib/corpus/load'
import { CorpusError } from '@/lib/corpus/problem'
import { gated } from './questions/gate'
import { questionLines, readArguments, usage, UsageError, wholeNumber } from './questions/lines'

try {
  const values = readArguments(process.argv.slice(2))
  const corpus = await loadCorpus(fileURLToPath(new URL('../content', import.meta.url)))
  if (values.gate) {
    const { questions, findings } = gated(corpus, wholeNumber('--seeds', values.seeds))
    for (const line of findings) console.log(line)
    console.error(`${questions} questions, ${findings.length} findings`)
    if (findings.length > 0) process.exitCode = 1
  } else for (const line of questionLines(corpus, values)) process.stdout.write(`${line}\n`)
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${usage}`)
    process.exitCode = 2
  } else if (error instanceof CorpusError) {
    console.error(error.message)
    process.exitCode = 1
  } else throw error
}
