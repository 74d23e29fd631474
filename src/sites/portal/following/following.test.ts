import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openAsFiler } from '#domain/dossiers';
import { startDraft } from '#domain/drafts';
import { sql } from '#platform/db/sql.ts';
import { vnDateTime } from '#platform/time.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isDossier, isOfDossier } from '#testing/by-code.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { BIRTH, fileBirth, someCitizen } from '#testing/filed.ts';
import { pdfText } from '#testing/pdf-text.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn } from '#testing/sign-in.ts';
import { verbNames } from '#views/words/dossier.ts';
import { vi as mineWords } from '../words/my-dossiers.vi.ts';
import { vi as ownWords } from '../words/own-dossier.vi.ts';
import { vi as withdrawWords } from '../words/withdraw.vi.ts';

let t: TestApp;
let desk: Awaited<ReturnType<typeof anPhu>>;
let b: Browser;
let stranger: Browser;

beforeAll(async () => {
  t = await testApp();
  desk = await anPhu(t.deps);
  stranger = await signedIn(t, 1);
});
beforeEach(async () => {
  b = await signedIn(t);
});
afterAll(() => t.close());

const file = async (content = {}) => fileBirth(t.deps, await someCitizen(t.deps), { content });
const own = async (code: string) => openAsFiler(t.db, t.deps.keys, await someCitizen(t.deps), code);
const cardsOf = (html: string) =>
  [...html.matchAll(/mc-status-card__count">(\d+)[\s\S]*?mc-status-card__name">([^<]+)</g)].map((m) => [
    m[2],
    Number(m[1]),
  ]);

test('somebody without dossiers sees six cards with 0 and the next step', async () => {
  const response = await (await signedIn(t, 2)).get('/ho-so-cua-toi');
  expect(cardsOf(response.html)).toEqual([
    ['Hồ sơ chưa gửi', 0],
    ['Hồ sơ đã gửi', 0],
    ['Hồ sơ yêu cầu bổ sung', 0],
    ['Hồ sơ đang xử lý', 0],
    ['Hồ sơ đã có kết quả', 0],
    ['Hồ sơ bị trả lại, đã rút', 0],
  ]);
  expect(response.html.match(/Xem danh\u00a0sách hồ\u00a0sơ/g)).toHaveLength(6);
  expect(response.html).toContain(mineWords.empty.all.title);
  expect(response.html).toContain('href="/thu-tuc"');
});

test('every dossier is counted on its card, and drafts can be continued, deleted and sent', async () => {
  const counts = (html: string) => cardsOf(html).map(([, count]) => Number(count));
  const before = counts((await b.get('/ho-so-cua-toi')).html);
  const [sent, awaiting, accepted, refused] = [await file(), await file(), await file(), await file()];
  await desk.ask(awaiting, [{ target: 'other', text: 'Gọi lại cho chúng tôi' }]);
  await desk.accept(accepted);
  await desk.refuse(refused, 'Không thuộc thẩm quyền');
  const now = t.clock.now();
  const citizen = await someCitizen(t.deps);
  const draft = await t.db.tx((tx) => startDraft(tx, t.deps.keys, { citizen, procedureCode: BIRTH, now }));
  const all = await b.get('/ho-so-cua-toi');
  expect(counts(all.html).map((count, card) => count - (before[card] ?? 0))).toEqual([1, 1, 1, 1, 0, 1]);
  for (const code of [sent, awaiting, accepted, refused])
    expect(all.html).toContain(`/ho-so-cua-toi/${code}"`);
  for (const way of ['', '/xoa', '/xac-nhan']) expect(all.html).toContain(`/nop-ho-so/${draft.id}${way}"`);
  expect(all.html).toContain(`/ho-so-cua-toi/${awaiting}/bo-sung"`);
  const only = await b.get('/ho-so-cua-toi?loai=dang-xu-ly');
  expect(only.html).toContain(accepted);
  expect(only.html).not.toContain(sent);
  const drafts = await b.get('/ho-so-cua-toi?loai=chua-gui');
  expect(drafts.html).toContain(draft.id);
  expect(drafts.html).not.toContain(sent);
  const theirs = await stranger.get('/ho-so-cua-toi');
  expect(theirs.html).not.toContain(sent);
  for (const junk of [
    '?loai=x&sau=y',
    '?sau=1.2',
    '?sau=999999999999999.00000000-0000-0000-0000-000000000000',
    '?loai=%00',
  ])
    expect((await b.get(`/ho-so-cua-toi${junk}`)).status).toBe(200);
});

test('a long list is paged by key: nothing twice, nothing left out', async () => {
  const other = await someCitizen(t.deps, 1);
  const codes: string[] = [];
  for (let i = 0; i < 23; i++) codes.push(await fileBirth(t.deps, other));
  const first = await stranger.get('/ho-so-cua-toi?loai=da-gui');
  const next = /href="(\/ho-so-cua-toi\?[^"]*sau=[^"]*)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&');
  const second = await stranger.get(next ?? '');
  const codesIn = (html: string) => [
    ...new Set([...html.matchAll(/H99\.21\.01-261119-\d{4}/g)].map((m) => m[0])),
  ];
  expect(codesIn(first.html)).toHaveLength(20);
  expect([...codesIn(first.html), ...codesIn(second.html)].sort()).toEqual(codes.sort());
  expect(second.html).not.toContain('rel="next"');
});

test('what one has sent is searched by number and procedure, with or without accents, in one card or all', async () => {
  const [sent, accepted] = [await file(), await file()];
  await desk.accept(accepted);
  const codesIn = async (query: string) =>
    (await b.get(`/ho-so-cua-toi?${query}`)).html.match(/(?<=href="\/ho-so-cua-toi\/)H99[^"/]*(?=")/g) ?? [];
  const found = async (query: string) => [...new Set(await codesIn(query))];
  expect(await found(`tim=${sent.toLowerCase()}`)).toEqual([sent]);
  expect(await found(`tim=${sent.slice(-4)}+khai+sinh`)).toEqual([sent]);
  expect(await found('tim=KHAI+SINH')).toEqual(expect.arrayContaining([sent, accepted]));
  expect(await found('tim=KHAI+SINH&loai=dang-xu-ly')).toContain(accepted);
  expect(await found('tim=KHAI+SINH&loai=dang-xu-ly')).not.toContain(sent);
  const none = await b.get('/ho-so-cua-toi?tim=ho+chieu+%25_');
  expect(none.html).toContain(mineWords.search.none);
  expect(none.html).toContain('value="ho chieu %_"');
  for (const theirs of ['tim=khai+sinh', `tim=${sent}`])
    expect((await stranger.get(`/ho-so-cua-toi?${theirs}`)).html).not.toContain(`/ho-so-cua-toi/${sent}"`);
});

test('the course of a dossier is a table of its own too, which is closed again', async () => {
  const code = await file();
  await desk.accept(code);
  await desk.assign(code);
  const way = `/ho-so-cua-toi/${code}/qua-trinh`;
  for (const from of ['/ho-so-cua-toi', `/ho-so-cua-toi/${code}`])
    expect((await b.get(from)).html).toContain(`href="${way}"`);
  const { html } = await b.get(way);
  for (const head of ['STT', 'Thời gian', 'Người gửi', 'Thao tác xử lý', 'Người nhận / Đơn vị nhận'])
    expect(html).toContain(`>${head}</th>`);
  for (const verb of ['submit', 'accept', 'assign'] as const) expect(html).toContain(verbNames[verb]);
  expect(html).toMatch(new RegExp(`href="/ho-so-cua-toi/${code}"[^>]*>\\s*Đóng`));
  expect((await stranger.get(way)).status).toBe(404);
});

test('a dossier tells its filer what comes next and by when, its story, papers and messages', async () => {
  const code = await file();
  await desk.accept(code, 'Đã nhận đủ');
  await desk.assign(code);
  await desk.examine(code);
  await runJobs(t.deps, t.url);
  const response = await b.get(`/ho-so-cua-toi/${code}`);
  expect(response.status).toBe(200);
  const { dossier, files } = await own(code);
  expect(response.html).toContain('Hẹn trả kết quả: ');
  for (const text of [
    'Tiếp nhận hồ sơ',
    'Đã nhận đủ',
    'Phân công xử lý',
    dossier.holderAgencyName,
    'giay-chung-sinh.pdf',
  ])
    expect(response.html).toContain(text);
  expect(response.html).toContain(`Hồ sơ ${code} đã được tiếp nhận`);
  expect(response.html).toContain('Cũng đã gửi qua thư điện tử');
  for (const inner of ['Nhận xét nội bộ', 'Ý kiến nội bộ', 'Đề nghị giải quyết'])
    expect(response.html).not.toContain(inner);
  const path = `/ho-so-cua-toi/${code}/tep/${files[0]?.id}`;
  const download = await b.get(path);
  expect(download.headers['content-disposition']).toContain('attachment');
  expect(download.body.subarray(0, 4).toString()).toBe('%PDF');
  expect((await stranger.get(path)).status).toBe(404);
});

test('the dossier of another person gets 404 everywhere, as if it did not exist', async () => {
  const code = await file();
  await desk.accept(code);
  const theirs = ['', '/bo-sung', '/rut', '/bieu-mau/giay-tiep-nhan', '/bieu-mau/giay-tiep-nhan/pdf'];
  for (const way of theirs)
    expect((await stranger.get(`/ho-so-cua-toi/${code}${way}`)).status, way).toBe(404);
  expect((await stranger.post(`/ho-so-cua-toi/${code}/rut`, { reason: 'x', revision: '2' })).status).toBe(
    404,
  );
  expect(
    (await stranger.upload(`/ho-so-cua-toi/${code}/bo-sung`, { 'supplement-note': 'x' }, [])).status,
  ).toBe(404);
  expect((await own(code)).dossier.status).toBe('accepted');
  for (const nothing of [
    'H99.21.01-261119-9999',
    'x',
    "'--",
    '%00',
    `${code}/tep/x`,
    `${code}/bieu-mau/x`,
    `${code}/bieu-mau/bien-lai`,
  ])
    expect((await b.get(`/ho-so-cua-toi/${nothing}`)).status, nothing).toBe(404);
  const away = await t.browser().get(`/ho-so-cua-toi/${code}`);
  expect(away.location).toContain('/dang-nhap?tiep=');
});

test('a dossier is withdrawn once, with a reason, and only in a state that allows it', async () => {
  const code = await file();
  const way = `/ho-so-cua-toi/${code}/rut`;
  const { revision } = (await own(code)).dossier;
  await b.get(way);
  const empty = await b.post(way, { revision: String(revision), reason: '  ' });
  expect(empty.status).toBe(422);
  expect(empty.html).toContain(withdrawWords.needReason);
  const long = await b.post(way, { revision: String(revision), reason: 'à'.repeat(1001) });
  expect(long.status).toBe(422);
  const both = await Promise.all(
    [1, 2].map(() => b.post(way, { revision: String(revision), reason: 'Đổi ý <b>' })),
  );
  expect(both.map((r) => r.location)).toEqual(Array(2).fill(`/ho-so-cua-toi/${code}?xong=withdraw`));
  const done = await b.get(both[0]?.location ?? '');
  expect(done.html).toContain(ownWords.done.withdraw);
  expect(done.html).toContain('Đổi ý &lt;b>');
  expect((await own(code)).events.map((e) => e.verb)).toEqual(['submit', 'withdraw']);
  const again = await b.get(way);
  expect(again.location).toBe(`/ho-so-cua-toi/${code}?khong-con=withdraw`);
  expect((await b.get(again.location)).html).toMatch(/Hồ sơ đã được rút lúc \d\d:\d\d/);
});

test('withdrawing is a quiet link behind everything else of the dossier, and nothing withdraws but the page that asks', async () => {
  const [code, asked] = [await file(), await file()];
  await desk.ask(asked, [{ target: 'giay-chung-sinh', text: 'Chụp lại' }], 'Thiếu');
  for (const each of [code, asked]) {
    const way = `/ho-so-cua-toi/${each}/rut`;
    const { html } = await b.get(`/ho-so-cua-toi/${each}`);
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const links = [...main.matchAll(/<a [^>]*href="([^"]+)"[^>]*>/g)];
    expect(links.at(-1)?.[1]).toBe(way);
    expect(links.at(-1)?.[0]).toBe(`<a class="govuk-link" href="${way}">`);
    const { secret } = /mc-secret">(?<secret>[^<]+)</.exec(html)?.groups ?? {};
    const lookedUp = `/tra-cuu?ma=${each}&khoa=${secret ?? ''}`;
    for (const page of [
      '/ho-so-cua-toi',
      `/ho-so-cua-toi/${each}`,
      `${way}`,
      `/ho-so-cua-toi/${each}/bo-sung`,
      lookedUp,
    ]) {
      const forms = [...(await b.get(page)).html.matchAll(/(?:action|formaction)="([^"]*\/rut)"/g)];
      expect(forms.length, page).toBe(page === way ? 1 : 0);
    }
    expect((await b.get(way)).html).toMatch(
      /<h1[^>]*>Rút hồ sơ này\?<[\s\S]*không mở lại được[\s\S]*name="reason"/,
    );
  }
});

test('a page that is out of date cannot withdraw a dossier', async () => {
  const code = await file();
  await desk.accept(code);
  const late = await b.post(`/ho-so-cua-toi/${code}/rut`, { revision: '1', reason: 'Đổi ý' });
  expect(late.status).toBe(409);
  expect((await own(code)).dossier.status).toBe('accepted');
  expect(late.html).toContain(`href="/ho-so-cua-toi/${code}"`);
});

test('a result can be read as soon as it is recorded, before it is collected, unless its fee is due', async () => {
  const [online, atDesk] = [await file(), await file()];
  await t.db.run(sql`update dossiers set delivery = 'online' where ${isDossier(online)}`); // the procedure itself does not offer it
  for (const code of [online, atDesk])
    for (const verb of ['accept', 'assign', 'examine', 'approve', 'result'] as const) await desk[verb](code);
  const paths = new Map<string, string>();
  for (const code of [online, atDesk])
    paths.set(code, `/ho-so-cua-toi/${code}/tep/${(await own(code)).results[0]?.id}`);
  expect((await b.get(paths.get(online) ?? '')).status).toBe(200);
  const fee = (state: string, total: number | null) =>
    t.db.run(sql`update fees set state = ${state}, total = ${total} where ${isOfDossier(online)}`);
  const before = (await own(online)).fee;
  await fee('due', 8000);
  expect((await b.get(paths.get(online) ?? '')).status).toBe(404);
  await fee(before?.state ?? 'none', before?.total ?? null);
  expect((await b.get(paths.get(atDesk) ?? '')).status).toBe(200);
  expect((await b.get(`/ho-so-cua-toi/${atDesk}`)).html).toContain(ownWords.resultsRead);
  await desk.handOver(atDesk);
  expect((await b.get(paths.get(atDesk) ?? '')).status).toBe(200);
  expect((await b.get(`/ho-so-cua-toi/${atDesk}`)).html).not.toContain(ownWords.resultsRead);
  expect((await stranger.get(paths.get(atDesk) ?? '')).status).toBe(404);
});

test('the story of a dossier says whose turn it is, since when that is late, what comes next, and in the end who took the result', async () => {
  const code = await file();
  await desk.accept(code);
  const before = t.clock.now().toISOString();
  const way = async () => (await b.get(`/ho-so-cua-toi/${code}`)).html;
  const list = async () => (await b.get('/ho-so-cua-toi')).html;
  const { dossier, version } = await own(code);
  const promised = vnDateTime(dossier.promisedAt ?? new Date(0));
  const here = await way();
  for (const step of version.content.route.slice(dossier.step)) expect(here).toContain(step.name);
  expect(here).not.toContain('Quá hạn từ');
  expect(await list()).toContain(mineWords.due.promised(promised));
  t.clock.advance(30 * 24 * 3_600_000);
  b = await signedIn(t);
  expect(await way()).toContain(`Quá hạn từ ${promised}`);
  expect(await list()).toContain(mineWords.due.late(promised));
  t.clock.set(before);
  b = await signedIn(t);
  for (const verb of ['assign', 'examine', 'approve', 'result', 'handOver'] as const) await desk[verb](code);
  const over = await way();
  const timeline = over.slice(over.indexOf('mc-timeline'), over.indexOf('id="ket-qua"'));
  expect(timeline.match(/Người nhận: LÊ MINH ANH/g)).toHaveLength(1);
  expect(timeline).not.toContain('Chuyển đến: LÊ MINH ANH');
});

test('the receipt prints on A5 and is PDF/A with the number in it', async () => {
  const code = await file();
  expect((await b.get(`/ho-so-cua-toi/${code}/bieu-mau/giay-tiep-nhan`)).status).toBe(404);
  await desk.accept(code);
  const response = await b.get(`/ho-so-cua-toi/${code}/bieu-mau/giay-tiep-nhan`);
  expect(response.html).toContain('mc-sheet--a5');
  expect(response.html).toContain(code);
  const pdf = await b.get(`/ho-so-cua-toi/${code}/bieu-mau/giay-tiep-nhan/pdf`);
  expect(pdf.headers['content-type']).toBe('application/pdf');
  expect(pdf.body.toString('latin1')).toMatch(/pdfaid:part/);
  expect(pdfText(pdf.body)).toContain(code);
});
