import { expect, test } from 'vitest'
import { readClientFile, writeClientFile } from '@/lib/questions/client-file'
import { contextOf } from '@/lib/questions/context'
import { formsFor } from '@/lib/questions/make'
import { realCorpus } from './real-corpus'

test(
  'cards that were sent to the app are those that it would have found itself, with the same forms',
  { timeout: 60_000 },
  async () => {
    const context = contextOf(await realCorpus)
    const received = readClientFile(writeClientFile(context))
    expect(received.cards.length).toBeGreaterThan(100)
    expect(received.cards).toEqual(context.cards)
    expect([...received.card.keys()]).toEqual([...context.card.keys()])
    for (const card of received.cards) expect(formsFor(received, card)).toEqual(formsFor(context, card))
  },
)
