import { beforeEach, expect, test } from 'vitest';
import { findFee } from '#domain/fees';
import type { Officer } from '#domain/journal';
import { getProcedure, importProcedures } from '#domain/procedures';
import { BIRTH, birthAnswers, officerNamed } from '#testing/filed.ts';
import { filerAndDesk } from '#testing/filer-and-desk.ts';
import { examineDossier, openAsOfficer, returnResult, supplementDossier } from '../index.ts';

const { deps, citizen, desk, file, own } = await filerAndDesk();
let code: string;
beforeEach(async () => {
  code = await file();
});
const item = { target: 'form', text: 'Ghi lại' };

// NĐ 118/2025/NĐ-CP Đ16 k3: everything at once, and it says what
test('a request names something, at most thirty things, and nothing that the procedure does not have', async () => {
  await expect(desk.ask(code, [])).rejects.toThrow('supplement.empty');
  await expect(desk.ask(code, Array(31).fill(item))).rejects.toThrow('supplement.empty');
  await expect(desk.ask(code, [{ target: 'khong-co', text: 'x' }])).rejects.toThrow(
    'supplement.unknown-part',
  );
  expect((await own(code)).dossier).toMatchObject({ status: 'submitted', supplements: 0 });
});

test('requests are counted, and corrected answers hold and are assessed again', async () => {
  const send = async (answers: typeof birthAnswers) => {
    const { dossier } = await own(code);
    const { ownerAgencyId, id, revision } = dossier;
    const sent = { ref: { ownerAgencyId, id }, revision, citizen, note: '', now: deps.clock.now() };
    return deps.db.tx((tx) => supplementDossier(tx, deps.keys, { ...sent, answers }));
  };
  await desk.ask(code, [item]);
  await expect(send({ ...birthAnswers, childName: '' })).rejects.toThrow('supplement.form');
  expect((await own(code)).fee?.state).toBe('none');
  await send({ ...birthAnswers, childBirthDate: '2026-06-02' });
  const { dossier, answers } = await own(code);
  expect(answers['registrationTiming']).toBe('qua-han');
  // late registration costs a fee, of an amount that the desk says
  expect(await findFee(deps.db, dossier.ownerAgencyId, dossier.id)).toMatchObject({ state: 'due' });
  await desk.ask(code, [item]);
  expect((await own(code)).dossier.supplements).toBe(2);
});

test('a result is handed over at the desk to somebody with a name', async () => {
  for (const verb of ['accept', 'assign', 'examine', 'approve', 'result'] as const) await desk[verb](code);
  const hand = async (takenBy: string) => {
    const officer = desk.clerk;
    const now = deps.clock.now();
    const { dossier } = await openAsOfficer(deps.db, deps.keys, officer, code, now);
    const { revision } = dossier;
    return deps.db.tx((tx) => returnResult(tx, { ref: dossier, revision, officer, now, takenBy }));
  };
  await expect(hand(' ')).rejects.toThrow('receiver.missing');
  expect((await hand('LÊ MINH ANH')).returnedAt).toEqual(deps.clock.now());
});

test('a step that waits for its role and unit is taken by nobody else at the agency, and who took it records the result', async () => {
  const { content, formSchema } = await getProcedure(deps.db, BIRTH);
  const route = content.route.filter((step) => !step.id.startsWith('assign'));
  await deps.db.tx((tx) => importProcedures(tx, [{ content: { ...content, route }, formSchema }]));
  code = await file();
  await desk.accept(code);
  const handler = await officerNamed(deps, 'canbo.anphu2');
  const examine = async (officer: Officer) => {
    const { dossier } = await own(code);
    const now = deps.clock.now();
    const examination = { proposal: 'grant', opinion: '' } as const;
    return deps.db.tx((tx) =>
      examineDossier(tx, { ref: dossier, revision: dossier.revision, officer, now, ...examination }),
    );
  };
  const elsewhere = { ...handler, posts: handler.posts.map((p) => ({ ...p, unitKey: 'other' })) };
  const another = { ...handler, posts: handler.posts.map((p) => ({ ...p, role: 'clerk' as const })) };
  for (const officer of [elsewhere, another])
    await expect(examine(officer)).rejects.toThrow('dossier.not-now');
  expect(await examine(handler)).toMatchObject({ status: 'processing', stepRole: 'leader' });
  const { officerId, name } = handler;
  expect(await desk.approve(code)).toMatchObject({ holderOfficerId: officerId, holderOfficerName: name });
});
