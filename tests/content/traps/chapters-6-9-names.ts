import type { Trap } from './trap'

const lazar = 'person/lazar-kaganovich'

/** People, bodies and offices of chapters 6 to 9. */
export const chapters6to9Names: readonly Trap[] = [
  // One person or body, several names.
  { chapter: '6–9', what: 'Yezhov may be spelt Ezhov', spelling: { of: 'person/nikolai-yezhov', accepts: ['Ezhov'] } },
  {
    chapter: '9',
    what: 'NKTyazhprom may be spelt with a capital',
    spelling: { of: 'body/nktyazhprom', accepts: ['NKTyazhProm', 'Commissariat of Heavy Industry'] },
  },
  {
    chapter: '6',
    what: 'Vesenkha may be called by its other names',
    spelling: { of: 'body/vesenkha', accepts: ['VSNKh', 'Supreme Economic Council'] },
  },
  {
    chapter: '7',
    what: 'CCC-Rabkrin is not Rabkrin alone',
    spelling: { of: 'body/ccc-rabkrin', accepts: ['CCC-Rabkrin'] },
  },
  {
    chapter: '9',
    what: 'a Krivonosite may be a Krivonosovite',
    spelling: { of: 'term/krivonosite', accepts: ['Krivonosovite'] },
  },
  {
    chapter: '6',
    what: 'Chubar may keep his soft sign',
    spelling: { of: 'person/vlas-chubar', accepts: ["Vlas Chubar'"] },
  },
  {
    chapter: '9',
    what: 'Lifshits may be Livshits',
    spelling: { of: 'person/yakov-lifshits', accepts: ['Yakov Livshits'] },
  },
  {
    chapter: '9',
    what: 'Sarkis may be Sarkisov',
    spelling: { of: 'person/sarkis-sarkisov', accepts: ['Sarkisov', 'S. A. Sarkis'] },
  },
  {
    chapter: '9',
    what: 'Jasny may be found as the book prints him',
    spelling: { of: 'person/naum-jasny', accepts: ['Naum Jazny'] },
  },
  {
    chapter: '9',
    what: 'Yagoda’s first name has two spellings',
    spelling: { of: 'person/genrikh-yagoda', accepts: ['Genrikh Yagoda'] },
  },
  {
    chapter: '8',
    what: 'the builder Abakumov is not the minister',
    spelling: { of: 'person/yegor-abakumov', accepts: ['Ye. T. Abakumov'], refuses: ['V. Abakumov'] },
  },
  {
    chapter: '7',
    what: 'the Commission of Party Control is not the Central Control Commission',
    spelling: { of: 'body/commission-of-party-control', refuses: ['Central Control Commission', 'CCC'] },
  },
  {
    chapter: '8',
    what: 'nor is it the Moscow commission of Peters',
    spelling: { of: 'body/moscow-control-commission', refuses: ['Commission of Party Control'] },
  },
  {
    chapter: '9',
    what: 'the Transport Section is not the Transport Commission',
    spelling: { of: 'body/transport-section', refuses: ['Transport Commission'] },
  },

  // Namesakes.
  {
    chapter: '9',
    what: 'the Kosior refused for the railways is Iosif',
    never: { cites: '1306', about: 'person/stanislav-kosior', says: /NKPS|Ways of Communication|railways/ },
    like: 'Stanislav Kosior was refused for the railways.',
  },
  {
    chapter: '7',
    what: 'the secretary Smirnov of 1930 is not the man of 1932',
    never: { cites: '1316', about: 'person/aleksandr-smirnov' },
  },
  { chapter: '7', what: 'nor Ivan', never: { cites: '1316', about: 'person/ivan-n-smirnov' } },
  {
    chapter: '8',
    what: 'the Medvedev of the shops is the historian',
    never: { cites: '1549', about: 'person/sergei-medvedev' },
  },
  { chapter: '8', what: 'German Krasin is not Leonid', never: { cites: '1569', about: 'person/leonid-krasin' } },
  {
    chapter: '8',
    what: 'the Bauman district is not the man',
    never: { about: ['person/karl-bauman', 'event/bauman-district-conference'] },
  },
  {
    chapter: '8',
    what: 'the Averbakh of the canal is not the critic',
    never: { says: /Averbakh.*(RAPP|critic|writers)/ },
    like: 'Leopold Averbakh of RAPP came to the canal.',
  },

  // Places.
  {
    chapter: '8',
    what: 'Belomor is not the Moscow canal',
    spelling: { of: 'place/baltic-white-sea-canal', refuses: ['Moscow Canal'] },
  },
  {
    chapter: '8',
    what: 'the strike was in Vichuga',
    some: { kind: 'happening', about: ['event/vichuga-strike', 'place/vichuga'] },
  },
  {
    chapter: '6',
    what: 'in February 1930 he went to the Lower Volga',
    never: { about: [lazar, 'place/central-black-earth-region'], time: /^1930-02/ },
  },
  {
    chapter: '9',
    what: 'the Gorky Park speech of 1936 is that before 25,000',
    never: { about: 'event/gorky-park-speech-1936', number: 35_000 },
  },
  {
    chapter: '6',
    what: 'West Siberia and Siberia are no two wrong answers',
    never: { about: ['place/siberia', 'place/west-siberia'] },
  },

  // Offices.
  {
    chapter: '7',
    what: 'neither of Kuibyshev’s two offices of 1934 is asked, for the other is right too',
    never: {
      kind: 'tenure',
      about: ['person/valerian-kuibyshev', 'post/chairman-of-commission-of-soviet-control'],
      asks: /^entity:post/,
    },
  },
  {
    chapter: '7',
    what: 'Ordzhonikidze was no full member in July 1930',
    never: {
      kind: 'membership',
      about: ['person/sergo-ordzhonikidze', 'body/politburo'],
      says: /full member.*July 1930/,
    },
    like: 'Sergo Ordzhonikidze was a full member of the Politburo in July 1930.',
  },
  {
    chapter: '7',
    what: 'Kaganovich did not cease to be a full member in 1935',
    never: { kind: 'membership', about: [lazar, 'body/politburo'], time: /\/1935/ },
  },
  {
    chapter: '6',
    what: 'Kosior was not removed from Ukraine in 1932',
    never: { kind: 'tenure', about: 'person/stanislav-kosior', time: /\/1932/ },
  },
  { chapter: '6', what: 'nor Chubar', never: { kind: 'tenure', about: 'person/vlas-chubar', time: /\/1932/ } },
  {
    chapter: '6',
    what: 'Yezhov was a deputy at NKZem, not its head',
    never: { kind: 'tenure', about: ['person/nikolai-yezhov', 'post/peoples-commissar-of-agriculture'] },
  },
  {
    chapter: '9',
    what: 'Kishkin had headed the NKVD’s Transport Department before Shanin',
    never: { kind: 'tenure', about: ['person/v-a-kishkin', 'post/head-of-nkvd-transport-department'], time: /^1935/ },
  },
  {
    chapter: '9',
    what: 'the first rail commission was Molotov’s',
    never: { kind: 'tenure', about: [lazar, 'post/chairman-of-transport-commission'], time: /^1933/ },
  },
  {
    chapter: '7',
    what: 'Rudzutak was a full member in 1930',
    never: { kind: 'membership', about: ['person/yan-rudzutak', 'body/politburo'], says: /candidate.*1930/ },
    like: 'Yan Rudzutak was a candidate member of the Politburo in July 1930.',
  },
  {
    chapter: '7',
    what: 'Stalin did not chair the Politburo as a rule',
    never: { says: /Stalin (usually |always |as a rule )?(chaired|presided over) the (meetings of the )?Politburo/ },
    like: 'Joseph Stalin chaired the Politburo.',
  },
  {
    chapter: '7',
    what: 'Kaganovich did not head the government',
    never: { kind: 'tenure', about: [lazar, 'post/chairman-of-sovnarkom'] },
  },
  {
    chapter: '7',
    what: 'nor Stalin in 1930',
    never: { kind: 'tenure', about: ['person/joseph-stalin', 'post/chairman-of-sovnarkom'], time: /^193/ },
  },
]
