import { afterAll, expect, test } from 'vitest';
import { workViews } from '#domain/worklists';
import { testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { signInOfficer } from '#testing/sign-in.ts';
import { makeWorld } from '#testing/story/world.ts';
import { deskPaths } from './dossier/dossier.paths.ts';
import { opinionPaths } from './opinions/opinions.paths.ts';

// each role that works with dossiers, and those who have posts elsewhere or none
const STAFF = [
  'canbo.anphu1',
  'canbo.anphu2',
  'canbo.anphu3',
  'truongphong.anphu',
  'vanthu.anphu',
  'lanhdao.anphu',
  'canbo.tanhoa2',
  'canbo.binhminh1',
  'quantri',
];
const t = await testApp();
afterAll(() => t.close());
const world = await makeWorld(t.deps);

/** Where the page's own part leads to at the desk; files and their prints are no page, and the lists stand among the pages. */
function offeredOn(html: string): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return [...main.matchAll(/ href="(\/can-bo\/[^"#]*)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !/\/tep\/|\/pdf$/.test(href));
}

async function refusedOf(
  b: Browser,
  pages: readonly string[],
): Promise<{ offered: number; refused: string[] }> {
  const tried = new Set<string>();
  const refused: string[] = [];
  for (const page of pages)
    for (const href of offeredOn((await b.get(page)).html)) {
      if (tried.has(href)) continue;
      tried.add(href);
      const { status } = await b.get(href);
      if (status >= 400) refused.push(`${page} offers ${href}: ${status}`);
    }
  return { offered: tried.size, refused };
}

// the world as it is, and when every last day has passed that was told in it
test.each(['2026-11-19T09:00', '2026-12-22T09:00'])(
  'at %s no list and no page of a dossier offers an officer what is refused to them',
  async (local) => {
    t.clock.set(`${local}:00+07:00`);
    const pages = [
      ...workViews.map((xem) => deskPaths.work({}, { xem })),
      opinionPaths.opinions(),
      ...Object.values(world.dossiers).map((code) => deskPaths.dossier({ code })),
    ];
    for (const username of STAFF) {
      const { offered, refused } = await refusedOf(await signInOfficer(t, username), pages);
      expect(refused, username).toEqual([]);
      if (username === 'canbo.anphu1') expect(offered).toBeGreaterThan(60);
    }
  },
);
