import type { Trap } from './trap'

const lazar = 'person/lazar-kaganovich'
const settled = 'established' as const

/** People, bodies, offices and claims of the Introduction and chapters 1 to 5. */
export const chapters1to5Names: readonly Trap[] = [
  // Namesakes.
  {
    chapter: '2',
    what: 'P. K. Kaganovich is nobody’s kin',
    never: { kind: 'kinship', about: 'person/p-k-kaganovich' },
  },
  {
    chapter: '1',
    what: 'Genia’s brother Mikhail is not her son',
    never: { kind: 'kinship', about: ['person/genia-dubinskaya', 'person/mikhail-kaganovich'], says: /brother/ },
    like: 'Mikhail Kaganovich was the brother of Genia Dubinskaya.',
  },
  {
    chapter: '1',
    what: 'the uncle Aron is not the brother',
    never: { says: /\bAron\b.*uncle|uncle.*\bAron Kaganovich/ },
    like: 'Aron Kaganovich was his uncle.',
  },
  {
    chapter: '1',
    what: 'the Semashko of the bureau of 1917 is not the doctor',
    never: { about: 'person/nikolai-semashko', cites: '230' },
  },
  {
    chapter: '4',
    what: 'the Medvedev of Ekaterinoslav is neither the oppositionist',
    never: { about: 'person/sergei-medvedev', cites: '744' },
  },
  { chapter: '4', what: 'nor the historian', never: { about: 'person/roy-medvedev', cites: '744' } },
  {
    chapter: '3',
    what: 'the Medvedev of the Workers’ Opposition is Sergei',
    never: { about: 'person/aleksei-medvedev', cites: '508' },
  },
  {
    chapter: '5',
    what: 'the Evdokimov of the Shakhty affair is the policeman',
    never: { about: 'person/grigory-evdokimov', cites: '958' },
  },
  {
    chapter: '5',
    what: 'the Smirnov of Siberia is not Ivan',
    never: { about: 'person/ivan-n-smirnov', cites: '1020' },
  },
  {
    chapter: '2',
    what: 'the Liebknecht killed with Luxemburg is Karl',
    some: { about: ['person/karl-liebknecht', 'person/rosa-luxemburg'] },
  },
  {
    chapter: '4',
    what: 'Karlo Maksimovich is not the Democratic Centralist Maksimovsky',
    spelling: { of: 'person/karlo-maksimovich', refuses: ['Maksimovsky', 'V. Maksimov'] },
  },

  // Spellings.
  {
    chapter: '1',
    what: 'his father may be spelt Mosei',
    spelling: { of: 'person/moisei-kaganovich', accepts: ['Mosei Kaganovich'] },
  },
  {
    chapter: '1',
    what: 'his mother may be spelt as the index has her',
    spelling: { of: 'person/genia-dubinskaya', accepts: ['Genia Dudinskaya'] },
  },
  {
    chapter: '2',
    what: 'Nizhny may be spelt Nizhnyi',
    spelling: { of: 'place/nizhny-novgorod', accepts: ['Nizhnyi Novgorod'] },
  },
  { chapter: '1', what: 'Mogilev may be spelt Mogiliev', spelling: { of: 'place/mogilev', accepts: ['Mogiliev'] } },
  { chapter: '1', what: 'Gomel may keep its soft sign', spelling: { of: 'place/gomel', accepts: ['Gomel’'] } },
  {
    chapter: '4',
    what: 'Korniushin may be spelt with a y',
    spelling: { of: 'person/fyodor-korniushin', accepts: ['F. Kornyushin'] },
  },
  {
    chapter: '2',
    what: 'Ioffe may be spelt Joffe',
    spelling: { of: 'person/adolf-ioffe', accepts: ['Adolph Ioffe', 'Adolf Joffe'] },
  },
  {
    chapter: '4',
    what: 'Pyatakov may be spelt Piatakov',
    spelling: { of: 'person/georgy-pyatakov', accepts: ['Piatakov'] },
  },
  {
    chapter: '4',
    what: 'Grinko may keep his soft sign',
    spelling: { of: 'person/grigory-grinko', accepts: ["Grigory Grin'ko"] },
  },

  // Bodies that look alike.
  {
    chapter: '2',
    what: 'a Military Revolutionary Committee is not the Revolutionary Military Council',
    spelling: { of: 'body/nizhny-mrc', refuses: ['Revvoensoviet', 'Revolutionary Military Council'] },
  },
  {
    chapter: '2',
    what: 'nor the council a committee',
    spelling: { of: 'body/revvoensoviet', refuses: ['Military Revolutionary Committee', 'MRC'] },
  },
  {
    chapter: '1',
    what: 'the soviets’ Central Executive Committee is not the party’s Central Committee',
    spelling: { of: 'body/vtsik', refuses: ['Central Committee'] },
  },
  {
    chapter: '4',
    what: 'the Ukrainian Central Committee is not the all-union one',
    spelling: { of: 'body/party-central-committee', refuses: ['Ukrainian Central Committee'] },
  },
  {
    chapter: '4',
    what: 'nor the Ukrainian Politburo',
    spelling: { of: 'body/politburo', refuses: ['Ukrainian Politburo', 'Presidium'] },
  },
  {
    chapter: '3',
    what: 'the oppositions of 1925 and 1926 are two',
    spelling: { of: 'body/leningrad-opposition', refuses: ['Joint Opposition', 'United Opposition'] },
  },
  {
    chapter: '3',
    what: 'the Joint Opposition is not there in 1925',
    never: { about: 'body/joint-opposition', time: /^1925/ },
  },
  {
    chapter: '3',
    what: 'Orgotdel and Orgraspred are two departments',
    spelling: { of: 'body/orgotdel', refuses: ['Orgraspred'] },
  },

  // Congress numbers collide.
  ...[
    ['2', 'viii-party-congress', '1919-03'],
    ['3', 'xiii-party-conference', '1924-01'],
    ['3', 'xiii-party-congress', '1924-05'],
    ['3', 'xiv-party-conference', '1925-04'],
    ['3', 'xiv-party-congress', '1925-12'],
    ['3', 'xv-party-congress', '1927-12'],
  ].map(([chapter, slug, month]) => ({
    chapter: chapter!,
    what: `${slug!} is of ${month!} and of no other time`,
    never: {
      event: `event/${slug!}`,
      time: new RegExp(`^(?!${month!})19`),
      asks: /^time:/,
    } as const,
  })),

  // Offices.
  {
    chapter: '2',
    what: 'he stood in at Turkburo and did not head it',
    never: { kind: 'tenure', about: [lazar, 'post/head-of-turkburo'] },
  },
  {
    chapter: '2',
    what: 'he was not made deputy head of Turkestan’s government',
    never: { says: /Kaganovich (was|became).*deputy (chairman|head) of.*Turkestan/ },
    like: 'Lazar Kaganovich became deputy chairman of Sovnarkom of Turkestan.',
  },
  {
    chapter: '5',
    what: 'he chaired no Orgburo in 1928',
    never: { kind: 'tenure', about: [lazar, 'post/chairman-of-the-orgburo'], standing: settled },
  },
  {
    chapter: '5',
    what: 'he was not given the Moscow party in 1928',
    never: { kind: 'tenure', about: [lazar, 'post/first-secretary-of-moscow-party-committee'], time: /^192/ },
  },
  {
    chapter: '3',
    what: 'Stalin did not leave his post in 1924',
    never: { kind: 'tenure', about: ['person/joseph-stalin', 'post/party-general-secretary'], time: /\/1924/ },
  },
  {
    chapter: '2',
    what: 'nor was he general secretary in 1919',
    never: { kind: 'tenure', about: ['person/joseph-stalin', 'post/party-general-secretary'], time: /^(1919|192[01])/ },
  },
  {
    chapter: '3',
    what: 'Kaganovich was no secretary in 1922',
    never: { kind: 'tenure', about: [lazar, 'post/secretary-of-the-central-committee'], time: /^192[23]/ },
  },
  {
    chapter: '4',
    what: 'he led the Ukrainian commission before Zatonsky',
    never: {
      kind: 'tenure',
      about: ['person/vladimir-zatonsky', 'post/chairman-of-commission-on-ukrainization'],
      time: /^1925/,
    },
  },
  {
    chapter: '2',
    what: 'the Cheka was abolished in districts only',
    never: { says: /abolition of the Cheka\b/i },
    like: 'The abolition of the Cheka came in January 1919.',
  },
  {
    chapter: '1',
    what: 'the Bolsheviks’ share of the vote is not that of a coalition',
    never: { number: 24, says: /coalition/i },
    like: 'The coalition won 24 per cent.',
  },
]
