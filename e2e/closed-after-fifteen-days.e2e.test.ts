import { expect, test } from 'vitest';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { officerIn, signIn } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { visitor } from '#testing/story/visit.ts';

// NĐ 118/2025/NĐ-CP Đ19 k5: asked on Thursday 10 December 2026, the last day is Friday the 25th, and today is Monday the 28th
const on = stage(() => openServer({ now: '2026-12-28T08:00:00+07:00' }));

/** Accepted on 30 November and asked for something in examination at a time. */
async function askedAt(asked: string): Promise<string> {
  const { deps } = on.served;
  const at = (time: string) => ({ ...deps, clock: { now: () => new Date(time) } });
  const accepted = at('2026-11-30T09:00:00+07:00');
  const code = await fileBirth(accepted, await someCitizen(deps));
  const desk = await anPhu(accepted);
  await desk.accept(code);
  await desk.assign(code);
  await (await anPhu(at(asked))).askInExamination(code, [{ target: 'other', text: 'Số điện thoại' }]);
  return code;
}

test('closed after 15 days: from the list of what is over, with form 05; the filer reads that it has ended', async () => {
  const code = await askedAt('2026-12-10T10:00:00+07:00');
  const soon = await askedAt('2026-12-17T10:00:00+07:00'); // the 15th day is New Year's Day: until Monday 4 January
  const clerk = await officerIn('canbo.anphu1', on.browser, on.served, { width: 1280, story: 'close' });
  await clerk.go('/can-bo');
  await clerk.press(/^Chờ người dân/);
  await clerk.press(/^Sắp hết hạn bổ sung/);
  await clerk.sees('05/01/2027');
  expect(await clerk.page.getByRole('link', { name: soon }).count()).toBe(1);
  expect(await clerk.page.getByRole('link', { name: /^Đóng hồ sơ/ }).count()).toBe(0);

  await clerk.press(/^Hết hạn bổ sung/);
  await clerk.press(new RegExp(`^Đóng hồ sơ ${code}`));
  await clerk.sees('Đóng hồ sơ vì không bổ sung?');
  await clerk.press('Đóng hồ sơ');
  await clerk.sees('Đã đóng hồ sơ');
  await clerk.press(/^Thông báo dừng giải quyết hồ sơ/);
  await clerk.sees(/hết Thứ Sáu, 25\/12\/2026/);
  await clerk.leave();

  const { url } = on.served;
  const owner = await visitor(on.browser, { url, width: 360, story: 'closed-owner' });
  await signIn(owner.context, on.served, await someCitizen(on.served.deps));
  await owner.go(`/ho-so-cua-toi/${code}`);
  await owner.sees('Dừng xử lý');
  await owner.leave();
});
