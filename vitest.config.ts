import { defineConfig } from 'vitest/config'
import { longFirst } from './test/long-first.ts'

// Limits for what hangs, not measures: the machine may be busy.
const LIMITS = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 120_000 } } }

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 4, // much of a test is waiting: for a browser, a database, a process that starts
    sequence: { sequencer: longFirst },
    projects: [
      // No module keeps anything from one file to the next, so a process takes many: to start and load is half of the work.
      { test: { ...LIMITS, name: 'src', include: ['src/**/*.test.{ts,tsx}'], isolate: false } },
      { test: { ...LIMITS, name: 'product', include: ['test/**/*.test.ts'] } },
    ],
  },
})
