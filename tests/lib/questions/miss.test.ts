import { expect, test } from 'vitest'
import { parseTime } from '@/lib/base/edtf'
import { missOf } from '@/lib/questions/options/miss'

test.each([
  ['1935-02-28', '1935-02-27', 'One day too early'],
  ['1935-02', '1935-04', 'Two months too late'],
  ['1935-02', '1936-02', 'One year too late'],
  ['1935-02', '1936-04', '14 months too late'],
  ['1936-01-10', '1934-12-12', '13 months too early'],
  ['1935-02', '1936-12', '22 months too late'],
  ['1935-02', '1937-02', 'Two years too late'],
  ['1935-02', '1937-08', 'About three years too late'],
  ['1935', '1936', 'One year too late'],
  ['1930/1931', '1931/1933', 'About two years too late'],
])('%s taken for %s', (right, wrong, miss) => {
  expect(missOf(parseTime(right)!, parseTime(wrong)!)).toBe(miss)
})
