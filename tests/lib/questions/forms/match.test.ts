import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOf } from '@/lib/corpus/entity'
import { chosenText } from '@/components/study/asked'
import { grade } from '@/lib/questions/grade'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import type { QuestionOf } from '@/lib/questions/question'
import {
  body,
  cardFor,
  claimed,
  contextFor,
  event,
  person,
  questionFor,
  railways,
  said,
  term,
  withFacts,
  type Written,
} from '../fixture'

const meanings = [
  ['kombed', 'a committee of the village poor'],
  ['prodrazverstka', 'the taking of grain by force'],
  ['smychka', 'the alliance of workers and farmers'],
  ['chervonets', 'a coin backed by gold'],
  ['glavk', 'a head office of an industry'],
] as const
const events = [
  ['opening of the bridge', '1931-03'],
  ['fire at the depot', '1932-05'],
  ['strike of the drivers', '1933-01'],
  ['inquiry into the wreck', '1934-06'],
  ['move of the works', '1936-02'],
] as const
const written: Written = withFacts(
  railways,
  [
    ...meanings.map(([slug, meaning]) => ({ id: slug, kind: 'definition', term: `term/${slug}`, meaning })),
    ...events.map(([, time], at) => ({
      id: `f${at + 1}`,
      kind: 'happening',
      event: `event/e${at + 1}`,
      time,
      text: '{event} took place {time}.',
    })),
  ],
  [
    ...meanings.map(([slug]) => term(slug, slug)),
    ...events.map(([name], at) => event(`e${at + 1}`, name, { article: 'the' })),
  ],
)
const context = contextFor(written)
const asked = (id = 'kaganovich#person', seed = 1): QuestionOf<'match'> => questionFor(context, id, 'match', seed)
const ids = fc.constantFrom('kaganovich#person', 'kaganovich#post', 'kombed#term', 'glavk#meaning', 'f3#time')
const seeds = fc.integer({ min: 0, max: 2000 })

/** What the fact itself says belongs to a row. */
function nameOf(factId: string): string {
  const fact = context.corpus.fact.get(factId as never)!
  if (fact.kind === 'happening') return events[Number(factId.slice(1)) - 1]![1]
  return fact.kind === 'tenure' ? fact.person : fact.kind === 'definition' ? fact.term : ''
}
const permutations = (items: readonly number[]): readonly (readonly number[])[] =>
  items.length === 0
    ? [[]]
    : items.flatMap((one) => permutations(items.filter((two) => two !== one)).map((rest) => [one, ...rest]))

test('three or four pairs, the card’s own among them, of which exactly one assignment is open', () => {
  fc.assert(
    fc.property(ids, seeds, (id, seed) => {
      const question = asked(id, seed)
      const { rows, names, right, own } = question
      expect([3, 4]).toContain(rows.length)
      expect(names).toHaveLength(rows.length)
      expect(`${rows[own]!.factId}#${id.split('#')[1]}`).toBe(id)
      const assignments = permutations(names.map((_, name) => name))
      const open = assignments.filter((one) => one.every((name, row) => rows[row]!.because[name] === null))
      expect(open).toEqual([right])
      for (const [at, row] of rows.entries()) {
        if (names[right[at]!]!.entity) expect(names[right[at]!]!.entity).toBe(nameOf(row.factId))
        for (const because of row.because) if (because) expect(because.facts.length).toBeGreaterThan(0)
        expect(row.references.length).toBeGreaterThan(0)
      }
      expect(new Set(rows.map(({ factId }) => factId)).size).toBe(rows.length)
      expect(new Set(names.map(({ entity }) => entity && kindOf(entity))).size).toBe(1)
      expect(asked(id, seed)).toEqual(question)
    }),
  )
})

test('posts with their time and their holders, terms with their meanings, events with their dates', () => {
  const posts = asked('kaganovich#person')
  expect(posts.stem).toBe('Who held which post?')
  expect(posts.rows[posts.own]!.text).toMatch(/^People's Commissar of Ways of Communication (in|from) /)
  expect(posts.names[posts.right[posts.own]!]).toEqual({ text: 'Lazar Kaganovich', entity: 'person/lazar-kaganovich' })
  expect(posts.answer).toContain(`${posts.rows[posts.own]!.text}: Lazar Kaganovich`)
  expect(posts.rows[0]!.because.find((because) => because)?.rule).toBe('single-seat')
  const words = asked('kombed#term')
  expect(words.stem).toBe('Which term has which meaning?')
  expect(words.rows[words.own]!.text).toBe('A committee of the village poor')
  expect(words.names.map(({ text }) => text)).toContain('Kombed')
  const dates = asked('f3#time')
  expect(dates.stem).toBe('Which of these happened when?')
  expect(dates.names.map(({ text }) => Number(text.slice(-4)))).toEqual(
    dates.names.map(({ text }) => Number(text.slice(-4))).sort(),
  )
  expect(dates.names[dates.right[dates.own]!]!.text).toBe('January 1933')
})

test('what is of another sort or of another age is no pair among terms and bodies', () => {
  const offices = ['orgotdel', 'glavlit', 'uchraspred', 'agitprop', 'late', 'camp'] as const
  const seen = (slug: string, year: number) => ({
    id: `seen-${slug}`,
    kind: 'statement',
    slots: {},
    asks: [],
    text: `{body/${slug}} moved to another house in ${year}.`,
  })
  const found = contextFor(
    withFacts(
      written,
      [
        ...offices.map((slug, at) => ({
          id: slug,
          kind: 'definition',
          term: `body/${slug}`,
          meaning: `${'abcdefg'[at]!.repeat(5)} under the old roof`,
          ...(slug === 'late' ? {} : { text: `{term} was {meaning} in 1930.` }),
        })),
        ...offices.map((slug) => seen(slug, slug === 'late' ? 1952 : 1930)),
      ],
      offices.map((slug) => body(slug, slug, slug === 'camp' ? { who: 'a camp of forced labourers' } : {})),
    ),
  )
  const names = new Set(
    Array.from({ length: 40 }, (_, seed) =>
      makeQuestion(found, cardFor(found, 'orgotdel#term'), 'match', seed),
    ).flatMap((one) => (one?.form === 'match' ? one.names.map(({ entity }) => entity as string) : [])),
  )
  expect([...names].sort()).toEqual(['body/agitprop', 'body/glavlit', 'body/orgotdel', 'body/uchraspred'])
})

test('no line names anybody who belongs to another, nor its own', () => {
  const named = contextFor({
    ...written,
    facts: written.facts.map((fact) =>
      fact['id'] === 'smychka' ? { ...fact, meaning: 'what came after prodrazverstka' } : fact,
    ),
  })
  const lines = Array.from({ length: 40 }, (_, seed) =>
    makeQuestion(named, cardFor(named, 'kombed#term'), 'match', seed),
  )
  const together = lines.flatMap((one) =>
    one?.form === 'match' ? [one.rows.map(({ factId }) => factId as string)] : [],
  )
  expect(together.some((some) => some.includes('smychka'))).toBe(true)
  expect(together.some((some) => some.includes('smychka') && some.includes('prodrazverstka'))).toBe(false)
})

/** The holders that ever stand in a matching of the card. */
const besides = (among: Written, id = 'kaganovich#person') => {
  const found = contextFor(among)
  const card = cardFor(found, id)
  return new Set(
    Array.from({ length: 60 }, (_, seed) => makeQuestion(found, card, 'match', seed)).flatMap((one) =>
      one?.form === 'match' ? one.names.map(({ entity }) => entity as string) : [],
    ),
  )
}

test('who may have held the post too, is disputed, or is of the other sex among men, is left out', () => {
  expect(besides(written)).toContain('person/valery-mezhlauk')
  const fact = { id: 'more', kind: 'statement', slots: { who: 'person/valery-mezhlauk', post: 'post/railways' } }
  const told = { ...fact, text: '{who} acted as {post} for a time.' }
  expect(besides(withFacts(written, [told]))).not.toContain('person/valery-mezhlauk')
  const disputed = { ...told, standing: 'disputed', dispute: 'Nobody knows.', according_to: 'person/andrei-andreev' }
  expect(besides(withFacts(written, [disputed]))).not.toContain('person/valery-mezhlauk')
  const women = written.entities.map((one) => (one['id'] === 'person/valery-mezhlauk' ? { ...one, gender: 'f' } : one))
  expect(besides({ ...written, entities: women })).not.toContain('person/valery-mezhlauk')
})

test('attributed facts, and those that are never asked, are no pairs', () => {
  const bent = (over: object) =>
    besides({ ...written, facts: written.facts.map((one) => (one['id'] === 'mezhlauk' ? { ...one, ...over } : one)) })
  expect(bent({ standing: 'attributed', according_to: 'person/andrei-andreev' })).not.toContain(
    'person/valery-mezhlauk',
  )
  expect(bent({ never_ask: ['person'] })).not.toContain('person/valery-mezhlauk')
  expect(bent({ importance: 3 })).not.toContain('person/valery-mezhlauk')
})

test('too few pairs, or a side that has none, give no matching', () => {
  const few = contextFor({
    ...railways,
    facts: railways.facts.filter(({ id }) => id === 'kaganovich' || id === 'andreev'),
  })
  expect(makeQuestion(few, cardFor(few, 'kaganovich#person'), 'match', 1)).toBeNull()
  expect(makeQuestion(context, cardFor(context, 'kaganovich#start'), 'match', 1)).toBeNull()
  const two = withFacts(railways, [], [person('a-b', 'Aron Bely')])
  expect(makeQuestion(contextFor(two), cardFor(contextFor(two), 'seat-andreev#person'), 'match', 1)).toBeNull()
})

test('a side that only a matching could ask is no card: it is met by itself first', () => {
  const times = { andreev: '1931-10-02/1932-02-28', ordzhonikidze: '1933-01/1934-02-18', mezhlauk: '1935-04/1937-02' }
  const apart = Object.entries(times).map(([id, time]) => ({
    ...railways.facts.find((one) => one['id'] === id)!,
    time,
  }))
  const found = contextFor({ ...railways, facts: apart })
  expect(formsFor(found, cardFor(found, 'andreev#person'))).toEqual(['choice', 'cloze', 'typed', 'true-false', 'match'])
  expect(found.cards.map((card) => card.id)).not.toContain('andreev#post')
})

test('the card is judged by its own pair, and how many are right is told', () => {
  fc.assert(
    fc.property(ids, seeds, fc.nat(23), (id, seed, which) => {
      const question = asked(id, seed)
      const { right, own, rows } = question
      const all = permutations(right.map((_, name) => name))
      const order = all[which % all.length]!
      const verdict = grade(context, question, { kind: 'order', order })
      const count = order.filter((name, row) => name === right[row]).length
      expect(verdict.kind).toBe(order[own] === right[own] ? 'right' : 'wrong')
      const remark = verdict.kind === 'unsure' ? '' : verdict.remark
      if (count === rows.length) expect(remark).toBeNull()
      else
        expect(remark).toMatch(
          new RegExp(`^${count === 0 ? 'None' : count} of the ${rows.length} pairs (is|are) right`),
        )
    }),
  )
})

test('the words of the remarks', () => {
  const question = asked('kombed#term', 3)
  const { right, own } = question
  const others = right.map((_, row) => row).filter((row) => row !== own)
  const swap = (one: number, two: number) =>
    right.map((name, row) => (row === one ? right[two]! : row === two ? right[one]! : name))
  const remark = (order: readonly number[]) => {
    const verdict = grade(context, question, { kind: 'order', order })
    return verdict.kind === 'unsure' ? null : verdict.remark
  }
  expect(right).toHaveLength(4)
  expect(remark(swap(others[0]!, others[1]!))).toBe('2 of the 4 pairs are right, the one asked for among them.')
  expect(remark(swap(own, others[1]!))).toBe('2 of the 4 pairs are right, but not the one asked for.')
  expect(remark(right.map((_, row) => right[(row + 1) % 4]!))).toBe('None of the 4 pairs are right.')
  const cycled = (some: readonly number[]) =>
    right.map((name, row) => (some.includes(row) ? right[some[(some.indexOf(row) + 1) % some.length]!]! : name))
  expect(remark(cycled([own, others[0]!, others[1]!]))).toBe('1 of the 4 pairs is right, but not the one asked for.')
  expect(remark(cycled(others))).toBe('1 of the 4 pairs is right: the one asked for.')
})

test('what is no assignment is wrong, and a review keeps the pairs in words', () => {
  const question = asked()
  for (const response of [
    null,
    { kind: 'order', order: [0] },
    { kind: 'option', index: 0 },
    { kind: 'text', text: question.answer },
  ] as const)
    expect(grade(context, question, response).kind).toBe('wrong')
  expect(chosenText(question, { kind: 'order', order: question.right })).toBe(question.answer)
})

test('what one alone is known to have said is matched with who said it', () => {
  const spoken = contextFor(
    withFacts(railways, [
      said('a', 'lazar-kaganovich', 'that the railways needed a firm hand'),
      said('b', 'andrei-andreev', 'that the harvest was far too low for the country'),
      said('c', 'nikita-khrushchev', 'that the Metro would be built in time'),
      said('d', 'valery-mezhlauk', 'that other people had said so before', { only: false }),
    ]),
  )
  for (let seed = 0; seed < 10; seed++) {
    const { stem, rows, names, right } = questionFor(spoken, 'a#speaker', 'match', seed)
    expect(stem).toBe('Who said what?')
    expect(new Set(rows.map((row, at) => `${row.factId} ${names[right[at]!]!.text}`))).toEqual(
      new Set(['a Lazar Kaganovich', 'b Andrei Andreev', 'c Nikita Khrushchev']),
    )
  }
  expect(formsFor(spoken, cardFor(spoken, 'a#time'))).not.toContain('match')
})

test('a saying bears its year only where it was surely said in it, a claim none', () => {
  const lines = (over: object) => {
    const spoken = contextFor(
      withFacts(railways, [
        said('a', 'lazar-kaganovich', 'that the railways needed a firm hand', {
          text: '{speaker} spoke of the railways.',
          ...over,
        }),
        said('b', 'andrei-andreev', 'that the harvest was far too low for the country'),
        said('c', 'nikita-khrushchev', 'that the Metro would be built in time'),
      ]),
    )
    const { rows } = questionFor(spoken, 'a#speaker', 'match', 1)
    return rows.find(({ factId }) => factId === ('a' as string))!.text
  }
  expect(lines({})).toBe('The railways needed a firm hand (1934)')
  expect(lines({ time: '1934' })).toBe('The railways needed a firm hand (1934)')
  for (const time of ['193X', '1930/1936', '1934~']) expect(lines({ time })).toBe('The railways needed a firm hand')
})

test('the line of a claim bears no year', () => {
  const spoken = contextFor(
    withFacts(
      railways,
      (
        [
          ['lazar-kaganovich', 'that the railways needed a firm hand'],
          ['andrei-andreev', 'that the harvest was far too low for the country'],
          ['nikita-khrushchev', 'that the Metro would be built in time'],
        ] as const
      ).map(([who, gist], at) =>
        claimed(`claim-${at}`, who, { gist, only: true, time: '1934', text: `{claimant} held it (${at}).` }),
      ),
    ),
  )
  const { rows } = questionFor(spoken, 'claim-0#claimant', 'match', 1)
  for (const { text } of rows) expect(text).not.toMatch(/\d/)
})

test('a term whose everyday sense tells its meaning stands in no matching', () => {
  const meaning = 'the shooting of hostages'
  const found = contextFor(
    withFacts(
      written,
      [{ id: 'terror', kind: 'definition', term: 'term/red-terror', meaning }],
      [term('red-terror', 'Red Terror')],
    ),
  )
  expect(formsFor(found, cardFor(found, 'kombed#term'))).toContain('match')
  expect(formsFor(found, cardFor(found, 'terror#term'))).not.toContain('match')
  for (let seed = 0; seed < 30; seed++)
    expect(questionFor(found, 'kombed#term', 'match', seed).answer).not.toContain('Red Terror')
})

test('a claim that names nothing, of a matter of one year, stands in no matching', () => {
  const said = (about: string) => {
    const gists = ['that the railways needed a hand', 'that the harvest was too low', 'that the tunnel would be built']
    const found = contextFor(
      withFacts(
        railways,
        ['lazar-kaganovich', 'andrei-andreev', 'nikita-khrushchev'].map((who, at) =>
          claimed(`claim-${at}`, who, { about, gist: gists[at]!, only: true, text: `{claimant} held it (${at}).` }),
        ),
      ),
    )
    return formsFor(found, cardFor(found, 'claim-0#claimant'))
  }
  expect(said('the plan')).toContain('match')
  expect(said('the plan of 1933')).not.toContain('match')
  // A name alone that the claim lacks does not make it unclear when it was.
  expect(said('the plan for Kharkov')).toContain('match')
})
