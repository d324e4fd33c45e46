import { default_w } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { rescheduleEffect, waitsOf } from '@/lib/fitting/effect'
import { offersFit } from '@/lib/fitting/offer'
import { replay } from '@/lib/scheduling/replay'
import { dayMs, noon, settings } from '../scheduling/builders'
import { hiddenLog } from './hidden-learner'

const endMs = noon
const log = hiddenLog({ cards: 80, days: 60, endMs, seed: 'effect' })

test('a higher retention brings cards back sooner, and the waits are those of a card without fuzz', () => {
  const usual = waitsOf({ weights: null, desiredRetention: 0.9 })
  const more = waitsOf({ weights: null, desiredRetention: 0.95 })
  expect(usual.good).toEqual(usual.good.toSorted((a, b) => a - b))
  for (const [i, days] of more.good.entries()) expect(days).toBeLessThanOrEqual(usual.good[i]!)
  expect(usual.good[0]).toBe(Math.round(default_w[2]!))
  expect(usual.forgotten).toBeLessThan(usual.good.at(-1)!)
})

test('what rescheduling would do is what it then does', () => {
  const former = [{ untilMs: noon + dayMs, weights: null, desiredRetention: 0.9 }]
  const rules = settings({ desiredRetention: 0.97, former })
  const effect = rescheduleEffect(log, rules, endMs)
  const dueToday = (each: ReturnType<typeof replay>) =>
    [...each.values()].filter((memory) => memory.kind === 'seen' && memory.dueAtMs < noon + 16 * 3_600_000).length
  expect(effect.before.today).toBe(dueToday(replay(log, rules)))
  expect(effect.after.today).toBe(dueToday(replay(log, { ...rules, former: [] })))
  expect(effect.after.today).toBeGreaterThan(effect.before.today)
  expect(effect.after.week).toBeGreaterThanOrEqual(effect.after.today)
  expect(effect.sooner).toBeGreaterThan(0)
  expect(effect.later).toBe(0)
})

test('where nothing was changed, rescheduling moves nothing', () => {
  const { before, after, sooner, later } = rescheduleEffect(log, settings(), endMs)
  expect([sooner, later]).toEqual([0, 0])
  expect(after).toEqual(before)
})

test('a fit is offered once a month, to those with enough answers that no fit has seen', () => {
  const set = { atMs: noon - 40 * dayMs, origin: 'fitted', answers: 3000 }
  const state = { answers: 3500, sets: [set], askedAtMs: 0 }
  expect(offersFit({ answers: 399, sets: [], askedAtMs: 0 }, noon)).toBe(false)
  expect(offersFit({ answers: 400, sets: [], askedAtMs: 0 }, noon)).toBe(true)
  expect(offersFit({ answers: 400, sets: [], askedAtMs: noon - 29 * dayMs }, noon)).toBe(false)
  expect(offersFit({ answers: 400, sets: [], askedAtMs: noon - 31 * dayMs }, noon)).toBe(true)
  expect(offersFit(state, noon)).toBe(true)
  expect(offersFit({ ...state, answers: 3100 }, noon)).toBe(false)
  expect(offersFit({ ...state, sets: [{ ...set, atMs: noon - 5 * dayMs }] }, noon)).toBe(false)
})
