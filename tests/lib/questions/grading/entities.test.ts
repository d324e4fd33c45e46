import { expect, test } from 'vitest'
import { gradeEntity } from '@/lib/questions/grading/entities'
import type { EntityId } from '@/lib/corpus/entity'
import { body, contextFor, event, person, place, railways, withFacts } from '../fixture'

const context = contextFor(
  withFacts(
    railways,
    [],
    [
      person('nikolai-yezhov', 'Nikolai Yezhov', { cyrillic: 'Николай Иванович Ежов', aliases: ['Ezhov'] }),
      person('v-a-kishkin', 'V. A. Kishkin'),
      person('stanislav-kosior', 'Stanislav Kosior', { cyrillic: 'Станислав Викентьевич Косиор' }),
      person('iosif-kosior', 'Iosif Kosior', { cyrillic: 'Иосиф Викентьевич Косиор' }),
      person('vladimir-bonch-bruevich', 'Vladimir Bonch-Bruevich', {
        surname: 'Bonch-Bruevich',
        cyrillic: 'Владимир Дмитриевич Бонч-Бруевич',
      }),
      person('nicholas-ii', 'Nicholas II', {
        surname: 'Nicholas II',
        cyrillic: 'Николай II',
        aliases: ['Nicholas Romanov'],
      }),
      body('nkps', "People's Commissariat of Ways of Communication", {
        article: 'the',
        short: 'NKPS',
        aliases: ['Commissariat of Transport', 'Narkomput'],
        cyrillic: 'НКПС',
      }),
      body('cc', 'Central Committee', { article: 'the' }),
      body('bureau', 'Bureau of Defence Committee', { article: 'the' }),
      body('nk-fuel', "People's Commissariat of the Fuel Industry", { article: 'the' }),
      place('kabany', 'Kabany', { within: 'place/kiev-province', cyrillic: 'Кабаны' }),
      place('kiev-province', 'Kiev province'),
      place('samara', 'Samara', { becomes: ['place/kuibyshev'] }),
      place('kuibyshev', 'Kuibyshev'),
      event('xvii', 'XVII Party Congress', { sort: 'congress' }),
      event('order', 'Order No. 183', { sort: 'decree' }),
      event('xviii', 'XVIII Party Congress', { sort: 'congress' }),
    ],
  ),
)
const grade = (id: string, text: string) => gradeEntity(context, id as EntityId, text)
const kind = (id: string, text: string) => grade(id, text).kind

test.each([
  'Lazar Kaganovich',
  'lazar kaganovich',
  'L. M. Kaganovich',
  'L.M. Kaganovich',
  'LM Kaganovich',
  'L Kaganovich',
  'Kaganovich, Lazar',
  'Kaganovich L.M.',
  'Lazar Moiseevich Kaganovich',
  'Kaganovich Lazar Moiseevich',
  'Lazar Moiseyevich Kaganovich',
  'Comrade Lazar Kaganovich',
  'Lasar Kaganowitsch',
  'Lazar Kaganovitch',
  'Лазарь Каганович',
  'Лазарь Моисеевич Каганович',
  'Л. М. Каганович',
])('%s is Lazar Kaganovich', (text) => {
  expect(grade('person/lazar-kaganovich', text)).toEqual({ kind: 'right', remark: null })
})
test.each([
  'Ezhov',
  'Yezhov',
  'Jeschow',
  'Iejov',
  'Ežov',
  'Ежов',
  'N. Ezhov',
  'Nikolay Yezhov',
  'N. I. Yezhov',
  'Commissar Yezhov',
])('%s is Nikolai Yezhov', (text) => {
  expect(kind('person/nikolai-yezhov', text)).toBe('right')
})
test.each([
  'Khrushchev',
  'Хрущев',
  'Хрущёв',
  'Khrushchov',
  'Chruschtschow',
  'Khrouchtchev',
  'Hruščev',
  'N. S. Khrushchev',
])('%s is Nikita Khrushchev', (text) => {
  expect(kind('person/nikita-khrushchev', text)).toBe('right')
})
test.each(['Bonch-Bruevich', 'Vladimir Bonch Bruevich', 'V. D. Bonch-Bruyevich', 'Бонч-Бруевич'])(
  '%s is Vladimir Bonch-Bruevich',
  (text) => {
    expect(kind('person/vladimir-bonch-bruevich', text)).toBe('right')
  },
)

test('of two people of one surname the surname asks which', () => {
  expect(kind('person/lazar-kaganovich', 'Kaganovich')).toBe('unsure')
  expect(kind('person/lazar-kaganovich', 'Comrade Kaganovich')).toBe('unsure')
  expect(kind('person/lazar-kaganovich', 'Kaganovch')).toBe('unsure')
  expect(kind('person/andrei-andreev', 'Kaganovich')).toBe('wrong')
})
test('a first name alone wants the surname', () => {
  expect(grade('person/lazar-kaganovich', 'Lazar')).toEqual({ kind: 'unsure', ask: 'Give the surname too.' })
})
test.each([
  'Mikhail Kaganovich',
  'M. Kaganovich',
  'M. M. Kaganovich',
  'Михаил Каганович',
  'Mikhail Moiseevich Kaganovich',
  'Igor Kaganovich',
  'I. Kaganovich',
])('%s is not Lazar Kaganovich', (text) => {
  expect(kind('person/lazar-kaganovich', text)).toBe('wrong')
})
test('an answer that names somebody else says whom it names', () => {
  expect(grade('person/lazar-kaganovich', 'Mikhail Kaganovich')).toEqual({
    kind: 'wrong',
    remark: 'Mikhail Kaganovich: an official.',
  })
})
test('a ruler is known by name and number, in either writing, and by neither alone', () => {
  for (const name of ['Nicholas II', 'Nikolai II', 'Николай II', 'Nicholas Romanov'])
    expect(kind('person/nicholas-ii', name), name).toBe('right')
  for (const name of ['II', 'Nicholas']) expect(kind('person/nicholas-ii', name), name).not.toBe('right')
})

test('a slip of typing is right, with the spelling', () => {
  expect(grade('person/lazar-kaganovich', 'Lazar Kagnovich')).toEqual({
    kind: 'right',
    remark: 'Spelled Lazar Kaganovich.',
  })
  expect(kind('person/sergo-ordzhonikidze', 'Ordzonikidize')).toBe('right')
  expect(kind('person/sergo-ordzhonikidze', 'Ordzhnoikidze')).toBe('right')
  expect(kind('person/stanislav-kosior', 'S. Kossior')).toBe('right')
})
test('a slip that is as near to somebody else is not forgiven', () => {
  expect(kind('person/stanislav-kosior', 'I. Kosior')).toBe('wrong')
  expect(kind('person/stanislav-kosior', 'X. Kosior')).toBe('wrong')
  expect(kind('person/stanislav-kosior', 'Kossior')).toBe('unsure')
})
test('another patronymic does not make another person, but is remarked', () => {
  expect(grade('person/lazar-kaganovich', 'Lazar Mikhailovich Kaganovich')).toMatchObject({
    kind: 'right',
    remark: expect.stringContaining('Моисеевич') as unknown,
  })
})
test('where only the initials are known, a name that begins with them will do', () => {
  expect(kind('person/v-a-kishkin', 'Vasily Kishkin')).toBe('right')
  expect(kind('person/v-a-kishkin', 'Kishkin')).toBe('right')
  expect(kind('person/v-a-kishkin', 'Boris Kishkin')).toBe('wrong')
})

test.each([
  'NKPS',
  'the NKPS',
  "People's Commissariat of Ways of Communication",
  'The Peoples Commissariat of Ways of Communication',
  'Commissariat of Transport',
  'narkomput',
  'НКПС',
  'Commisariat of Transport',
])('%s is NKPS', (text) => {
  expect(kind('body/nkps', text)).toBe('right')
})
test.each(['NKVD', 'NKP', 'Commissariat', 'Central Committee', ''])('“%s” is not NKPS', (text) => {
  expect(kind('body/nkps', text)).toBe('wrong')
})
test.each([
  'XVII Party Congress',
  '17th Party Congress',
  'Seventeenth party congress',
  'the 17 Party Congress',
  'XVII Party Congres',
])('%s is the seventeenth', (text) => {
  expect(kind('event/xvii', text)).toBe('right')
})
test.each([
  'XVIII Party Congress',
  '18th Party Congress',
  'XVI Party Congress',
  '16th Party Congress',
  'Party Congress',
])('%s is not the seventeenth', (text) => {
  expect(kind('event/xvii', text)).toBe('wrong')
})
test.each([
  'XVII Congress of the VKP(b)',
  '17th Congress of the Communist Party',
  'Seventeenth Congress of the Party',
  'XVII All-Union Party Congress',
  '17th CPSU Congress',
  'XVII VKP(b) Congress',
  'Seventeenth Communist Party Congress',
  '17th Congress of the All-Union Communist Party (Bolsheviks)',
  'XVII Congress of VKP(b)',
])('%s is the seventeenth', (text) => {
  expect(kind('event/xvii', text)).toBe('right')
})
test('an office is known in either order, and a province by its Russian word', () => {
  expect(kind('body/nkps', 'Transport Commissariat')).toBe('right')
  expect(kind('body/nkps', "People's Commissariat for Transport")).toBe('right')
  expect(kind('body/nkps', 'Commissariat for Ways of Communication')).toBe('right')
  expect(kind('body/nk-fuel', "People's Commissariat for the Fuel Industry")).toBe('right')
  expect(kind('body/nk-fuel', 'Fuel Industry Commissariat')).toBe('right')
  expect(kind('place/kiev-province', 'Kiev oblast')).toBe('right')
  expect(kind('place/kiev-province', 'Kiev')).toBe('wrong')
})
test('an article inside a name is nothing that counts', () => {
  expect(kind('body/bureau', 'Bureau of the Defence Committee')).toBe('right')
  expect(kind('body/bureau', 'Bureau of Defence Committee')).toBe('right')
})
test('a figure in a name is not mistyped', () => {
  expect(kind('event/order', 'Ordre No. 183')).toBe('right')
  expect(kind('event/order', 'Order No. 184')).toBe('wrong')
})
test('the whole where a part is asked wants to be more exact', () => {
  expect(grade('place/kabany', 'Kiev province')).toEqual({
    kind: 'unsure',
    ask: 'Be more exact: a part of Kiev province is asked for.',
  })
  expect(kind('place/kiev-province', 'Kabany')).toBe('wrong')
})
test('the name of another time wants that of the time', () => {
  expect(grade('place/kuibyshev', 'Samara')).toEqual({
    kind: 'unsure',
    ask: 'Samara is its name at another time. Give the one that it had then.',
  })
  expect(kind('place/samara', 'Kuibyshev')).toBe('unsure')
})
