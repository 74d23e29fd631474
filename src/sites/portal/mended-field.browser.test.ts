import { expect, test } from 'vitest';
import { started } from '#testing/browser.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';

const on = stage(() => openServer({ now: '2026-11-19T09:00:00+07:00' }));

test('what is written anew after a refusal is red no more, the others stay so, and nothing moves', async () => {
  const page = await on.browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(`${on.served.url}/dang-ky`);
  await started(page);
  await page.locator('main form button').last().click();
  await page.locator('.govuk-error-summary').waitFor();
  await started(page);
  const [name, below] = [page.locator('#fullName'), page.locator('#phone')];
  const placeOf = () => below.evaluate((box) => box.getBoundingClientRect().top + scrollY);
  const groupOf = (id: string) => page.locator(`.govuk-form-group:has(> #${id})`);
  const before = await placeOf();
  await name.fill('Lê Minh Anh');
  await name.blur();
  const isRed = async (id: string) => {
    const group = groupOf(id);
    return [
      await group.locator('[id$="-error"]').isVisible(),
      await group.evaluate((g) => getComputedStyle(g).borderLeftColor),
    ];
  };
  expect(await isRed('fullName')).toEqual([false, 'rgba(0, 0, 0, 0)']);
  expect((await isRed('phone'))[0]).toBe(true);
  expect(await placeOf()).toBe(before);
  expect(await name.getAttribute('aria-invalid')).toBeNull();
  await page.close();
});
