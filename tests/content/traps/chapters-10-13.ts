import type { Trap } from './trap'

const lazar = 'person/lazar-kaganovich'
const day = /^time:\d{4}-\d\d-\d\d$/
const anyTime = /^time:/
const anyNumber = /^number:/

/** Dates and numbers of chapters 10 to 13. */
export const chapters10to13: readonly Trap[] = [
  {
    chapter: '13',
    what: 'Kaganovich’s death is asked by its month',
    never: { kind: 'death', about: lazar, asks: day },
  },
  {
    chapter: '13',
    what: 'nor is his age at it',
    never: { about: lazar, says: /died (at the age of|aged)/ },
    like: 'Lazar Kaganovich died aged 98.',
  },
  {
    chapter: '12',
    what: 'his fiftieth birthday has no day',
    never: { about: lazar, says: /(his|Kaganovich's) fiftieth birthday/i, asks: day },
    like: 'His fiftieth birthday fell on 21 November 1943.',
  },
  {
    chapter: 'all',
    what: 'nobody’s age is a figure to be learnt',
    never: { says: /\b(was|is|were) \S+ years old\b(?! or)|\bat the age of\b/, asks: anyNumber },
    like: 'In 1957 Lazar Kaganovich was 64 years old.',
  },
  {
    chapter: '12',
    what: 'the founding of the State Defence Committee has no day or month',
    never: { about: 'body/state-defence-committee', asks: /^time:1941-0[67]/ },
  },
  {
    chapter: '10',
    what: 'the trial of August 1936 is asked by its month',
    never: { about: 'event/trial-of-zinoviev-and-kamenev', asks: day },
  },
  {
    chapter: '10',
    what: 'how many were condemned in January 1937 is disputed',
    never: { says: /(condemned|sentenced) .* to death/, about: 'event/trial-of-pyatakov-and-radek', asks: anyNumber },
    like: 'It sentenced 14 to death.',
  },
  { chapter: '12', what: 'meetings in Stalin’s office are not counted', never: { cites: '2473', asks: anyNumber } },
  { chapter: '12', what: 'what stopped and began again there is not dated', never: { cites: '2473', asks: anyTime } },
  {
    chapter: '12',
    what: 'how long he was away in 1942–43 is not asked',
    never: { about: lazar, says: /(twelve|eleven|\b1[12])[- ]months?/ },
    like: 'After a twelve-month absence he came back.',
  },
  { chapter: '12', what: 'his attendance of 1944 is not counted', never: { cites: '2471', asks: /^number:(37|46)$/ } },
  {
    chapter: '13',
    what: 'who replaced him is not called his deputy',
    never: { says: /replaced by his (own )?deputy/ },
    like: 'He was replaced by his own deputy.',
  },
  {
    chapter: '13',
    what: 'Molotov and Mikoyan were left out in 1952, not 1951',
    never: { says: /(excluded|left out).*1951/ },
    like: 'Both were excluded from the bureau in 1951.',
  },
  {
    chapter: '12',
    what: 'the bureau of nine is not asked man by man as if eight were all',
    never: { kind: 'measure', about: 'body/presidium-bureau', number: 8 },
  },
  {
    chapter: '12',
    what: 'Krupskaya’s funeral has a year and no month',
    never: { about: 'event/funeral-of-krupskaya', asks: /^time:1939-/ },
  },
  {
    chapter: '12',
    what: 'his becoming deputy head of government has a year and no day',
    never: { kind: 'tenure', about: [lazar, 'post/deputy-chairman-of-sovnarkom'], asks: /^time:1938-/ },
  },
  {
    chapter: '10',
    what: 'the list of line directors is not dated',
    never: { cites: '2083', asks: /^time:1938-0[89]/ },
  },
  { chapter: '13', what: 'the Prague speech has no month', never: { cites: '2615', asks: /^time:1955-0[45]/ } },
  {
    chapter: '13',
    what: 'the plenum of 1957 is not of July',
    never: { about: 'event/june-plenum-of-1957', asks: /^time:1957-07/ },
  },
  {
    chapter: '12',
    what: 'the change at the aviation commissariat has a year',
    never: { about: 'post/peoples-commissar-of-the-aviation-industry', asks: /^time:1940-/ },
  },
  {
    chapter: '10',
    what: 'Beria’s coming to the NKVD has a year and no month',
    never: { kind: 'tenure', about: 'person/lavrenty-beria', asks: /^time:1938-/ },
  },
  {
    chapter: '12',
    what: 'the Evacuation Council has no day',
    never: { about: 'body/evacuation-council', asks: /^time:1941-0[67]/ },
  },
  {
    chapter: '12',
    what: 'the Jewish Anti-Fascist Committee’s founding is not dated',
    never: { about: 'body/jewish-anti-fascist-committee', asks: /^time:194[12]/ },
  },
  {
    chapter: '12',
    what: 'its leaders were executed in 1952, and not arrested then',
    never: { about: 'event/execution-of-the-jafc-leaders', says: /arrested.*1952/ },
    like: 'They were arrested in 1952.',
  },
  {
    chapter: '13',
    what: 'who lost the first secretaryship in 1953 is not asked',
    never: { kind: 'tenure', about: ['person/georgy-malenkov', 'post/first-secretary-of-the-central-committee'] },
  },
  {
    chapter: '12',
    what: 'the Finnish war explains no absence of 1941',
    never: { about: ['event/xviii-party-conference', 'event/winter-war'] },
  },
  {
    chapter: '13',
    what: 'Serov has no rank',
    never: { says: /Colonel Ivan Serov|Colonel Serov/ },
    like: 'Colonel Ivan Serov headed the KGB.',
  },
  {
    chapter: '12',
    what: 'there is no oil ministry in 1942',
    never: { says: /Ministry of (the )?Oil.*1942/ },
    like: 'The Ministry of Oil Industry under Baibakov in 1942.',
  },
  {
    chapter: '12',
    what: 'Budennyi is known by his own initials',
    spelling: { of: 'person/semyon-budennyi', accepts: ['Semyon Budyonny'], refuses: ['M. Budyennyi'] },
  },
  {
    chapter: '13',
    what: 'Aristov is no Presidium member before the plenum',
    never: { kind: 'membership', about: ['person/averky-aristov', 'body/party-presidium'] },
  },
  {
    chapter: '13',
    what: 'nor Podgorny the Ukrainian first secretary',
    never: { kind: 'tenure', about: ['person/nikolai-podgorny', 'post/first-secretary-of-the-ukrainian-party'] },
  },
  {
    chapter: '13',
    what: 'Pervukhin’s expulsion is not asked',
    never: { kind: 'membership', about: ['person/mikhail-pervukhin', 'body/party-presidium'], time: /\/1957/ },
  },
  { chapter: '12', what: 'the session against Zhukov has no year', never: { cites: '2479', asks: /^time:194[56]/ } },
  {
    chapter: '12',
    what: 'the talk of mid-October 1941 has no day',
    never: { cites: '2459', asks: /^time:1941-10-1[78]/ },
  },
  {
    chapter: 'all',
    what: 'no birth is derived from a jubilee: Ordzhonikidze',
    never: { kind: 'birth', about: 'person/sergo-ordzhonikidze', asks: /^time:1886-/ },
  },
  {
    chapter: '12',
    what: 'nor is Stalin’s year of birth told',
    never: { says: /Stalin.*born/, about: 'person/joseph-stalin', kind: 'statement' },
    like: 'Joseph Stalin was born in 1879.',
  },
  {
    chapter: '10',
    what: 'the Day of Transport has no day of the month',
    never: { about: 'term/day-of-transport', asks: /^time:\d{4}-07-3/ },
  },
  {
    chapter: '10',
    what: '13 deputy narkoms were executed, which is another figure than the 7 of early 1937',
    never: { kind: 'measure', number: 7, says: /deputy (narkom|commissar)/, time: /1938/ },
    like: '7 deputy commissars were unmasked.',
  },
  {
    chapter: '12',
    what: 'Voznesensky’s execution has no year',
    never: { kind: 'death', about: 'person/nikolai-voznesensky', asks: anyTime },
  },
  {
    chapter: '10',
    what: 'Gamarnik is not among the commanders tried',
    never: { about: ['event/trial-of-the-military-commanders', 'person/yan-gamarnik'] },
  },
  {
    chapter: '10',
    what: 'nor is he said to have been executed',
    never: { kind: 'death', about: 'person/yan-gamarnik' },
  },
  {
    chapter: '13',
    what: 'the second time at the construction materials ministry says that it is the second',
    some: {
      kind: 'tenure',
      about: [lazar, 'post/minister-of-the-construction-materials-industry'],
      says: /second time/,
    },
  },
  {
    chapter: '12',
    what: 'the first time there is as a commissar',
    some: { kind: 'tenure', about: [lazar, 'post/peoples-commissar-of-construction-materials'] },
  },
  {
    chapter: '10',
    what: 'Ordzhonikidze’s death has no day',
    never: { kind: 'death', about: 'person/sergo-ordzhonikidze', asks: day },
  },
  {
    chapter: '10',
    what: 'the trial of January 1937 had 17 accused',
    never: { kind: 'measure', about: 'event/trial-of-pyatakov-and-radek', number: 16 },
  },
  {
    chapter: '10',
    what: 'arrests and death sentences of the Terror are two figures: arrests',
    never: { number: 1_372_292, says: /sentenced|executed|shot/ },
    like: '1,372,292 were executed.',
  },
  {
    chapter: '10',
    what: 'and death sentences',
    never: { number: 681_692, says: /\barrest/ },
    like: '681,692 were arrested.',
  },
  {
    chapter: '10',
    what: 'lists, names and death sentences are told apart: names',
    never: { number: 44_161, says: /44,161 (lists|people were shot)/ },
    like: '44,161 people were shot.',
  },
  {
    chapter: '10',
    what: 'and those to be shot',
    never: { number: 38_627, says: /38,627 (lists|names)/ },
    like: '38,627 lists were signed.',
  },
  {
    chapter: '13',
    what: 'the Metro lost his name in 1955',
    some: { event: 'event/renaming-of-the-moscow-metro', time: /^1955/ },
  },
  { chapter: '13', what: 'Beria’s arrest has no day', never: { about: 'event/arrest-of-beria', asks: day } },
  {
    chapter: '12',
    what: 'Mikhail died in 1941, and no day is given',
    never: { kind: 'death', about: 'person/mikhail-kaganovich', asks: /^time:1941-/ },
  },
  {
    chapter: '12',
    what: 'the three terms at NKPS have their own dates: the second begins in 1938',
    some: { kind: 'tenure', about: [lazar, 'post/peoples-commissar-of-railways'], time: /^1938-04/ },
  },
  {
    chapter: '12',
    what: 'and the return of 1943 has a year and no month',
    never: { kind: 'tenure', about: [lazar, 'post/peoples-commissar-of-railways'], asks: /^time:1943-0[23]/ },
  },
]
