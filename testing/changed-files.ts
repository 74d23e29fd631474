import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { VCSProvider } from 'vitest/node';

/**
 * Files that tests read while they run, and so are missing from the graph of imports; and the tests that read them. Migrations, the
 * seed and the harness itself concern every test: they stand in `forceRerunTriggers`.
 */
const READ_WHILE_RUNNING: readonly (readonly [changed: RegExp, tests: readonly string[]])[] = [
  [/^(src|testing|bench|e2e)\/.*\.tsx?$/, ['src/architecture.test.ts']],
  [/^/, ['src/documents.test.ts']],
  [
    /^(build\.ts$|src\/(client|styles)\/)/,
    ['e2e/*.e2e.test.ts', 'src/**/*.browser.test.ts', 'src/sites/trial/**/gallery*.test.tsx'],
  ],
  [/^(build\.ts|src\/(main|cli)\.ts|src\/(start|cli)\/.*|scripts\/.*)$/, ['e2e/*.test.ts']],
];

/** What `--changed` takes as changed: what git says, new files too, and the tests that read changed files while they run. */
export const changedFiles: VCSProvider = {
  async findChangedFiles({ root, changedSince }) {
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
    const since = typeof changedSince === 'string' ? changedSince : 'HEAD';
    const changed = [
      ...git('diff', '--name-only', '-z', '--relative', '--merge-base', since),
      ...git('ls-files', '-z', '--others', '--exclude-standard'),
    ];
    const readers = READ_WHILE_RUNNING.filter(([path]) => changed.some((f) => path.test(f))).flatMap(
      ([, tests]) => globSync(tests, { cwd: root }),
    );
    return [...new Set([...changed, ...readers])].map((f) => join(root, f));
  },
};
