import { beforeAll, expect, test } from 'vitest';
import { officerIn, ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
const WHY = 'Bệnh viện đã đóng cửa, chưa xin lại được.';
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

for (const [script, width, state] of [
  [true, 1280, 'asked-later'],
  [false, 360, 'asked-at-once'],
] as const)
  test(`whoever does not have a requested paper is asked to confirm it and to say why, and the officer reads that, ${script ? 'with' : 'without'} script`, async () => {
    const code = world.dossiers[state];
    const looks = { width, story: `paper-missing-${width}`, script };
    const owner = await ownerOf(world, on.browser, on.served, looks);
    const { page } = owner;
    await owner.go(`/ho-so-cua-toi/${code}/bo-sung`);
    await owner.type(/Lời nhắn gửi cơ quan/, 'Tôi chưa có giấy.');
    await owner.press('Gửi bổ sung');
    await owner.sees(/Nếu chưa có giấy này, đánh dấu/);
    expect(await owner.field(/Lời nhắn gửi cơ quan/).inputValue()).toBe('Tôi chưa có giấy.');
    await page.getByLabel('Tôi chưa có giấy này, vẫn gửi').check();
    await owner.press('Gửi bổ sung');
    await owner.sees(/^Ghi vì sao chưa có “Giấy chứng sinh”/);
    await owner.type(/Vì sao chưa có “Giấy chứng sinh”/, WHY);
    await owner.press('Gửi bổ sung');
    await page.waitForURL(`**/${code}?xong=supplement`);
    await owner.sees(`Chưa gửi Giấy chứng sinh: ${WHY}`);
    await owner.leave();

    const who = state === 'asked-later' ? 'canbo.anphu2' : 'canbo.anphu1';
    const officer = await officerIn(who, on.browser, on.served, {
      width,
      story: `paper-missing-desk-${width}`,
    });
    await officer.go(`/can-bo/ho-so/${code}`);
    await officer.sees('Người nộp chưa gửi đủ giấy tờ đã yêu cầu');
    await officer.sees(`Chưa gửi Giấy chứng sinh: ${WHY}`);
    await officer.leave();
  });
