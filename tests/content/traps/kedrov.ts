import type { Trap } from './trap'

const mikhail = 'person/mikhail-kedrov'
const igor = 'person/igor-kedrov'

/** The encyclopaedia article on Mikhail Kedrov. */
export const kedrov: readonly Trap[] = [
  {
    chapter: 'Kedrov',
    what: 'his birth is Old Style, and says so',
    never: { kind: 'birth', about: mikhail, calendar: 'gregorian' },
  },
  {
    chapter: 'Kedrov',
    what: 'the New Style day of his birth is no wrong answer',
    offered: { card: 'kedrov-birth#time', never: /24 February 1878/, like: '24 February 1878' },
  },
  {
    chapter: 'Kedrov',
    what: 'his patronymic is nowhere told',
    never: { about: mikhail, says: /Sergeevich/ },
    like: 'Mikhail Sergeevich Kedrov was a Chekist.',
  },
  {
    chapter: 'Kedrov',
    what: 'nor where he was born or died',
    never: { kind: ['birth', 'death'], about: mikhail, says: / in [A-Z]/ },
    like: 'Mikhail Kedrov was born in Moscow.',
  },
  {
    chapter: 'Kedrov',
    what: 'nor how he died',
    never: { about: mikhail, says: /Kedrov (was|had been) (shot|executed)/ },
    like: 'Mikhail Kedrov was shot.',
  },
  { chapter: 'Kedrov', what: 'the revolution that failed is not dated', never: { cites: 'K9', asks: /^time:/ } },
  { chapter: 'Kedrov', what: 'nor taken for that of 1917', never: { cites: 'K9', about: 'event/october-revolution' } },
  {
    chapter: 'Kedrov',
    what: 'the third son is Igor, and no other son is named',
    never: { kind: 'kinship', about: mikhail, not: { about: igor } },
  },
  { chapter: 'Kedrov', what: 'the prison letter has no date', never: { cites: 'K25', asks: /^time:/ } },
  {
    chapter: 'Kedrov',
    what: 'nor a recipient',
    never: { cites: 'K25', asks: /^entity:person\/(joseph-stalin|andrei-andreev|lavrenty-beria)/ },
  },
  {
    chapter: 'Kedrov',
    what: 'Khrushchev is not said to have read the letter out',
    never: { says: /Khrushchev.*(read|quoted).*letter/ },
    like: 'Nikita Khrushchev read the letter of Kedrov.',
  },
  { chapter: 'Kedrov', what: 'Khrushchev’s resolve has no date', never: { cites: 'K31', asks: /^time:/ } },
  {
    chapter: 'Kedrov',
    what: 'no age is asked',
    never: { about: mikhail, says: /\b(aged|years old|-year-old)\b/ },
    like: 'Mikhail Kedrov was 62 years old.',
  },
  {
    chapter: 'Kedrov',
    what: 'Igor prepared the trials, not his father',
    never: { cites: 'K19', says: /Mikhail Kedrov.*(prepared|extorted|forced)/, asks: /^entity:person\/mikhail-kedrov/ },
    like: 'Mikhail Kedrov forced confessions.',
  },
  {
    chapter: 'Kedrov',
    what: 'Zinoviev and Radek are not put in one trial',
    never: { about: [igor, 'person/grigory-zinoviev', 'person/karl-radek'], says: /\bthe (Moscow )?trial of\b/ },
    like: 'He prepared the trial of Zinoviev and Radek.',
  },
  {
    chapter: 'Kedrov',
    what: 'his sanity is others’ opinion',
    never: { about: mikhail, says: /psychiatric|mentally|insane|sanity/, standing: 'established' },
    like: 'Mikhail Kedrov was mentally ill.',
  },
  { chapter: 'Kedrov', what: 'the service of 1939 is the NKVD', never: { about: 'body/kgb', time: /^19[34]/ } },
  {
    chapter: 'Kedrov',
    what: 'he was plenipotentiary, not governor',
    never: { about: mikhail, says: /governor/ },
    like: 'Mikhail Kedrov was governor of the north.',
  },
  {
    chapter: 'Kedrov',
    what: 'he headed a section of the Cheka, not the Cheka',
    never: { kind: 'tenure', about: [mikhail, 'post/head-of-cheka'] },
  },
  {
    chapter: 'Kedrov',
    what: 'the camp was at Kholmogory, not on Solovki',
    never: { about: 'place/solovetsky-islands', says: /camp/ },
    like: 'The camp lay on the Solovetsky Islands.',
  },
  {
    chapter: 'Kedrov',
    what: 'St Petersburg and Petrograd are no two wrong answers to each other',
    offered: { card: 'kedrov-publishing-house#place', never: /Petrograd|Leningrad/, like: 'Petrograd' },
  },
  {
    chapter: 'Kedrov',
    what: 'Beria may be spelt in either way',
    spelling: { of: 'person/lavrenty-beria', accepts: ['Lavrentiy Beria', 'Lavrenti Beria', 'Lavrentii Beria'] },
  },
  {
    chapter: 'Kedrov',
    what: 'so may Zinoviev',
    spelling: { of: 'person/grigory-zinoviev', accepts: ['Grigori Zinoviev'] },
  },
]
