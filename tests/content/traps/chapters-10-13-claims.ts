import type { Trap } from './trap'

const lazar = 'person/lazar-kaganovich'
const settled = 'established' as const

/** What is claimed in chapters 10 to 13, and wrong options that would be right. */
export const chapters10to13Claims: readonly Trap[] = [
  {
    chapter: '10',
    what: 'Beria’s guilt for Ordzhonikidze is Mikoyan’s view',
    never: { says: /Beria.*(killed|murdered|responsible|to blame|drove).*Ordzhonikidze/, standing: settled },
    like: 'Lavrenty Beria killed Sergo Ordzhonikidze.',
  },
  {
    chapter: '10',
    what: 'that Kaganovich protected Bukharin is what the Bukharins believed',
    never: { says: /Kaganovich (protected|shielded).*Bukharin/, standing: settled },
    like: 'Lazar Kaganovich protected Nikolai Bukharin.',
  },
  {
    chapter: '11',
    what: 'the Roza legend is baseless',
    never: {
      says: /\bRoza\b/,
      standing: settled,
      not: { says: /legend|baseless|never existed|invent|rumour|no basis|without basis|not exist/i },
    },
    like: 'Stalin married Roza.',
  },
  {
    chapter: '11',
    what: 'Stalin as a weak ruler is a view of others',
    never: { says: /Stalin (was|as) a weak (ruler|dictator)/, standing: settled },
    like: 'Joseph Stalin was a weak ruler.',
  },
  {
    chapter: '12',
    what: 'that Stalin did not withdraw in June 1941 is Kaganovich’s word',
    never: { says: /Stalin (did not|never) (withdr|shut)/, standing: settled },
    like: 'Joseph Stalin did not withdraw in June 1941.',
  },
  {
    chapter: '12',
    what: 'what became of Shumsky is Sudoplatov’s story',
    never: { about: ['person/pavel-sudoplatov', 'person/aleksandr-shumsky'], standing: settled },
  },
  {
    chapter: '12',
    what: 'Khrushchev’s picture of 1947 is Khrushchev’s',
    never: { cites: '2505', about: 'person/nikita-khrushchev', says: /vicious|cowardly|toady/, standing: settled },
    like: 'He was vicious and cowardly.',
  },
  {
    chapter: '12',
    what: 'who chose the Presidium of 1952 is told as Khrushchev’s',
    never: { says: /Stalin.*in consultation with .*Kaganovich/, standing: settled },
    like: 'Joseph Stalin chose it in consultation with Lazar Kaganovich.',
  },
  {
    chapter: '13',
    what: 'the plea by telephone is Khrushchev’s story',
    some: { fact: 'kaganovichs-telephone-plea', standing: 'attributed' },
  },
  {
    chapter: '13',
    what: 'that Yezhov was worse than Yagoda is Kaganovich’s view',
    never: { says: /Yezhov was worse/, standing: settled },
    like: 'Nikolai Yezhov was worse than Yagoda.',
  },
  {
    chapter: '11',
    what: 'Bazhanov’s “principal aide” is his own word',
    never: { about: 'person/boris-bazhanov', says: /principal|chief (aide|assistant)/, standing: settled },
    like: 'Boris Bazhanov was Stalin’s principal aide.',
  },
  {
    chapter: '11',
    what: '“Iron Lazar” is Stalin’s label',
    never: { says: /“Iron Lazar”.*(Western|American|British|émigré)/ },
    like: '“Iron Lazar” was a Western label.',
  },
  {
    chapter: '10',
    what: 'that brother Mikhail was never arrested is Kaganovich’s claim',
    never: { says: /Mikhail.*never arrested/, standing: settled },
    like: 'Mikhail Kaganovich was never arrested.',
  },
  {
    chapter: '11',
    what: 'how Stalin spoke of Hitler is Nekrasov’s telling',
    never: { about: 'person/viktor-nekrasov', standing: settled, kind: ['claim', 'utterance'] },
  },
  {
    chapter: '10',
    what: 'what Yezhov tried against him is an informant’s word',
    some: { fact: 'yezhov-case-against-kaganovich', standing: 'attributed' },
  },
  {
    chapter: '13',
    what: 'that he never spoke to interviewers is not said',
    never: { says: /Kaganovich never (gave|granted).*interview/ },
    like: 'Lazar Kaganovich never gave interviews.',
  },
  {
    chapter: '13',
    what: 'a dedication proves no friendship with Molotov',
    never: { about: [lazar, 'person/vyacheslav-molotov'], says: /close friends?/, standing: settled },
    like: 'Vyacheslav Molotov and Lazar Kaganovich were close friends.',
  },

  // Wrong options that would be true.
  {
    chapter: '10',
    what: 'who toured Armenia is not asked with one right man',
    never: {
      about: 'place/armenia',
      says: /tour|purge|visit/,
      asks: /^entity:person\/(georgy-malenkov|anastas-mikoyan)/,
      not: { about: 'place/byelorussia' },
    },
    like: 'Armenia was toured by Georgy Malenkov.',
  },
  {
    chapter: '10',
    what: 'nor Chelyabinsk',
    never: {
      about: 'place/chelyabinsk-province',
      says: /tour|visit|sent/,
      asks: /^entity:person\/(lazar|andrei-andreev)/,
      time: /^1937/,
    },
    like: 'Chelyabinsk was visited by Andrei Andreev.',
  },
  {
    chapter: '12',
    what: 'the leaders who signed the order of March 1940 are no wrong answers to each other',
    offered: {
      card: 'who-endorsed-the-polish-executions#a',
      never: /Voroshilov|Molotov|Mikoyan|Kalinin|Lazar Kaganovich/,
      like: 'Anastas Mikoyan',
    },
  },
  {
    chapter: '12',
    what: 'Zhdanov attacked two journals',
    never: {
      says: /journal.*attacked by .*Zhdanov/,
      asks: /^entity:work\/(zvezda|leningrad-journal)/,
      not: { about: ['work/zvezda', 'work/leningrad-journal'] },
    },
    like: 'The journal attacked by Andrei Zhdanov was Zvezda.',
  },
  {
    chapter: '10',
    what: 'the last talks of Ordzhonikidze were with two men',
    never: { cites: '1981', says: /last (talk|conversation)/, asks: /^entity:person\/(lazar|anastas)/ },
    like: 'His last talk was with Anastas Mikoyan.',
  },
  {
    chapter: '11',
    what: 'Stalin the proletarian is in Rees’s list only',
    never: {
      cites: '2163',
      says: /Stalin.*(proletarian|worker)/,
      standing: settled,
      asks: /^entity:person\/joseph-stalin/,
    },
    like: 'Joseph Stalin was a genuine proletarian.',
  },
  {
    chapter: '10',
    what: 'Kosarev was spared only for a time',
    never: { about: 'person/aleksandr-kosarev', says: /survived the (Great )?Terror/ },
    like: 'Aleksandr Kosarev survived the Terror.',
  },
]
