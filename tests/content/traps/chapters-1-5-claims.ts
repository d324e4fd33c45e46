import type { Trap } from './trap'

const lazar = 'person/lazar-kaganovich'
const settled = 'established' as const

/** What memoirists, opponents and police reports claim in the Introduction and chapters 1 to 5. */
export const chapters1to5Claims: readonly Trap[] = [
  // Memoirs, hostile witnesses and reports.
  {
    chapter: '1',
    what: 'that he joined the party in 1911 is his own claim',
    never: { says: /Kaganovich.*joined.*1911/, standing: settled },
    like: 'Lazar Kaganovich joined the Bolsheviks in 1911.',
  },
  {
    chapter: '1',
    what: 'how he met Martov is his own story',
    never: { about: [lazar, 'person/yuli-martov'], standing: settled },
  },
  { chapter: '1', what: 'so is how he met Liber', never: { about: [lazar, 'person/mark-liber'], standing: settled } },
  {
    chapter: '1',
    what: 'so is how he met Milyutin',
    never: { about: [lazar, 'person/vladimir-milyutin'], standing: settled },
  },
  {
    chapter: '1',
    what: 'Trotsky’s small part in the Red Army is a memoir’s',
    some: { fact: 'memoirs-belittle-trotsky', standing: 'attributed' },
  },
  {
    chapter: '1',
    what: 'that he was a Zionist is nowhere a fact',
    never: { about: lazar, says: /Kaganovich (was|had been|became) .*Zionis/ },
    like: 'Lazar Kaganovich was a Zionist.',
  },
  {
    chapter: 'Introduction',
    what: 'nothing rests on Stuart Kahan',
    never: { about: 'person/stuart-kahan', not: { kind: 'definition' } },
  },
  {
    chapter: '5',
    what: 'engineers were accused of wrecking, and it is not said that they wrecked',
    never: { cites: '958', says: /engineers? (had )?(wrecked|sabotaged)/ },
    like: 'Shakhty engineers wrecked the mines.',
  },
  {
    chapter: '5',
    what: 'what Stalin told Bukharin of the Himalayas is reported',
    never: { says: /Himalayas/, standing: settled },
    like: 'Stalin said that they were the Himalayas.',
  },
  {
    chapter: '5',
    what: 'that Stalin bought the Ukrainians is Bukharin’s view',
    never: { says: /Stalin (had )?“?bought/, standing: settled },
    like: 'Stalin bought the leaders of Ukraine.',
  },
  {
    chapter: '5',
    what: 'Stalin’s plan for Moscow is Bukharin’s belief',
    never: { says: /Stalin (meant|wanted|planned) to put.*Kaganovich.*(Uglanov|Moscow)/, standing: settled },
    like: 'Stalin meant to put Kaganovich in the place of Uglanov.',
  },
  {
    chapter: '4',
    what: 'that Molotov refused Ukraine is only asserted',
    never: { cites: '732', says: /Molotov.*(refused|declined|turned)/, standing: settled },
    like: 'Vyacheslav Molotov turned the post down.',
  },
  {
    chapter: '4',
    what: 'Rakovsky’s stormy welcome is a memoir’s',
    never: {
      about: 'person/khristian-rakovsky',
      cites: '862',
      says: /stormy|hostile reception|shouted down/,
      standing: settled,
    },
    like: 'Khristian Rakovsky met a stormy reception.',
  },
  {
    chapter: '4',
    what: 'the Ukrainian police reports are claims',
    never: { about: 'event/donbass-gpu-reports', says: /peasants (were|had)/, standing: settled },
    like: 'The reports show that peasants were preparing a revolt.',
  },
  {
    chapter: '4',
    what: 'Kaganovich refuses the charge of Thermidor',
    never: { says: /Kaganovich (spoke|warned) of (a )?Thermidor/ },
    like: 'Lazar Kaganovich warned of a Thermidor.',
  },
  {
    chapter: '3',
    what: 'the Clemenceau thesis is Trotsky’s',
    some: { about: 'term/clemenceau-thesis', says: /Trotsky/ },
  },
]
