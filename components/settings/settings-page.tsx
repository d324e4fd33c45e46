'use client'
import { useState } from 'react'
import { useLearner } from '@/components/learner/use-learner'
import { useModule } from '@/components/learner/use-module'
import { Page, Section } from '@/components/site/page'
import { applyTheme, themes, type Theme } from '@/components/site/theme'
import { useTheme } from '@/components/site/theme-switch'
import type { SettingsChange } from '@/lib/store/learner-settings'
import { ConfidenceSetting } from './confidence-setting'
import { NumberSetting } from './number-setting'
import { PresetSetting } from './preset-setting'
import { OrderSetting } from './order-setting'
import { RetentionSetting } from './retention-setting'
import { RolloverSetting } from './rollover-setting'
import { StepsSetting } from './steps-setting'
import { WeekdaySetting } from './weekday-setting'

const themeWords: Readonly<Record<Theme, string>> = { system: 'As the system has it', light: 'Light', dark: 'Dark' }

const loadFit = () => import('./memory-fit')
const loadWorkload = () => import('./workload')

export function SettingsPage() {
  const learner = useLearner()
  const [sliding, setSliding] = useState<number | null>(null)
  const begun = learner !== null && learner.snapshot.memories.size > 0
  const fit = useModule(learner ? loadFit : null)
  const workload = useModule(begun ? loadWorkload : null)
  const settings = learner?.snapshot.settings
  const keep = async (changed: SettingsChange) => {
    await learner?.store.changeSettings(changed).catch(() => undefined)
    setSliding(null)
  }
  const change = (changed: SettingsChange) => void keep(changed)
  return (
    <Page
      title="Settings"
      lead="They are the same on all of your devices, but for the theme, and hold from the next card on."
    >
      <Section title="To begin with">
        <PresetSetting
          settings={settings}
          onChoose={({ desiredRetention, newCardsPerDay, reviewsPerDay }) =>
            keep({ desiredRetention, newCardsPerDay, reviewsPerDay })
          }
        />
      </Section>
      <Section title="A day’s work">
        <div className="grid gap-6 sm:max-w-96">
          <NumberSetting
            label="New cards a day"
            hint="Ten new cards bring about seventy reviews a day in the weeks after."
            value={settings?.newCardsPerDay}
            fallback={10}
            max={200}
            onChange={(newCardsPerDay) => change({ newCardsPerDay })}
          />
          <NumberSetting
            label="Reviews a day, at most"
            hint="A limit lets a pile wait; what waits is forgotten meanwhile."
            value={settings?.reviewsPerDay}
            fallback={200}
            max={2000}
            onChange={(reviewsPerDay) => change({ reviewsPerDay })}
          />
        </div>
        <div className="mt-6">
          <WeekdaySetting
            value={settings?.weekdayWeights ?? [1, 1, 1, 1, 1, 1, 1]}
            disabled={!settings}
            onChange={(weekdayWeights) => change({ weekdayWeights })}
          />
        </div>
      </Section>
      <Section title="How well to know it">
        <RetentionSetting
          value={settings?.desiredRetention ?? 0.9}
          disabled={!settings}
          onSlide={setSliding}
          onChange={(desiredRetention) => change({ desiredRetention })}
        />
        {begun && workload ? (
          <workload.Workload learner={learner} chosen={sliding ?? learner.snapshot.settings.desiredRetention} />
        ) : (
          <p className="text-soft max-w-text mt-4 text-sm">
            Once you have begun, a curve here shows the minutes a day that each choice would cost you.
          </p>
        )}
      </Section>
      <Section title="Fitted to your memory" id="memory">
        {learner && fit ? (
          <fit.MemoryFit learner={learner} />
        ) : (
          <p className="max-w-text">
            When a card comes back is decided by 21 numbers that describe how memory fades. After some weeks they can be
            fitted to your own answers here.
          </p>
        )}
      </Section>
      <Section title="While you study">
        <ConfidenceSetting
          value={settings?.askConfidence ?? false}
          disabled={!settings}
          onChange={(askConfidence) => change({ askConfidence })}
        />
        <div className="mt-5">
          <OrderSetting
            value={settings?.reviewOrder ?? 'weakest'}
            disabled={!settings}
            onChange={(reviewOrder) => change({ reviewOrder })}
          />
        </div>
      </Section>
      <Section title="How a card is learned" id="steps">
        <StepsSetting settings={settings} onChange={change} />
      </Section>
      <Section title="When a day begins">
        <RolloverSetting
          hour={settings?.rolloverHour ?? 4}
          timeZone={settings?.timeZone ?? null}
          onHour={(rolloverHour) => change({ rolloverHour })}
          onTimeZone={(timeZone) => change({ timeZone })}
        />
      </Section>
      <Section title="Theme">
        <ThemeSetting />
      </Section>
    </Page>
  )
}

function ThemeSetting() {
  const theme = useTheme()
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Theme</legend>
      {themes.map((each) => (
        <label
          key={each}
          className="border-field bg-card has-checked:border-ink flex min-h-11 items-center gap-2 rounded border px-4 has-checked:shadow-[inset_0_0_0_1px_var(--ink)]"
        >
          <input type="radio" name="theme" checked={theme === each} onChange={() => applyTheme(each)} />
          {themeWords[each]}
        </label>
      ))}
    </fieldset>
  )
}
