import type { Trap } from './trap'

const lazar = 'person/lazar-kaganovich'
const anyTime = /^time:/

/** Where chapters 6 to 9 are at odds with well-known history, and dates and numbers that are easily mixed up. */
export const chapters6to9History: readonly Trap[] = [
  // Against well-known history.
  {
    chapter: '8',
    what: 'Khrushchev did not enter the Politburo in 1935',
    never: { kind: 'membership', about: ['person/nikita-khrushchev', 'body/politburo'], time: /^193[4-7]/ },
  },
  {
    chapter: '6',
    what: 'Vyshinsky is known by his own initials',
    spelling: { of: 'person/andrei-vyshinsky', accepts: ['A. Ya. Vyshinsky'], refuses: ['N. V. Vyshinsky'] },
  },
  {
    chapter: '6',
    what: 'he was not State Procurator in 1933',
    never: { kind: 'tenure', about: ['person/andrei-vyshinsky', 'post/procurator-of-the-ussr'], time: /1933/ },
  },
  {
    chapter: '7',
    what: 'the Rhineland is left alone',
    never: { says: /Rhineland/ },
    like: 'Hitler occupied the Rhineland in 1935.',
  },
  {
    chapter: '7',
    what: 'Tukhachevsky is no marshal in 1930',
    never: { says: /Marshal.*Tukhachevsky.*1930|1930.*Marshal.*Tukhachevsky/ },
    like: 'In 1930 Marshal Mikhail Tukhachevsky asked for tanks.',
  },
  {
    chapter: '7',
    what: 'Yagoda is no head of the OGPU in 1928–29',
    never: { kind: 'tenure', about: ['person/genrikh-yagoda', 'body/ogpu'], time: /192[89]/ },
  },
  {
    chapter: '7',
    what: 'the day of the terror law is disputed',
    never: { event: 'event/law-of-december-1934', standing: 'established' },
  },
  {
    chapter: '9',
    what: 'the Rosenfeld of 1935 is left out',
    never: { says: /Rosen?feld/ },
    like: 'N. A. Rosenfeld was arrested.',
  },
  {
    chapter: '7',
    what: 'Eismont may be typed with the initials of the text',
    spelling: { of: 'person/nikolai-eismont', accepts: ['V. V. Eismont'] },
  },
  {
    chapter: '7',
    what: 'so may Tolmachev',
    spelling: { of: 'person/vladimir-tolmachev', accepts: ['G. G. Tolmachev'] },
  },
  { chapter: 'all', what: 'Stalin’s birth is not asked', never: { kind: 'birth', about: 'person/joseph-stalin' } },
  {
    chapter: '8',
    what: 'when Khrushchev came to Moscow is not asked',
    never: { says: /Khrushchev.*(came|moved|went) to Moscow/, asks: anyTime },
    like: 'Nikita Khrushchev moved to Moscow in 1928.',
  },
  { chapter: '6', what: 'Vesenkha is gone by 1933', never: { about: 'body/vesenkha', time: /^193[3-9]/ } },
  {
    chapter: '7',
    what: 'nothing runs backwards from 1928 to 1924',
    never: { says: /1928 and 1924/ },
    like: 'Between 1928 and 1924 it doubled.',
  },
  {
    chapter: '8',
    what: 'the day after the Metro’s ceremony is no wrong answer',
    offered: { card: 'metro-opens-1935#time', never: /15 May 1935/, like: '15 May 1935' },
  },
  {
    chapter: '7',
    what: 'to decide on joining the League is not to join',
    never: { about: 'body/league-of-nations', says: /(entered|joined) the League/, time: /^1933/ },
    like: 'The USSR joined the League of Nations.',
  },
  {
    chapter: '6',
    what: 'bread rationing is ended by a decision of November 1934',
    never: { about: 'event/abolition-of-bread-rationing', asks: /^time:1935/ },
  },
  {
    chapter: '7',
    what: 'the Antonov-Ovseenko who wrote of the congress is Anton',
    never: { cites: '1409', about: 'person/vladimir-antonov-ovseenko' },
  },
  {
    chapter: '8',
    what: 'Redens does not head the Ukrainian OGPU in 1934',
    never: { kind: 'tenure', about: ['person/stanislav-redens', 'post/head-of-ukrainian-ogpu'], time: /1934/ },
  },
  {
    chapter: '7',
    what: 'the Orgburo of 1934 has no whole list',
    never: { kind: 'membership', about: 'body/orgburo', time: /^1934/, asks: /^entity:/ },
  },

  // The same day in another year.
  ...(
    [
      ['10 March 1934 and 1935', 'event/politburo-division-of-duties', /^time:1934-03-10/],
      ['7 August 1932 and 1935', 'event/law-of-7-august-1932', /^time:1935/],
      ['30 July 1935 and 1936: the Kremlin', 'event/kremlin-reception-for-railwaymen', /^time:1936/],
      ['30 July 1935 and 1936: Gorky Park', 'event/gorky-park-speech-1936', /^time:1935/],
      ['14 May: the Metro', 'event/opening-of-the-moscow-metro', /^time:1932/],
      ['5 December: the cathedral', 'event/demolition-of-the-cathedral', /^time:193[02-9]/],
      ['26 and 27 January', 'event/orgburo-division-of-duties', /^time:1931/],
    ] as const
  ).map(([what, about, asks]) => ({ chapter: '6–9', what: `${what} are not mixed up`, never: { about, asks } })),
  {
    chapter: '8',
    what: 'the canal decision of December has no year of its own',
    never: { about: 'event/canal-decision', asks: /^time:193\d-12-05/ },
  },
  { chapter: '9', what: '20 March 1933 is not asked', never: { cites: '1717', asks: /^time:1933-03-20/ } },

  // Numbers that look alike.
  {
    chapter: '8',
    what: 'the Metro that was opened had 12 kilometres',
    some: { kind: 'measure', about: 'place/moscow-metro', number: 12 },
  },
  {
    chapter: '8',
    what: 'other lengths of the Metro say that they were planned',
    never: { kind: 'measure', about: 'place/moscow-metro', number: 80, says: /was 80 kilomet/ },
    like: 'The Metro was 80 kilometres long.',
  },
  {
    chapter: '8',
    what: 'its cost is given as Kaganovich’s',
    never: { kind: 'measure', about: 'place/moscow-metro', number: 700_000_000, standing: 'established' },
  },
  {
    chapter: '9',
    what: 'planned and actual investment in the railways are told apart',
    some: { kind: 'measure', number: 4_041_000_000, says: /approved|planned/ },
  },
  {
    chapter: '6',
    what: '103,000 is not a number of collective farms that there were',
    never: { number: 103_000, says: /there were .*collective farms/ },
    like: 'In 1930 there were 103,000 collective farms.',
  },
  {
    chapter: '7',
    what: '1,225 is not a number of votes against Stalin',
    never: { number: 1225, says: /against/ },
    like: '1,225 voted against Stalin.',
  },
  {
    chapter: '6',
    what: 'the deportation of 2,000 households was authorized, not carried out',
    never: { number: 2000, says: /(were|had been) deported/ },
    like: '2,000 households were deported.',
  },
  {
    chapter: '8',
    what: 'ten million is the province’s people, not the city’s',
    never: { number: 10_000_000, says: /city of Moscow|Moscow had/ },
    like: 'Moscow had 10 million people.',
  },
  {
    chapter: '9',
    what: 'accidents of 1934 and 1935 are two figures',
    some: { kind: 'measure', number: 62_000, time: /^1934$/ },
  },
  { chapter: '9', what: 'and the second is of 1935', some: { kind: 'measure', number: 69_614, time: /^1935$/ } },
  {
    chapter: '6',
    what: 'sixty thousand volunteers are not the twenty-five thousand',
    never: { about: 'term/twenty-five-thousanders', number: 60_000, says: /were sent|\bwent\b/ },
    like: '60,000 were sent.',
  },
  {
    chapter: '9',
    what: 'no age is asked for 1935',
    never: { about: lazar, says: /\b(aged|age of|years old)\b/, cites: '1747' },
    like: 'He was 41 years old.',
  },
]
