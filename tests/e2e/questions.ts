import { readdirSync, readFileSync } from 'node:fs'
import type { QuestionContext } from '@/lib/questions/context'
import { readClientFile } from '@/lib/questions/client-file'

const folder = 'public/corpus'
let read: QuestionContext | undefined

/** What the app under test asks from: the file that was built for it, read once in each worker. */
export function questions(): QuestionContext {
  return (read ??= readClientFile(readFileSync(`${folder}/${readdirSync(folder)[0]}`, 'utf8')))
}
