import { beforeAll, describe, expect, test } from 'vitest';
import { readStoredPeriods } from '#domain/dossiers';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');
const PAGE = '/can-bo/quan-tri/thoi-han-noi-bo';
const CHECK = `${PAGE}/supplementCheckHours`;
const right = { 'gia-tri': '16', tu: '01/12/2026', den: '', 'van-ban': '', 'vi-sao': 'Nhiều hồ sơ' };
let admin: Browser;

const textOf = (html: string) => (html.split('<main')[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const send = (fields: Fields, url = CHECK) => admin.post(url, { revision: '0', ...fields });
const changes = async () => (await readStoredPeriods(t.db)).changes ?? [];

beforeAll(async () => {
  admin = await signInOfficer(t, 'quantri');
});

describe('the periods that the province sets', () => {
  test('are shown to an administrator alone: what each is, what holds since when, and by what', async () => {
    expect((await admin.get('/can-bo/quan-tri')).html).toContain(`href="${PAGE}"`);
    const text = textOf((await admin.get(PAGE)).html);
    expect(text).toContain(
      'Người nộp bổ sung, kể từ khi được yêu cầu 15 ngày từ đầu Nghị định 118/2025/NĐ-CP',
    );
    expect(text).toContain('Xác nhận phần bổ sung đã đủ hay chưa 8 giờ làm việc từ đầu tỉnh đặt');
    const leader = await signInOfficer(t, 'lanhdao.anphu');
    for (const url of [PAGE, CHECK]) expect((await leader.get(url)).status).toBe(404);
    expect((await admin.get(`${PAGE}/toString`)).status).toBe(404);
  });

  test.each([
    [{ 'gia-tri': '0' }, 'Nhập một số nguyên từ 1 đến 40'],
    [{ 'gia-tri': 'tám' }, 'Nhập một số nguyên từ 1 đến 40'],
    [{ 'gia-tri': '99999999999' }, 'Nhập một số nguyên từ 1 đến 40'],
    [{ tu: '' }, 'Nhập ngày bắt đầu áp dụng'],
    [{ tu: '31/02/2027' }, 'ngày không có trong lịch'],
    [{ tu: '18/11/2026' }, 'áp dụng từ hôm nay trở đi'],
    [{ den: '30/11/2026' }, 'Ngày cuối phải bằng hoặc sau ngày đầu'],
    [{ 'vi-sao': ' ' }, 'Nhập lý do thay đổi'],
  ])('are not set with %j, and what was typed stays', async (wrong, sentence) => {
    const answer = await send({ ...right, ...wrong });
    expect([answer.status, textOf(answer.html)]).toEqual([422, expect.stringContaining(sentence)]);
    expect(Object.fromEntries(posted(answer.html.split('<main')[1] ?? ''))).toMatchObject({ 'van-ban': '' });
    expect(await changes()).toEqual([]);
  });

  test('that a law names have a document where they are set otherwise', async () => {
    const url = `${PAGE}/answerWithinDays`;
    expect(textOf((await send({ ...right, 'gia-tri': '20' }, url)).html)).toContain(
      'muốn đặt khác phải có văn bản làm căn cứ',
    );
  });

  test('are set from a day on, with who and why; whoever looked at them before is told so, and nothing is lost', async () => {
    const done = await admin.follow(await send(right));
    expect(textOf(done.html)).toContain(
      '8 giờ làm việc từ đầu tỉnh đặt; nghị định không quy định 16 giờ làm việc từ 01/12/2026',
    );
    const late = await send({ ...right, 'gia-tri': '12' });
    expect(late.status).toBe(409);
    expect(Object.fromEntries(posted(late.html.split('<main')[1] ?? ''))).toMatchObject({
      'gia-tri': '12',
      'vi-sao': 'Nhiều hồ sơ',
      revision: '1',
    });
    expect(await changes()).toMatchObject([{ value: 16, from: '2026-12-01', why: 'Nhiều hồ sơ' }]);
    expect(textOf((await admin.get(CHECK)).html)).toMatch(/16 giờ làm việc 01\/12\/2026 .*Nhiều hồ sơ/);
    const journal = await admin.get('/can-bo/quan-tri/nhat-ky?can-bo=quantri');
    expect(journal.html).toContain('Xác nhận phần bổ sung đã đủ hay chưa: Nhiều hồ sơ');
  });
});
