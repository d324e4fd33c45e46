import { expect, test } from 'vitest'
import { showCode } from '@/components/classes/join-page'
import { startedWords } from '@/components/classes/assignments'
import { retentionWords as targetWords } from '@/components/settings/retention-setting'
import { storageWords } from '@/components/site/storage-warning'
import { syncWords } from '@/components/site/sync-words'
import { faultWords } from '@/components/site/failure-words'
import { answerWords, dueWords, retentionPoints, retentionWords } from '@/components/progress/chart-data'
import { referenceText } from '@/components/ui/reference-text'
import { whenDue } from '@/components/ui/words'
import type { AssignmentId, MemberProgress } from '@/lib/store/class-store'
import type { AccountId } from '@/lib/store/account'

const london = { timeZone: 'Europe/London', rolloverHour: 4 }
const at = (text: string) => Date.parse(text)

test('the next due time is told as one says it', () => {
  const now = at('2026-11-20T12:00:00Z')
  expect(whenDue(at('2026-11-20T11:00:00Z'), now, london)).toBe('now')
  expect(whenDue(at('2026-11-20T12:00:30Z'), now, london)).toBe('in 1 minute')
  expect(whenDue(at('2026-11-20T12:08:00Z'), now, london)).toBe('in 8 minutes')
  expect(whenDue(at('2026-11-20T18:20:00Z'), now, london)).toBe('at 18:20')
  expect(whenDue(at('2026-11-21T02:00:00Z'), now, london)).toBe('at 02:00')
  expect(whenDue(at('2026-11-21T04:00:00Z'), now, london)).toBe('tomorrow')
  expect(whenDue(at('2026-11-24T04:00:00Z'), now, london)).toBe('on Tuesday')
  expect(whenDue(at('2026-12-03T04:00:00Z'), now, london)).toBe('on 3 December 2026')
})

test('the indicator tells where the answers are, and what to do only where something can be done', () => {
  expect(syncWords({ kind: 'local' })).toMatchObject({ short: 'Saved here', canSend: false, trouble: false })
  expect(syncWords({ kind: 'waiting', why: 'offline', unsent: 3, retryAtMs: null }).long).toBe(
    'There is no connection. 3 answers are saved on this device, to be sent later.',
  )
  expect(syncWords({ kind: 'waiting', why: 'server', unsent: 0, retryAtMs: null }).long).toBe(
    'The server does not answer as it should. Nothing is waiting to be sent.',
  )
  expect(syncWords({ kind: 'failed', why: 'signed-out', unsent: 1 })).toMatchObject({
    trouble: true,
    canSend: false,
    long: 'You were signed out. 1 answer is saved on this device. Sign in again to send.',
  })
})

test('a full or a blocked disk is said with what is safe and what to do', () => {
  expect(storageWords({ kind: 'kept' })).toBeNull()
  expect(storageWords({ kind: 'unsaved', why: 'full', count: 1 })).toBe(
    'This device has no room left. The last answer is not saved yet. Free some space; they are tried again with each answer. Do not close this tab before.',
  )
  expect(storageWords({ kind: 'memory-only', why: 'blocked' })).toContain('are lost when this tab is closed')
})

test('a reason nobody foresaw is told as a fault of the server, never shown as a code', () => {
  expect(faultWords('class-full')).toBe('This class is full. Tell your teacher.')
  expect(faultWords('bad-code')).toBe('No class has this code. Check it with your teacher.')
  expect(faultWords('constructor')).toBe(faultWords('server'))
})

test('a code is shown as on the board, however it was typed', () => {
  expect(showCode('bcdfghjk')).toBe('BCDF-GHJK')
  expect(showCode(' bcdf ghjk ')).toBe('BCDF-GHJK')
  expect(showCode('bcd')).toBe('BCD')
})

test('a reference reads as people cite', () => {
  const lines = [1, 2] as const
  expect(referenceText({ source: 'rees-2012', lines, chapter: '9', pages: '168' })).toBe('Rees 2012, ch. 9, p. 168')
  expect(referenceText({ source: 'rees-2012', lines, chapter: 'Introduction', pages: '3–4' })).toBe(
    'Rees 2012, Introduction, pp. 3–4',
  )
  expect(referenceText({ source: 'kedrov-article', lines, paragraph: '3' })).toBe('Kedrov article, par. 3')
})

test('a teacher reads how many have started and finished', () => {
  const member = (seen: number, over: Partial<MemberProgress> = {}): MemberProgress => ({
    assignmentId: 'a' as AssignmentId,
    learnerId: 'l' as AccountId,
    displayName: 'Ada',
    cards: 4,
    seen,
    firstAtMs: null,
    lastAtMs: null,
    ...over,
  })
  expect(startedWords([])).toBe('No pupil has joined yet.')
  expect(startedWords([member(0), member(1), member(4)])).toBe('2 of 3 pupils started, 1 finished.')
})

test('retention is compared with the target only as far as the interval allows', () => {
  const total = (share: number, interval: readonly [number, number]) => ({ asked: 100, recalled: 90, share, interval })
  expect(retentionWords(total(0.95, [0.92, 0.98]), 0.9)).toContain('more than the 90% you aim for')
  expect(retentionWords(total(0.88, [0.8, 0.93]), 0.9)).toContain('in keeping with the 90% you aim for')
  expect(retentionWords(total(0.7, [0.6, 0.79]), 0.9)).toContain('less than the 90% you aim for')
  expect(retentionWords({ asked: 1, recalled: 1, share: null, interval: null }, 0.9)).toBe(
    'Too few to say: 1 card that had been learned was asked again on a later day, and it takes ten.',
  )
})

test('without one week that says something there is no chart of retention', () => {
  const week = { week: '2026-11-16', asked: 3, recalled: 3, share: null, interval: null }
  expect(retentionPoints([week])).toEqual([])
})

test('the sentences above the charts count in words', () => {
  const due = [
    { day: '2026-11-20', cards: 1 },
    { day: '2026-11-21', cards: 1200 },
  ]
  expect(dueWords(due, 1)).toBe(
    '1 card falls due today, and 1,200 in the 1 days after, if nothing is studied meanwhile.',
  )
  expect(dueWords(due, 0)).toContain('1 card falls due today, 0 of them now, and')
  const day = { day: '2026-11-20', reviews: 2, cards: 2, spentMs: 61_000 }
  expect(answerWords([day])).toBe('2 answers on 1 of the last 1 days.')
})

test('each target of retention has its price in plain words', () => {
  const said = [0.8, 0.85, 0.9, 0.93, 0.97].map(targetWords)
  expect(new Set(said).size).toBe(5)
})
