import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { signInOfficer } from '#testing/sign-in.ts';

let t: TestApp;
let desk: Awaited<ReturnType<typeof anPhu>>;
beforeAll(async () => {
  t = await testApp();
  desk = await anPhu(t.deps);
});
afterAll(() => t.close());

// NĐ 118/2025/NĐ-CP Đ19 k5; accepted on Monday 30 November 2026 at 09:00: until Thursday 3 December at 09:00
test('a request for a supplement later than three working days after acceptance is warned of before it is sent', async () => {
  t.clock.set('2026-11-30T09:00:00+07:00');
  const code = await fileBirth(t.deps, await someCitizen(t.deps));
  const page = `/can-bo/ho-so/${code}/yeu-cau-bo-sung`;
  const warned = async (at: string, who: string) => {
    t.clock.set(`${at}:00+07:00`);
    const { html } = await (await signInOfficer(t, who)).get(page);
    expect(html).toContain('Nêu hết các giấy tờ');
    return /Hạn yêu cầu bổ sung là ([^,]*, [^,]*),/.exec(html)?.[1];
  };
  expect(await warned('2026-11-30T09:00', 'canbo.anphu1')).toBeUndefined(); // the desk, before acceptance
  await desk.accept(code);
  await desk.assign(code);
  expect(await warned('2026-12-03T09:00', 'canbo.anphu2')).toBeUndefined();
  expect(await warned('2026-12-03T09:01', 'canbo.anphu2')).toBe('09:00 Thứ Năm, 03/12/2026');
  expect(await warned('2026-12-10T09:00', 'canbo.anphu2')).toBe('09:00 Thứ Năm, 03/12/2026');
  // and once more where it is confirmed
  const handler = await signInOfficer(t, 'canbo.anphu2');
  const revision = /name="revision" value="(\d+)"/.exec((await handler.get(page)).html)?.[1] ?? '';
  const asked = await handler.post(page, { revision, item: 'other', 'text-other': 'Số điện thoại của mẹ' });
  expect(asked.html).toContain('Gửi yêu cầu bổ sung này?');
  expect(asked.html).toContain('Hạn yêu cầu bổ sung là 09:00 Thứ Năm, 03/12/2026');
});
