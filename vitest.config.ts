import { defineConfig } from 'vitest/config';
import { changedFiles } from './testing/changed-files.ts';

// The suite runs far from Việt Nam on purpose: a date that passes through the machine's own midnight fails here.
process.env.TZ ??= 'America/New_York';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'seed/**/*.test.ts', 'e2e/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: 'testing/cluster.ts',
    pool: 'threads',
    maxWorkers: 2,
    // The files that a worker runs share what they import, as the requests of one process do: importing the program anew for every
    // file took as long as half of the tests.
    isolate: false,
    // for what hangs: on a busy machine a test may take ten times as long as on a quiet one
    testTimeout: 120_000,
    hookTimeout: 240_000,
    experimental: { vcsProvider: changedFiles },
    forceRerunTriggers: [
      '**/package{,-lock}.json',
      '**/vitest.config.ts',
      '**/{migrations,seed}/**',
      '**/testing/{cluster,assets}.ts',
    ],
  },
});
