import { defaultSettings, type SchedulingSettings } from '@/lib/scheduling/settings'

/** A learner's choices, the same on all of their devices. Merged column by column; a name here is a stored string, for life. */
export interface LearnerSettings extends SchedulingSettings {
  readonly newCardsPerDay: number
  readonly reviewsPerDay: number
}

export function defaultLearnerSettings(timeZone: string): LearnerSettings {
  return { ...defaultSettings(timeZone), newCardsPerDay: 10, reviewsPerDay: 200 }
}
