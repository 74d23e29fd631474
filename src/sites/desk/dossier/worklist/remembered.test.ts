import { afterAll, beforeEach, expect, test } from 'vitest';
import { testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const t = await testApp();
afterAll(() => t.close());
let clerk: Browser;
beforeEach(async () => {
  clerk = await signInOfficer(t, 'canbo.anphu1');
});

/** What stands in the boxes of the list that whoever comes to the desk is shown first. */
async function shownTo(b: Browser) {
  const { html } = await b.get('/can-bo');
  const chosen = (name: string) => {
    const box = new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(html)?.[0] ?? '';
    return /<option[^>]*value="([^"]*)"[^>]*\bselected/.exec(box)?.[1] ?? '';
  };
  return [chosen('so-dong'), chosen('xep')];
}

test('the size of a page and the order stay as an officer last chose them, on every list that the first one leads to', async () => {
  const usual = await shownTo(clerk);
  await clerk.get('/can-bo?xem=unit&so-dong=100&xep=cu-nhat');
  expect(await shownTo(clerk)).toEqual(['100', 'cu-nhat']);
  expect((await clerk.get('/can-bo')).html).toMatch(
    /href="\/can-bo\?xem=today&amp;xep=cu-nhat&amp;so-dong=100"/,
  );
  // what was asked for is shown as asked, and is what is remembered from then on
  await clerk.get('/can-bo?xem=unit');
  expect(await shownTo(clerk)).toEqual(usual);
});

test('it is the officer’s own, and another who sits down at this browser has none of it', async () => {
  await clerk.get('/can-bo?xem=unit&so-dong=25');
  const other = await signInOfficer(t, 'canbo.anphu2', clerk);
  expect((await shownTo(other))[0]).toBe('50');
  expect((await shownTo(await signInOfficer(t, 'canbo.anphu1', clerk)))[0]).toBe('25');
});

test('an order that leaves dossiers out is not remembered, and what cannot be read remembers nothing', async () => {
  await clerk.get('/can-bo?xem=unit&so-dong=25&xep=hen-som');
  expect(await shownTo(clerk)).toEqual(['25', '']);
  const kept = clerk.cookie('mc_ban_xem')?.split('.')[0] ?? '';
  clerk.setCookie('mc_ban_xem', `${kept}.constructor.7`, '/can-bo');
  expect(await shownTo(clerk)).toEqual(['50', '']);
});
