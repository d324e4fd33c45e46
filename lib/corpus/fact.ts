import type { z } from 'zod'
import type { Brand } from '@/lib/base/brand'
import type { EntityId } from './entity'
import type { SourceId } from './schema/citation'
import type { factSchemas, slot } from './schema/fact'

export type FactId = Brand<string, 'FactId'>
export type FactKind = keyof typeof factSchemas
export type Slot = z.infer<typeof slot>
/** Where a fact stands in its source, as people cite it. */
export interface Reference {
  readonly source: SourceId
  /** Lines of the source's text: for the evidence check; not sent to the app. */
  readonly lines?: readonly [number, number]
  readonly chapter?: string
  readonly section?: string
  readonly pages?: string
  readonly paragraph?: string
}
/** What a fact of content/ becomes once the corpus is put together. */
interface Resolved {
  /** The claim as one plain sentence. */
  readonly statement: string
  /** Every entity that the claim names. */
  readonly entities: readonly EntityId[]
  readonly references: readonly Reference[]
}
export type WrittenFactOf<K extends FactKind> = Readonly<z.infer<(typeof factSchemas)[K]>>
/** A fact as it is written in content/. */
export type WrittenFact = { [K in FactKind]: WrittenFactOf<K> }[FactKind]
export type FactOf<K extends FactKind> = Omit<WrittenFactOf<K>, 'cite'> & Resolved
/** One claim that a reader could check. */
export type Fact = { [K in FactKind]: FactOf<K> }[FactKind]
