import { afterEach, expect, it } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { begin, tellOfBirth } from '#testing/filing-steps.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
afterEach(() => t.close());

const FULL = 'đã tải lên hết mức cho phép';

async function draftOf(b: Browser) {
  const draft = await begin(b, BIRTH, { them: '1' });
  await tellOfBirth(t, b, draft);
  const part = `${draft}/giay-to/giay-chung-sinh`;
  const send = async (...bodies: Buffer[]) => {
    const files = bodies.map((body, i) => ({
      field: 'file:giay-chung-sinh',
      filename: `trang ${i}.pdf`,
      body,
    }));
    return (await b.upload(part, {}, files)).html;
  };
  const stored = async () =>
    [...(await b.get(`${draft}/giay-to`)).html.matchAll(/value="remove:([^"]+)"/g)].map((m) => m[1] ?? '');
  const page = `${draft}/giay-to`;
  return { send, stored, page, remove: (id = '') => b.upload(part, { _action: `remove:${id}` }, []) };
}

it('takes so many files of an account in a day, also of those that it removed, and says so; the next day it takes more', async () => {
  t = await testApp({ now: '2026-11-20T23:50:00+07:00', env: { UPLOAD_FILES_PER_DAY: '2' } });
  const b = await signedIn(t);
  const { send, stored, remove } = await draftOf(b);
  const [one, two, three, four] = await Promise.all([samplePdf(1), samplePdf(2), samplePdf(3), samplePdf(4)]);
  expect(await send(one)).not.toContain(FULL);
  // the same file once more is no other one
  expect(await send(one)).not.toContain(FULL);
  await remove((await stored())[0]);
  expect(await send(two, three)).toContain(FULL);
  expect(await send(four)).toContain('(2 tệp hoặc 1000 MB một ngày)');
  expect(await stored()).toHaveLength(1);
  t.clock.set('2026-11-21T00:05:00+07:00');
  expect(await send(four)).not.toContain(FULL);
  expect(await stored()).toHaveLength(2);
});

it('takes so many bytes of an account in a day', async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00', env: { UPLOAD_MB_PER_DAY: '1' } });
  const { send, stored } = await draftOf(await signedIn(t));
  const large = Buffer.concat([await samplePdf(), Buffer.from(`\n%${' '.repeat(1_000_000)}\n%%EOF`)]);
  expect(await send(await samplePdf(1))).not.toContain(FULL);
  expect(await send(large)).toContain('(300 tệp hoặc 1 MB một ngày)');
  expect(await stored()).toHaveLength(1);
});

const CHECKED = 'đã gửi quá nhiều tệp, kể cả những tệp không nhận được';
const junk = Buffer.from('not a pdf');

it('checks three times as many files of an account in a day as it takes, then receives none, refused or good, and says when it does again', async () => {
  t = await testApp({ now: '2026-11-20T23:50:00+07:00', env: { UPLOAD_FILES_PER_DAY: '2' } });
  const b = await signedIn(t);
  const { send, stored, page } = await draftOf(b);
  for (let i = 0; i < 5; i++) expect(await send(junk)).not.toContain(CHECKED);
  // the sixth is looked at, the seventh in the same form is not
  const both = await send(junk, await samplePdf(1));
  expect(both).toContain('không phải là');
  expect(both).toContain(CHECKED);
  const good = await send(await samplePdf(2));
  expect(good).toContain(`${CHECKED} (6 tệp hoặc 3000 MB một ngày)`);
  expect(good).not.toContain('Chọn tệp');
  expect(await stored()).toEqual([]);
  // who sends none goes on with the words
  expect((await b.upload(page, { _action: 'save' }, [])).html).not.toContain(CHECKED);
  t.clock.set('2026-11-21T00:05:00+07:00');
  expect(await send(await samplePdf(2))).not.toContain(CHECKED);
  expect(await stored()).toHaveLength(1);
});

it('counts the bytes of what it refuses, and the same file sent again', async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00', env: { UPLOAD_MB_PER_DAY: '1' } });
  const { send, stored } = await draftOf(await signedIn(t));
  const small = await samplePdf(1);
  expect(await send(small)).not.toContain(CHECKED);
  const large = Buffer.concat([junk, Buffer.alloc(1_400_000)]);
  for (let i = 0; i < 2; i++) expect(await send(large)).not.toContain(CHECKED);
  expect(await send(large)).toContain(CHECKED);
  expect(await send(small)).toContain(CHECKED);
  expect(await stored()).toHaveLength(1);
});
