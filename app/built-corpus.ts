import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache } from 'react'
import { loadTopics } from '@/lib/corpus/load'
import { readClientFile } from '@/lib/questions/client-file'
import type { QuestionContext } from '@/lib/questions/context'

const address = process.env.NEXT_PUBLIC_CORPUS_URL

let reading: Promise<QuestionContext> | null = null

/** What the build wrote for the app, while it renders pages; no page reads the disk when it is served. */
export function builtContext(): Promise<QuestionContext> {
  if (!address) throw new Error('there is no corpus to make pages of: build with npm run build')
  reading ??= readFile(join(process.cwd(), 'public', address), 'utf8').then(readClientFile)
  return reading
}

/** The topics with what they are about, which is in the pages alone. */
export const builtTopics = cache(() => loadTopics(join(process.cwd(), 'content')))
