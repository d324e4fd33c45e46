import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosenText } from '@/components/study/asked'
import { grade } from '@/lib/questions/grade'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import type { QuestionOf } from '@/lib/questions/question'
import { cardFor, contextFor, event, person, questionFor, railways, withFacts, type Written } from '../fixture'

const claim = (id: string, who: string, about: string, gist: string, over: object = {}) => ({
  id,
  kind: 'claim',
  claimant: `person/${who}`,
  about,
  gist,
  text: `{claimant} ${id} it of {event/strike}.`,
  only: true,
  standing: 'attributed',
  according_to: `person/${who}`,
  time: '1936',
  ...over,
})
const said = (who: string) => ({
  id: `said-by-${who}`,
  kind: 'utterance',
  speaker: `person/${who}`,
  occasion: 'a meeting',
  gist: `that ${who} was well`,
  text: `{speaker} said in {time} that all was well.`,
  time: '1935',
})
const written: Written = withFacts(
  railways,
  [
    claim('claimed', 'andrei-andreev', 'the strike of 1936', 'that it was the work of wreckers'),
    claim('held', 'andrei-andreev', 'the fire of 1936', 'it had been laid', {
      verdict: 'Rees agrees.',
      text: '{claimant} held that the fire of {event/fire} had been laid.',
    }),
    ...['lazar-kaganovich', 'valery-mezhlauk', 'aleksei-bakulin', 'moisei-rukhimovich'].map(said),
  ],
  [event('strike', 'strike of the drivers'), event('fire', 'fire at the depot'), person('ivan-tikhy', 'Ivan Tikhy')],
)
const context = contextFor(written)
const asked = (id = 'claimed#claimant', seed = 1): QuestionOf<'who-says-so'> =>
  questionFor(context, id, 'who-says-so', seed)
const rightOf = (options: readonly { readonly correct: boolean }[]) => options.findIndex(({ correct }) => correct)
const speakers = ['lazar-kaganovich', 'valery-mezhlauk', 'aleksei-bakulin', 'moisei-rukhimovich'].map(
  (who) => `person/${who}`,
)

test('the claim in full, its claimant among others who said something, each with who they were', () => {
  fc.assert(
    fc.property(fc.constantFrom('claimed#claimant', 'held#claimant'), fc.nat(2000), (id, seed) => {
      const { options, answer, factId } = asked(id, seed)
      expect(options).toHaveLength(4)
      expect(options.filter(({ correct }) => correct).map(({ text }) => text)).toEqual(['Andrei Andreev'])
      expect(answer).toBe('Andrei Andreev')
      for (const { correct, entity, because, who, why } of options) {
        expect(who).toBe('An official')
        expect(why.length).toBeGreaterThan(5)
        if (correct) continue
        expect(speakers).toContain(entity)
        expect(because).toEqual({ rule: 'functional', facts: [factId] })
      }
      expect(asked(id, seed)).toEqual(asked(id, seed))
    }),
  )
  expect(asked().stem).toBe('Whose claim is this? On the strike of 1936: that it was the work of wreckers.')
  expect(asked('held#claimant').stem).toBe('Whose claim is this? On the fire of 1936: that it had been laid.')
})

/** All that is ever offered for a claim; `null` where it is not asked so. */
function offered(among: Written, id = 'claimed#claimant') {
  const found = contextFor(among)
  const card = cardFor(found, id)
  if (!formsFor(found, card).includes('who-says-so')) return null
  const made = Array.from({ length: 40 }, (_, seed) => makeQuestion(found, card, 'who-says-so', seed))
  return new Set(
    made.flatMap((one) => (one?.form === 'who-says-so' ? one.options.map(({ entity }) => entity as string) : [])),
  )
}
const bent = (over: object) => ({
  ...written,
  facts: written.facts.map((one) => (one['id'] === 'claimed' ? { ...one, ...over } : one)),
})

test('who never said anything, was dead by then, or may have claimed the same, is not offered', () => {
  expect(offered(written)).toEqual(new Set(['person/andrei-andreev', ...speakers]))
  const dead = { id: 'dead', kind: 'death', person: 'person/moisei-rukhimovich', time: '1935-12' }
  expect(offered(withFacts(written, [dead]))).not.toContain('person/moisei-rukhimovich')
  const too = {
    id: 'too',
    kind: 'statement',
    slots: { who: 'person/valery-mezhlauk', event: 'event/strike' },
    text: '{who} thought so of {event} too.',
  }
  expect(offered(withFacts(written, [too]))).not.toContain('person/valery-mezhlauk')
})

test('a claim that others made too, that names its claimant or one of several namesakes, is not asked so', () => {
  expect(contextFor(bent({ only: false })).cards.some((card) => card.id === 'claimed#claimant')).toBe(false)
  expect(offered(bent({ about: 'the quarrel of Andreev with the drivers' }))).toBeNull()
  expect(offered(bent({ gist: 'that Kaganovich was behind it' }))).toBeNull()
  const named = bent({ gist: 'that Kaganovich was behind it', text: '{claimant} blamed {person/lazar-kaganovich}.' })
  expect(questionFor(contextFor(named), 'claimed#claimant', 'who-says-so').stem).toMatch(
    /that Lazar Kaganovich was behind it\.$/,
  )
})

test('what the claim is about is left out where the claim says it again', () => {
  const stemOf = (over: object) =>
    questionFor(contextFor(bent(over)), 'claimed#claimant', 'who-says-so').stem.replace(/^Whose claim is /, '')
  const gist = 'that the strike of the drivers was the work of wreckers'
  expect(stemOf({ about: 'the strike of the drivers', gist })).toBe(`it ${gist}?`)
  expect(stemOf({ about: 'how the strike of the drivers began', gist: `${gist}.` })).toBe(`it ${gist}?`)
  const pronoun = 'that the strike of the drivers was what the wreckers had given their lives to'
  expect(stemOf({ about: 'the strike of the drivers', gist: pronoun.replace('their', 'his') })).toMatch(/^it that /)
  expect(stemOf({ about: 'the long strike of the drivers', gist: pronoun.replace('their', 'his') })).toMatch(
    /^this\? On /,
  )
  // A year or a name that the claim lacks, and what its pronoun means, are still told.
  expect(stemOf({ about: 'the strike of the drivers in 1936', gist })).toMatch(/^this\? On /)
  expect(stemOf({ about: 'the strike of the Ural drivers', gist })).toMatch(/^this\? On /)
  expect(stemOf({ about: 'the strike of the drivers', gist: 'that it was a strike of drunken drivers' })).toMatch(
    /^this\? On /,
  )
})

test('what tells of the claimant must not repeat the claim', () => {
  const known = written.entities.map((one) =>
    one['id'] === 'person/andrei-andreev' ? { ...one, who: 'hunter of wreckers' } : one,
  )
  expect(offered({ ...written, entities: known })).toBeNull()
  const all = written.entities.map((one) => (one['surname'] ? { ...one, who: 'hunter of wreckers' } : one))
  expect(offered({ ...written, entities: all })).not.toBeNull()
})

test('who reports a claim of another is named', () => {
  const told = contextFor(bent({ according_to: 'person/ivan-tikhy' }))
  expect(questionFor(told, 'claimed#claimant', 'who-says-so').stem).toMatch(
    /^According to Ivan Tikhy, whose claim is this\? On /,
  )
})

test('what the historian makes of it is asked besides where the content says it plainly, and does not decide', () => {
  expect(asked().view).toBeNull()
  const question = asked('held#claimant')
  const { options, view } = question
  expect(view!.stem).toBe('What does E. A. Rees make of it?')
  expect(view!.options).toHaveLength(3)
  expect(view!.options[rightOf(view!.options)]!.text).toBe('He agrees with it')
  for (const { correct, because } of view!.options) expect(because === undefined).toBe(correct)
  const [right, other] = [rightOf(options), (rightOf(options) + 1) % 4]
  const [held, missed] = [rightOf(view!.options), (rightOf(view!.options) + 1) % 3]
  const given = (...order: readonly number[]) => grade(context, question, { kind: 'order', order })
  const remark = 'The historian’s view is another: he agrees with it.'
  expect(given(right, held)).toEqual({ kind: 'right', remark: null })
  expect(given(right, missed)).toEqual({ kind: 'right', remark })
  expect(given(other, held)).toEqual({ kind: 'wrong', remark: null })
  expect(given(other, missed)).toEqual({ kind: 'wrong', remark })
  expect(given().kind).toBe('wrong')
  expect(chosenText(question, { kind: 'order', order: [right, held] })).toBe('Andrei Andreev; He agrees with it')
})

test('without a view it is marked like a choice', () => {
  const question = asked()
  for (const index of [0, 1, 2, 3])
    expect(grade(context, question, { kind: 'option', index }).kind).toBe(
      index === rightOf(question.options) ? 'right' : 'wrong',
    )
  expect(grade(context, question, null).kind).toBe('wrong')
  expect(chosenText(question, { kind: 'option', index: rightOf(question.options) })).toBe('Andrei Andreev')
})

test('of whom nothing is told but who he was, the line is not told again behind his name', () => {
  const tellsNothing = written.facts.filter(({ id }) => !/^(said-by-|seat-)/.test(String(id)))
  const pronounced = ['lazar-kaganovich', 'valery-mezhlauk', 'aleksei-bakulin', 'moisei-rukhimovich'].map((who) => ({
    ...said(who),
    text: 'On that day {speaker|somebody} said that all was well.',
  }))
  const found = contextFor({
    ...written,
    facts: [...tellsNothing.filter(({ kind }) => kind !== 'tenure'), ...pronounced],
  })
  const { options } = questionFor(found, 'claimed#claimant', 'who-says-so')
  const wrong = options.filter(({ correct }) => !correct)
  expect(wrong.length).toBeGreaterThan(1)
  for (const { why } of wrong) expect(why).toBe('An official.')
})

test('a claim made in old age has those of its claimant’s age beside it, and nobody who came long after', () => {
  const old = contextFor(
    withFacts(
      written,
      [
        claim('recalled', 'andrei-andreev', 'the frost of 1936', 'that it had stopped every train', { time: '1962' }),
        ...['a', 'b', 'c'].map((slug) => ({ ...said(`young-${slug}`), time: '1962' })),
        ...['lazar-kaganovich', 'valery-mezhlauk', 'aleksei-bakulin'].map((who) => ({
          ...said(who),
          id: `late-${who}`,
          time: '1960',
        })),
      ],
      ['a', 'b', 'c'].map((slug) => person(`young-${slug}`, `Ivan ${slug.toUpperCase()}lin`)),
    ),
  )
  const offered = new Set(
    Array.from({ length: 30 }, (_, seed) => questionFor(old, 'recalled#claimant', 'who-says-so', seed).options)
      .flat()
      .flatMap(({ correct, entity }) => (correct ? [] : [entity])),
  )
  expect([...offered].sort()).toEqual(['person/aleksei-bakulin', 'person/lazar-kaganovich', 'person/valery-mezhlauk'])
})
