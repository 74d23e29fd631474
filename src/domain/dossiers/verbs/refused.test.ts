import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { findFee } from '#domain/fees';
import type { Citizen, Officer } from '#domain/journal';
import { getProcedure, importProcedures } from '#domain/procedures';
import { fixedClock } from '#platform/clock.ts';
import { testDb } from '#testing/db.ts';
import { testDeps } from '#testing/deps.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { BIRTH, birthAnswers, fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import type { Deps } from '../../../deps.ts';
import { examineDossier, openAsFiler, openAsOfficer, returnResult, supplementDossier } from '../index.ts';

let deps: Deps;
let citizen: Citizen;
let desk: Awaited<ReturnType<typeof anPhu>>;
let code: string;
beforeAll(async () => {
  const clock = fixedClock('2026-11-19T09:00:00+07:00');
  const db = await testDb(inject('pg').seeded);
  deps = await testDeps({ db, clock, dataDir: mkdtempSync(join(tmpdir(), 'mot-cua-data-')) });
  citizen = await someCitizen(deps);
  desk = await anPhu(deps);
});
afterAll(() => deps.db.close());
beforeEach(async () => {
  code = await fileBirth(deps, citizen);
});
const own = () => openAsFiler(deps.db, deps.keys, citizen, code);
const item = { target: 'form', text: 'Ghi lại' };

// NĐ 118/2025/NĐ-CP Đ16 k3: everything at once, and it says what
test('a request names something, at most thirty things, and nothing that the procedure does not have', async () => {
  await expect(desk.ask(code, [])).rejects.toThrow('supplement.empty');
  await expect(desk.ask(code, Array(31).fill(item))).rejects.toThrow('supplement.empty');
  await expect(desk.ask(code, [{ target: 'khong-co', text: 'x' }])).rejects.toThrow(
    'supplement.unknown-part',
  );
  expect((await own()).dossier).toMatchObject({ status: 'submitted', supplements: 0 });
});

test('requests are counted, and corrected answers hold and are assessed again', async () => {
  const send = async (answers: typeof birthAnswers) => {
    const { dossier } = await own();
    const { ownerAgencyId, id, revision } = dossier;
    const sent = { ref: { ownerAgencyId, id }, revision, citizen, note: '', now: deps.clock.now() };
    return deps.db.tx((tx) => supplementDossier(tx, deps.keys, { ...sent, answers }));
  };
  await desk.ask(code, [item]);
  await expect(send({ ...birthAnswers, childName: '' })).rejects.toThrow('supplement.form');
  expect((await own()).fee?.state).toBe('none');
  await send({ ...birthAnswers, registrationTiming: 'qua-han', childBirthDate: '2026-06-02' });
  const { dossier, answers } = await own();
  expect(answers['registrationTiming']).toBe('qua-han');
  // late registration costs a fee, of an amount that the desk says
  expect(await findFee(deps.db, dossier.ownerAgencyId, dossier.id)).toMatchObject({ state: 'due' });
  await desk.ask(code, [item]);
  expect((await own()).dossier.supplements).toBe(2);
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

test('a step that waits for its role and unit is taken by nobody else at the agency', async () => {
  const { content, formSchema } = await getProcedure(deps.db, BIRTH);
  const route = content.route.filter((step) => !step.id.startsWith('assign'));
  await deps.db.tx((tx) => importProcedures(tx, [{ content: { ...content, route }, formSchema }]));
  code = await fileBirth(deps, citizen);
  await desk.accept(code);
  const handler = await officerNamed(deps, 'canbo.anphu2');
  const examine = async (officer: Officer) => {
    const { dossier } = await own();
    const now = deps.clock.now();
    const said = { proposal: 'grant', opinion: '' } as const;
    return deps.db.tx((tx) =>
      examineDossier(tx, { ref: dossier, revision: dossier.revision, officer, now, ...said }),
    );
  };
  const elsewhere = { ...handler, posts: handler.posts.map((p) => ({ ...p, unitKey: 'other' })) };
  const another = { ...handler, posts: handler.posts.map((p) => ({ ...p, role: 'clerk' as const })) };
  for (const officer of [elsewhere, another])
    await expect(examine(officer)).rejects.toThrow('dossier.not-now');
  expect(await examine(handler)).toMatchObject({ status: 'processing', stepRole: 'leader' });
});
