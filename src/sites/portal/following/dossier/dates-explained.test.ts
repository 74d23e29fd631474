import { beforeAll, describe, expect, test } from 'vitest';
import { secretOf, supplementDossier } from '#domain/dossiers';
import { getProcedure, importProcedures } from '#domain/procedures';
import { sql } from '#platform/db/sql.ts';
import { isDossier } from '#testing/by-code.ts';
import { BIRTH } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

// every date is counted by hand: 07:00 to 11:30 and 13:30 to 17:00, Monday to Friday; 24 November 2026 is the Culture Day
const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');
const ITEMS = [{ target: 'other', text: 'Gọi lại' }];
// 5 December is a Saturday
const PAUSED =
  'Từ 08:00 Thứ Sáu, 20/11/2026 tạm dừng tính thời hạn, vì hồ sơ phải bổ sung (Nghị định 118/2025/NĐ-CP, Điều 19).Hạn bổ sung: hết ngày Thứ Hai, 07/12/2026.';
let code: string;

const at = (local: string) => t.clock.set(`${local}:00+07:00`);
const textOf = (html: string) =>
  html
    .replace(/^[\s\S]*?(Ngày hẹn được tính thế nào|How the date was worked out)/, '$1')
    .replace(/<\/details>[\s\S]*$/, '')
    .replace(/<\/(li|p|ul|summary)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
// nobody stays signed in for days
const pageAtHome = async (prefix = '') =>
  (await (await signedIn(t)).get(`${prefix}/ho-so-cua-toi/${code}`)).html;
const atHome = async (prefix = '') => textOf(await pageAtHome(prefix));

beforeAll(async () => {
  const { content, formSchema } = await getProcedure(t.db, BIRTH);
  const limit = { amount: 5, unit: 'working-day', source: 'NĐ 123/2015/NĐ-CP Điều 16' } as const;
  const cases = content.cases.map((c) => (c.id === 'thuong' ? { ...c, limit } : c));
  await t.db.tx((tx) =>
    importProcedures(tx, [{ content: { ...content, cases }, formSchema }], t.clock.now()),
  );
  at('2026-11-19T09:00');
  code = await t.file();
});

describe('how a date was worked out is told line by line', () => {
  test('to whoever has sent it: until when the office answers, and that no limit has begun', async () => {
    expect(await atHome()).toEqual([
      'Ngày hẹn được tính thế nào',
      'Thời hạn giải quyết chưa bắt đầu: tính từ khi hồ sơ được tiếp nhận (Nghị định 118/2025/NĐ-CP, Điều 17).',
      'Nộp lúc 09:00 Thứ Năm, 19/11/2026. Cơ quan trả lời trong 8 giờ làm việc (Nghị định 118/2025/NĐ-CP, Điều 17).Chỉ tính giờ làm việc.',
      'Trả lời chậm nhất lúc 09:00 Thứ Sáu, 20/11/2026.',
    ]);
  });

  test('from an acceptance after hours, over a weekend and a holiday', async () => {
    at('2026-11-19T17:20');
    await t.desk.accept(code);
    expect(await atHome()).toEqual([
      'Ngày hẹn được tính thế nào',
      'Mỗi dòng là một việc làm thay đổi thời hạn, theo thứ tự thời gian.',
      'Tiếp nhận lúc 17:20 Thứ Năm, 19/11/2026: thời hạn bắt đầu.Thời hạn: 5 ngày làm việc (theo NĐ 123/2015/NĐ-CP Điều 16)',
      'Lúc ấy đã hết giờ làm việc, nên tính từ 07:00 Thứ Sáu, 20/11/2026.',
      'Ngày đầu tiên được tính: Thứ Sáu, 20/11/2026.',
      'Không tính Thứ Bảy, 21/11/2026, Chủ Nhật, 22/11/2026 (nghỉ cuối tuần)',
      'Không tính Thứ Ba, 24/11/2026 (nghỉ lễ: Ngày Văn hóa Việt Nam, theo NQ 28/2026/QH16)',
      // 20, 23, 25, 26, 27
      'Hẹn trả kết quả: 17:00 Thứ Sáu, 27/11/2026',
    ]);
  });

  test('through a supplement: when time stood still and why, when the paper came, and the limit anew', async () => {
    at('2026-11-20T08:00');
    await t.desk.assign(code);
    await t.desk.askInExamination(code, ITEMS);
    expect((await atHome()).at(-1)).toBe(PAUSED);
    at('2026-11-27T10:00');
    const { dossier: d } = await t.own(code);
    const reasons = new Map([['other', 'Đã gọi']]);
    await t.db.tx((tx) =>
      supplementDossier(tx, t.deps.keys, {
        ref: d,
        revision: d.revision,
        citizen: t.citizen,
        reasons,
        note: '',
        now: t.clock.now(),
      }),
    );
    expect((await atHome()).at(-1)).toBe(
      '10:00 Thứ Sáu, 27/11/2026: phần bổ sung đã đến. Thời hạn tính lại từ lúc này, khi người giải quyết xác nhận đã đủ.',
    );
    at('2026-11-30T09:00');
    await t.desk.confirmSupplement(code);
    const lines = await atHome();
    expect(lines.slice(lines.findIndex((line) => line.startsWith('Từ 08:00')))).toEqual([
      PAUSED,
      '10:00 Thứ Sáu, 27/11/2026: phần bổ sung đã đến.',
      'Hồ sơ đã đủ từ 10:00 Thứ Sáu, 27/11/2026, khi giấy tờ bổ sung đến (xác nhận lúc 09:00 Thứ Hai, 30/11/2026): thời hạn tính lại từ đầu (Nghị định 118/2025/NĐ-CP, Điều 19).Thời hạn: 5 ngày làm việc (theo NĐ 123/2015/NĐ-CP Điều 16)',
      'Ngày đầu tiên được tính: Thứ Hai, 30/11/2026.',
      'Không tính Thứ Bảy, 28/11/2026, Chủ Nhật, 29/11/2026 (nghỉ cuối tuần)',
      // 30, 1, 2, 3, 4
      'Hẹn trả kết quả: 10:00 Thứ Sáu, 04/12/2026',
    ]);
  });

  test('in the same words to whoever holds the receipt and to the officers, and in English', async () => {
    const own = await atHome();
    const { dossier } = await t.own(code);
    const stranger = t.browser();
    const found = await stranger.get(`/tra-cuu?ma=${code}&khoa=${secretOf(t.deps.keys, dossier)}`);
    expect(textOf(found.html)).toEqual(own);
    for (const name of ['canbo.anphu1', 'canbo.anphu2', 'lanhdao.anphu']) {
      const officer = await signInOfficer(t, name);
      expect(textOf((await officer.get(`/can-bo/ho-so/${code}`)).html), name).toEqual(own);
    }
    const english = await atHome('/en');
    expect(english).toHaveLength(own.length);
    expect(english).toContain('The first day that counts: Monday 30 November 2026.');
    expect(english).toContain(
      'Not counted: Tuesday 24 November 2026 (public holiday: Vietnamese Culture Day, by NQ 28/2026/QH16)',
    );
    expect(english.at(-1)).toBe('Result due: Friday 4 December 2026, 10:00');
  });

  test('without its days where the calendar has become another, and not at all where the row says another date than the ledger', async () => {
    const swap = sql`insert into calendar_days (id, date, kind, name, source, verified, note)
      values (gen_random_uuid(), '2026-12-02', 'holiday', 'Nghỉ đột xuất', '', true, '')`;
    await t.db.run(swap);
    await t.db.run(sql`update calendar_revision set revision = gen_random_uuid()`);
    const lines = await atHome();
    expect(lines.slice(-2)).toEqual([
      'Ngày này tính theo lịch làm việc lúc đó; lịch đã thay đổi từ ấy, nên không liệt kê từng ngày.',
      'Hẹn trả kết quả: 10:00 Thứ Sáu, 04/12/2026',
    ]);
    await t.db.run(
      sql`update dossiers set promised_at = promised_at + interval '1 day' where ${isDossier(code)}`,
    );
    expect(await pageAtHome()).not.toContain('Ngày hẹn được tính thế nào');
  });

  test('of a limit that is the day itself: that it came after the cut-off of its procedure, and by which rule', async () => {
    const { content, formSchema } = await getProcedure(t.db, BIRTH);
    const rule = { at: '14:30', source: 'Quyết định 1 của tỉnh' };
    const limit = { amount: 1, unit: 'same-day', cutOff: rule, source: 'Quyết định 2 của tỉnh' } as const;
    const cases = content.cases.map((c) => (c.id === 'thuong' ? { ...c, limit } : c));
    await t.db.tx((tx) =>
      importProcedures(tx, [{ content: { ...content, cases }, formSchema }], t.clock.now()),
    );
    at('2026-12-04T14:31');
    code = await t.file();
    await t.desk.accept(code);
    expect((await atHome()).slice(2)).toEqual([
      'Tiếp nhận lúc 14:31 Thứ Sáu, 04/12/2026: thời hạn bắt đầu.Thời hạn: trong ngày; nhận sau 14 giờ 30 thì ngày làm việc tiếp theo (theo Quyết định 2 của tỉnh; mốc 14 giờ 30 theo Quyết định 1 của tỉnh)',
      'Nhận sau 14 giờ 30, nên tính cho ngày làm việc tiếp theo.',
      'Ngày đầu tiên được tính: Thứ Hai, 07/12/2026.',
      'Không tính Thứ Bảy, 05/12/2026, Chủ Nhật, 06/12/2026 (nghỉ cuối tuần)',
      'Hẹn trả kết quả: 17:00 Thứ Hai, 07/12/2026',
    ]);
    expect(await atHome('/en')).toContain('Received after 14:30, so it counts for the next working day.');
  });
});
