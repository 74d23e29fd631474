import { beforeEach, describe, expect, test } from 'vitest';
import { brokenPromise, closeDossier, lawDueAt, listIssued, verifyLedger } from '#domain/dossiers';
import { noticesOfDossier } from '#domain/notices';
import { writeSetting } from '#platform/db/settings.ts';
import { addJob } from '#platform/jobs.ts';
import { officerNamed } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

// no law gives a last day before acceptance; the province keeps a dossier for 30 calendar days: asked on Thursday 10 December 2026, the
// 30th day is Saturday 9 January 2027, so it is kept until Monday the 11th
const ITEMS = [{ target: 'other', text: 'Gọi lại' }];
const LAST = '2027-01-11';
const t = await appWithFilerAndDesk();
let code: string;

const at = (local: string) => t.clock.set(`${local}:00+07:00`);
const days = (value: unknown) => t.db.tx((tx) => writeSetting(tx, 'dossiers.periods', value, t.clock.now()));
const own = async () => (await t.own(code)).dossier;
const page = () => `/can-bo/ho-so/${code}/dong`;
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

async function ask() {
  at('2026-12-10T10:00');
  code = await t.file();
  await t.desk.ask(code, ITEMS);
}

beforeEach(async () => {
  await days({});
  await ask();
});

describe('a request before acceptance', () => {
  test('keeps the dossier for the days of the province and says whose days they are: pages, form 02, letter', async () => {
    expect((await own()).supplementRequest?.answerUntil).toBe(LAST);
    const filer = await signedIn(t);
    for (const of of ['', '/bo-sung', '/bieu-mau/phieu-bo-sung']) {
      const said = textOf((await filer.get(`/ho-so-cua-toi/${code}${of}`)).html);
      for (const words of ['hết Thứ Hai, 11/01/2027', 'do tỉnh đặt', 'pháp luật không quy định'])
        expect(said, of).toContain(words);
    }
    const english = textOf((await filer.get(`/en/ho-so-cua-toi/${code}`)).html);
    expect(english).toContain('The province has set that day');
    const officer = await signInOfficer(t, 'canbo.anphu1');
    const desk = textOf((await officer.get(`/can-bo/ho-so/${code}`)).html);
    for (const words of ['Hạn bổ sung: hết Thứ Hai, 11/01/2027', 'Hạn do tỉnh đặt'])
      expect(desk).toContain(words);
    const letter = (await letters()).find((n) => n.kind === 'dossiers.supplement-requested');
    expect(letter?.body).toContain('Hạn bổ sung: hết Thứ Hai, 11/01/2027. Hạn này do tỉnh đặt');
  });

  test('has no last day where the province has set none: that is said, and nobody ends it however long ago it was', async () => {
    await days({ keptBeforeAcceptanceDays: 0 });
    await ask();
    expect((await own()).supplementRequest?.answerUntil).toBeUndefined();
    const filer = await signedIn(t);
    for (const of of ['', '/bieu-mau/phieu-bo-sung'])
      expect(textOf((await filer.get(`/ho-so-cua-toi/${code}${of}`)).html).toLowerCase(), of).toContain(
        'pháp luật không quy định khi hồ sơ chưa được tiếp nhận',
      );
    const letter = (await letters()).find((n) => n.kind === 'dossiers.supplement-requested');
    expect(letter?.body).toContain('hồ sơ chờ đến khi Ông/Bà bổ sung hoặc rút');
    at('2027-06-01T09:00');
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    expect((await clerk.get(`/can-bo/ho-so/${code}`)).html).not.toContain(`href="${page()}"`);
    await expect(t.desk.close(code, 'Không bổ sung')).rejects.toThrow('close.too-early');
    expect(textOf((await clerk.get('/can-bo?xem=close')).html)).not.toContain(code);
  });
});

describe('its end', () => {
  test('stands in the lists of what closes soon and of what may be closed, and is not offered before its last day is over', async () => {
    at(`${LAST}T08:00`);
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    expect(textOf((await clerk.get('/can-bo?xem=closing')).html)).toContain(code);
    expect(textOf((await clerk.get('/can-bo?xem=close')).html)).not.toContain(code);
    expect((await clerk.get(page())).status).toBe(409);
    await expect(t.desk.close(code, 'Không bổ sung')).rejects.toThrow('close.too-early');
    at('2027-01-12T08:00');
    const later = await signInOfficer(t, 'canbo.anphu1');
    expect(textOf((await later.get('/can-bo?xem=closing')).html)).not.toContain(code);
    expect((await later.get('/can-bo?xem=close')).html).toContain(`href="${page()}"`);
  });

  test('is a refusal with form 03 and its reason, told once, and never late', async () => {
    at('2027-01-12T08:00');
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    const shown = await clerk.get(page());
    for (const words of ['do tỉnh đặt', 'Không được tiếp nhận', 'không thể hoàn tác'])
      expect(textOf(shown.html)).toContain(words);
    const form = Object.fromEntries(posted(mainOf(shown.html)));
    expect(form['note']).toBe(
      'Hồ sơ không được bổ sung theo yêu cầu ngày 10/12/2026; thời hạn bổ sung đã hết ngày 11/01/2027.',
    );
    const empty = await clerk.post(page(), { ...form, note: ' ' });
    expect([empty.status, textOf(empty.html).includes('Nhập lý do từ chối tiếp nhận')]).toEqual([422, true]);
    await clerk.follow(await clerk.post(page(), form));
    const d = await own();
    expect(d).toMatchObject({
      status: 'refused',
      acceptedAt: null,
      holderAgencyId: null,
      finishedAt: t.clock.now(),
    });
    expect([brokenPromise(d, t.clock.now()), lawDueAt(d)]).toEqual([undefined, null]);
    expect(await verifyLedger(t.db, d)).toEqual([]);
    expect((await listIssued(t.db, d)).map((i) => i.form)).toEqual(['supplement-request', 'refusal']);
    const sheet = textOf((await clerk.get(`/can-bo/ho-so/${code}/bieu-mau/phieu-tu-choi`)).html);
    for (const words of ['Mẫu số 03', 'Hồ sơ không được bổ sung theo yêu cầu ngày 10/12/2026'])
      expect(sheet.toLowerCase()).toContain(words.toLowerCase());
    expect(textOf((await clerk.get('/can-bo?xem=close')).html)).not.toContain(code);
    const filer = await signedIn(t);
    const told = textOf((await filer.get(`/ho-so-cua-toi/${code}`)).html);
    for (const words of ['Hồ sơ không được tiếp nhận', 'Nộp hồ sơ mới']) expect(told).toContain(words);
    const said = (await letters()).filter((n) => n.kind === 'dossiers.closed');
    expect(said).toHaveLength(1);
    for (const words of ['Hồ sơ không được tiếp nhận', form['note'] ?? '?'])
      expect(said[0]?.body).toContain(words);
  });

  test('is the desk’s alone: no other officer ends it, and no program does; without a reason nobody does', async () => {
    at('2027-01-12T08:00');
    const { ownerAgencyId, id, revision } = await own();
    for (const who of ['canbo.anphu2', 'lanhdao.anphu', 'canbo.honmay1']) {
      const officer = await officerNamed(t.deps, who);
      const o = { ref: { ownerAgencyId, id }, revision, officer, note: 'x', now: t.clock.now() };
      await expect(
        t.db.tx((tx) => closeDossier(tx, o)),
        who,
      ).rejects.toThrow(/not-now|not-found/);
    }
    await expect(t.desk.close(code, ' ')).rejects.toThrow('reason.missing');
    await t.db.tx((tx) => writeSetting(tx, 'dossiers.closing', { automatic: true }, t.clock.now()));
    await t.db.tx((tx) => addJob(tx, 'dossiers.close', {}));
    await runJobs(t.deps, t.url);
    await t.db.tx((tx) => writeSetting(tx, 'dossiers.closing', { automatic: false }, t.clock.now()));
    expect((await own()).status).toBe('awaiting_supplement');
  });
});

async function letters() {
  const { ownerAgencyId, id } = await own();
  await runJobs(t.deps, t.url);
  const all = await noticesOfDossier(t.db, t.deps.keys, ownerAgencyId, id);
  return all.filter((n) => n.channel === 'portal');
}
