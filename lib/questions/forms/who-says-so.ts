import { shuffled, type Random } from '@/lib/base/random'
import type { Entity } from '@/lib/corpus/entity'
import type { FactOf } from '@/lib/corpus/fact'
import { claimantOf } from '../attribution'
import { claimantsBeside } from '../claimants'
import type { QuestionContext } from '../context'
import { hintsAt, holdsName, holdsWord, sharedWords, stemWords } from '../giveaway'
import { toldApart } from '../namesakes'
import { entityText } from '../options/entities'
import type { Option, Shapes } from '../question'
import { standingSide } from '../sides/standing'
import { beginsAlone, lacksName, standingAlone, wordsLacking } from '../sides/texts'
import { capital } from '../why'
import type { Form } from './form'

const [wanted, least] = [3, 2]
/** What fits a phone, as the gate has it. */
const longest = 260

/** A claim in full, what it is about and what it says, and those who may have made it with who they were. */
export const whoSaysSo: Form<'who-says-so'> = {
  suits: ({ facet, answer, wrong }) =>
    facet === 'claimant' && answer.kind === 'entity' && wrong?.kind === 'entities' && wrong.rule === 'functional',
  make(context, fact, { answer, wrong }, random) {
    if (fact.kind !== 'claim' || answer.kind !== 'entity' || wrong?.kind !== 'entities') return null
    const claimant = context.corpus.entity.get(answer.id)
    const stem = claimant && stemOf(context, fact, claimant)
    if (!stem) return null
    const others = claimantsBeside(context, fact, claimant, stem, wrong, wanted, random)
    if (others.length < least) return null
    const { statement: why, references } = fact
    const right: Option = { text: entityText(claimant, false), correct: true, entity: answer.id, why, references }
    const options = shuffled([right, ...others], random).map((option) => withWho(context, option))
    if (isKnownByWho(stem, options)) return null
    return { stem, answer: right.text, options, view: viewOf(context, fact, random) }
  },
}

/** `null` where the claim names or hints at who made it, or does not say which of several namesakes it means. */
function stemOf(context: QuestionContext, fact: FactOf<'claim'>, claimant: Entity): string | null {
  const clause = (fact.gist.startsWith('that ') ? fact.gist : `that ${fact.gist}`).replace(/\.$/, '')
  const by = fact.according_to
  const asks = by && by !== claimant.id ? `According to ${claimantOf(context, by)}, whose` : 'Whose'
  const whole = repeats(fact) ? `${asks} claim is it ${clause}?` : `${asks} claim is this? On ${fact.about}: ${clause}.`
  const stem = toldApart(context, fact, whole)
  const words = stem === null ? null : stemWords(stem)
  if (!stem || !words || stem.length > longest || holdsName(words, claimant) || hintsAt(words, claimant)) return null
  return stem
}

/**
 * What the claim is about says nothing that the claim does not say again: no name, no year, and at most half of the other words; none at all
 * where the claim has a pronoun that something must stand for.
 */
function repeats(fact: FactOf<'claim'>): boolean {
  const { about, gist } = fact
  if (lacksName(fact)) return false
  const told = new Set(stemWords(about).telling).size
  const lacking = wordsLacking(stemWords(gist), about)
  if (told === 0 || lacking * 2 > told) return false
  return standingAlone(gist) !== null || (lacking === 0 && beginsAlone(gist))
}

function withWho(context: QuestionContext, option: Option): Option {
  const entity = option.entity && context.corpus.entity.get(option.entity)
  if (!entity) return option
  const who = capital(entity.who)
  // Where nothing more is told of him, his name stands above it already.
  return { ...option, who, why: option.why === `${option.text}: ${entity.who}.` ? `${who}.` : option.why }
}

/** A word of the claim stands in the line about the right one, and hardly in the others'. */
export function isKnownByWho(stem: string, options: readonly Option[]): boolean {
  const wrong = options.filter(({ correct }) => !correct)
  const who = options.find(({ correct }) => correct)?.who ?? ''
  return sharedWords(stemWords(stem), who).some(
    (word) => wrong.filter((option) => holdsWord(option.who ?? '', word)).length * 2 < wrong.length,
  )
}

/** What the historian makes of the claim, where the content says that plainly. */
function viewOf(context: QuestionContext, fact: FactOf<'claim'>, random: Random): Shapes['who-says-so']['view'] {
  const side = standingSide(context, fact)
  if (typeof side === 'string' || side.answer.kind !== 'text' || side.wrong?.kind !== 'texts') return null
  const { rule, texts } = side.wrong
  const right: Option = {
    text: side.answer.text,
    correct: true,
    why: side.why!,
    references: fact.references,
  }
  const wrong = texts.map(({ facts, ...text }): Option => ({ ...text, correct: false, because: { rule, facts } }))
  const author = context.corpus.source.get('rees-2012')?.author ?? 'the historian'
  return { stem: `What does ${author} make of it?`, options: shuffled([right, ...wrong], random) }
}
