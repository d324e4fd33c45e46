import type { Trap } from './trap'

/** What goes wrong anywhere in the two texts: notes, running heads and slips of the printer. */
export const everywhere: readonly Trap[] = [
  {
    chapter: 'all',
    what: 'the running head is no name',
    never: { says: /IRON LAZAR/ },
    like: 'In 1935 IRON LAZAR took over.',
  },
  {
    chapter: 'all',
    what: 'captions give no membership',
    never: { says: /\bFigure \d/ },
    like: 'Figure 3 shows the leaders.',
  },
  {
    chapter: 'all',
    what: 'note numbers stick to no word',
    never: { says: /[a-z]\d{2}\b|[a-z]\.\d{1,2}(\s|$)|[²³¹⁴-⁹]/ },
    like: 'They were arrested.23',
  },
  {
    chapter: 'all',
    what: 'no misprint of the texts is carried over',
    never: {
      says: /plenitpotentiary|Kagnovich|Skypnik|\bStain\b|sounarkhoz|komitchetki|Tiblisi|Orburo|politodely|Osovaviakhim|Stansilav|Mikovan|Marshall (of|Tukh|Zhuk|Voro)|Trotsktyist/,
    },
    like: 'Kagnovich spoke to Marshall Zhukov.',
  },
  {
    chapter: 'all',
    what: 'no curly damage stands in a word',
    never: { says: /vozhd["²]|''/ },
    like: 'He was the vozhd".',
  },
  {
    chapter: 'all',
    what: 'the titles of the Soviet state are those of their time: no ministers in the 1930s',
    never: { kind: 'tenure', says: /\bMinister of (?!the Russian)/, time: /^19[23]/ },
    like: 'He was Minister of Transport.',
  },
  {
    chapter: 'all',
    what: 'nor people’s commissars after 1946',
    never: { kind: 'tenure', says: /People's Commissar/, time: /^19(4[7-9]|5)/ },
    like: "He was People's Commissar of Railways.",
  },
  { chapter: 'all', what: 'nothing disputed has a card', never: { standing: 'disputed', asks: /./ } },
  { chapter: 'all', what: 'no claim is settled', never: { kind: 'claim', standing: 'established' } },
]
