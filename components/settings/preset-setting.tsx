'use client'
import { useId, useState } from 'react'
import { presetOf, presets, type Preset } from '@/lib/fitting/presets'
import type { LearnerSettings } from '@/lib/store/learner-settings'

/** Settings that make sense together, each with what it costs. Who changes nothing has the first. */
export function PresetSetting({
  settings,
  onChoose,
}: {
  /** undefined until the device has been read. */
  readonly settings: LearnerSettings | undefined
  readonly onChoose: (preset: Preset) => Promise<void>
}) {
  const id = useId()
  // Until the device has kept it.
  const [choosing, setChoosing] = useState<Preset | null>(null)
  const chosen = choosing ?? (settings ? presetOf(settings) : presets[0])
  const choose = (preset: Preset) => {
    setChoosing(preset)
    void onChoose(preset).finally(() => setChoosing(null))
  }
  return (
    <fieldset>
      <legend className="max-w-text mb-3">
        Three ways to set the numbers below at once. Cards that are due already keep their day; new numbers decide when
        they come back after that.
      </legend>
      <div className="grid gap-3 md:grid-cols-3">
        {presets.map((preset, i) => (
          <div
            key={preset.name}
            className="border-field bg-card has-checked:border-ink rounded border px-4 pt-2 pb-4 has-checked:shadow-[inset_0_0_0_1px_var(--ink)]"
          >
            <label className="flex min-h-11 items-center gap-3 font-medium">
              <input
                type="radio"
                name="preset"
                checked={chosen === preset}
                disabled={!settings}
                aria-describedby={`${id}-${i}`}
                onChange={() => choose(preset)}
              />
              {preset.name}
            </label>
            <p id={`${id}-${i}`} className="text-sm">
              {preset.sets} <span className="text-soft block pt-1">{preset.costs}</span>
            </p>
          </div>
        ))}
      </div>
      <p className="text-soft mt-2 text-sm">
        {chosen === null ? 'None of them is in force: the numbers below are your own.' : ''}
      </p>
    </fieldset>
  )
}
