import { afterEach, expect, vi } from 'vitest'

// A console error in a test is a failure nobody looked at.
const error = vi.spyOn(console, 'error')
afterEach(() => {
  const calls = error.mock.calls.map((call) => call.map(String).join(' '))
  error.mockClear()
  expect(calls, 'console.error was called').toEqual([])
})
