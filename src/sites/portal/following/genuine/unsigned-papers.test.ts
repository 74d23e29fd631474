import { afterAll, expect, test } from 'vitest';
import { testApp } from '#testing/app.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { signInOfficer } from '#testing/sign-in.ts';
import { genuineWords } from '../../words/genuine.ts';

const PAGE = '/kiem-tra-giay-to';
const t = await testApp({ now: '2026-11-19T09:00:00+07:00', env: { SIGNING: 'none' } });
afterAll(() => t.close());

test('where nobody signs, papers are issued unsigned, and nothing says that they are signed', async () => {
  const code = await fileBirth(t.deps, await someCitizen(t.deps), { content: {} });
  await (await anPhu(t.deps)).accept(code);
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  const form = `/can-bo/ho-so/${code}/bieu-mau/giay-tiep-nhan`;
  const { body } = await clerk.get(`${form}/pdf`);
  expect(body.subarray(0, 5).toString()).toBe('%PDF-');
  expect(body.includes('/ByteRange')).toBe(false);
  expect((await clerk.get(form)).html).not.toContain('ký số');
  const b = t.browser();
  await b.get(PAGE);
  const { html } = await b.upload(PAGE, {}, [{ field: 'file', filename: 'a.pdf', body }]);
  expect(html).toContain(genuineWords.vi.fileGenuine);
  expect(html).toContain(genuineWords.vi.noSignature);
  expect(html).not.toContain(genuineWords.vi.signedBy);
});
