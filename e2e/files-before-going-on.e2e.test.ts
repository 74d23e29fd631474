import { beforeAll, expect, test } from 'vitest';
import { samplePdf } from '#testing/sample-files.ts';
import { ownerOf } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { makeWorld, type World } from '#testing/story/world.ts';

const looks = { width: 1280, story: 'files-before-going-on' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let world: World;

beforeAll(async () => {
  world = await makeWorld(on.served.deps);
});

test('one press sends a chosen file and goes on; a file that is refused keeps the page', {
  timeout: 90_000,
}, async () => {
  const owner = await ownerOf(world, on.browser, on.served, looks);
  const { page } = owner;
  const next = page.locator('form[data-after-uploads] [name=_action][value=next]');
  const box = page.locator('form[data-upload] input[type=file]').first();
  await owner.go(`/nop-ho-so/${world.drafts.ready}/giay-to`);
  await page.waitForSelector('body[data-started]');
  await box.setInputFiles({
    name: 'a.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('no PDF at all'),
  });
  await next.press('Enter');
  await page
    .locator('form[data-upload] [role=alert], form[data-upload] .govuk-error-message')
    .first()
    .waitFor();
  expect(page.url()).toContain('/giay-to');
  await box.setInputFiles({ name: 'hai.pdf', mimeType: 'application/pdf', buffer: await samplePdf(2) });
  await next.press('Enter');
  await page.waitForURL('**/le-phi');
  await owner.go(`/nop-ho-so/${world.drafts.ready}/giay-to`);
  expect(await page.getByText('hai.pdf').count()).toBeGreaterThan(0);
  await owner.leave();
});
