import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A page that was rendered by the build. */
export interface Page {
  /** As in the address bar: `/`, `/study`. */
  readonly path: string
  readonly html: string
}

export const fileOf = (root: string, path: string) =>
  join(root, '.next/server/app', `${path === '/' ? 'index' : path.slice(1)}.html`)

/** Every prerendered page of the build in `.next`. */
export async function readPages(root: string): Promise<readonly Page[]> {
  const manifest = JSON.parse(await readFile(join(root, '.next/prerender-manifest.json'), 'utf8')) as {
    readonly routes: Readonly<Record<string, { readonly dataRoute: string | null }>>
  }
  const paths = Object.entries(manifest.routes)
    .filter(([, route]) => route.dataRoute !== null)
    .map(([path]) => path)
    .sort()
  return Promise.all(
    paths.map(async (path) => ({
      path,
      html: await readFile(fileOf(root, path), 'utf8'),
    })),
  )
}
