import { parseTime, showPoint } from '@/lib/base/edtf'
import { templateOf } from '../sentence'
import { namesIn, slotValue } from '../template'
import type { Check } from './check'

/** The sentence may have the fact's own date in plain words. */
function showsDate(template: string, written: string | undefined): boolean {
  const time = written === undefined ? null : parseTime(written)
  return time?.kind === 'point' && template.includes(showPoint(time))
}

/** Every name in braces stands for something, and what is asked stands in the sentence. */
export const templates: Check = ({ facts }) =>
  facts.flatMap(({ file, value }) => {
    const template = templateOf(value)
    const names = namesIn(template)
    const broken = names
      .filter((name) => slotValue(value, name) === null)
      .map((name) => ({
        file,
        path: `${value.id}.text`,
        message: `{${name}} is neither a field nor a slot of this fact`,
      }))
    if (!/[.?”]$/.test(template))
      broken.push({ file, path: `${value.id}.text`, message: 'a sentence ends with a full stop' })
    if (value.kind !== 'statement') return broken
    const unknown = value.asks
      .filter((slot) => !names.includes(slot) && !(slot === 'time' && showsDate(template, value.time)))
      .map((slot) => ({
        file,
        path: `${value.id}.asks`,
        message: `{${slot}} does not stand in the sentence, so it cannot be asked`,
      }))
    const idle = Object.keys(value.slots)
      .filter((slot) => !names.includes(slot))
      .map((slot) => ({ file, path: `${value.id}.slots.${slot}`, message: 'this slot does not stand in the sentence' }))
    return [...broken, ...unknown, ...idle]
  })
