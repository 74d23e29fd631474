import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAsFiler } from '#domain/dossiers';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH, someCitizen } from '#testing/filed.ts';
import { begin, feeWith, send, tellOfBirth } from '#testing/filing-steps.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';
import { vi as w } from '../../words/filing-parts.vi.ts';

const FORMER = 'giay-chung-sinh';
const NOW = 'giay-cam-doan';

let t: TestApp;
let b: Browser;
beforeAll(async () => {
  t = await testApp();
  b = await signedIn(t);
});
afterAll(() => t.close());

const upload = async (draft: string, part: string, pages: number) =>
  b.upload(`${draft}/giay-to/${part}`, { _action: `upload:${part}` }, [
    { field: `file:${part}`, filename: `${part}.pdf`, body: await samplePdf(pages) },
  ]);

/** A birth registration whose proof was first one paper and is now another. */
async function changed(): Promise<string> {
  const draft = await begin(b, BIRTH);
  await tellOfBirth(t, b, draft);
  await upload(draft, FORMER, 1);
  const again = await tellOfBirth(t, b, draft, { birthProof: 'cam-doan' });
  expect(again.location).toBe(`${draft}/giay-to`);
  await upload(draft, NOW, 2);
  return draft;
}

test('a file of a part that the answers no longer need is shown, also before sending, and is sent', async () => {
  const draft = await changed();
  const parts = await b.get(`${draft}/giay-to`);
  expect(parts.html).toContain(w.noLonger);
  expect(parts.html).toContain(`${FORMER}.pdf`);
  await b.post(`${draft}/giay-to`, { _action: 'next' });
  const fee = await b.get(`${draft}/le-phi`);
  await b.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'desk' }));
  const review = await b.get(`${draft}/xac-nhan`);
  expect(review.html).toContain(w.noLonger);
  expect(review.html).toContain(`${FORMER}.pdf`);
  const done = await b.follow(await send(b, draft));
  const code = /H99\.21\.01-\d{6}-\d{4}/.exec(done.html)?.[0] ?? '';
  const { files } = await openAsFiler(t.db, t.deps.keys, await someCitizen(t.deps), code);
  expect(files.map((f) => f.partId).sort()).toEqual([NOW, FORMER].sort());
});

test('such a file can be removed, and no other by the same address', async () => {
  const draft = await changed();
  const parts = await b.get(`${draft}/giay-to`);
  const ids = [...parts.html.matchAll(/value="remove:([0-9a-f-]+)"/g)].map((m) => m[1] ?? '');
  expect(ids).toHaveLength(2);
  const [stays = '', left = ''] = ids;
  const at = `${draft}/giay-to/${FORMER}`;
  expect((await b.upload(at, { _action: `remove:${stays}` }, [])).status).toBe(404);
  expect((await upload(draft, FORMER, 3)).status).toBe(404);
  const removed = await b.upload(at, { _action: `remove:${left}` }, []);
  expect(removed.location).toBe(`${draft}/giay-to#khong-con-can`);
  const after = await b.get(`${draft}/giay-to`);
  expect(after.html).not.toContain(w.noLongerText);
  expect(after.html).toContain(`${NOW}.pdf`);
  const back = await b.upload(at, { _action: `restore:${left}` }, []);
  expect(back.location).toBe(`${draft}/giay-to#khong-con-can`);
  expect((await b.get(`${draft}/giay-to`)).html).toContain(w.noLongerText);
  await b.upload(at, { _action: `remove:${left}` }, []);
  t.clock.advance(3_600_000);
  expect((await (await signedIn(t)).get(`${draft}/giay-to`)).html).not.toContain(w.noLonger);
});
