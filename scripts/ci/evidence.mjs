// The corpus held against the texts, wherever the texts are: they are under copyright and not in the repository.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { npx, runStep } from './run-step.mjs'

const tool = '../shared/tools/check-corpus.mjs'

export async function evidence() {
  if (!existsSync(tool)) return { name: 'evidence (the texts are not here: left out)', code: 0, seconds: 0, output: '' }
  const folder = mkdtempSync(join(tmpdir(), 'nomenklatura-evidence-'))
  try {
    const exported = await npx('evidence', ['tsx', 'scripts/corpus.ts', 'export'], { quiet: true })
    if (exported.code !== 0) return exported
    const file = join(folder, 'corpus.json')
    writeFileSync(file, exported.output)
    return await runStep('evidence', process.execPath, [tool, file, '--show', '50'], { quiet: true })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
