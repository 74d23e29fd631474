import { beforeEach, expect, test } from 'vitest';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

// TT 03/2025/TT-VPCP, form 06; 07:00 to 11:30 and 13:30 to 17:00, half an hour to assign
const t = await appWithFilerAndDesk();
const { desk } = t;
const SHEET = 'bieu-mau/phieu-kiem-soat';
let code: string;

const textOf = (html: string) =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const at = (time: string) => t.clock.set(`2026-11-19T${time}:00+07:00`);
const page = (name = '') => `/can-bo/ho-so/${code}${name && `/${name}`}`;

beforeEach(async () => {
  at('09:00');
  code = await t.file();
});

test('says of each step who had it, from when until when, and whether that was early or late by working time', async () => {
  at('09:30');
  await desk.accept(code);
  at('10:30');
  await desk.assign(code);
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  expect(textOf((await clerk.get(page())).html)).toContain('Phiếu kiểm soát quá trình');
  const sheet = await clerk.get(page(SHEET));
  const said = textOf(sheet.html);
  for (const words of [
    'Mẫu số 06',
    desk.clerk.name,
    // Thursday 09:30 to Friday 09:00 are seven working hours and a half
    'Trước hạn 7 giờ làm việc (hạn 09:00 20/11/2026)',
    // given to be assigned at 09:30, until 10:00
    '09:30 19/11/2026 10:30 19/11/2026 Quá hạn 30 phút (hạn 10:00 19/11/2026)',
    `${desk.handler.name} 10:30 19/11/2026 đang giữ`,
  ])
    expect(said).toContain(words);
  // nothing is issued: it is made of the ledger each time, and is not one from before forms were kept
  expect(said).not.toMatch(/Số phiếu|trước khi hệ thống lưu|Cấp lại phiếu này/);
  expect((await clerk.get(page(`${SHEET}/cap-lai`))).status).toBe(404);
  const pdf = await clerk.get(page(`${SHEET}/pdf`));
  expect([pdf.status, String(pdf.headers['content-type'])]).toEqual([200, 'application/pdf']);
  await desk.examine(code);
  expect(textOf((await clerk.get(page(SHEET))).html)).not.toContain(
    `${desk.handler.name} 10:30 19/11/2026 đang giữ`,
  );
});

test('says what was done a day ahead, minutes ahead and in time, and of what waits for its filer no time that could be missed', async () => {
  const saidAt = async (assigned: string) => {
    at('09:00');
    code = await t.file();
    await desk.accept(code);
    at(assigned);
    await desk.assign(code);
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    return textOf((await clerk.get(page(SHEET))).html);
  };
  expect(await saidAt('09:30')).toContain('09:30 19/11/2026 Đúng hạn (hạn 09:30 19/11/2026)');
  const early = await saidAt('09:20');
  // eight working hours to accept in, of which none was needed; half an hour to assign
  expect(early).toContain('Trước hạn 1 ngày làm việc (hạn 09:00 20/11/2026)');
  expect(early).toContain('Trước hạn 10 phút (hạn 09:30 19/11/2026)');
  expect(early).toContain('Hẹn trả kết quả: ');
  await desk.askInExamination(code, [{ target: 'other', text: 'Gọi lại' }]);
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  const waiting = textOf((await clerk.get(page(SHEET))).html);
  expect(waiting).toMatch(/Chờ người nộp bổ sung 09:20 19\/11\/2026 đang giữ (?!\(?hạn)/);
});

test('is for officers alone, and of what was accepted', async () => {
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  expect((await clerk.get(page(SHEET))).status).toBe(404);
  await desk.accept(code);
  await desk.assign(code);
  const filer = await signedIn(t);
  const mine = await filer.get(`/ho-so-cua-toi/${code}`);
  expect(mine.status).toBe(200);
  expect(mine.html).not.toMatch(/phieu-kiem-soat|Phiếu kiểm soát/);
  for (const way of [SHEET, `${SHEET}/pdf`])
    expect((await filer.get(`/ho-so-cua-toi/${code}/${way}`)).status, way).toBe(404);
});
