import { expect, test } from 'vitest'
import { memoryByTopic } from '@/lib/analytics/topic-memory'
import { newMemory, type Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { retrievability, review } from '@/lib/scheduling/scheduler'
import { card, dayMs, noon, settings } from '../scheduling/builders'

const ids = ['a#x', 'b#x', 'c#x'] as CardId[]
const seen = review(newMemory, { rating: 'easy', atMs: noon }, card, settings())

test('known is the sum of the chances of recall, of all cards, seen or not', () => {
  const topics = new Map([
    [ids[0]!, ['metro']],
    [ids[1]!, ['metro', 'deputies']],
    [ids[2]!, ['metro', 'metro']],
  ])
  const memories = new Map<CardId, Memory>([
    [ids[0]!, seen],
    [ids[1]!, seen],
  ])
  const now = noon + 20 * dayMs
  const recall = retrievability(seen, now, settings())
  expect(memoryByTopic(topics, memories, now, settings())).toEqual([
    { topic: 'metro', known: 2 * recall, seen: 2, of: 3 },
    { topic: 'deputies', known: recall, seen: 1, of: 1 },
  ])
})
test('a memory that was undone counts as never seen', () => {
  expect(memoryByTopic(new Map([[ids[0]!, ['metro']]]), new Map([[ids[0]!, newMemory]]), noon, settings())).toEqual([
    { topic: 'metro', known: 0, seen: 0, of: 1 },
  ])
})
