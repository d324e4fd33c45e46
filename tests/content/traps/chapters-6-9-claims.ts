import type { Trap } from './trap'

const lazar = 'person/lazar-kaganovich'
const settled = 'established' as const

/** What is claimed in chapters 6 to 9, and what is easily turned into a false fact. */
export const chapters6to9Claims: readonly Trap[] = [
  {
    chapter: '7',
    what: 'that Stalin scolded him for flattery is Mikoyan’s',
    never: { cites: '1288', says: /flatter|scold/, standing: settled, about: 'person/anastas-mikoyan' },
    like: 'Stalin scolded him.',
  },
  {
    chapter: '7',
    what: 'who was in the inner circle is Voroshilov’s view',
    never: { says: /inner circle/, standing: settled, cites: '1290' },
    like: 'To the inner circle belonged Molotov.',
  },
  {
    chapter: '7',
    what: 'a Politburo of moderates and hardliners is Nicolaevsky’s',
    never: { says: /moderates/, standing: settled },
    like: 'There were moderates and hardliners.',
  },
  {
    chapter: '7',
    what: 'that only Kaganovich wanted Ryutin’s death is not a fact',
    never: { says: /Ryutin.*(death|execut|shot)/, standing: settled },
    like: 'Stalin wanted Martemyan Ryutin shot.',
  },
  {
    chapter: '7',
    what: 'Stalin’s grief is Kaganovich’s telling',
    never: { says: /grief|grieve/, cites: '1395', standing: settled },
    like: 'Stalin showed grief.',
  },
  {
    chapter: '7',
    what: 'that Stalin offered to resign in 1932 is not a fact',
    never: { says: /offered to resign|offer of resignation/, cites: '1399', standing: settled },
    like: 'Stalin offered to resign.',
  },
  {
    chapter: '7',
    what: 'votes against Stalin in 1934 are claimed',
    never: { cites: '1409', says: /votes|ballot|struck/, standing: settled, kind: ['measure', 'statement'] },
    like: 'Up to 300 votes were cast against him.',
  },
  {
    chapter: '7',
    what: 'that Stalin loved Kirov is Kaganovich’s word',
    never: { says: /loved Kirov/, standing: settled, not: { kind: 'utterance' } },
    like: 'Joseph Stalin loved Kirov.',
  },
  {
    chapter: '7',
    what: 'that Kaganovich wanted the NKVD is not a fact',
    never: { cites: '1473', says: /Kaganovich.*(wanted|hoped|aspired).*NKVD/, standing: settled },
    like: 'Lazar Kaganovich wanted the NKVD.',
  },
  {
    chapter: '8',
    what: 'the coterie in Moscow is Colton’s charge',
    never: { says: /coterie/, standing: settled },
    like: 'He packed Moscow with a coterie.',
  },
  {
    chapter: '8',
    what: 'the inspiration of the south-western plan is Khrushchev’s telling',
    never: { cites: '1591', says: /inspired/, standing: settled },
    like: 'It was inspired by Kaganovich.',
  },
  {
    chapter: '8',
    what: 'that he opposed the cathedral’s demolition is his own claim',
    never: { says: /Kaganovich (had )?(opposed|objected to|was against).*(demolition|cathedral)/i, standing: settled },
    like: 'Lazar Kaganovich opposed the demolition of the cathedral.',
  },
  {
    chapter: '8',
    what: 'that he would have razed St Basil’s is hearsay',
    never: {
      about: 'place/st-basils',
      standing: settled,
      kind: 'statement',
      not: { says: /no evidence|legend|hearsay|rumour|story/i },
    },
  },
  {
    chapter: '8',
    what: 'the light in Rykov’s flat is Rykov’s belief',
    never: { cites: '1603', about: 'person/aleksei-rykov', standing: settled },
  },
  {
    chapter: '8',
    what: 'who began the canal is left open',
    never: { cites: '1643', says: /Stalin (began|started|conceived|initiated)/, standing: settled },
    like: 'Joseph Stalin initiated the canal.',
  },
  {
    chapter: '8',
    what: 'the scruples about forced labour are from his memoirs',
    never: { cites: '1645', says: /reluctan|unwilling/, standing: settled },
    like: 'The committee was reluctant.',
  },
  {
    chapter: '9',
    what: 'enmity with Andreev is a rumour',
    never: { about: [lazar, 'person/andrei-andreev'], says: /enm|hostil|hatred/, standing: settled },
    like: 'There was enmity between them.',
  },
  {
    chapter: '9',
    what: 'that Stalin would gladly see him fail is gossip',
    some: { fact: 'kaganovich-appointment-gossip-1935', standing: 'attributed' },
  },
  {
    chapter: '9',
    what: '“Transportnik” is Stalin only probably',
    never: { about: ['event/transportnik-article', 'person/joseph-stalin'], standing: settled },
  },
  {
    chapter: '9',
    what: 'terrorists around Kamenev are Yezhov’s claim',
    some: { fact: 'yezhov-claims-kamenev-conspiracy-1935', standing: 'attributed' },
  },
  {
    chapter: '9',
    what: 'spies on the eastern lines are a charge',
    some: { fact: 'kaganovich-charges-on-eastern-lines-1936', standing: 'attributed' },
  },
  {
    chapter: '7',
    what: 'figures from Kaganovich’s reports are his',
    never: {
      kind: 'measure',
      cites: '1362',
      standing: settled,
      not: { says: /Kaganovich (reported|said|told|gave)|reported by|by Kaganovich/ },
    },
  },
  { chapter: '8', what: 'the housing boast is doubted', never: { number: 30_000_000, standing: settled } },

  // Easily turned into a false fact.
  {
    chapter: '6',
    what: 'the Zhenotdel was abolished by the Politburo',
    never: { says: /Kaganovich abolished the (Zhenotdel|women)/i },
    like: 'Lazar Kaganovich abolished the Zhenotdel.',
  },
  {
    chapter: '6',
    what: 'not every politotdel went in 1934',
    never: { says: /(all|the) politotdely were abolished/i },
    like: 'All politotdely were abolished in 1934.',
  },
  {
    chapter: '8',
    what: 'no Palace of Soviets was built',
    never: { says: /Palace of Soviets (was built|stood|rose)/i },
    like: 'The Palace of Soviets was built there.',
  },
  {
    chapter: '8',
    what: 'the Metro was not named after Stalin',
    never: { about: 'event/naming-of-the-moscow-metro', says: /(was|is) named after .*Stalin/ },
    like: 'The Metro was named after Joseph Stalin.',
  },
  {
    chapter: '9',
    what: 'he did not oppose repression as such',
    never: { says: /Kaganovich opposed (the )?(repression|terror)/i },
    like: 'Lazar Kaganovich opposed repression.',
  },
  {
    chapter: '7',
    what: 'his view of a pact with Germany is not asked',
    never: { says: /Kaganovich (supported|opposed|favoured).*(pact|rapprochement).*Germany/ },
    like: 'Lazar Kaganovich supported the pact with Germany.',
  },
  {
    chapter: '7',
    what: 'the bombers for Mexico were to go on to Spain',
    never: { about: 'place/mexico', kind: 'measure', not: { says: /Spain|Mexico/ } },
  },
  {
    chapter: '7',
    what: 'Stalin did not ban “Bezhin Meadow”',
    never: { about: 'work/bezhin-meadow', says: /Stalin (banned|stopped|forbade)/ },
    like: 'Joseph Stalin banned Bezhin Meadow.',
  },
  {
    chapter: '7',
    what: 'Kaganovich stood up for “Jolly Fellows”',
    never: { about: 'work/jolly-fellows', says: /Kaganovich (attacked|condemned|criticized)/ },
    like: 'Lazar Kaganovich attacked Jolly Fellows.',
  },
  {
    chapter: '7',
    what: 'Nakhaev’s execution is only almost certain',
    never: { kind: 'death', about: 'person/a-s-nakhaev' },
  },
  {
    chapter: '7',
    what: 'nobody but the gunman is said to have had Kirov killed',
    never: { says: /Stalin (ordered|organized|arranged).*(Kirov|murder)/, standing: settled },
    like: 'Joseph Stalin ordered the murder of Kirov.',
  },
  {
    chapter: '8',
    what: 'the open trench was the German method',
    some: { about: 'term/open-trench-method', says: /Germany|German/ },
  },
  {
    chapter: '8',
    what: 'the closed tunnel was not',
    never: { about: 'term/closed-tunnel-method', says: /closed[- ]tunnel method.*(from|of) Germany/ },
    like: 'The closed-tunnel method came from Germany.',
  },
  {
    chapter: '7',
    what: 'the groups of 1930 and 1932 are kept apart',
    never: { about: ['event/syrtsov-lominadze-affair', 'person/nikolai-eismont'] },
  },
  {
    chapter: '9',
    what: 'no question on his friends has a right answer among many',
    never: { about: lazar, says: /\bfriends? of Lazar Kaganovich/, asks: /^entity:person/, not: { says: /closest/ } },
    like: 'A friend of Lazar Kaganovich was Sergei Kirov.',
  },
  {
    chapter: '9',
    what: 'the predecessor at NKPS is asked as the last before him',
    never: { says: /\b[Bb]efore Lazar Kaganovich\b.*(railways|Ways of Communication)/, asks: /^entity:person/ },
    like: 'Before Lazar Kaganovich the railways were led by Moisei Rukhimovich.',
  },
  {
    chapter: '7',
    what: 'what one plenum or congress did is not asked where it did two such things',
    never: { says: /abolished (in|by).*1934/, asks: /^entity:body\/ccc-rabkrin/ },
    like: 'CCC-Rabkrin was abolished in 1934.',
  },
  {
    chapter: '8',
    what: 'what bore his name is asked by more than the name',
    never: {
      says: /(named after|bore the name of) Lazar Kaganovich/i,
      asks: /^entity:place\/(moscow-metro|perm-railway)/,
      not: { says: /1935|1936|underground|Urals|line/ },
    },
    like: 'Named after Lazar Kaganovich was the Perm railway.',
  },
]
