import { beforeAll, expect, test } from 'vitest';
import { officerIn } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const on = stage(() => openServer({ now: '2026-11-19T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

const hidden = (el: Element) => el.scrollHeight - el.clientHeight;
const fade = (el: Element) => getComputedStyle(el).getPropertyValue('--mc-more');

test('of what stays beside a long page nothing is cut on paper; on the screen its cut end fades until it is scrolled to', async () => {
  const clerk = await officerIn('canbo.anphu1', on.browser, on.served, {
    width: 1280,
    story: 'papers-beside',
  });
  const { page } = clerk;
  await page.setViewportSize({ width: 1280, height: 700 });
  await clerk.go(`/can-bo/ho-so/${world.dossiers.resolved}`);
  const papers = page.locator('.mc-split > :first-child');
  expect(await papers.evaluate(hidden)).toBeGreaterThan(0);
  expect(await papers.evaluate(fade)).toBe('48px');
  await papers.evaluate((el) => el.scrollTo(0, el.scrollHeight));
  await expect.poll(() => papers.evaluate(fade)).toBe('0px');

  await page.emulateMedia({ media: 'print' });
  expect(await papers.evaluate(hidden)).toBeLessThanOrEqual(0);
  await clerk.go('/thu-tuc/1.001193');
  expect(await page.locator('.mc-stays').first().evaluate(hidden)).toBeLessThanOrEqual(0);
  await clerk.leave();
});
