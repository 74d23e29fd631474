import { defineConfig } from 'vitest/config';
import { writeTemplates } from './build-templates.ts';
import { changedFiles } from './testing/changed-files.ts';

// The suite runs far from Việt Nam on purpose: a date that passes through the machine's own midnight fails here.
process.env.TZ ??= 'America/New_York';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // as in the program that is built: every page that a test asks for is drawn by templates
  plugins: [
    {
      name: 'templates',
      enforce: 'pre',
      transform: { filter: { id: /\.tsx$/ }, handler: writeTemplates },
    },
  ],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'seed/**/*.test.ts', 'e2e/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: 'testing/cluster.ts',
    pool: 'threads',
    maxWorkers: 2,
    // The files that a worker runs share what they import, as the requests of one process do: importing the program anew for every
    // file took as long as half of the tests.
    isolate: false,
    // for what hangs: a walk over every page and form takes minutes, and ten times as long on a busy machine
    testTimeout: 900_000,
    hookTimeout: 900_000,
    expect: { poll: { timeout: 60_000 } },
    experimental: { vcsProvider: changedFiles },
    forceRerunTriggers: [
      '**/package{,-lock}.json',
      '**/vitest.config.ts',
      '**/{migrations,seed}/**',
      '**/testing/{cluster,assets}.ts',
    ],
  },
});
