import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { StepsSetting } from '@/components/settings/steps-setting'
import { defaultSettings, type Steps } from '@/lib/scheduling/settings'

afterEach(cleanup)

/** The settings as a device keeps them, and every change that was made. */
function show(over: Partial<Steps> = {}) {
  const changes: Partial<Steps>[] = []
  function Kept() {
    const [settings, setSettings] = useState<Steps>({ ...defaultSettings('UTC'), ...over })
    return (
      <StepsSetting
        settings={settings}
        onChange={(change) => {
          changes.push(change)
          setSettings({ ...settings, ...change })
        }}
      />
    )
  }
  render(<Kept />)
  return { changes, keys: userEvent.setup() }
}
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
async function write(keys: ReturnType<typeof userEvent.setup>, name: string, text: string) {
  await keys.clear(field(name))
  await keys.type(field(name), `${text}{Enter}`)
}

test('steps are kept as they are written once the field is left, and shown in words', async () => {
  const { changes, keys } = show()
  await write(keys, 'Steps of a new card', '5 30 2h')
  expect(changes).toEqual([{ learningStepsMin: [5, 30, 120] }])
  expect(field('Steps of a new card').value).toBe('5 min, 30 min, 2 h')
  await keys.clear(field('Steps of a forgotten card'))
  await keys.tab()
  expect(changes.at(-1)).toEqual({ relearningStepsMin: [] })
})

test('what cannot be is not kept: what to do stands beside it, not before it is finished, and what was written stays', async () => {
  const { changes, keys } = show()
  const wrong = 'Put the steps in order: “5” is shorter than the one before it.'
  await keys.clear(field('Steps of a new card'))
  await keys.type(field('Steps of a new card'), '10 5')
  expect(screen.queryByText(wrong)).toBeNull()
  await keys.keyboard('{Enter}')
  expect(screen.getByText(wrong)).toBeDefined()
  expect([field('Steps of a new card').value, changes]).toEqual(['10 5', []])
  // A tap is the way out of what was begun.
  await keys.click(button('Thoroughly'))
  expect(changes).toEqual([{ learningStepsMin: [1, 10, 60], relearningStepsMin: [10, 60] }])
  expect(field('Steps of a new card').value).toBe('1 min, 10 min, 1 h')
  expect(button('Thoroughly').getAttribute('aria-pressed')).toBe('true')
})

test('the way back to the usual is offered to who has left it, and brings all three back', async () => {
  const { changes, keys } = show()
  expect(screen.queryByRole('button', { name: /^Back to usual/ })).toBeNull()
  await keys.click(button('A year'))
  expect(changes).toEqual([{ maxIntervalDays: 365 }])
  expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Longest wait, in days' }).value).toBe('365')
  expect(button('As usual').getAttribute('aria-pressed')).toBe('true')
  await keys.click(button(/^Back to usual/))
  expect(changes.at(-1)).toEqual({ learningStepsMin: [1, 10], relearningStepsMin: [10], maxIntervalDays: 36_500 })
  expect(screen.getByText('All of this is as usual.')).toBeDefined()
})
