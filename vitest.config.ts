import { defineConfig } from 'vitest/config';

// The suite runs far from Việt Nam on purpose: a date that passes through the machine's own midnight fails here.
process.env.TZ ??= 'America/New_York';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'seed/**/*.test.ts', 'e2e/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: 'testing/cluster.ts',
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
