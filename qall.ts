import { loadCorpus } from '@/lib/corpus/load'
import { contextOf } from '@/lib/questions/context'
import { formsFor, makeQuestion } from '@/lib/questions/make'
const corpus = await loadCorpus(process.argv[2] ?? '/tmp/cc')
const t0 = process.cpuUsage().user
const context = contextOf(corpus)
const t1 = process.cpuUsage().user
let n = 0
for (const card of context.cards) for (const form of formsFor(context, card)) if (makeQuestion(context, card, form, 'bench')) n++
const t2 = process.cpuUsage().user
const by: Record<string, number> = {}
for (const card of context.cards) { const k = corpus.fact.get(card.factId)!.kind + '#' + (corpus.fact.get(card.factId)!.kind === 'statement' ? card.answer.kind : card.facet.replace(/\d+/, '')); by[k] = (by[k] ?? 0) + 1 }
console.log('facts', corpus.facts.length, 'cards', context.cards.length, 'questions', n, 'find', (t1 - t0) / 1e3 | 0, 'make', (t2 - t1) / 1e3 | 0)
console.log(Object.entries(by).sort((a, b) => b[1] - a[1]).map(([k, v]) => `${k} ${v}`).join(', '))
