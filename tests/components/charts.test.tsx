import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BarChart } from '@/components/charts/bar-chart'
import { ShareChart } from '@/components/charts/share-chart'

test('a bar chart is drawn on the server, named for those who do not see it, with its numbers in a table', () => {
  const html = renderToStaticMarkup(
    <BarChart
      title="Cards due by day"
      summary="3 cards fall due today."
      columns={['Day', 'Cards due']}
      bars={[
        { name: 'Today', tick: 'today', value: 3, marked: true },
        { name: '21 November', tick: '', value: 0 },
      ]}
    />,
  )
  expect(html).toContain('role="img" aria-label="Cards due by day. 3 cards fall due today."')
  expect(html.match(/<rect/g)).toHaveLength(2)
  expect(html).toContain('<caption class="sr-only">Cards due by day</caption>')
  expect(html).toMatch(/<th scope="row"[^>]*>Today<\/th><td[^>]*>3<\/td>/)
})

test('a week with too few answers has no point and no line to it, and says so in the table', () => {
  const point = (name: string, share: number | null) => ({
    name,
    tick: '',
    share,
    low: share,
    high: share,
    said: share === null ? 'too few: 3 of 3' : '90%',
  })
  const html = renderToStaticMarkup(
    <ShareChart
      title="True retention"
      summary=""
      target={0.9}
      columns={['Week of', 'Recalled']}
      points={[point('a', 0.9), point('b', null), point('c', 0.8), point('d', 0.85)]}
    />,
  )
  expect(html.match(/<circle/g)).toHaveLength(3)
  expect(html.match(/stroke-width="2"/g)).toHaveLength(1)
  expect(html).toContain('too few: 3 of 3')
})
