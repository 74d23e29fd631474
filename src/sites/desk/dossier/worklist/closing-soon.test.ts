import { beforeEach, describe, expect, test } from 'vitest';
import { writeSetting } from '#platform/db/settings.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signInOfficer } from '#testing/sign-in.ts';

// NĐ 118/2025/NĐ-CP Đ19 k5: asked on Thursday 10 December 2026, the last day is Friday the 25th, closed from the 26th on
const t = await appWithFilerAndDesk();
let code: string;

const at = (local: string) => t.clock.set(`${local}:00+07:00`);
const setting = (value: unknown) =>
  t.db.tx((tx) => writeSetting(tx, 'worklists.closing', value, t.clock.now()));
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

beforeEach(async () => {
  await setting({});
  at('2026-11-30T09:00');
  code = await t.file();
  await t.desk.accept(code);
  await t.desk.assign(code);
  at('2026-12-10T10:00');
  await t.desk.askInExamination(code, [{ target: 'other', text: 'Gọi lại' }]);
});

async function rowOn(day: string, view: string, username = 'canbo.anphu1') {
  at(`${day}T08:00`);
  const officer = await signInOfficer(t, username);
  const { html } = await officer.get(`/can-bo?xem=${view}`);
  const [row] = [...html.matchAll(/<tr[^>]*>[\s\S]*?<\/tr>/g)]
    .map(([tr]) => tr)
    .filter((tr) => tr.includes(code));
  return row;
}

describe('the list of what closes soon', () => {
  test('has a dossier from seven days before its last day until that day is over, with the day from which it may be closed', async () => {
    expect(await rowOn('2026-12-17', 'closing')).toBeUndefined();
    const row = await rowOn('2026-12-18', 'closing');
    expect(textOf(row ?? '')).toContain('25/12/2026');
    expect(textOf(row ?? '')).toContain('26/12/2026');
    expect(row).not.toContain(`/can-bo/ho-so/${code}/dong`);
    expect(await rowOn('2026-12-25', 'closing')).toContain(code);
    expect(await rowOn('2026-12-25', 'close')).toBeUndefined();
    expect(await rowOn('2026-12-26', 'closing')).toBeUndefined();
  });

  test('looks as far ahead as the setting says, and what is no number sets nothing', async () => {
    await setting({ nearDays: 2 });
    expect(await rowOn('2026-12-22', 'closing')).toBeUndefined();
    expect(await rowOn('2026-12-23', 'closing')).toContain(code);
    await setting({ nearDays: 'nhiều' });
    expect(await rowOn('2026-12-18', 'closing')).toContain(code);
  });

  test('is counted beside the others', async () => {
    at('2026-12-18T08:00');
    const officer = await signInOfficer(t, 'canbo.anphu1');
    const counts = textOf((await officer.get('/can-bo?xem=waiting')).html);
    const listed = (await officer.get('/can-bo?xem=closing')).html.match(/mc-code"/g)?.length;
    expect(counts).toMatch(new RegExp(`Sắp hết hạn bổ sung ${listed}\\b`));
  });
});

describe('from the list of what may be closed', () => {
  test('one press leads to the page that closes it, for whoever closes', async () => {
    const way = `/can-bo/ho-so/${code}/dong`;
    const row = await rowOn('2026-12-26', 'close');
    expect(row).toContain(`href="${way}"`);
    expect(textOf(row ?? '')).toContain('26/12/2026');
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    expect((await clerk.get(way)).status).toBe(200);
    const handler = await rowOn('2026-12-26', 'close', 'canbo.anphu2');
    expect(handler).toContain(code);
    expect(handler).not.toContain(`href="${way}"`);
  });
});
