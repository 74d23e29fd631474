import { expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH, someCitizen } from '#testing/filed.ts';
import { filingDay } from '#testing/filing-day.ts';
import { begin, feeWith, readyBirth, send } from '#testing/filing-steps.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn } from '#testing/sign-in.ts';
import { jobHandlers } from '../../../../jobs.ts';

let t: TestApp;
let b: Browser;
filingDay((app, browser) => {
  t = app;
  b = browser;
});

const grow = async (draft: string) => {
  const long = new Date(t.clock.now().getTime() - 91 * 86_400_000);
  const { partyId } = await someCitizen(t.deps);
  await t.db.run(
    sql`update drafts set updated_at = ${long} where party_id = ${partyId} and id = ${draft.split('/')[2]}`,
  );
};

test('the pages of a draft that was sent lead to its dossier, also when the draft has been deleted since', async () => {
  const draft = await readyBirth(t, b, BIRTH);
  await b.post(`${draft}/le-phi`, feeWith(await b.get(`${draft}/le-phi`), { filingDelivery: 'desk' }));
  const review = await b.get(`${draft}/xac-nhan`);
  const done = await send(b, draft);
  const code = /H99[\d.]+-\d{6}-\d{4}/.exec((await b.follow(done)).html)?.[0] ?? 'none';
  const unsent = await begin(b, BIRTH, { them: '1' });
  for (const old of [draft, unsent]) await grow(old);
  await jobHandlers(t.deps)['draft.sweep']({});
  const pages = [
    '',
    '/thong-tin',
    '/thong-tin/child',
    '/giay-to',
    '/le-phi',
    '/xac-nhan',
    '/xoa',
    '/thanh-cong',
  ];
  for (const at of pages) expect((await b.get(draft + at)).location, at).toBe(`/ho-so-cua-toi/${code}`);
  expect((await b.get(`/en${draft}/xac-nhan`)).location).toBe(`/en/ho-so-cua-toi/${code}`);
  expect((await b.get(`/ho-so-cua-toi/${code}`)).status).toBe(200);
  // an old page that is still open
  const again = Object.fromEntries(posted(review.html)) as Record<string, string>;
  for (const at of ['/le-phi', '/gui'])
    expect((await b.post(draft + at, again)).location, at).toBe(`/ho-so-cua-toi/${code}`);
  expect((await b.get(`${unsent}/thong-tin`)).status, 'it was never sent').toBe(404);
  const other = await signedIn(t, 1);
  expect((await other.get(`${draft}/xac-nhan`)).status, 'it is not theirs').toBe(404);
});
