import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Citizen } from '#domain/journal';
import { getProcedure, importProcedures } from '#domain/procedures';
import { fixedClock } from '#platform/clock.ts';
import { testDb } from '#testing/db.ts';
import { testDeps } from '#testing/deps.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { BIRTH, fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import type { Deps } from '../../../deps.ts';
import { approveDossier, openAsFiler } from '../index.ts';

let deps: Deps;
let citizen: Citizen;
let code: string;
beforeAll(async () => {
  const clock = fixedClock('2026-11-19T09:00:00+07:00');
  const db = await testDb(inject('pg').seeded);
  deps = await testDeps({ db, clock, dataDir: mkdtempSync(join(tmpdir(), 'mot-cua-data-')) });
  citizen = await someCitizen(deps);
  const { content, formSchema } = await getProcedure(db, BIRTH);
  const route = content.route.flatMap((step) =>
    step.id === 'approve' ? [step, { ...step, id: 'sign', name: 'Ký ban hành' }] : [step],
  );
  await db.tx((tx) => importProcedures(tx, [{ content: { ...content, route }, formSchema }]));
});
afterAll(() => deps.db.close());
beforeEach(async () => {
  const desk = await anPhu(deps);
  code = await fileBirth(deps, citizen);
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
});

async function approve(decision: 'granted' | 'denied', note = '') {
  const officer = await officerNamed(deps, 'lanhdao.anphu');
  const { dossier } = await openAsFiler(deps.db, deps.keys, citizen, code);
  const o = { ref: dossier, revision: dossier.revision, officer, now: deps.clock.now() };
  return deps.db.tx((tx) => approveDossier(tx, { ...o, decision, note }));
}

test('a dossier is granted when the last leader of its route has agreed, not before', async () => {
  expect(await approve('granted')).toMatchObject({
    decision: null,
    stepName: 'Ký ban hành',
    stepRole: 'leader',
  });
  expect(await approve('granted')).toMatchObject({ decision: 'granted', stepRole: 'officer' });
});

test('the first leader who denies it decides, and nobody is asked after them', async () => {
  expect(await approve('denied', 'Không đủ điều kiện.')).toMatchObject({
    decision: 'denied',
    stepRole: 'officer',
  });
});
