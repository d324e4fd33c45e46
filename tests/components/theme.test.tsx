import { beforeEach, expect, test, vi } from 'vitest'
import { applyTheme, beforePaint, noteReturning, readTheme, returningKey, themeKey } from '@/components/site/theme'

const run = (search: string, systemDark = false) => {
  vi.stubGlobal('matchMedia', () => ({ matches: systemDark, addEventListener: () => undefined }))
  history.replaceState(null, '', `/study${search}`)
  document.documentElement.className = ''
  delete document.documentElement.dataset.wait
  new Function(beforePaint)()
  return {
    dark: document.documentElement.classList.contains('dark'),
    wait: document.documentElement.dataset.wait === '',
  }
}
// What one test keeps, the next must not find.
beforeEach(() => localStorage.clear())

test('before the first paint the page is dark when the learner or else the system says so', () => {
  expect(run('', false).dark).toBe(false)
  expect(run('', true).dark).toBe(true)
  localStorage.setItem(themeKey, 'light')
  expect(run('', true).dark).toBe(false)
  localStorage.setItem(themeKey, 'dark')
  expect(run('', false).dark).toBe(true)
})

test('what is meant for first visitors is hidden from those who return, or who ask for a deck or a card', () => {
  expect(run('').wait).toBe(false)
  expect(run('?deck=all').wait).toBe(false)
  expect(run('?deck=allied').wait).toBe(true)
  expect(run('?deck=topic%2Frailways').wait).toBe(true)
  expect(run('?assignment=7').wait).toBe(true)
  expect(run('?card=andreev%23person').wait).toBe(true)
  noteReturning(true)
  expect(localStorage.getItem(returningKey)).toBe('1')
  expect(run('').wait).toBe(true)
  noteReturning(false)
  expect(run('').wait).toBe(false)
})

test('a theme holds at once, also where storage is blocked', () => {
  run('')
  const blocked = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('blocked')
  })
  applyTheme('dark')
  expect(document.documentElement.classList.contains('dark')).toBe(true)
  blocked.mockRestore()
  applyTheme('light')
  expect(readTheme()).toBe('light')
  applyTheme('system')
  expect(localStorage.getItem(themeKey)).toBeNull()
})
