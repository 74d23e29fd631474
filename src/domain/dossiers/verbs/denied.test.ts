import { beforeEach, expect, test } from 'vitest';
import type { Officer } from '#domain/journal';
import { sql } from '#platform/db/sql.ts';
import { birthAnswers, officerNamed } from '#testing/filed.ts';
import { filerAndDesk } from '#testing/filer-and-desk.ts';
import {
  approveDossier,
  examineDossier,
  openAsOfficer,
  resultsForFiler,
  returnResult,
  sendBackDossier,
  withdrawDossier,
} from '../index.ts';

// A birth registered late costs a fee, of an amount that the desk says: it is due until the desk has taken it.
const late = { ...birthAnswers, childBirthDate: '2026-06-02' };

const { deps, citizen, desk, file, own } = await filerAndDesk();
let code: string;
beforeEach(async () => {
  code = await file({ answers: late });
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
});

async function decide(decision: 'granted' | 'denied', note: string) {
  const officer = await officerNamed(deps, 'lanhdao.anphu');
  const now = deps.clock.now();
  const { dossier } = await openAsOfficer(deps.db, deps.keys, officer, code, now);
  const { revision } = dossier;
  return deps.db.tx((tx) => approveDossier(tx, { ref: dossier, revision, officer, now, decision, note }));
}

async function handOver() {
  const { dossier } = await own(code);
  const o = { ref: dossier, revision: dossier.revision, officer: desk.clerk, now: deps.clock.now() };
  return deps.db.tx((tx) => returnResult(tx, { ...o, takenBy: 'LÊ MINH ANH' }));
}

/** The filer asked for the result online. */
async function comesOnline() {
  const { dossier } = await own(code);
  await deps.db.run(sql`update dossiers set delivery = 'online'
    where owner_agency_id = ${dossier.ownerAgencyId} and id = ${dossier.id}`);
}

// NĐ 118/2025/NĐ-CP Đ19 k3
test('nothing is denied without a reason', async () => {
  await expect(decide('denied', '  ')).rejects.toThrow('reason.missing');
  expect((await own(code)).dossier.decision).toBeNull();
  expect((await decide('denied', 'Trẻ đã được đăng ký khai sinh.')).decision).toBe('denied');
});

test('a denial is not proposed without a reason', async () => {
  await desk.sendBack(code, 'Xem lại');
  const { dossier } = await own(code);
  const o = { ref: dossier, revision: dossier.revision, officer: desk.handler, now: deps.clock.now() };
  const propose = (opinion: string) =>
    deps.db.tx((tx) => examineDossier(tx, { ...o, proposal: 'deny', opinion }));
  await expect(propose('  ')).rejects.toThrow('reason.missing');
  expect((await own(code)).dossier.stepRole).toBe('officer');
  expect((await propose('Thiếu căn cứ')).stepRole).toBe('leader');
});

test('nothing is sent back without a reason, and what is goes to the officer who examined it', async () => {
  await expect(desk.sendBack(code, '  ')).rejects.toThrow('reason.missing');
  expect((await own(code)).dossier.stepRole).toBe('leader');
  const { officerId, name } = desk.handler;
  const back = await desk.sendBack(code, 'Xem lại');
  expect(back).toMatchObject({ stepRole: 'officer', holderOfficerId: officerId, holderOfficerName: name });
});

test('nothing is granted without a reason that its officer proposed to turn down', async () => {
  const leader = await officerNamed(deps, 'lanhdao.anphu');
  const handler = await officerNamed(deps, 'canbo.anphu2');
  const acting = async (officer: Officer) => {
    const { dossier } = await own(code);
    return { ref: dossier, revision: dossier.revision, officer, now: deps.clock.now() };
  };
  const back = { ...(await acting(leader)), reason: 'Xem lại' };
  await deps.db.tx((tx) => sendBackDossier(tx, back));
  const proposed = { ...(await acting(handler)), proposal: 'deny', opinion: 'Thiếu' } as const;
  await deps.db.tx((tx) => examineDossier(tx, proposed));
  await expect(decide('granted', '')).rejects.toThrow('reason.missing');
  expect((await decide('granted', 'Đã có xác nhận.')).decision).toBe('granted');
});

// NĐ 118/2025/NĐ-CP Đ21: until the decision
test('a dossier is withdrawn before it is decided and not after', async () => {
  const withdraw = async () => {
    const { dossier } = await own(code);
    const o = { ref: dossier, revision: dossier.revision, citizen, reason: '', now: deps.clock.now() };
    return deps.db.tx((tx) => withdrawDossier(tx, o));
  };
  await decide('granted', '');
  await expect(withdraw()).rejects.toThrow('dossier.not-now');
  code = await file();
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
  expect((await withdraw()).status).toBe('withdrawn');
});

test('a granted result waits for its fee, a denied one is handed over without it', async () => {
  await decide('granted', '');
  await desk.result(code);
  const now = deps.clock.now();
  expect((await own(code)).dossier).toMatchObject({ status: 'resolved', resolvedAt: now, finishedAt: now });
  expect((await own(code)).fee?.state).toBe('due');
  await expect(handOver()).rejects.toThrow('fee.unpaid');
  code = await file({ answers: late });
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
  await decide('denied', 'Trẻ đã được đăng ký khai sinh.');
  await desk.result(code);
  expect((await own(code)).fee?.state).toBe('due');
  expect((await handOver()).status).toBe('returned');
});

test('a result that comes online is the filer’s once the fee is paid, and a denial at once', async () => {
  await decide('granted', '');
  await desk.result(code);
  await comesOnline();
  expect(resultsForFiler(await own(code))).toEqual([]);
  code = await file({ answers: late });
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
  await decide('denied', 'Trẻ đã được đăng ký khai sinh.');
  await desk.result(code);
  await comesOnline();
  expect((await own(code)).fee?.state).toBe('due');
  expect(resultsForFiler(await own(code))).toHaveLength(1);
});
