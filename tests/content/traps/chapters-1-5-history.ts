import type { Trap } from './trap'

const lazar = 'person/lazar-kaganovich'
const day = /^time:\d{4}-\d\d-\d\d$/
const anyTime = /^time:/

/** Where the Introduction and chapters 1 to 5 are at odds with well-known history or with the calendar. */
export const chapters1to5History: readonly Trap[] = [
  // Printed dates that history knows otherwise.
  {
    chapter: '1',
    what: 'the fall of the Provisional Government has no date',
    never: { about: 'body/provisional-government', asks: /^time:1917-1[0-2]/ },
  },
  {
    chapter: '1',
    what: 'the coalition with the Left SRs is not put in October 1917',
    never: { about: 'body/left-srs', asks: /^time:1917-10/ },
  },
  {
    chapter: '2',
    what: 'the fall of Kazan has no date',
    never: { says: /\bKazan\b/, asks: /^time:1918-0[678]/ },
    like: 'Kazan fell on 6 July 1918.',
  },
  {
    chapter: '4',
    what: 'Dzerzhinsky’s death has no month',
    never: { about: 'person/felix-dzerzhinsky', asks: /^time:1926-0[78]/ },
  },
  {
    chapter: '2',
    what: 'Tomsky’s election to the Politburo is not put in 1921',
    never: { kind: 'membership', about: ['person/mikhail-tomsky', 'body/politburo'], time: /^192[012]/ },
  },
  {
    chapter: '3',
    what: 'Kamenev is not named among those to be expelled in August 1927',
    never: { about: ['event/august-plenum-of-1927', 'person/lev-kamenev'] },
  },
  {
    chapter: 'Introduction',
    what: 'Stalin was denounced at the XXII Congress, not the XXI',
    never: { says: /\bXXI (Party )?Congress/ },
    like: 'At the XXI Party Congress they denounced him.',
  },
  {
    chapter: '4',
    what: 'Zatonsky was no Borot’bist',
    never: { about: ['person/vladimir-zatonsky', 'body/borotbists'], not: { kind: 'happening' } },
  },
  {
    chapter: '5',
    what: 'the blow to the Chinese Communists has no year',
    never: { says: /Chinese Communist/i, asks: anyTime },
    like: 'The Chinese Communists were crushed in 1926.',
  },
  {
    chapter: '3',
    what: 'the British General Strike is not put in June',
    never: { event: 'event/british-general-strike', asks: /^time:1926-06/ },
  },
  {
    chapter: '1',
    what: 'the Red Army decree is asked by its month',
    never: { about: 'event/decree-on-the-red-army', asks: day },
  },
  {
    chapter: '2',
    what: 'who decreed the kombedy is not said',
    never: { about: ['event/creation-of-kombedy', 'body/sovnarkom'] },
  },
  {
    chapter: '2',
    what: 'the nationalization of 1918 is not dated',
    never: { says: /nationali[sz](ed|ation)/i, asks: /^time:1918/ },
    like: 'Large factories were nationalized on 26 June 1918.',
  },
  {
    chapter: '2',
    what: 'the decree on Red Terror has a month and no day',
    never: { about: 'event/decree-on-red-terror', asks: day },
  },
  {
    chapter: '2',
    what: 'neither day of September is a wrong answer for it',
    offered: { card: 'red-terror-decree-published#time', never: /September 1918/, like: '5 September 1918' },
  },
  { chapter: '1', what: 'Kaganovich’s birth is asked by its month', never: { kind: 'birth', about: lazar, asks: day } },
  {
    chapter: '1',
    what: 'November is no wrong answer for it',
    offered: { card: 'lazar-kaganovich-birth#time', never: /November 1893/, like: '22 November 1893' },
  },
  {
    chapter: '3',
    what: 'the Tax in Kind is not among Lenin’s last articles',
    never: { says: /(last|final) (articles|writings).*Tax in Kind|Tax in Kind.*(last|final) (articles|writings)/i },
    like: 'Among Lenin’s last articles was The Tax in Kind.',
  },
  {
    chapter: '4',
    what: 'the end of Shumsky’s commissariat is not given',
    never: {
      kind: 'tenure',
      about: ['person/aleksandr-shumsky', 'post/peoples-commissar-of-education-of-ukraine'],
      time: /\/192/,
    },
  },
  {
    chapter: '2',
    what: 'the Control Commission is not founded at the X Congress',
    never: { about: ['body/central-control-commission', 'event/x-party-congress'] },
  },
  { chapter: '1', what: 'the Beilis case has no year', never: { about: 'event/beilis-case', asks: anyTime } },
  {
    chapter: '1',
    what: 'the strike told beside the Beilis case has no date',
    never: { says: /strike.*4 October|4 October.*strike/i },
    like: 'A strike broke out on 4 October 1911.',
  },
  {
    chapter: '4',
    what: 'Ukraine’s people are not counted in millions',
    never: { about: 'place/ukraine', number: 21_000_000 },
  },
  {
    chapter: '1',
    what: 'there is no delegate of a Georgian army',
    never: { says: /Georgian army/ },
    like: 'He was a delegate of the Georgian army.',
  },
  { chapter: '4', what: 'the expulsions told without a year are not dated', never: { cites: '858', asks: anyTime } },
  {
    chapter: '5',
    what: 'leaders leave the Politburo, and do not die, in the list that ends chapter 5',
    never: { kind: 'death', cites: '1062' },
  },
  {
    chapter: '5',
    what: 'Bukharin was censured in February 1929 and not dismissed',
    never: { cites: '982', says: /dismiss.*February 1929/ },
    like: 'They were dismissed on 9 February 1929.',
  },

  // Old Style.
  {
    chapter: '1',
    what: 'the abdication is not offered in the other calendar',
    never: { about: 'event/abdication-of-nicholas-ii', asks: /^time:1917-03-15/ },
  },
  {
    chapter: '1',
    what: 'the soldiers’ conference is not offered in the other calendar',
    offered: { card: 'conference-of-military-organizations-opens#time', never: /29 June 1917/, like: '29 June 1917' },
  },
  {
    chapter: '1',
    what: 'no month is asked for the October Revolution',
    never: { event: 'event/october-revolution', asks: /^time:1917-/ },
  },
  {
    chapter: '1',
    what: 'nor for the July Days',
    never: { event: 'event/july-days', asks: /^time:1917-/ },
  },
  {
    chapter: '1',
    what: 'nor for the February Revolution',
    never: { event: 'event/february-revolution', asks: /^time:1917-/ },
  },
  {
    chapter: '1',
    what: 'days of 1917 and of January 1918 are Old Style, and say so',
    never: {
      kind: ['happening', 'tenure', 'membership', 'birth', 'death'],
      time: /^(1917-\d\d|1918-01)-\d\d$/,
      calendar: 'gregorian',
    },
  },
]
