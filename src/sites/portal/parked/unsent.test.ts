import { expect, test } from 'vitest';
import { createApp } from '#app';
import { sql } from '#platform/db/sql.ts';
import { Browser, type Shown } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { hearing } from '#testing/hearing.ts';
import { signedIn } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk();
const UNSENT = 'Còn nội dung chưa gửi';
const MINE = '/ho-so-cua-toi';

const lineOn = ({ html }: Shown, words = UNSENT) =>
  new RegExp(`${words}:\\s*<a[^>]*href="([^"]+)"[^>]*>([^<]+)</a>`).exec(html)?.slice(1);

test('what somebody sent after the end of the session is led to from their dossiers and from its own, in the language of the page', async () => {
  const [code, other] = [await t.file(), await t.file()];
  const b = await signedIn(t);
  await b.get(`${MINE}/${code}/rut`);
  await t.db.run(sql`delete from sessions`);
  const sent = await b.post(`${MINE}/${code}/rut`, { reason: 'Nộp nhầm' });
  const at = decodeURIComponent(/tiep=(.+)$/.exec(sent.location)?.[1] ?? '');
  await signedIn(t, 0, b);
  for (const page of [MINE, `${MINE}/${code}`, `${MINE}/${code}/rut`])
    expect(lineOn(await b.get(page)), page).toEqual([at, `Rút hồ sơ, ${code}`]);
  expect(lineOn(await b.get(`/en${MINE}`), 'Entered and not sent yet')).toEqual([
    `/en${at}`,
    `Withdrawing an application, ${code}`,
  ]);
  expect((await b.get(`${MINE}/${other}`)).html).not.toContain(UNSENT);
  await signedIn(t, 1, b);
  expect((await b.get(MINE)).html).not.toContain(UNSENT);
});

test('nothing is looked for where nothing was kept', async () => {
  let statements = 0;
  const app = await createApp({ ...t.deps, db: hearing(t.db, () => (statements += 1)) });
  const [token, form] = [(await signedIn(t)).cookie('mc_cong') ?? '', 'a-browser'];
  const count = async (cookies: Record<string, string>) => {
    const b = new Browser(app);
    for (const [name, value] of Object.entries({ mc_cong: token, mc_form: form, ...cookies }))
      b.setCookie(name, value);
    await b.get(MINE);
    statements = 0;
    expect((await b.get(MINE)).status).toBe(200);
    return statements;
  };
  const without = await count({});
  expect((await count({ mc_con: '1' })) - without).toBe(1);
  await app.close();
});
