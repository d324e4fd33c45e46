import { test } from 'vitest'
import { entity, excusing, good, happening, only, passes, sound } from './seeded'

const congress = entity('event/congress')
const speech = entity('event/speech', { within: 'event/congress' })
const all = [...sound, congress, speech]
const told = (speechOn: string, congressIn: string, over: object = {}) => [
  ...good,
  happening('congress-meets', 'event/congress', congressIn),
  happening('speech-held', 'event/speech', speechOn, over),
]

test('an event lies within the time of the event that it is a part of', () => {
  passes(all, told('1930-06-28', '1930-06-26/1930-07-13'))
  passes(all, told('1930', '1930-06'))
  only(
    /^facts\/test.yaml: speech-held.time: lies outside the time of event\/congress, of which event\/speech is a part \(congress-meets\); mend/,
    all,
    told('1930-08-01', '1930-06-26/1930-07-13'),
  )
})

test('the nearest event around it that has a date counts', () => {
  const day = entity('event/day', { within: 'event/congress' })
  const inDay = { ...speech, within: 'event/day' }
  const named = told('1931', '1930', { text: '{event} began {time} on {event/day}.' })
  only(/speech-held.time: lies outside the time of event\/congress/, [...sound, congress, day, inDay], named)
})

test('an Old Style day may be the New Style day around it', () => {
  passes(all, told('1917-06-16', '1917-06-29', { calendar: 'julian' }))
  only(/lies outside/, all, told('1917-06-16', '1917-07-29', { calendar: 'julian' }))
})

test('one event has one time', () => {
  const twice = (time: string) => [
    ...good,
    happening('congress-meets', 'event/congress', '1930-06'),
    happening('again', 'event/congress', time),
  ]
  passes([...sound, congress], twice('1930'))
  only(
    /again.time: congress-meets gives event\/congress another time; mend one of them/,
    [...sound, congress],
    twice('1931'),
  )
  passes([...sound, congress], twice('1931'), excusing({ check: 'events', of: ['again', 'congress-meets'] }))
})
