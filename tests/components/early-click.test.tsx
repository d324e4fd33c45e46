import { expect, test } from 'vitest'
import { keepEarlyClick, tellHydrated } from '@/components/site/early-click'

/** A page as it stands before its scripts have come: the one in its head has run. */
function page(html: string) {
  document.body.innerHTML = html
  ;(0, eval)(keepEarlyClick)
  const clicks: string[] = []
  const live = () => {
    for (const button of document.querySelectorAll('button'))
      button.addEventListener('click', () => clicks.push(button.textContent))
    tellHydrated()
  }
  const click = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('*')]
      .find((one) => one.childElementCount === 0 && one.textContent === name)!
      .click()
  return { click, clicks, live }
}

test('what was clicked before the page had come to life is clicked again then, once', () => {
  const { click, clicks, live } = page('<button>one</button><button><span>two</span></button>')
  click('two')
  live()
  expect(clicks).toEqual(['two'])
  click('one')
  expect(clicks).toEqual(['two', 'one'])
})

test('a form is not sent by the browser itself in the meantime', () => {
  const { click } = page('<form><button type="submit">send</button></form>')
  let sent = false
  document.querySelector('form')!.addEventListener('submit', () => (sent = true))
  click('send')
  expect(sent).toBe(false)
  tellHydrated()
  expect(sent).toBe(true)
})

test('nothing is clicked where nothing was, or where the button has gone', () => {
  const first = page('<button>one</button><a>two</a>')
  first.click('two')
  first.live()
  expect(first.clicks).toEqual([])
  const second = page('<button>one</button>')
  second.click('one')
  document.querySelector('button')!.remove()
  second.live()
  expect(second.clicks).toEqual([])
})
