import { fold } from '@/lib/base/fold'
import { kindOf } from '../entity'
import type { ExcusableRule, Finding } from './check'

/** A display name, alias or abbreviation means one entity of its kind, or a typed answer could mean two. Nor is an alias a surname that another bears. */
export const names: ExcusableRule = ({ entities }) => {
  const owners = new Map<string, string>()
  const bearers = new Map<string, string[]>()
  for (const { value } of entities)
    if ('surname' in value) bearers.set(fold(value.surname), [...(bearers.get(fold(value.surname)) ?? []), value.id])
  return entities.flatMap(({ file, value }) => {
    const short = 'short' in value && value.short ? [value.short] : []
    const spellings = new Set(
      [value.name, ...short, ...value.aliases, ...(value.cyrillic ? [value.cyrillic] : [])].map(fold),
    )
    return [...spellings].flatMap((spelling): readonly Finding[] => {
      const key = `${kindOf(value.id)}:${spelling}`
      const owner = owners.get(key) ?? value.id
      owners.set(key, owner)
      const sharing = [owner, ...('surname' in value ? (bearers.get(spelling) ?? []) : [])]
      const other = sharing.find((id) => id !== value.id)
      if (!other) return []
      const message = `“${spelling}” also means ${other}; a spelling may mean one ${kindOf(value.id)} only, so take it from one of the two`
      return [{ file, path: `${value.id}.aliases`, message, of: [value.id, other] }]
    })
  })
}
