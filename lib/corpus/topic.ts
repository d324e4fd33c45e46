import type { z } from 'zod'
import type { sourceSchema, topicSchema } from './schema/topic'

export type Topic = Readonly<z.infer<typeof topicSchema>>
export type Source = Readonly<z.infer<typeof sourceSchema>>
