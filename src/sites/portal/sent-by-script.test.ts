import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk();
const BY_SCRIPT = { 'x-stays': '1', accept: '*/*' };
const CONTACT = '/tai-khoan/lien-he';

/** The page of a withdrawal, filled in. */
async function withdrawal() {
  const code = await t.file();
  const b = await signedIn(t);
  const way = `/ho-so-cua-toi/${code}/rut`;
  const fields = Object.fromEntries(posted((await b.get(way)).html.split('<main')[1] ?? ''));
  return { b, code, way, fields: { ...fields, reason: 'Tôi nộp nhầm' } };
}

test('a form that a script sends is answered with where to go, and the same form once more with the same, done once', async () => {
  const { b, code, way, fields } = await withdrawal();
  const first = await b.post(way, fields, BY_SCRIPT);
  expect([first.status, first.location, first.headers['x-next']]).toEqual([
    204,
    '',
    `/ho-so-cua-toi/${code}?xong=withdraw`,
  ]);
  const again = await b.post(way, fields, BY_SCRIPT);
  expect([again.status, again.headers['x-next']]).toEqual([204, first.headers['x-next']]);
  expect((await t.own(code)).events.map((e) => e.verb)).toEqual(['submit', 'withdraw']);
  const byBrowser = await b.post(way, fields);
  expect([byBrowser.status, byBrowser.location]).toEqual([303, first.headers['x-next']]);
});

test('one that is refused goes to the page that shows it again, and one after the end of the session to sign in', async () => {
  const { b, way, fields } = await withdrawal();
  const refused = await b.post(way, { ...fields, reason: '' }, BY_SCRIPT);
  expect(refused.headers['x-next']).toMatch(/\/rut\?giu=/);
  expect((await b.get(refused.headers['x-next'] ?? '')).status).toBe(422);
  await b.get(CONTACT);
  await t.db.run(sql`delete from sessions`);
  const ended = await b.post(CONTACT, { email: 'a@b.example' }, BY_SCRIPT);
  expect(ended.headers['x-next']).toMatch(/^\/dang-nhap\?tiep=%2Ftiep-tuc/);
});

test('every form of filing, of a supplement, of a withdrawal and of the own account is sent by script', () => {
  const here = new URL('.', import.meta.url).pathname;
  const unmarked = ['filing', 'following', 'account/own-account'].flatMap((folder) =>
    readdirSync(join(here, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) =>
        [...readFileSync(join(here, folder, file), 'utf8').matchAll(/<form\s[\s\S]*?>\n/g)]
          .filter(([tag]) => tag.includes('method="post"') && !/data-(stays|signs-out)/.test(tag))
          .map(() => file),
      ),
  );
  // whoever only looks something up, has a paper checked, or goes to pay what was looked up, loses nothing
  expect(unmarked).toEqual([
    'genuine/check-paper.view.tsx',
    'look-up/look-up.view.tsx',
    'pay/pay-by-number.view.tsx',
  ]);
});
