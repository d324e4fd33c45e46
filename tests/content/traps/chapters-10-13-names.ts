import type { Trap } from './trap'

const lazar = 'person/lazar-kaganovich'

/** People, bodies and offices of chapters 10 to 13. */
export const chapters10to13Names: readonly Trap[] = [
  // Namesakes and spellings.
  {
    chapter: '11',
    what: 'a legendary Roza is no relative',
    never: { kind: 'kinship', says: /\bRoza\b/ },
    like: 'Roza Kaganovich was the sister of Lazar Kaganovich.',
  },
  {
    chapter: '12',
    what: 'the head of NKPS after 1944 is Ivan Kovalev',
    some: { kind: 'tenure', about: ['person/ivan-kovalev', 'post/peoples-commissar-of-railways'] },
  },
  {
    chapter: '10',
    what: 'the Smirnov tried in 1936 is Ivan',
    never: { about: ['person/aleksandr-smirnov', 'event/trial-of-zinoviev-and-kamenev'] },
  },
  {
    chapter: '10',
    what: 'the Evdokimov tried in 1936 is Grigory',
    never: { about: ['person/efim-evdokimov', 'event/trial-of-zinoviev-and-kamenev'] },
  },
  {
    chapter: '12',
    what: 'the Kuznetsov of the Leningrad affair is Aleksei',
    some: { about: ['person/aleksei-kuznetsov', 'event/leningrad-affair'] },
  },
  {
    chapter: '11',
    what: 'Nadezhda was Stalin’s wife',
    never: { kind: 'kinship', about: 'person/svetlana-alliluyeva', says: /Svetlana Alliluyeva was the wife/ },
    like: 'Svetlana Alliluyeva was the wife of Joseph Stalin.',
  },
  {
    chapter: '10',
    what: 'Papulia is not Sergo',
    spelling: { of: 'person/sergo-ordzhonikidze', refuses: ['Papulia Ordzhonikidze', 'Papuliya Ordzhonikidze'] },
  },
  {
    chapter: '11',
    what: 'the wreckers’ Kogan of the novel is not the canal’s',
    never: { about: ['person/lazar-kogan', 'work/the-land-of-the-happy'] },
  },
  {
    chapter: '11',
    what: 'Molybdenum in the novel stands for Stalin, not for Molotov',
    never: { about: 'work/the-land-of-the-happy', asks: /^entity:person\/vyacheslav-molotov/ },
  },
  {
    chapter: '10',
    what: 'Rumyantsev has one slug',
    spelling: { of: 'person/ivan-rumyantsev', accepts: ['Ivan Rumyantsev'] },
  },
  {
    chapter: '10',
    what: 'Milshtein may keep his soft sign',
    spelling: { of: 'person/solomon-milshtein', accepts: ["Solomon Mil'shtein"] },
  },
  { chapter: '10', what: 'Belsky may keep his', spelling: { of: 'person/lev-belsky', accepts: ["Lev Bel'sky"] } },
  {
    chapter: '13',
    what: 'Mićunović may be typed without accents',
    spelling: { of: 'person/veljko-micunovic', accepts: ['Veljko Micunovic'] },
  },
  {
    chapter: '12',
    what: 'Dimitrov has two spellings',
    spelling: { of: 'person/georgi-dimitrov', accepts: ['Georgi Dimitrov'] },
  },
  {
    chapter: '10',
    what: 'Mrachkovsky may be found as the index prints him',
    spelling: { of: 'person/sergei-mrachkovsky', accepts: ['Sergei Mrachkovsky'] },
  },

  // Bodies and places that changed their names.
  {
    chapter: '12',
    what: 'Presidium and Politburo are two entities, linked',
    spelling: { of: 'body/party-presidium', refuses: ['Politburo'] },
  },
  {
    chapter: '12',
    what: 'so are Sovnarkom and the Council of Ministers',
    spelling: { of: 'body/sovnarkom', refuses: ['Council of Ministers'] },
  },
  {
    chapter: '12',
    what: 'there is no Council of Ministers before 1946',
    never: {
      about: 'body/council-of-ministers',
      time: /^19([123]\d|4[0-5])/,
      kind: ['tenure', 'membership', 'happening'],
    },
  },
  {
    chapter: '12',
    what: 'there is no party Presidium before October 1952',
    never: { about: 'body/party-presidium', time: /^19([1-4]\d|5[01])/ },
  },
  {
    chapter: '12',
    what: 'and no Politburo between 1953 and 1963',
    never: { about: 'body/politburo', kind: ['tenure', 'membership'], time: /^19(5[3-9]|6[0-3])/ },
  },
  {
    chapter: '10',
    what: 'there is no NKVD of the Union before 1934',
    never: { about: 'body/nkvd', time: /^19(2\d|3[0-3])/, kind: ['tenure', 'membership'] },
  },
  { chapter: '10', what: 'the NKVD is not the OGPU', spelling: { of: 'body/nkvd', refuses: ['OGPU', 'KGB', 'GPU'] } },
  {
    chapter: '12',
    what: 'the commissions of defence are three',
    spelling: { of: 'body/sovnarkom-defence-committee', refuses: ['Defence Commission', 'State Defence Committee'] },
  },
  {
    chapter: '12',
    what: 'and the wartime committee is none of them',
    spelling: {
      of: 'body/state-defence-committee',
      accepts: ['GKO'],
      refuses: ['Defence Committee', 'Defence Commission'],
    },
  },

  // Offices.
  {
    chapter: '10',
    what: 'Yezhov was not the first head of Party Control',
    never: {
      kind: 'tenure',
      about: ['person/nikolai-yezhov', 'post/chairman-of-commission-of-party-control'],
      time: /^1934/,
    },
  },
  {
    chapter: '12',
    what: 'the party secretaryship ended in 1939',
    never: { kind: 'tenure', about: [lazar, 'post/secretary-of-the-central-committee'], time: /\/19(4[67]|57)/ },
  },
  {
    chapter: '12',
    what: 'in 1947 he was first secretary in Ukraine, not general secretary',
    never: { about: [lazar, 'post/general-secretary-of-the-ukrainian-party'], time: /^1947/ },
  },
  {
    chapter: '13',
    what: 'he left the Central Committee in 1957 and the party later',
    never: { says: /expelled from the party in 1957/ },
    like: 'Lazar Kaganovich was expelled from the party in 1957.',
  },
  { chapter: '13', what: 'only Molotov was taken back', some: { fact: 'molotov-alone-readmitted' } },
  {
    chapter: '10',
    what: 'while Bakulin was narkom Kaganovich was not',
    never: { kind: 'tenure', about: [lazar, 'post/peoples-commissar-of-railways'], time: /^193[57].*\/1938/ },
  },
  {
    chapter: '12',
    what: 'the Military Industrial Commission of 1938 was Mikhail’s',
    never: { kind: 'tenure', about: [lazar, 'post/chairman-of-the-military-industrial-commission'] },
  },
  {
    chapter: '12',
    what: 'Malenkov held two offices for days in March 1953, and Khrushchev his in September',
    never: {
      kind: 'tenure',
      about: ['person/nikita-khrushchev', 'post/first-secretary-of-the-central-committee'],
      time: /^1953-0[1-8]/,
    },
  },
  {
    chapter: '13',
    what: 'Brezhnev’s wartime office is not asked',
    never: { about: 'person/leonid-brezhnev', cites: '2465', asks: /^entity:(body|post)/ },
  },
  {
    chapter: '12',
    what: 'only the enlarged Presidium never met',
    never: { says: /^The Presidium (of the Central Committee )?never met/ },
    like: 'The Presidium never met.',
  },
]
