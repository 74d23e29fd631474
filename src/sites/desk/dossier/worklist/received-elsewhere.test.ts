import { beforeAll, expect, test } from 'vitest';
import { acceptDossier } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { officerNamed } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signInOfficer } from '#testing/sign-in.ts';

// the centre receives for Phường An Phú as it does for departments; accepted on Thursday 19 November 2026 at 09:00 for Friday at 09:00
const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');
let code: string;

beforeAll(async () => {
  await t.db.run(sql`update agencies set received_at_id = (select id from agencies where code = 'H99.01')
    where code = 'H99.21.01'`);
  code = await t.file();
  const { dossier } = await t.own(code);
  const officer = await officerNamed(t.deps, 'canbo.tinh1');
  const act = { ref: dossier, revision: dossier.revision, officer, now: t.clock.now() };
  await t.db.tx((tx) => acceptDossier(tx, { ...act, note: '' }));
  await t.desk.assign(code);
});

const at = (local: string) => t.clock.set(`${local}:00+07:00`);
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
async function rowFor(username: string, query: string): Promise<string | undefined> {
  const { html } = await (await signInOfficer(t, username)).get(`/can-bo?${query}`);
  return [...html.matchAll(/<tr[^>]*>[\s\S]*?<\/tr>/g)].map(([tr]) => tr).find((tr) => tr.includes(code));
}

test('what is late with another agency is late in the list of the desk that received it, which says with whom', async () => {
  at('2026-11-25T09:00');
  const row = textOf((await rowFor('canbo.tinh1', 'xem=late')) ?? '');
  expect(row).toMatch(/Võ Minh Khôi – UBND phường An Phú .*09:00 20\/11\/2026 Quá hạn/);
  expect(row).not.toContain('Quá hạn bước');
  for (const username of ['lanhdao.tinh', 'lanhdao.anphu', 'canbo.anphu2'])
    expect(await rowFor(username, 'xem=late'), username).toContain(code);
  for (const [username, query] of [
    ['canbo.tinh1', 'xem=late&cua=toi'],
    ['canbo.tinh1', 'xem=unit'],
    ['canbo.tinh1', 'xem=waiting'],
    ['canbo.binhminh1', 'xem=late'],
  ] as const)
    expect(await rowFor(username, query), `${username} ${query}`).toBeUndefined();
  const { html } = await (await signInOfficer(t, 'canbo.tinh1')).get('/can-bo');
  expect(textOf(html)).toMatch(/Đến hạn, quá hạn của cơ quan 1\b/);
});

test('what is due there by law today is due today for the desk, and what the step asks is not', async () => {
  at('2026-11-20T08:00');
  expect(await rowFor('canbo.tinh1', 'xem=today')).toContain(code);
  at('2026-11-19T10:00');
  expect(await rowFor('canbo.anphu2', 'xem=today')).toContain(code);
  expect(await rowFor('canbo.tinh1', 'xem=today')).toBeUndefined();
});

test('what waits for its person waits for the desk too, which closes it and is offered to', async () => {
  at('2026-12-10T10:00');
  await t.desk.askInExamination(code, [{ target: 'other', text: 'Gọi lại' }]);
  expect(await rowFor('canbo.tinh1', 'xem=waiting')).toContain(code);
  expect(await rowFor('canbo.tinh1', 'xem=late')).toBeUndefined();
  at('2026-12-28T08:00'); // the last day was the 25th
  const way = `/can-bo/ho-so/${code}/dong`;
  for (const [username, offered] of [
    ['canbo.tinh1', true],
    ['lanhdao.anphu', true],
    ['canbo.anphu1', false], // the desk of An Phú did not receive it
    ['canbo.anphu2', false],
  ] as const) {
    expect((await rowFor(username, 'xem=close'))?.includes(`href="${way}"`), username).toBe(offered);
    const { status } = await (await signInOfficer(t, username)).get(way);
    expect(status === 200, username).toBe(offered);
  }
});
