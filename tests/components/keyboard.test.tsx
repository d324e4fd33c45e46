import { cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { useKeys } from '@/components/study/keyboard'

afterEach(() => {
  cleanup()
  delete document.documentElement.dataset.wait
})

/** A screen that hears keys, once as the newcomer's and once as anybody's. */
function show({ first }: { readonly first: boolean }) {
  const heard: string[] = []
  function Screen() {
    useKeys((key) => heard.push(key) > 0)
    return <div data-first-visit={first ? '' : undefined} />
  }
  render(<Screen />)
  return { heard, press: (key: string) => userEvent.setup().keyboard(key) }
}

test('a key is no answer to the newcomer’s question while that is hidden from who was here before', async () => {
  document.documentElement.dataset.wait = ''
  const { heard, press } = show({ first: true })
  await press('1')
  expect(heard).toEqual([])
  // The device had nothing of a learner's after all: the question is shown.
  delete document.documentElement.dataset.wait
  await press('2')
  expect(heard).toEqual(['2'])
})

test('who was here before is heard as soon as their own question stands', async () => {
  document.documentElement.dataset.wait = ''
  const { heard, press } = show({ first: false })
  await press('1')
  expect(heard).toEqual(['1'])
})
