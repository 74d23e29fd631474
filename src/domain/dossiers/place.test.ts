import { beforeEach, describe, expect, test } from 'vitest';
import { getProcedure, importProcedures } from '#domain/procedures';
import { sql } from '#platform/db/sql.ts';
import { isDossier } from '#testing/by-code.ts';
import { BIRTH, officerNamed, someCitizen } from '#testing/filed.ts';
import { filerAndDesk } from '#testing/filer-and-desk.ts';
import { acceptDossier, openAsOfficer, withdrawDossier } from './index.ts';

const { deps, citizen, desk, file, own } = await filerAndDesk();
let code: string;
beforeEach(async () => {
  code = await file();
});
const standing = async () => (await own(code)).dossier;

describe('where a dossier stands', () => {
  test('is in the hands of a person by id and by name, and after the decision with who examined', async () => {
    const handler = await officerNamed(deps, 'canbo.anphu2');
    const inTheirHands = { holderOfficerId: handler.officerId, holderOfficerName: handler.name };
    await desk.accept(code);
    expect(await standing()).toMatchObject({
      stepRole: 'head',
      holderOfficerId: null,
      holderOfficerName: '',
    });
    await desk.assign(code);
    expect(await standing()).toMatchObject({ stepRole: 'officer', ...inTheirHands });
    await desk.examine(code);
    expect(await standing()).toMatchObject({ stepRole: 'leader', holderOfficerId: null });
    await desk.approve(code);
    expect(await standing()).toMatchObject({ stepRole: 'officer', ...inTheirHands });
    await desk.result(code);
    expect(await standing()).toMatchObject({ stepRole: 'clerk', holderOfficerId: null });
  });

  test('has no step of its route after the decision, until the result is recorded, and 8 hours for that, but no longer than the promise', async () => {
    await desk.accept(code);
    for (const verb of ['assign', 'examine'] as const) await desk[verb](code);
    const { stepDueAt, promisedAt } = await standing();
    expect(stepDueAt).not.toEqual(promisedAt);
    await desk.approve(code); // within 8 working hours of the promise
    const due = promisedAt;
    const recording = { stepName: '', stepRole: 'officer', stepDueAt: due };
    expect(await standing()).toMatchObject(recording);
    await desk.assign(code, await officerNamed(deps, 'canbo.anphu3')); // to whoever records it when the first is gone
    expect(await standing()).toMatchObject(recording);
    expect((await own(code)).events.at(-1)).toMatchObject({
      verb: 'assign',
      stepName: '',
      until: due,
    });
  });

  test('of which the promise has passed has the hours of the recording all the same', async () => {
    const filedAt = deps.clock.now();
    await desk.accept(code); // Thursday 19 November 2026, for one working day
    for (const verb of ['assign', 'examine'] as const) await desk[verb](code);
    deps.clock.set('2027-02-02T10:00:00+07:00'); // a Tuesday
    await desk.approve(code);
    const due = new Date('2027-02-03T10:00:00+07:00');
    expect(await standing()).toMatchObject({ stepName: '', stepDueAt: due });
    deps.clock.set('2027-02-02T11:00:00+07:00');
    await desk.assign(code, await officerNamed(deps, 'canbo.anphu3'));
    expect((await standing()).stepDueAt).toEqual(due);
    deps.clock.set(filedAt.toISOString());
  });

  test('names the agency at which the step is done, the desk that received it or the one that decides', async () => {
    await deps.db.run(sql`update dossiers set receiver_agency_name = 'Trung tâm' where ${isDossier(code)}`);
    await desk.accept(code);
    expect((await standing()).holderAgencyName).toBe('Ủy ban nhân dân phường An Phú');
    for (const verb of ['assign', 'examine', 'approve', 'result'] as const) await desk[verb](code);
    expect((await standing()).holderAgencyName).toBe('Trung tâm');
  });

  test('is of the unit that its route names, and of the role alone where nobody is in post there', async () => {
    await desk.accept(code);
    expect((await standing()).stepUnit).toBe('judicial');
    const { content, formSchema } = await getProcedure(deps.db, BIRTH);
    const route = content.route.map((s) => (s.unit ? { ...s, unit: 'nobody-here' } : s));
    await deps.db.tx((tx) => importProcedures(tx, [{ content: { ...content, route }, formSchema }]));
    code = await file();
    await desk.accept(code);
    expect(await standing()).toMatchObject({ stepRole: 'head', stepUnit: null });
    await deps.db.tx((tx) => importProcedures(tx, [{ content, formSchema }]));
  });
});

test('the ledger names the step in which each thing was done, and keeps its words', async () => {
  await desk.accept(code, 'Đã nhận đủ');
  await desk.assign(code);
  const { events, version } = await own(code);
  const [receive, assign] = version.content.route.map((step) => step.name);
  expect(events.slice(1)).toMatchObject([
    { verb: 'accept', stepName: receive, note: 'Đã nhận đủ' },
    { verb: 'assign', stepName: assign, note: 'Ý kiến nội bộ' },
  ]);
});

test('whom a dossier is nothing to is told that there is none, whatever they would do with it', async () => {
  const { ownerAgencyId, id, revision } = await standing();
  const stranger = await someCitizen(deps, 1);
  const now = deps.clock.now();
  const taking = deps.db.tx((tx) =>
    withdrawDossier(tx, { ref: { ownerAgencyId, id }, revision, citizen: stranger, reason: 'x', now }),
  );
  await expect(taking).rejects.toMatchObject({ status: 404 });
});

test('who holds no post sees no dossier', async () => {
  const nobody = { ...desk.clerk, posts: [] };
  await expect(openAsOfficer(deps.db, deps.keys, nobody, code, deps.clock.now())).rejects.toMatchObject({
    status: 404,
  });
});

// NĐ 118/2025/NĐ-CP Đ19 k3
test('who denies says why', async () => {
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
  for (const nothing of ['', '  '])
    await expect(desk.deny(code, nothing)).rejects.toMatchObject({ code: 'reason.missing', status: 422 });
  expect((await standing()).decision).toBeNull();
  await desk.deny(code, 'Giấy chứng sinh không đúng mẫu');
  expect((await standing()).decision).toBe('denied');
});

describe('the clock of a dossier', () => {
  test('keeps the first promise, and the moment at which it was over', async () => {
    await desk.accept(code);
    const promise = new Date('2026-11-20T09:00:00+07:00');
    expect(await standing()).toMatchObject({
      promisedAt: promise,
      firstPromisedAt: promise,
      finishedAt: null,
    });
    const { ownerAgencyId, id, revision } = await standing();
    const now = deps.clock.now();
    const ref = { ownerAgencyId, id };
    await deps.db.tx((tx) => withdrawDossier(tx, { ref, revision, citizen, reason: 'Đổi ý', now }));
    expect(await standing()).toMatchObject({ status: 'withdrawn', finishedAt: now, holderAgencyId: null });
  });

  // 1.001612 and others describe their limit in words: the clerk says the time
  test('starts with what the clerk says where the limit is words: office time, later than now, within three years', async () => {
    const { content, formSchema } = await getProcedure(deps.db, BIRTH);
    const limit = { amount: null, unit: 'described', text: 'Theo giấy hẹn', source: '' } as const;
    const channels = content.channels.map((c) => ({ ...c, limit }));
    await deps.db.tx((tx) => importProcedures(tx, [{ content: { ...content, channels }, formSchema }]));
    code = await file();
    const accept = async (promisedAt?: string) => {
      const officer = desk.clerk;
      const { dossier } = await openAsOfficer(deps.db, deps.keys, officer, code, deps.clock.now());
      const promise = promisedAt ? { promisedAt: new Date(promisedAt) } : {};
      return deps.db.tx((tx) =>
        acceptDossier(tx, {
          ref: dossier,
          revision: dossier.revision,
          officer,
          now: deps.clock.now(),
          ...promise,
        }),
      );
    };
    await expect(accept()).rejects.toThrow('promise.missing');
    for (const wrong of [
      '2026-11-19T09:00',
      '2026-11-18T09:00',
      '2026-11-20T12:00',
      '2026-11-22T09:00',
      '2099-11-19T09:00',
    ])
      await expect(accept(`${wrong}:00+07:00`), wrong).rejects.toMatchObject({ status: 422 });
    const close = new Date('2026-11-20T17:00:00+07:00'); // the close counts as inside
    expect((await accept('2026-11-20T17:00:00+07:00')).promisedAt).toEqual(close);
    await deps.db.tx((tx) => importProcedures(tx, [{ content, formSchema }]));
  });
});
