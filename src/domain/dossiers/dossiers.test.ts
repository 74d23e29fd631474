import { expect, test } from 'vitest';
import { checkFile, keepFile } from '#domain/files';
import type { Officer } from '#domain/journal';
import { verifySeals } from '#domain/ledger';
import { sql } from '#platform/db/sql.ts';
import { fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { incoming, samplePdf } from '#testing/sample-files.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import {
  acceptDossier,
  approveDossier,
  assignDossier,
  confirmSupplement,
  examineDossier,
  lookUp,
  openAsFiler,
  openAsOfficer,
  recordResult,
  requestSupplement,
  returnResult,
  sealAll,
  secretOf,
  supplementDossier,
  verifyLedger,
} from './index.ts';

const deps = await seededDeps();
const { clock } = deps;
const citizen = await someCitizen(deps);
const clerk = await officerNamed(deps, 'canbo.anphu1');
const handler = await officerNamed(deps, 'canbo.anphu2');
const head = await officerNamed(deps, 'truongphong.anphu');
const leader = await officerNamed(deps, 'lanhdao.anphu');

const at = async (code: string, officer: Officer) => {
  const { dossier } = await openAsOfficer(deps.db, deps.keys, officer, code, clock.now());
  return {
    ref: { ownerAgencyId: dossier.ownerAgencyId, id: dossier.id },
    revision: dossier.revision,
    officer,
    now: clock.now(),
  };
};

const signResult = async (code: string) => {
  const { ref } = await at(code, handler);
  const checked = await checkFile(incoming(await samplePdf(), 'ket-qua.pdf'), {
    accepts: ['pdf'],
    maxBytes: 5_000_000,
  });
  await deps.db.tx((tx) =>
    keepFile(tx, deps, checked, {
      subject: { kind: 'result', ...ref },
      partId: 'result',
      uploadedBy: handler,
      now: clock.now(),
    }),
  );
};

test('one dossier goes from the desk to its result, and its ledger proves every step', async () => {
  const code = await fileBirth(deps, citizen);
  expect(code).toMatch(/^H99\.21\.01-261119-\d{4}$/);
  const accepted = await at(code, clerk).then((x) => deps.db.tx((tx) => acceptDossier(tx, x)));
  expect(accepted.status).toBe('accepted');
  expect(accepted.promisedAt?.getTime()).toBeGreaterThan(clock.now().getTime());
  const actOfHead = await at(code, head);
  await deps.db.tx((tx) => assignDossier(tx, { ...actOfHead, to: handler.officerId }));
  await at(code, handler).then((x) =>
    deps.db.tx((tx) => examineDossier(tx, { ...x, proposal: 'grant', opinion: 'Đủ điều kiện' })),
  );
  await at(code, leader).then((x) =>
    deps.db.tx((tx) => approveDossier(tx, { ...x, decision: 'granted', note: '' })),
  );
  await expect(
    at(code, handler).then((x) => deps.db.tx((tx) => recordResult(tx, { ...x, number: '12', note: '' }))),
  ).rejects.toThrow('result.missing');
  await signResult(code);
  await at(code, handler).then((x) =>
    deps.db.tx((tx) => recordResult(tx, { ...x, number: '12/2026', note: '' })),
  );
  const last = await at(code, clerk).then((x) =>
    deps.db.tx((tx) => returnResult(tx, { ...x, takenBy: 'LÊ MINH ANH' })),
  );
  expect(last).toMatchObject({ status: 'returned', holderAgencyId: null, decision: 'granted' });
  const { events } = await openAsFiler(deps.db, deps.keys, citizen, code);
  expect(events.map((e) => e.verb)).toEqual([
    'submit',
    'accept',
    'assign',
    'examine',
    'approve',
    'record-result',
    'return-result',
  ]);
  expect(events[0]).toMatchObject({ actorName: citizen.name, toName: 'Ủy ban nhân dân phường An Phú' });
  expect(events.at(-1)).toMatchObject({ actorName: clerk.name, toName: last.ownerName });
  expect(await verifyLedger(deps.db, last)).toEqual([]);
  // what is hashed can never be corrected or erased: only the note may hold a name
  const hashed = await deps.db.many(
    sql`select to_jsonb(e) - 'note' as e from dossier_events e where owner_agency_id = ${last.ownerAgencyId} and dossier_id = ${last.id}`,
  );
  expect(JSON.stringify(hashed)).toContain(handler.name);
  for (const name of [citizen.name, last.ownerName]) expect(JSON.stringify(hashed)).not.toContain(name);
  expect(await deps.db.many(sql`select 1 from worklist where dossier_id = ${last.id}`)).toEqual([]);
});

test('when whoever examined is gone, the head gives the recording of the decided result to somebody else', async () => {
  const code = await fileBirth(deps, citizen);
  await at(code, clerk).then((x) => deps.db.tx((tx) => acceptDossier(tx, x)));
  await at(code, head).then((x) => deps.db.tx((tx) => assignDossier(tx, { ...x, to: handler.officerId })));
  await at(code, handler).then((x) =>
    deps.db.tx((tx) => examineDossier(tx, { ...x, proposal: 'grant', opinion: '' })),
  );
  const decided = await at(code, leader).then((x) =>
    deps.db.tx((tx) => approveDossier(tx, { ...x, decision: 'granted', note: '' })),
  );
  const successor = await officerNamed(deps, 'canbo.anphu3');
  const reassigned = await at(code, leader).then((x) =>
    deps.db.tx((tx) => assignDossier(tx, { ...x, to: successor.officerId })),
  );
  expect(reassigned).toMatchObject({
    status: 'processing',
    decision: 'granted',
    step: decided.step,
    stepDueAt: decided.stepDueAt,
    holderOfficerId: successor.officerId,
    examinerId: handler.officerId,
  });
  await signResult(code);
  await expect(
    at(code, handler).then((x) => deps.db.tx((tx) => recordResult(tx, { ...x, number: '1', note: '' }))),
  ).rejects.toThrow('dossier.not-now');
  const recorded = await at(code, successor).then((x) =>
    deps.db.tx((tx) => recordResult(tx, { ...x, number: '1', note: '' })),
  );
  expect(recorded.status).toBe('resolved');
});

test('a supplement asked in examination stops the clock, and the limit starts from the beginning when what came is found complete', async () => {
  const code = await fileBirth(deps, citizen);
  const accepted = await at(code, clerk).then((x) => deps.db.tx((tx) => acceptDossier(tx, x)));
  await at(code, head).then((x) => deps.db.tx((tx) => assignDossier(tx, { ...x, to: handler.officerId })));
  const awaiting = await at(code, handler).then((x) =>
    deps.db.tx((tx) =>
      requestSupplement(tx, {
        ...x,
        items: [{ target: 'giay-chung-sinh', text: 'Chụp lại cho rõ' }],
        reason: '',
      }),
    ),
  );
  expect(awaiting).toMatchObject({
    status: 'awaiting_supplement',
    holderAgencyId: null,
    clockStartedAt: null,
  });
  clock.set('2026-11-20T14:00:00+07:00');
  const answered = await deps.db.tx((tx) =>
    supplementDossier(tx, deps.keys, {
      ref: awaiting,
      revision: awaiting.revision,
      citizen,
      reasons: new Map([['giay-chung-sinh', 'Không chụp rõ hơn được']]),
      note: '',
      now: clock.now(),
    }),
  );
  expect(answered).toMatchObject({ status: 'processing', holderOfficerId: handler.officerId });
  expect(answered).toMatchObject({ promisedAt: accepted.promisedAt, clockStartedAt: null });
  const complete = await at(code, handler).then((x) =>
    deps.db.tx((tx) => confirmSupplement(tx, { ...x, note: '' })),
  );
  expect(complete.promisedAt?.getTime()).toBeGreaterThan(accepted.promisedAt?.getTime() ?? 0);
  clock.set('2026-11-19T09:00:00+07:00');
});

test('a supplement asked for before acceptance gives the desk its 8 working hours again', async () => {
  const code = await fileBirth(deps, citizen);
  const awaiting = await at(code, clerk).then((x) =>
    deps.db.tx((tx) =>
      requestSupplement(tx, { ...x, items: [{ target: 'other', text: 'Gọi lại' }], reason: '' }),
    ),
  );
  clock.set('2026-11-20T09:00:00+07:00');
  const { ref, revision } = { ref: awaiting, revision: awaiting.revision };
  const answered = await deps.db.tx((tx) =>
    supplementDossier(tx, deps.keys, {
      ref,
      revision,
      citizen,
      reasons: new Map([['other', 'Đã gọi']]),
      note: '',
      now: clock.now(),
    }),
  );
  expect(answered).toMatchObject({ status: 'submitted', holderAgencyId: awaiting.receiverAgencyId });
  // Friday 09:00: two hours and a half before lunch, three and a half after, two on Monday
  const monday = new Date('2026-11-23T09:00:00+07:00');
  expect([answered.answerBy, answered.stepDueAt]).toEqual([monday, monday]);
  clock.set('2026-11-19T09:00:00+07:00');
});

test('of two clerks who accept at once one wins, and the other is told who was first', async () => {
  const code = await fileBirth(deps, citizen);
  const x = await at(code, clerk);
  const both = await Promise.allSettled([
    deps.db.tx((tx) => acceptDossier(tx, x)),
    deps.db.tx((tx) => acceptDossier(tx, x)),
  ]);
  expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = both.find((r) => r.status === 'rejected');
  expect(refused?.reason).toMatchObject({
    code: 'dossier.changed',
    params: { by: clerk.name, verb: 'accept' },
  });
});

test('an officer of another agency, another citizen and a wrong secret are all told that there is nothing', async () => {
  const code = await fileBirth(deps, citizen);
  const stranger = await officerNamed(deps, 'canbo.honmay1');
  await expect(openAsOfficer(deps.db, deps.keys, stranger, code, clock.now())).rejects.toMatchObject({
    status: 404,
  });
  await expect(openAsFiler(deps.db, deps.keys, await someCitizen(deps, 1), code)).rejects.toMatchObject({
    status: 404,
  });
  const known = { ...(await at(code, clerk)), officer: stranger };
  await expect(deps.db.tx((tx) => acceptDossier(tx, known))).rejects.toMatchObject({ status: 404 });
  const { dossier } = await openAsFiler(deps.db, deps.keys, citizen, code);
  const secret = secretOf(deps.keys, dossier);
  expect(await lookUp(deps.db, deps.keys, { code, secret: 'AAAA-BBBB', idNumber: '' })).toBeUndefined();
  expect(await lookUp(deps.db, deps.keys, { code, secret, idNumber: '001194000999' })).toBeUndefined();
  const found = await lookUp(deps.db, deps.keys, {
    code: code.toLowerCase(),
    secret: secret.toLowerCase().replace('-', ' '),
    idNumber: '',
  });
  expect(found?.ownerMasked).toBe('LÊ M*** A**');
});

test('case numbers of one agency and day follow one another without gap or double, whoever sends at the same time', async () => {
  const codes = await Promise.all(
    Array.from({ length: 8 }, () => fileBirth(deps, citizen, { agency: 'H99.21.02' })),
  );
  expect(codes.map((c) => Number(c.slice(-4))).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('the ledger and the journal are emptied by nobody', async () => {
  for (const empty of [
    sql`truncate dossier_events`,
    sql`truncate journal`,
    sql`truncate dossier_events, journal cascade`,
  ])
    await expect(deps.db.run(empty)).rejects.toThrow('append-only');
});

test('the ledger refuses changes, and a change made past it is found', async () => {
  const code = await fileBirth(deps, citizen);
  const { dossier } = await openAsFiler(deps.db, deps.keys, citizen, code);
  await expect(
    deps.db.run(
      sql`update dossier_events set verb = 'x' where owner_agency_id = ${dossier.ownerAgencyId} and dossier_id = ${dossier.id}`,
    ),
  ).rejects.toThrow('append-only');
  await deps.db.run(sql`alter table dossier_events disable trigger dossier_events_append_only`);
  await deps.db.run(
    sql`update dossier_events set to_name = 'x' where owner_agency_id = ${dossier.ownerAgencyId} and dossier_id = ${dossier.id}`,
  );
  await deps.db.run(sql`alter table dossier_events enable trigger dossier_events_append_only`);
  expect(await verifyLedger(deps.db, dossier)).toContainEqual({ seq: 1, fault: 'changed' });
});

test('a seal of yesterday holds until an event of that day is cut off, with its chain mended or not', async () => {
  const code = await fileBirth(deps, citizen);
  const { dossier } = await openAsFiler(deps.db, deps.keys, citizen, code);
  expect(await sealAll(deps.db, new Date('2026-11-20T00:40:00+07:00'))).toBeGreaterThan(0);
  expect(await sealAll(deps.db, new Date('2026-11-20T00:50:00+07:00'))).toBe(0);
  const before = await verifySeals(deps.db);
  await deps.db.run(sql`alter table dossier_events disable trigger dossier_events_append_only`);
  await deps.db.run(
    sql`delete from dossier_events where owner_agency_id = ${dossier.ownerAgencyId} and dossier_id = ${dossier.id}`,
  );
  await deps.db.run(sql`alter table dossier_events enable trigger dossier_events_append_only`);
  const after = await verifySeals(deps.db);
  expect(after.length).toBe(before.length + 1);
  expect(after).toContainEqual({ agencyId: dossier.ownerAgencyId, day: '2026-11-19' });
});
