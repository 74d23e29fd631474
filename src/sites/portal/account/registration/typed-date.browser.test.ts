import { expect, test } from 'vitest';
import { started } from '#testing/browser.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';

const on = stage(() => openServer({ now: '2026-11-19T09:00:00+07:00' }));

test('a date that is typed in any way stands in the box so that the server reads it', async () => {
  const page = await on.browser.newPage();
  await page.goto(`${on.served.url}/dang-ky`);
  await started(page);
  const box = page.locator('#birthDate');
  const left: Record<string, string> = {};
  for (const keys of [
    '05111990',
    '05.11.1990',
    '5.11.1990',
    '05/11/1990',
    '05-11-1990',
    '1990-11-05',
    '2011-12-05',
  ]) {
    await box.fill('');
    await box.pressSequentially(keys);
    left[keys] = await box.inputValue();
  }
  expect(left).toEqual({
    '05111990': '05/11/1990',
    '05.11.1990': '05/11/1990',
    '5.11.1990': '5.11.1990',
    '05/11/1990': '05/11/1990',
    '05-11-1990': '05/11/1990',
    '1990-11-05': '1990-11-05',
    '2011-12-05': '2011-12-05',
  });
  await page.close();
});
