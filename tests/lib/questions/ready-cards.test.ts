import { expect, test } from 'vitest'
import { readClientCorpus, writeClientCorpus } from '@/lib/corpus/client'
import { contextOf } from '@/lib/questions/context'
import { formsFor } from '@/lib/questions/make'
import { writeReadyCards, type ReadyCard } from '@/lib/questions/ready-cards'
import { realCorpus } from './real-corpus'

test(
  'cards that were sent to the app are those that it would have found itself, with the same forms',
  { timeout: 60_000 },
  async () => {
    const context = contextOf(await realCorpus)
    const sent = JSON.parse(JSON.stringify(writeReadyCards(context))) as readonly ReadyCard[]
    const received = contextOf(readClientCorpus(writeClientCorpus(context.corpus)), sent)
    expect(received.cards.length).toBeGreaterThan(100)
    expect(received.cards).toEqual(context.cards)
    expect([...received.card.keys()]).toEqual([...context.card.keys()])
    for (const card of received.cards) expect(formsFor(received, card)).toEqual(formsFor(context, card))
  },
)
