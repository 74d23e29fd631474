import { beforeAll, describe, expect, test } from 'vitest';
import { workViews } from '#domain/worklists';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signInOfficer } from '#testing/sign-in.ts';

// accepted on Thursday 19 November 2026 at 09:00 for Friday at 09:00; its officer has it in hand on Wednesday the 25th
const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');
let code: string;

beforeAll(async () => {
  code = await t.file();
  await t.desk.accept(code);
  await t.desk.assign(code);
  t.clock.set('2026-11-25T09:00:00+07:00');
});

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const titleOf = (html: string) => textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').trim();
const page = async (username: string, query: string) => {
  const b = await signInOfficer(t, username);
  const { html } = await b.get(`/can-bo?${query}`);
  return {
    html,
    title: titleOf(html),
    codes: [...html.matchAll(/mc-code"[^>]*>([^<]+)</g)].map((m) => m[1]),
  };
};

describe('what is late', () => {
  test('of the agency is shown to the desk, and of each officer to themselves; the list says whose it shows', async () => {
    const all = await page('canbo.anphu1', 'xem=late');
    expect(all).toMatchObject({ title: 'Quá hạn – của cơ quan', codes: [code] });
    const own = await page('canbo.anphu1', 'xem=late&cua=toi');
    expect(own).toMatchObject({ title: 'Quá hạn – của tôi', codes: [] });
    const handler = await page('canbo.anphu2', 'xem=late&cua=toi');
    expect(handler).toMatchObject({ title: 'Quá hạn – của tôi', codes: [code] });
    expect((await page('lanhdao.anphu', 'xem=late')).codes).toEqual([code]);
  });

  test('in another unit is not shown to a head, whose list is their unit’s', async () => {
    const head = await page('truongphong.anphu', 'xem=late');
    expect(head).toMatchObject({ title: 'Quá hạn – của đơn vị', codes: [code] });
    expect((await page('truongphong2.anphu', 'xem=late')).codes).toEqual([]);
  });

  test('is counted as it is listed, and the group says whose is counted', async () => {
    for (const [query, whose, n] of [
      ['xem=mine', 'của cơ quan', 1],
      ['xem=mine&cua=toi', 'của tôi', 0],
    ] as const) {
      const text = textOf((await page('canbo.anphu1', query)).html);
      expect(text).toMatch(new RegExp(`Đến hạn, quá hạn ${whose} ${n}\\b`));
      expect(text).toMatch(/Việc cần làm của tôi \d/);
    }
  });

  test('is one choice away, which stays from list to list', async () => {
    const { html } = await page('canbo.anphu1', 'xem=late');
    expect(html).toMatch(/href="\/can-bo\?xem=late&amp;cua=toi"[^>]*>của tôi</);
    const own = await page('canbo.anphu1', 'xem=late&cua=toi');
    expect(own.html).toMatch(/href="\/can-bo\?xem=today&amp;cua=toi"/);
    expect(own.html).toMatch(/href="\/can-bo\?xem=late"[^>]*>của cơ quan</);
    expect(own.html).toContain('name="cua" value="toi"');
  });
});

test('every list is in one of four groups, each a key away, and is reached from each page', async () => {
  const { html } = await page('canbo.anphu1', 'xem=mine');
  const groups = [...html.matchAll(/href="(\/can-bo\?xem=\w+)"[^>]*data-key="([1-9])"/g)];
  expect(groups.map(([, , key]) => key)).toEqual(['1', '2', '3', '4']);
  const found: string[] = [];
  for (const [, href = ''] of groups) {
    const nav =
      /<nav aria-label="Danh sách công việc">[\s\S]*?<\/nav>/.exec(
        (await page('canbo.anphu1', href.split('?')[1] ?? '')).html,
      )?.[0] ?? '';
    const lists = /mc-views-row[\s\S]*/.exec(nav)?.[0] ?? '';
    found.push(...[...lists.matchAll(/xem=(\w+)"/g)].map((m) => m[1] ?? ''));
    expect(nav.match(/aria-current="true"[^>]*data-key/g)).toHaveLength(1);
    expect(nav.match(/aria-current="page"/g)).toHaveLength(1);
  }
  expect([...new Set(found)].sort()).toEqual([...workViews].sort());
});
