import { fold } from '@/lib/base/fold'
import type { Check } from './check'
import { kindOf } from '../entity'

/** A display name, alias or abbreviation means one entity of its kind, or a typed answer could mean two. */
export const names: Check = ({ entities }) => {
  const owners = new Map<string, string>()
  return entities.flatMap(({ file, value }) => {
    const short = 'short' in value && value.short ? [value.short] : []
    const spellings = new Set(
      [value.name, ...short, ...value.aliases, ...(value.cyrillic ? [value.cyrillic] : [])].map(fold),
    )
    return [...spellings].flatMap((spelling) => {
      const key = `${kindOf(value.id)}:${spelling}`
      const owner = owners.get(key)
      owners.set(key, owner ?? value.id)
      return owner && owner !== value.id
        ? [
            {
              file,
              path: `${value.id}.aliases`,
              message: `“${spelling}” also means ${owner}; a spelling may mean one ${kindOf(value.id)} only`,
            },
          ]
        : []
    })
  })
}
