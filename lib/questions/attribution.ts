import type { Corpus } from '@/lib/corpus/corpus'
import type { EntityId } from '@/lib/corpus/entity'
import type { Fact } from '@/lib/corpus/fact'
import type { QuestionContext } from './context'
import { showGap, stemSegments, type Gap } from './gap'
import type { Side, Sides } from './side'

/** Who says so, in a sentence: an entity by its name, a book by its author. */
export function claimantOf(context: QuestionContext, by: string): string {
  const entity = context.corpus.entity.get(by as EntityId)
  if (entity) return 'article' in entity && entity.article === 'the' ? `the ${entity.name}` : entity.name
  const source = context.corpus.source.get(by)
  if (!source) return by
  return source.author ?? `the article “${source.title.replace(/, encyclopaedia article$/, '')}”`
}

/** A sentence with whose claim it is. "The historian traces …": the book's author is meant, and is named. */
export function saidBy(context: QuestionContext, sentence: string, by: string): string {
  const claimant = claimantOf(context, by)
  if (context.corpus.source.has(by) && historian.test(sentence)) return sentence.replace(historian, claimant)
  return mentions(context, sentence, by) || sentence.includes(claimant)
    ? sentence
    : `According to ${claimant}, ${lowered(sentence, context.corpus)}`
}
const historian = /\b[Tt]he historian\b(?! \p{Lu})/u

/** The fact's sentence, with whose claim it is where it does not say so itself. */
export const told = (context: QuestionContext, { standing, according_to: by, entities, statement }: Fact): string =>
  standing === 'attributed' && by && !entities.includes(by as never) ? saidBy(context, statement, by) : statement

/** Makes every stem of an attributed fact say whose claim it is, and refuses the sides of which that would be the answer. */
export function attributed(context: QuestionContext, fact: Fact, { sides, refused }: Sides): Sides {
  const by = fact.according_to
  if (!by) return { sides: [], refused: [...refused, { facet: 'all', why: 'the fact does not say whose claim it is' }] }
  const kept: Side[] = []
  const gone = [...refused]
  for (const side of sides) {
    const isAnswer = side.answer.kind === 'entity' && side.answer.id === by
    if (isAnswer && fact.kind !== 'claim' && fact.kind !== 'utterance' && !namesIn(context, fact, by)) {
      gone.push({ facet: side.facet, why: 'to say whose claim it is would give the answer away' })
    } else kept.push(isAnswer ? side : prefixed(context, fact, side, by))
  }
  return { sides: kept, refused: gone }
}

function prefixed(context: QuestionContext, fact: Fact, side: Side, by: string): Side {
  const said = namesIn(context, fact, by)
  const say = (stem: string): string => saidBy(context, stem, by)
  const { ask, gap, stated } = side
  const sayGap = (whole: Gap): Gap => {
    if (said || mentions(context, whole.after, by)) return whole
    if (context.corpus.source.has(by) && historian.test(whole.after))
      return { ...whole, after: whole.after.replace(historian, claimantOf(context, by)) }
    return { ...whole, before: say(whole.before) }
  }
  return {
    ...side,
    ask:
      ask &&
      ((random) => {
        const asking = ask(random)
        return { ...asking, stem: say(asking.stem) }
      }),
    gap: gap && sayGap(gap),
    ...(stated && {
      stated: () => {
        const said = stated()
        const whole = said.gap
        return mentions(context, showGap(whole), by) ? said : { ...said, gap: { ...whole, before: say(whole.before) } }
      },
    }),
  }
}

/** The sentence itself says whose claim it is, by a name that tells. */
const namesIn = (context: QuestionContext, fact: Fact, by: string) =>
  (by === 'kedrov-article' && /\barticle\b/.test(fact.text ?? '')) ||
  stemSegments(context, fact).some(
    (segment) =>
      segment.kind === 'slot' &&
      segment.value.kind === 'entity' &&
      segment.value.id === by &&
      mentions(context, segment.text, by),
  )

function mentions(context: QuestionContext, stem: string, by: string): boolean {
  const entity = context.corpus.entity.get(by as EntityId)
  if (!entity) return /\barticle\b/.test(stem)
  return stem.includes('surname' in entity ? entity.surname : entity.name)
}

/** Begin names more often than not, though they are words of the language too. */
const names = /^(Soviet|Right|Left|Great|May|March|Central|Union|Red|White|Pravda|Party|Military|People's|State)$/

const vocabularies = new WeakMap<Corpus, Map<string, boolean>>()

/** Whether a sentence of the corpus has the word, written so. Looked for when it is asked: few words ever are. */
function isWritten(corpus: Corpus, word: string): boolean {
  let words = vocabularies.get(corpus)
  if (!words) vocabularies.set(corpus, (words = new Map()))
  let written = words.get(word)
  if (written === undefined) {
    written = corpus.facts.some(({ statement }) => statement.includes(word) && statement.split(' ').includes(word))
    words.set(word, written)
  }
  return written
}

const functionWords =
  /^(Who|When|Where|Which|What|How|In|On|At|By|From|To|The|A|An|After|Before|During|Under|With|It|He|She|They|His|Her|Their|Of|For|As|Some|Many|Most|One|Two|About|Early|Late|Until|That)\b/
/** As it stands within a sentence; a first word that may be a name keeps its capital. */
export function lowered(sentence: string, corpus?: Corpus): string {
  const small = sentence.slice(0, 1).toLowerCase() + sentence.slice(1)
  if (functionWords.test(sentence)) return small
  const first = sentence.split(' ')[0]!
  return corpus && !names.test(first) && isWritten(corpus, small.split(' ')[0]!) ? small : sentence
}
