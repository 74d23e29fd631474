import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openAsFiler, supplementAtCounter } from '#domain/dossiers';
import { checkFile } from '#domain/files';
import type { Citizen } from '#domain/journal';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { incoming, samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

const REASON = 'Trẻ đã được đăng ký khai sinh tại phường Hòn May';
const PAPER = 'giay-chung-sinh';
const COUNTED = 'van-ban-uy-quyen';
const PDF = { accepts: ['pdf'], maxBytes: 5_000_000 } as const;
const SLUG = 'phieu-tu-choi-giai-quyet';
let t: TestApp;
let desk: Awaited<ReturnType<typeof anPhu>>;
let filer: Browser;
let officer: Browser;
let citizen: Citizen;
let code: string;

beforeAll(async () => {
  t = await testApp();
  desk = await anPhu(t.deps);
  officer = await signInOfficer(t, 'canbo.anphu2');
  filer = await signedIn(t);
  citizen = await someCitizen(t.deps);
});
afterAll(() => t.close());
beforeEach(async () => {
  code = await fileBirth(t.deps, await someCitizen(t.deps));
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
});

const atDesk = () => `/can-bo/ho-so/${code}/bieu-mau/${SLUG}`;
const ofFiler = () => `/ho-so-cua-toi/${code}/bieu-mau/${SLUG}`;
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const tagOf = (html: string) => /mc-tag[^>]*>([^<]*xử lý xong[^<]*|[^<]*trả kết quả[^<]*)</.exec(html)?.[1];

// NĐ 118/2025/NĐ-CP Đ19 k3
test('what was found not eligible has form 03 from the decision on for the desk, and for its filer once it is given', async () => {
  await desk.deny(code, REASON);
  expect((await officer.get(`/can-bo/ho-so/${code}/ket-qua`)).html).toContain(`href="${atDesk()}"`);
  const sheet = textOf((await officer.get(atDesk())).html);
  for (const words of [
    'Phiếu từ chối giải quyết hồ sơ',
    'Mẫu số 03',
    REASON,
    'NGƯỜI QUYẾT ĐỊNH',
    'không đủ điều kiện',
  ])
    expect(sheet.toLowerCase()).toContain(words.toLowerCase());
  expect((await officer.get(`${atDesk()}/pdf`)).status).toBe(200);
  expect((await filer.get(ofFiler())).status).toBe(404); // nothing is given yet
  expect((await filer.get(`/ho-so-cua-toi/${code}`)).html).not.toContain(SLUG);

  await desk.result(code);
  expect((await filer.get(`/ho-so-cua-toi/${code}`)).html).toContain(`href="${ofFiler()}"`);
  expect(textOf((await filer.get(ofFiler())).html)).toContain(REASON);
});

test('it counts a paper that was sent three times as one, and names the desk and who examined it as whom to ask, not the leader', async () => {
  const { deps } = t;
  t.clock.set('2026-11-19T09:00:00+07:00');
  code = await fileBirth(deps, citizen);
  await desk.accept(code);
  await desk.assign(code);
  for (const pages of [2, 3]) {
    await desk.askInExamination(code, [{ target: PAPER, text: 'Chụp lại' }]);
    t.clock.advance(60_000);
    const { dossier } = await openAsFiler(deps.db, deps.keys, citizen, code);
    const { ownerAgencyId, id, revision } = dossier;
    const scan = async (partId: string, length: number) => ({
      partId,
      checked: await checkFile(incoming(await samplePdf(length), `lan-${pages}.pdf`), PDF),
      maxFiles: 5,
    });
    const brought = {
      ref: { ownerAgencyId, id },
      revision,
      officer: desk.clerk,
      now: t.clock.now(),
      counter: { broughtBy: 'NGUYỄN THỊ HOA', why: 'Không vào được cổng' },
      scans: [await scan(PAPER, pages), await scan('other', pages + 5)],
      onPaper: {
        [PAPER]: { originals: 1, certified: 0, copies: 2 },
        [COUNTED]: { originals: 1, certified: 0, copies: 0 },
      },
      reasons: new Map(),
      note: '',
    };
    await deps.db.tx((tx) => supplementAtCounter(tx, deps, brought));
    await desk.confirmSupplement(code);
  }
  await desk.examine(code);
  await desk.deny(code, REASON);
  const sheet = textOf((await officer.get(atDesk())).html);
  expect(sheet).toContain('Số giấy tờ kèm theo: 4 '); // the certificate, one that was only counted, and two others
  expect(sheet).toContain('Thời gian tiếp nhận: 09 giờ 00 phút');
  expect(sheet.slice(sheet.indexOf('NGƯỜI QUYẾT ĐỊNH'))).toContain(desk.leader.name);
  const [, contact = ''] = /liên hệ(.*?)NGƯỜI NỘP HỒ SƠ/.exec(sheet) ?? [];
  expect(contact).toContain(`người thụ lý: ${desk.handler.name}`);
  expect(contact).toContain('điện thoại');
  expect(contact).not.toContain(desk.leader.name);
});

test('its status says that it was turned down wherever it stands, and what was granted has no such form', async () => {
  await desk.deny(code, REASON);
  await desk.result(code);
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  const denied = 'Đã xử lý xong: từ chối giải quyết';
  for (const [b, page] of [
    [filer, `/ho-so-cua-toi/${code}`],
    [filer, '/ho-so-cua-toi'],
    [filer, `/ho-so-cua-toi/${code}/qua-trinh`],
    [clerk, `/can-bo/ho-so/${code}`],
    [clerk, '/can-bo?xem=collect'],
  ] as const) {
    const { html } = await b.get(page);
    expect(html.slice(html.indexOf(code)), page).toContain(denied);
  }
  expect((await filer.get(`/ho-so-cua-toi/${code}`)).html).toContain('mc-due--late');
  await desk.handOver(code);
  expect(tagOf((await filer.get(`/ho-so-cua-toi/${code}`)).html)).toBe('Đã trả kết quả: từ chối giải quyết');

  code = await fileBirth(t.deps, await someCitizen(t.deps));
  for (const verb of ['accept', 'assign', 'examine', 'approve', 'result'] as const) await desk[verb](code);
  expect((await filer.get(`/ho-so-cua-toi/${code}`)).html).not.toContain('từ chối giải quyết');
  expect((await officer.get(atDesk())).status).toBe(404);
});
