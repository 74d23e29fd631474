import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Verb } from '#domain/ledger';
import { sql } from '#platform/db/sql.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { carryOut } from './carry-out.ts';
import { openAsFiler, verifyLedger } from './index.ts';
import type { VerbValue } from './verb.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
const COMPILER = join(ROOT, 'node_modules/typescript/bin/tsc');
const NAMES = 'src/domain/ledger/verb.ts';

const deps = await seededDeps();
const citizen = await someCitizen(deps);

test('whoever adds a verb is led by the compiler from the table to the last word about it', async () => {
  expect(await filesMissing('archive')).toEqual([
    'src/domain/dossiers/state-table.ts', // its rows
    'src/sites/desk/acts.ts', // where its forms are sent
    'src/sites/desk/dossier/dossier/dossier.ts', // its button, or that it has none
    'src/sites/desk/dossier/dossier/dossier.view.tsx',
    'src/sites/desk/dossier/printed-form/printed-form.view.tsx', // what is said of it beside a form that it made
    'src/sites/desk/words/dossier.ts', // what the button says
    'src/sites/desk/words/typed-fields.ts', // the boxes of its page
    'src/sites/portal/following/dossier/story.ts', // whether the filer is told of it
    'src/views/words/dossier.ts', // what the timeline says, in each language
    'src/views/words/dossier.vi.ts',
  ]);
});

test('a verb needs nothing but its value: clock, step, notice and ledger follow from its row', async () => {
  // a name that is in no ledger yet
  const archive: VerbValue<{ why: string }> = {
    name: 'archive' as Verb,
    rows: [{ from: 'submitted', to: 'stopped', who: 'filer', clock: 'end', notice: 'withdrawn' }],
    decide: (_, { why }) => ({ goes: { to: 'nobody' }, event: { note: why } }),
  };
  const code = await fileBirth(deps, citizen);
  const { dossier } = await openAsFiler(deps.db, deps.keys, citizen, code);
  const now = deps.clock.now();
  const after = await deps.db.tx((tx) =>
    carryOut(tx, archive, { ref: dossier, actor: citizen, revision: dossier.revision, now }, { why: 'Thử' }),
  );
  expect(after).toMatchObject({ status: 'stopped', finishedAt: now, holderAgencyId: null, revision: 2 });
  expect(await verifyLedger(deps.db, after)).toEqual([]);
  const { events } = await openAsFiler(deps.db, deps.keys, citizen, code);
  expect(events.at(-1)).toMatchObject({
    verb: 'archive',
    fromStatus: 'submitted',
    toStatus: 'stopped',
    note: 'Thử',
  });
  const jobs = await deps.db.many<{ seq: number }>(
    sql`select (payload->>'seq')::int as seq from graphile_worker._private_jobs where payload->>'id' = ${after.id} order by 1`,
  );
  expect(jobs.map((j) => j.seq)).toEqual([1, 2]);
});

/** The files that no longer compile once the ledger knows one more verb. */
async function filesMissing(verb: string): Promise<string[]> {
  const copy = mkdtempSync(join(tmpdir(), 'mot-cua-verb-'));
  try {
    for (const name of ['src', 'testing', 'build.ts', 'build-fonts.ts', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const names = readFileSync(join(copy, NAMES), 'utf8');
    writeFileSync(join(copy, NAMES), names.replace('] as const', `  '${verb}',\n] as const`));
    const compilerOutput = await new Promise<string>((resolve) => {
      execFile(process.execPath, [COMPILER, '-p', copy, '--pretty', 'false'], { maxBuffer: 1e8 }, (_, out) =>
        resolve(out),
      );
    });
    const files = [...compilerOutput.matchAll(/^(?:.*\/)?((?:src|testing)\/[^(]+)\(\d+,\d+\): error/gm)].map(
      (m) => m[1] ?? '',
    );
    return [...new Set(files)].filter((f) => !f.includes('.test.')).sort();
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
