import { beforeAll, beforeEach, expect, test } from 'vitest';
import { getProcedure, importProcedures } from '#domain/procedures';
import { BIRTH, officerNamed } from '#testing/filed.ts';
import { filerAndDesk } from '#testing/filer-and-desk.ts';
import { approveDossier } from '../index.ts';

const { deps, desk, file, own } = await filerAndDesk();
let code: string;
beforeAll(async () => {
  const { content, formSchema } = await getProcedure(deps.db, BIRTH);
  const route = content.route.flatMap((step) =>
    step.id === 'approve' ? [step, { ...step, id: 'sign', name: 'Ký ban hành' }] : [step],
  );
  await deps.db.tx((tx) => importProcedures(tx, [{ content: { ...content, route }, formSchema }]));
});
beforeEach(async () => {
  code = await file();
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
});

async function approve(decision: 'granted' | 'denied', note = '') {
  const officer = await officerNamed(deps, 'lanhdao.anphu');
  const { dossier } = await own(code);
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
