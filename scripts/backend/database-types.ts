import type { SqlSession } from './sql-session'

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly defaulted: boolean
}
interface Relationship {
  readonly table: string
  readonly name: string
  readonly columns: readonly string[]
  readonly target: string
  readonly targetColumns: readonly string[]
  readonly oneToOne: boolean
}
interface Routine {
  readonly name: string
  readonly arguments: readonly { readonly name: string; readonly type: string; readonly optional: boolean }[] | null
  readonly returns: string
  readonly set: boolean
}

const columnsSql = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
    a.atthasdef or a.attidentity <> '' as defaulted
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attname`
const relationshipsSql = `
  select c.relname as "table", k.conname as name, t.relname as target,
    (select json_agg(a.attname order by n) from unnest(k.conkey) with ordinality u (num, n)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num) as columns,
    (select json_agg(a.attname order by n) from unnest(k.confkey) with ordinality u (num, n)
      join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num) as "targetColumns",
    exists (select from pg_index i where i.indrelid = k.conrelid and i.indisunique
      and i.indkey::smallint[] @> k.conkey and k.conkey @> i.indkey::smallint[]) as "oneToOne"
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
  where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and t.relnamespace = 'public'::regnamespace
  order by c.relname, k.conname`
const routinesSql = `
  select p.proname as name, format_type(p.prorettype, null) as returns, p.proretset as set,
    (select json_agg(json_build_object('name', name, 'type', format_type(type, null), 'optional', n > p.pronargs - p.pronargdefaults) order by name)
      from unnest(p.proargnames, p.proargtypes::oid[]) with ordinality u (name, type, n) where n <= p.pronargs) as arguments
  from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' order by p.proname`

/** TypeScript for supabase-js of everything in schema `public`, in the shape of `supabase gen types`. Sorted, so that it changes only when the schema does. */
export async function databaseTypes(session: SqlSession): Promise<string> {
  const columns = await session.rows<Column>(columnsSql)
  const relationships = await session.rows<Relationship>(relationshipsSql)
  const routines = await session.rows<Routine>(routinesSql)
  const tables = [...new Set(columns.map((column) => column.table))]
  const tableText = tables.map((table) =>
    tableType(
      table,
      columns.filter((column) => column.table === table),
      relationships.filter((relationship) => relationship.table === table),
    ),
  )
  return `// Made by \`npm run gen:types\` from supabase/migrations. Do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  public: {
    Tables: {
${tableText.join('\n')}
    }
    Views: Record<never, never>
    Functions: {
${routines.map(routineType).join('\n')}
    }
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
}
`
}

function tableType(table: string, columns: readonly Column[], relationships: readonly Relationship[]): string {
  const field = (column: Column, optional: boolean) =>
    `          ${column.name}${optional ? '?' : ''}: ${scriptType(column.type)}${column.nullable ? ' | null' : ''}`
  const list = (values: readonly string[]) => `[${values.map((value) => `'${value}'`).join(', ')}]`
  const relationship = ({ name, columns, oneToOne, target, targetColumns }: Relationship) =>
    `          {
            foreignKeyName: '${name}'
            columns: ${list(columns)}
            isOneToOne: ${oneToOne}
            referencedRelation: '${target}'
            referencedColumns: ${list(targetColumns)}
          },`
  const tied = relationships.length > 0 ? `[\n${relationships.map(relationship).join('\n')}\n        ]` : '[]'
  return `      ${table}: {
        Row: {
${columns.map((column) => field(column, false)).join('\n')}
        }
        Insert: {
${columns.map((column) => field(column, column.nullable || column.defaulted)).join('\n')}
        }
        Update: {
${columns.map((column) => field(column, true)).join('\n')}
        }
        Relationships: ${tied}
      }`
}

function routineType({ name, arguments: given, returns, set }: Routine): string {
  const fields = (given ?? []).map(
    (argument) => `${argument.name}${argument.optional ? '?' : ''}: ${scriptType(argument.type)}`,
  )
  const args = fields.length > 0 ? `{ ${fields.join('; ')} }` : 'never'
  return `      ${name}: { Args: ${args}; Returns: ${scriptType(returns)}${set ? '[]' : ''} }`
}

function scriptType(type: string): string {
  if (type.endsWith('[]')) return `${scriptType(type.slice(0, -2))}[]`
  if (['smallint', 'integer', 'bigint', 'real', 'double precision', 'numeric'].includes(type)) return 'number'
  if (['text', 'uuid', 'character varying', 'date', 'timestamp with time zone'].includes(type)) return 'string'
  if (type === 'boolean') return 'boolean'
  if (type === 'json' || type === 'jsonb') return 'Json'
  if (type === 'void') return 'undefined'
  throw new Error(`No TypeScript type is known for ${type}: add it to scripts/backend/database-types.ts.`)
}
