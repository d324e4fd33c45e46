import type { Trap } from './trap'

const lazar = 'person/lazar-kaganovich'
const day = /^time:\d{4}-\d\d-\d\d$/
const anyTime = /^time:/
const anyNumber = /^number:/

/** Dates, numbers and misprints of chapters 6 to 9. */
export const chapters6to9: readonly Trap[] = [
  // The text against itself.
  {
    chapter: '6',
    what: '“Dizzy with Success” is not of April 1930',
    never: { says: /Dizzy with Success/, asks: /^time:1930-04/ },
    like: '“Dizzy with Success” appeared in April 1930.',
  },
  {
    chapter: '6',
    what: 'its date is 2 March 1930',
    some: { fact: 'dizzy-with-success-published', asks: /^time:1930-03-02$/ },
  },
  {
    chapter: '6',
    what: 'the theft law is of 1932',
    never: { about: 'event/law-of-7-august-1932', asks: /^time:1934/ },
  },
  {
    chapter: '6',
    what: '1934 is no wrong answer for it',
    offered: { card: 'law-of-7-august-issued#time', never: /August 1934/, like: '7 August 1934' },
  },
  {
    chapter: '7',
    what: 'which defiance of Stalin was the last is not asked',
    never: { says: /\blast (recorded |known )?(time|case|instance|occasion)\b.*(Politburo|Stalin)/i },
    like: 'It was the last time that the Politburo defied Stalin.',
  },
  {
    chapter: '6',
    what: 'who opposed the theft law is the historian’s guess',
    never: { says: /(Kosior|Chubar).*(opposed|objected).*theft/, standing: 'established' },
    like: 'Stanislav Kosior opposed the law on theft.',
  },
  {
    chapter: '7',
    what: 'until when Kaganovich chaired the Orgburo is disputed',
    never: { kind: 'tenure', about: [lazar, 'post/chairman-of-the-orgburo'], standing: 'established' },
  },
  {
    chapter: '9',
    what: 'so is Andreev’s charge of it',
    never: { about: ['person/andrei-andreev', 'body/orgburo'], cites: '1739', standing: 'established' },
  },
  {
    chapter: '7',
    what: 'when Zhdanov became a secretary is not asked',
    never: {
      kind: 'tenure',
      about: ['person/andrei-zhdanov', 'post/secretary-of-the-central-committee'],
      asks: /^time:193[45]/,
    },
  },
  {
    chapter: '7',
    what: 'the secretaries of 1934 are not counted',
    never: { says: /secretar(y|ies)/i, time: /^1934/, kind: 'measure' },
    like: 'The party had 4 secretaries.',
  },
  {
    chapter: '7',
    what: 'the XVI Congress has a year and no month',
    never: { event: 'event/xvi-party-congress', asks: /^time:1930-/ },
  },
  {
    chapter: '8',
    what: 'the Metro’s second deadline is not told',
    never: { says: /16 July 1934/ },
    like: 'It was to be ready by 16 July 1934.',
  },
  {
    chapter: '8',
    what: 'who put Khrushchev over the Metro is disputed',
    some: { fact: 'khrushchev-in-charge-of-metro', standing: 'disputed' },
  },
  {
    chapter: '8',
    what: 'the Moscow conference of 1934 ended on 24 January',
    some: { event: 'event/moscow-conference-1934', time: /1934-01-24$/ },
  },
  {
    chapter: '7',
    what: 'the purge of 1933 is asked with the verb that belongs to the date',
    never: { event: 'event/party-purge-1933', asks: /^time:1932/ },
  },
  {
    chapter: '6',
    what: 'Selkhozotdel was founded in December 1932',
    some: { event: 'event/founding-of-selkhozotdel', time: /^1932-12-12$/ },
  },
  {
    chapter: '8',
    what: 'Kaganovich’s taking over of Moscow has no day',
    never: { kind: 'tenure', about: [lazar, 'post/first-secretary-of-moscow-party-committee'], asks: day },
  },
  {
    chapter: '9',
    what: 'no single loading target is asked for 1935',
    never: { says: /loading target (for|of) 1935/, asks: anyNumber },
    like: 'The loading target for 1935 was 80,000 wagons.',
  },
  { chapter: '9', what: 'the freight of 1935 as a share of the plan is not asked', never: { number: 108.2 } },
  { chapter: '8', what: 'Moscow’s share of all investment is not asked', never: { number: 10.9 } },
  {
    chapter: '7',
    what: 'how many the purge expelled is Rudzutak’s figure',
    never: { number: 182_500, standing: 'established' },
  },
  {
    chapter: '7',
    what: 'so is the share expelled',
    never: { number: 16.8, says: /expelled|purge/i, standing: 'established' },
    like: '16.8 per cent were expelled.',
  },
  {
    chapter: '7',
    what: 'socialist realism is not dated',
    never: {
      kind: ['happening', 'statement'],
      about: 'term/socialist-realism',
      asks: anyTime,
      not: { says: /proclaimed in 1932.*adopted by/ },
    },
  },
  {
    chapter: '9',
    what: 'NKPS may be expanded in each of the book’s ways',
    spelling: {
      of: 'body/nkps',
      accepts: ['NKPS', 'Commissariat of Ways of Communication', 'People’s Commissariat of Transport'],
    },
  },
  {
    chapter: '9',
    what: 'Stakhanovism’s origin is the historian’s view',
    never: { cites: '1877', says: /(trace|origin|devised)/, standing: 'established' },
    like: 'Its origin lies with two commissars.',
  },
  {
    chapter: '9',
    what: 'that he knew nothing of railways before is not asked',
    never: { says: /no (previous )?(experience|knowledge) of (the )?railways?/i },
    like: 'He had no experience of railways.',
  },
  {
    chapter: '7',
    what: 'that Molotov opposed Stalin as premier is no settled fact',
    never: { says: /Molotov (was against|opposed).*Stalin.*(government|premier|Sovnarkom)/, standing: 'established' },
    like: 'Vyacheslav Molotov opposed making Stalin head of government.',
  },
  {
    chapter: '7',
    what: 'Molotov stands on no list of the debate of 1930',
    never: {
      event: 'event/debate-on-sovnarkom-chairman',
      asks: /^entity:person\/vyacheslav-molotov$/,
    },
  },
  { chapter: '6', what: 'Skrypnyk’s death is disputed', some: { fact: 'skrypnyk-suicide', standing: 'disputed' } },
  {
    chapter: '6',
    what: 'and November 1933 is not given as its cause',
    never: { about: ['person/mykola-skrypnyk', 'event/attack-on-skrypnyk'], says: /suicide|took his own life/ },
    like: 'He took his own life.',
  },
]
