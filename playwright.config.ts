import { defineConfig, devices } from '@playwright/test'
import { chromiumPath } from './scripts/ci/chromium'

/** Drives the built app on the real embedded backend (tests/e2e/app.ts). Nothing is mocked; nothing is tried twice. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  // Tests share no device and no account; each worker has an app and a backend of its own.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Keeping the whole app in every new browser is a quarter of a test's work: on in the files about what it is for (test.use).
    serviceWorkers: 'block',
    // A trace of every test costs a fifth of the time: --trace on for one that fails.
    screenshot: 'only-on-failure',
  },
  outputDir: 'test-results',
})
