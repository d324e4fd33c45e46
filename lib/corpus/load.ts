import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { assembleCorpus, type Content } from './assemble'
import { indexCorpus, type Corpus } from './corpus'
import type { ContentFile } from './parse'
import type { SourceMap } from './passage'
import { CorpusError, type Problem } from './problem'
import { topicSchema } from './schema/topic'
import type { Topic } from './topic'

/**
 * Reads, puts together and checks all of content/.
 * @param root the folder content/
 * @throws {CorpusError} naming every problem, also YAML that cannot be read
 */
export async function loadCorpus(root: string): Promise<Corpus> {
  const problems: Problem[] = []
  const yaml = async (path: string): Promise<ContentFile> => {
    const file = relative(root, path).split(sep).join('/')
    try {
      return { file, raw: parse(await readFile(path, 'utf8')) as unknown }
    } catch (cause) {
      problems.push({
        file,
        path: '(file)',
        message: cause instanceof Error ? cause.message.split('\n')[0]! : String(cause),
      })
      return { file, raw: null }
    }
  }
  const folder = async (name: string) => {
    const entries = await readdir(join(root, name), { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
    return Promise.all(paths.sort().map(yaml))
  }
  const [sources, topics, entities, facts, withdrawn, exceptions, parts, pages] = await Promise.all([
    yaml(join(root, 'sources/sources.yaml')),
    yaml(join(root, 'topics.yaml')),
    folder('entities'),
    folder('facts'),
    yaml(join(root, 'withdrawn.yaml')),
    yaml(join(root, 'exceptions.yaml')),
    yaml(join(root, 'sources/rees-2012-parts.yaml')),
    readFile(join(root, 'sources/rees-2012-pages.tsv'), 'utf8'),
  ])
  const content: Content = {
    sources,
    topics,
    entities,
    facts,
    withdrawn: (withdrawn.raw ?? []) as readonly string[],
    exceptions,
    map: { parts: (parts.raw ?? []) as SourceMap['parts'], pages: readPageMap(pages) },
  }
  const assembled = assembleCorpus(content)
  problems.push(...assembled.problems)
  if (problems.length > 0) throw new CorpusError(problems)
  return indexCorpus(assembled.data)
}

function readPageMap(tsv: string): SourceMap['pages'] {
  const rows = tsv.split('\n').slice(1).filter(Boolean)
  return new Map(
    rows.map((row) => {
      const [line, first, last] = row.split('\t').map(Number)
      return [line!, [first!, last!] as const]
    }),
  )
}

/** The topics alone, with what they are about, as they are written; loadCorpus has checked them. */
export async function loadTopics(root: string): Promise<readonly Topic[]> {
  return z.array(topicSchema).parse(parse(await readFile(join(root, 'topics.yaml'), 'utf8')))
}
