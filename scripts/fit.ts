// npm run -s fit -- --log FILE: fits FSRS's weights to a learner's log with fsrs-rs itself, on a machine of one's own. For histories that are
// long for a phone. FILE is what "Download everything" on the account page gives.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { fit, type Trainer } from '@/lib/fitting/fit'
import { historiesOf } from '@/lib/fitting/histories'
import { verdictOf } from '@/lib/fitting/verdict'
import { writeWeights } from '@/lib/fitting/weights-text'
import { countingReviews } from '@/lib/scheduling/replay'
import { defaultSettings, type SchedulingSettings } from '@/lib/scheduling/settings'
import { readEntry } from '@/lib/sync/read-entry'

const usage = `usage: npm run -s fit -- --log FILE [--json]
  FILE    what “Download everything” on the account page gives
  --json  the result as one JSON object
Prints how well the present and the fitted weights foretell, and the fitted ones as a line to paste under Settings.`

class InputError extends Error {
  override readonly name = 'InputError'
}

async function readLog(file: string) {
  let read: unknown
  try {
    read = JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new InputError(`${file} could not be read as JSON: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
  const { log, settings } = (read ?? {}) as { readonly log?: unknown; readonly settings?: Partial<SchedulingSettings> }
  if (!Array.isArray(log)) throw new InputError(`${file} holds no log: is it the file of “Download everything”?`)
  const entries = log.map(readEntry)
  const whole = entries.filter((entry) => entry !== null)
  return {
    entries: whole,
    passedOver: entries.length - whole.length,
    settings: { ...defaultSettings(settings?.timeZone ?? 'UTC'), ...settings },
  }
}

async function bindingTrainer(): Promise<Trainer> {
  const { computeParameters, FSRSBindingItem, FSRSBindingReview } =
    await import('@open-spaced-repetition/binding').catch((cause: unknown) => {
      throw new InputError(
        `The fitting library is not installed (npm install --include=dev): ${cause instanceof Error ? cause.message : String(cause)}`,
      )
    })
  return ({ ratings, gapDays, lengths }, onProgress) => {
    let place = 0
    const items = Array.from(lengths, (length) => {
      const reviews = Array.from({ length }, (_, i) => new FSRSBindingReview(ratings[place + i]!, gapDays[place + i]!))
      place += length
      return new FSRSBindingItem(reviews)
    })
    return computeParameters(items, {
      enableShortTerm: true,
      // How often it looks whether it is done, in ms; by default twice a second, which each fit would then take at the least.
      timeout: 20,
      progress: (done, of) => (of > 0 ? onProgress(done / of) : undefined),
    })
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { log: { type: 'string' }, json: { type: 'boolean', default: false } } })
  if (!values.log) {
    console.error(usage)
    return 2
  }
  const { entries, passedOver, settings } = await readLog(values.log)
  const report = process.stderr.isTTY
    ? (share: number) => void process.stderr.write(`\r${Math.round(share * 100)}%`)
    : () => undefined
  const result = await fit(historiesOf(entries, settings), settings.weights, await bindingTrainer(), report)
  if (process.stderr.isTTY) process.stderr.write('\r    \r')
  if (values.json) {
    console.log(JSON.stringify({ ...result, passedOver }, null, 1))
    return 0
  }
  const { decision, reason, evidence } = verdictOf(result)
  console.log(
    `${countingReviews(entries).length} reviews${passedOver ? `, ${passedOver} lines passed over as no entries` : ''}`,
  )
  console.log([decision, reason, evidence].filter(Boolean).join('\n'))
  if (result.kind === 'fitted') {
    const figures = ({ logLoss, rmseBins }: typeof result.before) =>
      `log loss ${logLoss.toFixed(4)}, RMSE(bins) ${rmseBins.toFixed(4)}`
    console.log(`before: ${figures(result.before)}\nafter:  ${figures(result.after)}`)
    if (result.weights)
      console.log(`\nTo use it, paste this under Settings, “Paste a set”:\n${writeWeights(result.weights)}`)
  }
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof InputError || (error instanceof TypeError && 'code' in error))) throw error
  console.error(`${error.message}\n${usage}`)
  process.exitCode = 2
}
