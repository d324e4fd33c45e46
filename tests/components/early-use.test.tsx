import { act, cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { keepEarlyUse, tellHydrated } from '@/components/site/early-use'

// The tests of other files may come after these in the same document.
afterEach(() => {
  cleanup()
  document.body.replaceChildren()
})

/** A page as it stands before its scripts have come: the one in its head has run. */
function page(html: string) {
  document.body.innerHTML = html
  ;(0, eval)(keepEarlyUse)
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

/** A field as React keeps one, rendered by the server, used, and only then brought to life. */
function Form({ seen }: { readonly seen: (name: string, value: string | boolean) => void }) {
  const [code, setCode] = useState('')
  const [agreed, setAgreed] = useState(true)
  const [number, setNumber] = useState('10')
  return (
    <form>
      <input aria-label="Code" value={code} onChange={(event) => (setCode(event.target.value), seen('code', code))} />
      <input type="checkbox" checked={agreed} onChange={() => (setAgreed(!agreed), seen('agreed', !agreed))} />
      {['10', '20'].map((value) => (
        <input
          key={value}
          type="radio"
          name="number"
          value={value}
          checked={number === value}
          onChange={() => (setNumber(value), seen('number', value))}
        />
      ))}
      <output>{`${code} ${agreed} ${number}`}</output>
    </form>
  )
}

test('what was typed and ticked before the page had come to life is there afterwards', async () => {
  const seen: string[] = []
  const form = <Form seen={(name) => seen.push(name)} />
  const container = document.body
  container.innerHTML = renderToString(form)
  ;(0, eval)(keepEarlyUse)
  const user = userEvent.setup()
  await user.type(container.querySelector('[aria-label=Code]')!, 'KM7')
  await user.click(container.querySelector('[type=checkbox]')!)
  await user.click(container.querySelector('[value="20"]')!)
  expect(seen).toEqual([])
  render(form, { container, hydrate: true })
  act(() => tellHydrated())
  expect(container.querySelector('output')!.textContent).toBe('KM7 false 20')
  expect(container.querySelector<HTMLInputElement>('[aria-label=Code]')!.value).toBe('KM7')
})
