import { expect, test } from 'vitest'
import { formsFor, makeQuestion } from '@/lib/questions/make'
import { grade } from '@/lib/questions/grade'
import type { Question } from '@/lib/questions/question'
import { asksWho, body, cardFor, contextFor, questionFor, railways, term, withFacts } from '../fixture'

const context = contextFor(railways)
const answered = (question: Question, text: string) => grade(context, question, { kind: 'text', text })

test('a typed answer is marked by name, with every spelling in use', () => {
  const question = questionFor(context, 'kaganovich#person', 'typed')
  expect(question).toMatchObject({ answer: 'Lazar Kaganovich', entity: 'person/lazar-kaganovich' })
  expect(question.accept).toEqual(
    expect.arrayContaining(['Lazar Kaganovich', 'L. M. Kaganovich', 'Лазарь Моисеевич Каганович']),
  )
  expect(answered(question, 'L. Kaganovich').kind).toBe('right')
  expect(answered(question, 'Andreev').kind).toBe('wrong')
  expect(answered(question, '   ').kind).toBe('wrong')
  expect(grade(context, question, null).kind).toBe('wrong')
})

test('a surname that two people bear is not among what is accepted', () => {
  expect(questionFor(context, 'kaganovich#person', 'typed').accept).not.toContain('Kaganovich')
  expect(questionFor(context, 'andreev#person', 'typed').accept).toContain('Andreev')
})

test('a cloze shows the sentence with a gap and a hint that does not tell', () => {
  const question = questionFor(context, 'kaganovich#person', 'cloze')
  expect(question).toMatchObject({
    before: '',
    after: " was People's Commissar of Ways of Communication from 28 February 1935 to 22 August 1937.",
    hint: 'a person: L. K.',
    answer: 'Lazar Kaganovich',
  })
  expect(question.stem).toBe(`____${question.after}`)
})

test('a title in quotation marks is hinted at by its first letter', () => {
  const article = asksWho('s', 'term/limits', '{person/andrei-andreev} wrote {who}.')
  const context = contextFor(withFacts(railways, [article], [term('limits', '“Limits of Speed”')]))
  expect(questionFor(context, 's#who', 'cloze').hint).toBe('a term, beginning with L')
})

test('the ends of an interval are gaps of their own', () => {
  expect(questionFor(context, 'kaganovich#start', 'cloze')).toMatchObject({
    before: "Lazar Kaganovich was People's Commissar of Ways of Communication from ",
    after: ' to 22 August 1937.',
    answer: '28 February 1935',
    hint: 'day, month and year, in the 1930s',
  })
  const question = questionFor(context, 'kaganovich#end', 'cloze')
  expect(question.before).toMatch(/ to $/)
  expect(answered(question, '22.8.37').kind).toBe('right')
  expect(answered(question, 'August 1937').kind).toBe('unsure')
  expect(answered(question, '28 February 1935').kind).toBe('wrong')
})

test('a date is asked to the precision of the sources and marked by it', () => {
  const question = questionFor(context, 'kaganovich#start', 'date')
  expect(question).toMatchObject({ time: '1935-02-28', precision: 'day', oldStyle: false, answer: '28 February 1935' })
  expect(question.stem).toBe(
    "When was Lazar Kaganovich appointed People's Commissar of Ways of Communication? Give the day, month and year.",
  )
  expect(answered(question, '28 Feb 1935').kind).toBe('right')
  expect(answered(question, '1935').kind).toBe('unsure')
  expect(answered(question, '1936').kind).toBe('wrong')
  expect(questionFor(context, 'mikhail#start', 'date').stem).toMatch(/Give the year\.$/)
})

test('a figure is typed with or without its unit', () => {
  const metro = contextFor(
    withFacts(railways, [
      {
        id: 'metro',
        kind: 'measure',
        what: 'rubles',
        value: 1_200_000,
        unit: 'rubles',
        precision: 'about',
        numbers: [1_200_000],
        text: 'The first line cost {value}.',
      },
    ]),
  )
  const question = questionFor(metro, 'metro#value', 'typed')
  expect(question).toMatchObject({ stem: 'The first line cost about ____ million rubles.', answer: '1.2' })
  for (const text of ['1.2', '1.2 million', '1,200,000 rubles', 'about 1.2 million rubles'])
    expect(grade(metro, question, { kind: 'text', text }).kind).toBe('right')
  expect(grade(metro, question, { kind: 'text', text: '2 million' }).kind).toBe('wrong')
})

test('a card has the forms that its side can be asked in', () => {
  expect(formsFor(context, cardFor(context, 'kaganovich#person'))).toEqual([
    'choice',
    'cloze',
    'typed',
    'true-false',
    'match',
  ])
  expect(formsFor(context, cardFor(context, 'kaganovich#start'))).toEqual(['choice', 'cloze', 'date', 'true-false'])
  expect(formsFor(context, cardFor(context, 'kaganovich#post'))).toEqual(['choice', 'true-false', 'match'])
})

test('the label tells what is asked for, and a year only where the stem has it', () => {
  expect(questionFor(context, 'kaganovich#start', 'date').label).toBe('Date')
  const labels = Array.from({ length: 10 }, (_, seed) => questionFor(context, 'kaganovich#person', 'choice', seed)).map(
    ({ stem, label }) => [stem.includes('1936'), label],
  )
  for (const [named, label] of labels) expect(label).toBe(named ? 'Person · 1936' : 'Person')
})

test('a stem that holds the answer, or a figure or a year of it, is not asked', () => {
  const asked = (slots: object, text: string, slot: string) => {
    const offices = [
      body('nkps', 'Board of Transport', { short: 'NKPS' }),
      body('vesenkha', 'Vesenkha'),
      body('gosplan', 'Gosplan'),
    ]
    const others = { id: 'o', kind: 'statement', slots: {}, text: '{body/vesenkha} met {body/gosplan}.' }
    const written = withFacts(railways, [{ id: 's', kind: 'statement', slots, text, asks: [slot] }, others], offices)
    return contextFor(written).cards.some((card) => card.id === `s#${slot}`)
  }
  const who = { who: 'person/andrei-andreev' }
  expect(asked(who, '{who} opened the line.', 'who')).toBe(true)
  expect(asked(who, '{who} opened the Andrei Andreev line.', 'who')).toBe(false)
  expect(asked(who, '{who} opened the Andreev line.', 'who')).toBe(false)
  const office = { office: 'body/nkps' }
  expect(asked(office, 'The railways were run by {office}.', 'office')).toBe(true)
  expect(asked(office, 'The NKPS line was run by {office}.', 'office')).toBe(false)
  expect(asked({ when: { time: '1935' } }, 'It was opened {when}.', 'when')).toBe(true)
  expect(asked({ when: { time: '1935' } }, 'By the plan of 1935 it was opened {when}.', 'when')).toBe(false)
  expect(asked({ n: { number: 20, unit: 'lines' } }, 'There were {n} with 20 heads.', 'n')).toBe(false)
})

test('a sentence is recalled with a cue, for more than the answer may fit into it', () => {
  const context = contextFor(withFacts(railways, [asksWho('s', 'person/andrei-andreev', '{who} opened it.')]))
  expect(formsFor(context, cardFor(context, 's#who'))).toContain('cloze')
  expect(formsFor(context, cardFor(context, 's#who'))).not.toContain('typed')
  expect(makeQuestion(context, cardFor(context, 's#who'), 'typed', 1)).not.toBeNull()
})

test('a sentence that with its request would not fit a phone is not asked as a date', () => {
  const dated = (id: string, text: string) => ({
    id,
    kind: 'statement',
    slots: { day: { time: '1934-02-03' } },
    asks: ['day'],
    text: `${text} {person/nikita-khrushchev} opened the depot on {day}.`,
  })
  const long = 'In the presence of many guests of every rank, and to the sound of brass bands from all over the town,'
  const context = contextFor(withFacts(railways, [dated('short', long), dated('long', `${long} ${long.slice(3)}`)]))
  expect(formsFor(context, cardFor(context, 'short#day'))).toContain('date')
  expect(formsFor(context, cardFor(context, 'long#day'))).not.toContain('date')
})
