import { beforeEach, describe, expect, test } from 'vitest';
import { closeDossier, decideFee, type HandBack, refuseDossier } from '#domain/dossiers';
import { writeSetting } from '#platform/db/settings.ts';
import { sql } from '#platform/db/sql.ts';
import { addJob } from '#platform/jobs.ts';
import { isOfDossier } from '#testing/by-code.ts';
import { endingDossiers } from '#testing/ending-dossiers.ts';
import { runJobs } from '#testing/run-jobs.ts';

// what becomes of papers and fee is asked of whoever ends a dossier, and decided by nobody where nobody is asked (decision 71)
const e = await endingDossiers();
beforeEach(() => e.fileAt('2026-11-19T09:00'));

test('withdrawn online, papers are fetched at the desk, and an officer decides about the fee', async () => {
  await e.acceptAndPay();
  const { revision } = (await e.own(e.at.code)).dossier;
  await e.at.filer.post(e.mine('rut'), { revision: String(revision), reason: 'Nộp nhầm nơi' });
  expect(await e.waits()).toEqual({ papers: true, fee: 'undecided' });
  expect(await e.listed()).toContain('chờ quyết định');
  expect(await e.ownText()).toMatch(/\(8\.000 VND\): Ủy ban nhân dân phường An Phú sẽ quyết định/);
  expect(await e.told('withdrawn')).toMatch(
    /nhận lại tại[\s\S]*\(8\.000 VND\): .* sẽ quyết định có trả lại hay không/,
  );
});

// asked on Thursday 10 December 2026, the last day is Friday the 25th
describe('closing what was not completed', () => {
  beforeEach(async () => {
    await e.fileAt('2026-12-01T09:00');
    await e.acceptAndPay();
    await e.desk.assign(e.at.code);
    e.clock.set('2026-12-10T10:00:00+07:00');
    await e.desk.askInExamination(e.at.code, [{ target: 'other', text: 'Gọi lại' }]);
    await e.goTo('2026-12-28T08:00');
  });

  test('by hand asks what becomes of papers and fee, on the page and past it; the answer stands on form 05, in the letter and in the list', async () => {
    const x = await e.seen();
    const close = (back: HandBack) => e.db.tx((tx) => closeDossier(tx, { ...x, note: '', back }));
    await expect(close({ fee: 'kept' })).rejects.toThrow('withdraw.papers-unsaid');
    await expect(close({ papers: 'later' })).rejects.toThrow('withdraw.fee-unsaid');
    const unsaid = await e.send('dong', {});
    expect(unsaid.status).toBe(422);
    for (const field of ['giay-to', 'phi']) expect(unsaid.html).toContain(`href="#${field}"`);
    expect((await e.send('dong', { 'giay-to': 'later', phi: 'refund' })).status).toBe(303);
    const sheet = await e.sheetText('thong-bao-dung');
    for (const words of ['người nộp nhận lại sau tại quầy', '8.000 VND: được trả lại'])
      expect(sheet).toContain(words);
    expect(await e.told('closed')).toMatch(/nhận lại tại[\s\S]*\(8\.000 VND\) được trả lại/);
    expect(await e.listed()).toBeDefined();
  });

  test('by the program leaves the papers at the desk and the fee to an officer, who decides once', async () => {
    await e.db.tx((tx) => writeSetting(tx, 'dossiers.closing', { automatic: true }, e.clock.now()));
    await e.db.tx((tx) => addJob(tx, 'dossiers.close', {}));
    await runJobs(e.deps, e.url);
    await e.db.tx((tx) => writeSetting(tx, 'dossiers.closing', { automatic: false }, e.clock.now()));
    expect((await e.own(e.at.code)).dossier).toMatchObject({
      status: 'stopped',
      toHandBack: { papers: true, fee: 'undecided' },
    });
    const sheet = await e.sheetText('thong-bao-dung');
    for (const words of ['1 bản chính, 2 bản chụp: nhận lại tại', '8.000 VND: giải quyết theo quy định'])
      expect(sheet).toContain(words);
    expect(await e.told('closed')).toContain('sẽ quyết định có trả lại hay không');

    const kept = await e.send('quyet-dinh-phi', { phi: 'kept', 'ly-do-phi': ' ' });
    expect([kept.status, kept.html.includes('href="#ly-do-phi"')]).toEqual([422, true]);
    await e.act('quyet-dinh-phi', { phi: 'kept', 'ly-do-phi': 'Thông tư quy định không hoàn' });
    expect(await e.waits()).toEqual({ papers: true });
    expect(await e.told('fee-settled')).toMatch(/không được trả lại[\s\S]*không hoàn[\s\S]*khiếu nại/);
    expect(await e.ownText()).toContain('Thông tư quy định không hoàn');
    const x = await e.seen();
    await expect(e.db.tx((tx) => decideFee(tx, { ...x, fee: 'refund', reason: '' }))).rejects.toThrow(
      'fee.nothing-to-decide',
    );
  });
});

test('a fee that was taken with the filing is asked about when the dossier is refused, and printed on form 03', async () => {
  await e.db.run(sql`update fees set lines = jsonb_build_array(lines->0 || '{"withFiling": true}'::jsonb)
    where ${isOfDossier(e.at.code)}`);
  await e.desk.pay(e.at.code, 8_000);
  const x = await e.seen();
  await expect(e.db.tx((tx) => refuseDossier(tx, { ...x, reason: 'Không đúng nơi' }))).rejects.toThrow(
    'withdraw.fee-unsaid',
  );
  await e.act('tu-choi', { reason: 'Không đúng nơi', phi: 'refund' });
  expect(await e.listed()).toBeDefined();
  expect(await e.sheetText('phieu-tu-choi')).toContain('8.000 VND: được trả lại');
  expect(await e.told('refused')).toContain('được trả lại');
});

test('a denied dossier is handed over with what becomes of papers and fee', async () => {
  await e.acceptAndPay();
  for (const verb of ['assign', 'examine'] as const) await e.desk[verb](e.at.code);
  await e.desk.deny(e.at.code, 'Không đủ căn cứ');
  // form 03 is issued with the decision: what the desk has stands on it, and nothing that nobody has decided yet
  const sheet = await e.sheetText('phieu-tu-choi-giai-quyet');
  expect(sheet).toMatch(/1 bản chính, 2 bản chụp: .* trả lại khi giao phiếu này/);
  expect(sheet).toContain('8.000 VND: giải quyết theo quy định');
  expect(sheet).not.toContain('được trả lại');
  await e.desk.result(e.at.code);
  await expect(e.desk.handOver(e.at.code)).rejects.toThrow('withdraw.papers-unsaid');
  const unsaid = await e.send('tra-ket-qua', { takenBy: 'LÊ MINH ANH' });
  expect(unsaid.status).toBe(422);
  await e.act('tra-ket-qua', { takenBy: 'LÊ MINH ANH', 'giay-to': 'returned', phi: 'refund' });
  expect((await e.own(e.at.code)).dossier).toMatchObject({
    status: 'returned',
    toHandBack: { fee: 'refund' },
  });
  expect(await e.listed()).toBeDefined();
  await e.payBack({ reason: 'Từ chối giải quyết' });
  expect(await e.listed()).toBeUndefined();
});
