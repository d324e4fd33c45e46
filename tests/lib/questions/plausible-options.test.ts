import { expect, test } from 'vitest'
import type { EntityId } from '@/lib/corpus/entity'
import { formsFor } from '@/lib/questions/make'
import { sortOf } from '@/lib/questions/sorts'
import {
  asksWho,
  cardFor,
  cardIds,
  contextFor,
  event,
  happened,
  body,
  person,
  place,
  post,
  questionFor,
  railways,
  term,
  told,
  withFacts,
  wrongOver,
} from './fixture'
import type { Written } from './fixture'

/** Some of each trade, all named in the same years. */
const trades: Written = withFacts(
  railways,
  [
    told(
      'all',
      ['tucker', 'getty', 'conquest', 'ribbentrop', 'denikin'].map((slug) => `{person/${slug}}`).join(', ') +
        ' were named in 1935.',
    ),
    asksWho('official', 'person/molotov', 'In 1935 {who} opened the bridge.'),
    asksWho('scholar', 'person/tucker', 'In 1935 {who} closed the book.'),
  ],
  [
    person('molotov', 'Vyacheslav Molotov', { who: 'head of government in the 1930s, later foreign minister' }),
    person('stalin', 'Joseph Stalin', { who: 'party general secretary' }),
    person('tucker', 'Robert Tucker', { who: 'American historian' }),
    person('getty', 'Arch Getty', { who: 'American historian of the period' }),
    person('conquest', 'Robert Conquest', { who: 'historian of the Terror' }),
    person('ribbentrop', 'Joachim von Ribbentrop', { who: 'Nazi foreign minister' }),
    person('denikin', 'Anton Denikin', { who: 'White general' }),
  ],
)

test('historians, foreigners and enemies do not stand beside commissars, nor commissars beside historians', () => {
  const context = contextFor(trades)
  const strangers = ['tucker', 'getty', 'conquest', 'ribbentrop', 'denikin'].map((slug) => `person/${slug}`)
  const beside = wrongOver(context, 'official#who')
  expect(beside.size).toBeGreaterThan(2)
  for (const stranger of strangers) expect(beside).not.toContain(stranger)
  expect([...wrongOver(context, 'scholar#who')].sort()).toEqual(['person/conquest', 'person/getty'])
})

test('who is not about yet, or no longer, is left out even where only the topic tells the time', () => {
  const context = contextFor(
    withFacts(
      railways,
      [
        asksWho('undated', 'person/lazar-kaganovich', '{who} liked the whistle of an engine.'),
        told('before', '{person/old} spoke to the drivers in 1908.'),
        told('after', '{person/young} spoke to the drivers in 1971.'),
      ],
      [person('old', 'Pavel Durnov'), person('young', 'Yuri Novikov')],
    ),
  )
  const offered = wrongOver(context, 'undated#who')
  expect(offered.size).toBeGreaterThan(2)
  expect(offered).not.toContain('person/old')
  expect(offered).not.toContain('person/young')
})

test('who has left the country is in no office there', () => {
  const context = contextFor(
    withFacts(
      railways,
      [
        asksWho('then', 'person/lazar-kaganovich', 'In 1928 {who} opened the bridge.'),
        asksWho('later', 'person/lazar-kaganovich', 'In 1935 {who} closed the bridge.'),
        told('exile', '{person/exile} wrote of the railways in 1927 and in 1938.'),
      ],
      [person('exile', 'Pavel Durnov', { who: 'an official, abroad from 1929' })],
    ),
  )
  expect(wrongOver(context, 'then#who')).toContain('person/exile')
  expect(wrongOver(context, 'later#who')).not.toContain('person/exile')
})

test('an obscure name has obscure ones for company', () => {
  const facts = Array.from({ length: 40 }, (_, at) =>
    told(`deed-${at}`, `In 1935 {person/lazar-kaganovich} signed order ${at}.`),
  )
  const clerks = ['a', 'b', 'c', 'd'].map((slug) =>
    person(slug, `Ivan ${slug.toUpperCase()}lin`, { who: 'party official in the Urals' }),
  )
  const context = contextFor(
    withFacts(
      railways,
      [
        ...facts,
        asksWho('clerk', 'person/a', 'In 1935 {who} kept the keys of the depot.'),
        ...['b', 'c', 'd'].map((slug) => told(`of-${slug}`, `In 1935 {person/${slug}} kept other keys.`)),
      ],
      clerks,
    ),
  )
  const offered = wrongOver(context, 'clerk#who')
  expect(offered).not.toContain('person/lazar-kaganovich')
  expect(offered).toContain('person/b')
})

test('a factory has factories for company, a foreign town foreign towns and a label labels', () => {
  const context = contextFor(
    withFacts(
      railways,
      [
        asksWho('works', 'body/a', 'In 1935 {who} struck for bread.'),
        told('works-named', 'In 1935 {body/b}, {body/c} and {body/d} did not strike, nor did {body/police}.'),
        asksWho('town', 'place/paris', 'In 1935 he studied the drains of {who} with care.'),
        told('towns-named', 'In 1935 he saw {place/vienna}, {place/berlin}, {place/moscow} and {place/kiev}.'),
        asksWho('label', 'term/a', 'In 1935 they called him {who} in the press.'),
        ...['b', 'c', 'farm'].map((slug) => ({
          id: `word-${slug}`,
          kind: 'definition',
          term: `term/${slug}`,
          meaning: `a word that ${slug} might use`,
        })),
      ],
      [
        body('a', 'Sormovo works', { who: 'a great factory' }),
        body('b', 'Kommunar works', { who: 'maker of harvesters' }),
        body('c', 'Urals Potash Works', { who: 'the largest plant of its kind' }),
        body('d', 'Kharkov Tractor Works', { who: 'a factory' }),
        body('police', 'OGPU', { who: 'the political police' }),
        place('paris', 'Paris', { who: 'the capital of France' }),
        place('vienna', 'Vienna', { who: 'the capital of Austria' }),
        place('berlin', 'Berlin', { who: 'the capital of Germany' }),
        place('moscow', 'Moscow', { who: 'the Soviet capital' }),
        place('kiev', 'Kiev', { who: 'city on the Dnieper' }),
        term('a', 'limiters', { who: 'a term of abuse' }),
        term('b', 'double-dealers', { who: 'a label for a hidden opponent' }),
        term('c', 'former people', { who: 'label for a group' }),
        term('farm', 'kolkhozes', { who: 'a form of farm' }),
      ],
    ),
  )
  expect([...wrongOver(context, 'works#who')].sort()).toEqual(['body/b', 'body/c', 'body/d'])
  expect([...wrongOver(context, 'town#who')].sort()).toEqual(['place/berlin', 'place/vienna'])
  expect([...wrongOver(context, 'label#who')].sort()).toEqual(['term/b', 'term/c'])
})

test('a word for a thing is not asked for among words for persons', () => {
  const words = [
    ['gigantomania', 'word of criticism in planning'],
    ['glasnost', 'political slogan'],
    ['Thermidor', 'comparison with another revolution'],
    ['acolyte', 'a word for one kind of follower'],
    ['bedniak', 'class label in the village'],
    ['khozyain', "a word from the speech of Stalin's circle"],
  ] as const
  const context = contextFor(
    withFacts(
      railways,
      words.map(([slug], at) => ({
        id: slug.toLowerCase(),
        kind: 'definition',
        term: `term/${slug.toLowerCase()}`,
        meaning: `what ${at} of ten would have said`,
      })),
      words.map(([slug, who]) => term(slug.toLowerCase(), slug, { who })),
    ),
  )
  expect([...wrongOver(context, 'gigantomania#term')].sort()).toEqual(['term/glasnost', 'term/thermidor'])
  expect([...wrongOver(context, 'acolyte#term')].sort()).toEqual(['term/bedniak', 'term/khozyain'])
})

const policies = [
  ['ukrainization', 'language policy of the 1920s'],
  ['korenizatsiya', 'nationalities policy of the 1920s'],
  ['neo-nep', 'a turn of policy in 1932'],
  ['goods-famine', 'a shortage of the NEP years'],
  ['tax-in-kind', 'measure of 1921'],
  ['great-turn', 'a name for the upheaval of 1929'],
  ['order-of-lenin', 'highest decoration'],
  ['day-of-transport', 'annual holiday'],
] as const
const ofPolicies = contextFor(
  withFacts(
    railways,
    policies.map(([slug], at) => ({
      id: slug,
      kind: 'definition',
      term: `term/${slug}`,
      meaning: `what ${at} of ten would have said`,
    })),
    policies.map(([slug, who]) => term(slug, slug, { who })),
  ),
)

test('a shortage, a levy, an upheaval and a holiday are no policies and no decorations', () => {
  const sorts = policies.map(([slug]) => sortOf(ofPolicies.corpus.entity.get(`term/${slug}` as EntityId)!))
  expect(sorts).toEqual(['policy', 'policy', 'policy', 'shortage', 'levy', 'upheaval', 'honour', 'holiday'])
})

test('what belongs to the capital is no town', () => {
  const { corpus } = contextFor(
    withFacts(
      railways,
      [],
      [
        place('metro', 'Moscow Metro', { who: "the capital's underground railway" }),
        place('riga', 'Riga', { who: 'the Latvian capital' }),
      ],
    ),
  )
  const sortOfPlace = (slug: string) => sortOf(corpus.entity.get(`place/${slug}` as EntityId)!)
  expect([sortOfPlace('metro'), sortOfPlace('riga')]).toEqual(['line', 'town'])
})

test('a term is chosen by its meaning only where two others are of its sort', () => {
  const forms = (slug: string) => formsFor(ofPolicies, cardFor(ofPolicies, `${slug}#term`))
  expect(forms('ukrainization')).toContain('choice')
  for (const slug of ['goods-famine', 'great-turn', 'day-of-transport']) expect(forms(slug)).not.toContain('choice')
})

test('a body asked by its meaning has none beside it that says another field, a party body none of the state', () => {
  const bodies = [
    ['arkhplan', 'Arkhplan', 'a commission on how the city was to look'],
    ['orgburo', 'Orgburo', "the party's bureau for personnel"],
    ['politburo-of-moscow', 'Moscow Bureau', 'party leadership of the capital'],
    ['defence', 'Defence Commission', 'party commission on arms'],
    ['ogpu', 'OGPU', 'the political police'],
  ] as const
  const context = contextFor(
    withFacts(
      railways,
      [
        { id: 'arkhplan', kind: 'definition', term: 'body/arkhplan', meaning: 'what kept watch over tall houses' },
        asksWho('pair', 'body/orgburo', 'The party body that met by night in 1935 was {who}.'),
        ...bodies.map(([slug]) => told(`of-${slug}`, `In 1935 {body/${slug}} had a new roof.`)),
      ],
      bodies.map(([slug, name, who]) => body(slug, name, { who })),
    ),
  )
  expect(wrongOver(context, 'arkhplan#term')).toContain('body/orgburo')
  expect(wrongOver(context, 'arkhplan#term')).not.toContain('body/defence')
  expect([...wrongOver(context, 'pair#who')].sort()).toEqual([
    'body/defence',
    'body/politburo',
    'body/politburo-of-moscow',
  ])
})

test('a commissariat has commissariats beside it, and a way of collecting grain no way of building', () => {
  const bodies = [
    ['grain', "People's Commissariat of Grain", 'the commissariat for grain'],
    ['fish', "People's Commissariat of Fish", 'the commissariat for fish'],
    ['timber', 'Commissariat of Timber', 'the ministry for timber'],
    ['inspection', 'Inspection', 'the commissariat of state control'],
    ['committee', 'Committee of the Grain Province', 'the party leadership of a province'],
    ['ogpu', 'OGPU', 'the political police'],
  ] as const
  const context = contextFor(
    withFacts(
      railways,
      [
        asksWho('ministry', 'body/grain', 'In 1935 the roof of {who} fell in.'),
        ...bodies.map(([slug]) => told(`of-${slug}`, `In 1935 {body/${slug}} had a new roof.`)),
        ...['method', 'tunnel'].map((slug) => ({
          id: `word-${slug}`,
          kind: 'definition',
          term: `term/${slug}`,
          meaning: `what the ${slug} did`,
        })),
      ],
      [
        ...bodies.map(([slug, name, who]) => body(slug, name, { who })),
        term('method', 'Steppe method', { who: 'a way of collecting grain' }),
        term('tunnel', 'open-trench method', { who: 'a way of building underground railways' }),
      ],
    ),
  )
  expect([...wrongOver(context, 'ministry#who')].sort()).toEqual(['body/fish', 'body/inspection', 'body/timber'])
  const sorts = ['method', 'tunnel'].map((slug) => sortOf(context.corpus.entity.get(`term/${slug}` as EntityId)!))
  expect(sorts).toEqual(['policy', 'technique'])
})

test('an informal place stands among offices only where too few others are known', () => {
  const office = (slug: string, who: string) => ({
    id: `in-${slug}`,
    kind: 'tenure',
    person: `person/${who}`,
    post: `post/${slug}`,
    time: '1934/1936',
  })
  const informal = post('right-hand', "the leader's deputy on the railways", { who: 'informal second place' })
  const context = contextFor(
    withFacts(
      railways,
      [office('section', 'a'), office('right-hand', 'b'), office('group', 'c'), office('city', 'd')],
      [
        informal,
        post('section', 'head of the Northern section'),
        post('group', 'head of the Southern group'),
        post('city', 'head of the Eastern city'),
        ...['a', 'b', 'c', 'd'].map((slug) => person(slug, `Ivan ${slug.toUpperCase()}lin`)),
      ],
    ),
  )
  const offered = wrongOver(context, 'in-section#post')
  expect(offered).toContain('post/group')
  expect(offered).not.toContain('post/right-hand')
})

test('a verb that fits one event alone gives way to its date, and mass death is no option beside a feast', () => {
  const names = [
    ['feast', 'birthday of the leader'],
    ['murder', 'murder of the envoy'],
    ['record', 'record run of the driver'],
    ['visit', 'visit to the taiga'],
    ['blast', 'demolition of the church'],
    ['move', 'move of the Academy'],
  ] as const
  const context = contextFor(
    withFacts(
      railways,
      [
        happened('feast', '1933-01'),
        happened('murder', '1933-02'),
        happened('record', '1933-03'),
        happened('visit', '1933-04'),
        happened('move', '1933-06'),
        happened('blast', '1933-05', { text: '{event} was carried out with much dynamite {time}.' }),
      ],
      names.map(([slug, name]) => event(slug, name)),
    ),
  )
  expect(questionFor(context, 'blast#event', 'choice').stem).toBe('Which of these took place in May 1933?')
  const offered = wrongOver(context, 'blast#event')
  expect(offered.size).toBeGreaterThan(2)
  expect(offered).not.toContain('event/murder')
})

test('a wrong date lies neither before the Revolution nor where the stem puts the other end', () => {
  const context = contextFor(
    withFacts(railways, [
      { id: 'office', kind: 'tenure', person: 'person/nikita-khrushchev', post: 'post/deputy', time: '1921/1924' },
      {
        id: 'rule',
        kind: 'statement',
        slots: { start: { time: '1924' }, end: { time: '1928' } },
        asks: ['start', 'end'],
        text: 'From {start|1924} to {end|1928} the leader was one of several.',
      },
    ]),
  )
  for (const year of wrongOver(context, 'office#start')) expect(Number(year)).toBeGreaterThan(1916)
  expect([...wrongOver(context, 'rule#start')].map(Number).every((year) => year < 1928)).toBe(true)
  expect([...wrongOver(context, 'rule#end')].map(Number).every((year) => year > 1924)).toBe(true)
})

test('a figure may stand still for a year, but a series tells in which years it did not', () => {
  const meetings = (year: number, value: number) => ({
    id: `meetings-${year}`,
    kind: 'measure',
    what: `meetings of the Politburo in ${year}`,
    value,
    unit: 'meetings',
    time: String(year),
    numbers: [value],
    text: '{body/politburo} held {value} in {time|x}.'.replace('{time|x}', String(year)),
  })
  const alone = wrongOver(contextFor(withFacts(railways, [meetings(1934, 18)])), 'meetings-1934#time')
  expect([...alone].map(Number).filter((year) => Math.abs(year - 1934) < 3)).toEqual([])
  const series = contextFor(withFacts(railways, [meetings(1934, 18), meetings(1935, 15), meetings(1936, 18)]))
  expect(wrongOver(series, 'meetings-1934#time')).toContain('1935')
  expect(wrongOver(series, 'meetings-1934#time')).not.toContain('1936')
})

test('who heads the secretaries is a secretary too, and a deputy has not his chief beside him', () => {
  const context = contextFor(
    withFacts(
      railways,
      [
        asksWho('chief', 'post/general', 'In 1935 he was asked to cease to be {who} at once.'),
        told('posts', 'In 1935 {post/secretary} met {post/deputy-gosplan} and {post/soviet}.'),
        asksWho('second', 'post/deputy-gosplan', 'In 1935 he rose to be {who} by merit.'),
      ],
      [
        body('secretariat', 'Secretariat'),
        post('general', 'general secretary of the party', { body: 'body/secretariat' }),
        post('secretary', 'secretary of the Central Committee', {
          body: 'body/secretariat',
          seats: 'several',
          article: 'a',
        }),
        post('deputy-gosplan', 'deputy chairman of Gosplan'),
      ],
    ),
  )
  expect(wrongOver(context, 'chief#who').size).toBeGreaterThan(1)
  expect(wrongOver(context, 'chief#who')).not.toContain('post/secretary')
  expect(wrongOver(context, 'second#who')).not.toContain('post/gosplan')
})

test('an outcome that only its own event could have is not asked, nor set against those of another age', () => {
  const ended = (slug: string, time: string, outcome: string) => happened(slug, time, { outcome })
  const context = contextFor(
    withFacts(
      railways,
      [
        ended('a', '1931-01', 'Many engineers were sent to other lines'),
        ended('b', '1933-01', 'Nobody was allowed to leave the depot'),
        ended('c', '1935-01', 'Two new commissions took its place'),
        ended('d', '1936-06', 'Coal was carried before everything else'),
        ended('e', '1951-06', 'Wages were raised for the oldest drivers'),
      ],
      ['quarrel', 'review', 'merger', 'session', 'reform'].map((name, at) =>
        event('abcde'[at]!, `${name} of the line`),
      ),
    ),
  )
  expect(cardIds(context)).not.toContain('c#outcome')
  expect([...wrongOver(context, 'a#outcome')].sort()).toEqual(['event/b', 'event/d'])
})

test.each([
  ['outbreak of the peasant revolt', 'When did the peasant revolt break out?'],
  ['end of the working sessions', 'When did the working sessions end?'],
  ['setting up of the commission on the trials', 'When was the commission on the trials set up?'],
  ['introduction of rationing in the crisis', 'When was rationing introduced in the crisis?'],
  ['approval of the primary and middle school reform', 'When was the primary and middle school reform approved?'],
] as const)('%s', (name, stem) => {
  const context = contextFor(withFacts(railways, [happened('x', '1933-05')], [event('x', name)]))
  expect(questionFor(context, 'x#time', 'date').stem).toContain(stem)
})

test('whoever was executed did not die, and a town is asked for as a town', () => {
  const context = contextFor(
    withFacts(
      railways,
      [
        {
          id: 'shot',
          kind: 'death',
          person: 'person/valery-mezhlauk',
          time: '1938-07',
          place: 'place/moscow',
          manner: 'was executed',
        },
      ],
      [place('moscow', 'Moscow', { who: 'the Soviet capital' })],
    ),
  )
  expect(questionFor(context, 'shot#time', 'date').stem).toMatch(/^When was Valery Mezhlauk executed\?/)
  expect(questionFor(context, 'shot#place', 'typed').stem).toBe('In which city was Valery Mezhlauk executed?')
})
