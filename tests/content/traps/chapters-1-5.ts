import type { Trap } from './trap'

const lazar = 'person/lazar-kaganovich'
const day = /^time:\d{4}-\d\d-\d\d$/
const anyTime = /^time:/

/** Dates and numbers of the Introduction and chapters 1 to 5. */
export const chapters1to5: readonly Trap[] = [
  // The text against itself.
  {
    chapter: '3',
    what: 'the XII Congress met in April 1923',
    some: { event: 'event/xii-party-congress', time: /^1923-04$/ },
  },
  {
    chapter: '4',
    what: 'nothing of the XII Congress is asked as of 1922',
    never: { about: 'event/xii-party-congress', asks: /^time:1922/ },
  },
  {
    chapter: '2',
    what: 'Kaganovich no longer heads the Nizhny party after January 1919',
    never: { kind: 'tenure', about: [lazar, 'post/chairman-of-nizhny-party-committee'], time: /1919-(0[2-9]|1)/ },
  },
  {
    chapter: '2',
    what: 'the VI Nizhny conference is not dated',
    never: { says: /\bVI Nizhny/, asks: anyTime },
    like: 'The VI Nizhny Novgorod conference met in March 1919.',
  },
  {
    chapter: '2',
    what: 'Kaganovich’s article for the congress has no day',
    never: { says: /\bTo the Party Congress\b/, asks: day },
    like: 'On 1 March 1919 the paper printed “To the Party Congress”.',
  },
  {
    chapter: '2',
    what: 'his article for the congress is put in the Nizhny paper, not in Pravda',
    never: { about: 'work/pravda', says: /\bTo the Party Congress\b/ },
    like: 'In 1919 Pravda printed “To the Party Congress”.',
  },
  {
    chapter: '2',
    what: 'the Politburo’s creation is asked by its year alone',
    never: { about: 'event/creation-of-politburo-and-orgburo', asks: /^time:1919-/ },
  },
  {
    chapter: '2',
    what: 'January 1919 is no wrong answer for the VIII Congress',
    offered: { card: 'viii-congress#time', never: /January 1919/, like: 'January 1919' },
  },
  {
    chapter: '5',
    what: 'June 1928 is not the end of his Ukrainian years',
    never: { about: [lazar, 'post/general-secretary-of-the-ukrainian-party'], asks: /^time:1928-06/ },
  },
  {
    chapter: '4',
    what: 'June 1928 is no wrong answer for his release',
    offered: { card: 'kaganovich-released-from-ukraine#time', never: /June 1928/, like: '10 June 1928' },
  },
  {
    chapter: '4',
    what: 'he entered the Politburo as a candidate in July 1926',
    some: { fact: 'kaganovich-politburo-candidate-1926', time: /^1926-07\// },
  },
  {
    chapter: '4',
    what: 'nor in June 1926',
    never: { kind: 'membership', about: [lazar, 'body/politburo'], time: /^1926-06/ },
  },
  {
    chapter: '2',
    what: 'his month in the Mercury factory is not dated',
    never: { says: /\bMercury\b/, asks: anyTime },
    like: 'He worked in the Mercury factory in June 1918.',
  },
  {
    chapter: '1',
    what: 'the military bureau of 1917 is not counted',
    never: { kind: 'measure', about: 'body/all-russian-bureau-of-military-organizations' },
  },
  { chapter: '2', what: 'the Nizhny MRC is not counted', never: { kind: 'measure', about: 'body/nizhny-mrc' } },
  {
    chapter: '2',
    what: 'Kaganovich did not chair the Nizhny MRC',
    never: { about: [lazar, 'post/chairman-of-nizhny-mrc'] },
  },
  {
    chapter: '4',
    what: 'the Politburo of 1925 is not counted',
    never: { kind: 'measure', about: 'body/politburo', time: /^1925/ },
  },
  {
    chapter: '5',
    what: 'no year is asked for the kulaks’ vote',
    never: {
      kind: ['happening', 'statement', 'measure'],
      says: /kulaks?\b.*(vote|franchise|elections)/i,
      asks: anyTime,
    },
    like: 'The kulaks lost the vote in 1926.',
  },
  {
    chapter: '4',
    what: 'no year is asked for his turn to industry',
    never: { says: /Kaganovich.*(became|turned) .*industriali[sz]/, asks: anyTime },
    like: 'Lazar Kaganovich became an industrializer in 1926.',
  },
  {
    chapter: '5',
    what: 'the Urals-Siberian method is asked by its approval and its naming only',
    never: { about: 'event/approval-of-urals-siberian-method', asks: /^time:(?!1929-03-20$)/ },
  },
  {
    chapter: '5',
    what: 'who led Siberia is not asked',
    never: { about: 'post/siberian-party-secretary', asks: /^entity:person/ },
  },
  {
    chapter: '2',
    what: 'Sergushev is not put in Voronezh',
    never: { about: ['person/m-s-sergushev', 'place/voronezh'] },
  },
  { chapter: '2', what: 'nor in Turkestan', never: { about: ['person/m-s-sergushev', 'place/turkestan'] } },
  {
    chapter: '4',
    what: 'his taking over in Ukraine has no day',
    never: {
      kind: 'tenure',
      about: [lazar, 'post/general-secretary-of-the-ukrainian-party'],
      asks: /^time:1925-0\d-\d\d/,
    },
  },
  {
    chapter: '4',
    what: 'the Ukrainian Politburo’s decision of 3 April and the plenum of the 6th are kept apart',
    some: { about: 'event/ukrainian-plenum-of-april-1925', time: /^1925-04-06$/ },
  },
  {
    chapter: '4',
    what: 'Kirkizh’s standing early in 1927 is not asked',
    never: { about: 'person/kuprian-kirkizh', asks: /^time:1927-0[23]/ },
  },
  {
    chapter: 'Introduction',
    what: 'Stalinism did not found Leninism',
    never: { says: /Stalinism (was|laid|is|formed) the (foundation|basis) /i },
    like: 'Stalinism was the foundation of Leninism.',
  },
  {
    chapter: '5',
    what: 'his speech of November 1929 is not tied to the plenum',
    never: { about: [lazar, 'event/november-1929-plenum'], kind: 'utterance' },
  },
  {
    chapter: '5',
    what: 'Ordzhonikidze was no full member in 1929',
    never: { kind: 'membership', about: ['person/sergo-ordzhonikidze', 'body/politburo'], says: /full member .*1929/ },
    like: 'Sergo Ordzhonikidze was a full member of the Politburo in 1929.',
  },
]
