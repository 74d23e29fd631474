import { describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { readyBirth, seenOn, send } from '#testing/filing-steps.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk();
const MINE = '/ho-so-cua-toi';
const isLed = async (b: Browser) => (await b.get(MINE)).html.includes('Còn nội dung chưa gửi');

describe('the line is gone as soon as the act is done, by whatever form', () => {
  const readyAndKept = async (step: string, written: Record<string, string> = {}) => {
    const b = await signedIn(t);
    const draft = await readyBirth(t, b, BIRTH);
    await b.get(`${draft}/xac-nhan`);
    await t.db.run(sql`delete from sessions`);
    const parked = await b.post(`${draft}/${step}`, written);
    expect(parked.location).toContain('tiep-tuc');
    await signedIn(t, 0, b);
    expect(await isLed(b)).toBe(true);
    return { b, draft };
  };

  test.each([['in this browser'], ['on another machine']])('a draft that was sent %s', async (where) => {
    const { b, draft } = await readyAndKept('gui', { filingDeclared: 'true' });
    const other = where === 'in this browser' ? b : await signedIn(t);
    await other.get(`${draft}/xac-nhan`);
    expect((await send(other, draft)).location).toBe(`${draft}/thanh-cong`);
    expect(await isLed(b)).toBe(false);
  });

  test('a draft that was deleted, and not before: that of another draft stays', async () => {
    const { b, draft } = await readyAndKept('gui', { filingDeclared: 'true' });
    const other = await readyBirth(t, b, BIRTH);
    await b.post(`${other}/xoa`, {});
    expect(await isLed(b)).toBe(true);
    await b.post(`${draft}/xoa`, {});
    expect(await isLed(b)).toBe(false);
  });

  test('a dossier that was withdrawn', async () => {
    const code = await t.file();
    const b = await signedIn(t);
    await b.get(`${MINE}/${code}/rut`);
    await t.db.run(sql`delete from sessions`);
    await b.post(`${MINE}/${code}/rut`, { reason: 'Nộp nhầm' });
    await signedIn(t, 0, b);
    expect(await isLed(b)).toBe(true);
    const fields = Object.fromEntries(
      posted((await b.get(`${MINE}/${code}/rut`)).html.split('<main')[1] ?? ''),
    );
    expect((await b.post(`${MINE}/${code}/rut`, { ...fields, reason: 'Lý do khác' })).location).toContain(
      'xong=withdraw',
    );
    expect(await isLed(b)).toBe(false);
  });
});

test('what another account has kept for the same address is still theirs when the act is done', async () => {
  const url = `${MINE}/${await t.file()}/rut`;
  const other = await signedIn(t, 1);
  await other.get('/tai-khoan');
  await t.db.run(sql`delete from sessions`);
  const parked = await other.post(url, { reason: 'Lời của người khác' });
  const at = decodeURIComponent(/tiep=(.+)$/.exec(parked.location)?.[1] ?? '');
  const b = await signedIn(t);
  const fields = Object.fromEntries(posted((await b.get(url)).html.split('<main')[1] ?? ''));
  expect((await b.post(url, { ...fields, reason: 'Nộp nhầm' })).location).toContain('xong=withdraw');
  await signedIn(t, 1, other);
  expect((await other.get(at)).html).toContain('Lời của người khác');
});

test('the declaration is asked for anew, and the page that offers the kept form says so', async () => {
  const b = await signedIn(t);
  const draft = await readyBirth(t, b, BIRTH);
  const { html } = await b.get(`${draft}/xac-nhan`);
  await t.db.run(sql`delete from sessions`);
  const parked = await send(b, draft, seenOn(html));
  const at = decodeURIComponent(/tiep=(.+)$/.exec(parked.location)?.[1] ?? '');
  await signedIn(t, 0, b);
  const offered = (await b.get(at)).html;
  expect(offered).toContain('Lời cam đoan được đánh dấu lại mỗi lần gửi, nên ô cam đoan còn để trống');
  expect(offered).not.toContain('đã điền sẵn');
  expect((await b.get(`/en${at}`)).html).toContain('The declaration is made anew each time');
  const way = /href="([^"]+dien-lai=[^"]+)"/.exec(offered)?.[1] ?? '';
  const led = await b.get(way);
  expect(led.location).toBe(`${draft}/xac-nhan`);
  const review = (await b.get(led.location)).html;
  expect(/<input[^>]*name="filingDeclared"[^>]*>/.exec(review)?.[0]).not.toContain('checked');
});
