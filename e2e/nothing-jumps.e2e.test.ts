import { beforeAll, expect, test } from 'vitest';
import { started } from '#testing/browser.ts';
import { COPIES } from '#testing/filing-steps.ts';
import { ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const PHONE = { width: 360, story: 'nothing-jumps' };
const on = stage(() => openServer({ now: '2026-11-19T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

test('on a phone a tap right after the number of pages is not lost: what is computed from it keeps its place', async () => {
  const owner = await ownerOf(world, on.browser, on.served, PHONE);
  const { page } = owner;
  await page.goto(`/nop-ho-so?thu-tuc=${COPIES}`);
  await page.locator('main form button').last().click();
  await page.waitForURL(/\/thong-tin/);
  await started(page);
  const radio = page.locator('input[name="foreign"][value="khong"]');
  await page.locator('[name="documents[0].copies"]').fill('2');
  await page.locator('[name="documents[0].pages"]').fill('5');
  await radio.scrollIntoViewIfNeeded();
  const place = await radio.boundingBox();
  if (!place) throw new Error('the question is on the page');
  const saved = page.waitForResponse((r) => r.request().method() === 'POST');
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
  await page.mouse.down(); // the field is left, and what follows from it is computed
  await saved;
  await page.getByText('10 trang bản sao').waitFor();
  expect((await radio.boundingBox())?.y).toBe(place.y);
  await page.mouse.up();
  expect(await radio.isChecked()).toBe(true);
  await owner.leave();
});

test('on a phone whose text is larger the number of a dossier is a heading that is read to its end', async () => {
  const owner = await ownerOf(world, on.browser, on.served, PHONE);
  const { page } = owner;
  await page.goto(`/ho-so-cua-toi/${world.dossiers.submitted}`);
  // as somebody sets it in their browser
  await page.evaluate("document.documentElement.style.fontSize = '130%'");
  const number = await page.locator('h1 .mc-number').boundingBox();
  expect((number?.x ?? 0) + (number?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
  await owner.leave();
});
