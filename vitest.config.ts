import { defineConfig } from 'vitest/config'
import { longFirst } from './test/long-first.ts'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    // Limits for what hangs, not measures: the machine may be busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    pool: 'forks',
    maxWorkers: 4, // much of a test is waiting: for a browser, a database, a process that starts
    sequence: { sequencer: longFirst },
  },
})
