import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }

/** `unit` and `components` are quick and run at every commit; `content` asks every card of the real corpus; `database` starts real PostgreSQLs. Browser tests are Playwright's (playwright.config.ts). */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/*.test.ts', 'tests/lib/**/*.test.ts', 'tests/scripts/**/*.test.ts'],
          setupFiles: ['tests/setup.ts'],
          // Loading the modules again for each file would take longer than the tests.
          isolate: false,
          maxWorkers: 2,
          // Nothing is timed by a test: on a busy machine the longest take several times as long.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.tsx'],
          setupFiles: ['tests/setup.ts', 'tests/components/setup.ts'],
          environment: 'jsdom',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'content',
          include: ['tests/content/**/*.test.ts'],
          // Every card in every form: half a minute on a small machine.
          testTimeout: 180_000,
          // The files of a worker share the corpus and its cards, which take seconds to find.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['tests/database/**/*.test.ts', 'tests/backend/**/*.test.ts'],
          // What is compiled well is not used for long enough, in this process as in those that it starts.
          execArgv: ['--liftoff-only'],
          env: { BACKEND_NODE_FLAGS: '--liftoff-only' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each file starts PostgreSQLs of its own; more than two at a time outgrow a small machine.
          maxWorkers: 2,
        },
      },
    ],
  },
})
