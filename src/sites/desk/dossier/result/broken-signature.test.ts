import { beforeEach, expect, test } from 'vitest';
import { signPdf } from '#platform/pdf/sign-pdf.ts';
import type { Browser } from '#testing/browser-client.ts';
import { someCredential } from '#testing/certificates.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { AS_IT_IS } from './result-confirm.view.tsx';

const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');
const words = { name: 'Nguyễn Văn Ký', reason: 'Duyệt', location: 'An Phú', at: t.clock.now() };
const whole = await signPdf(await samplePdf(2), await someCredential({ name: words.name }), words);
const broken = Buffer.from(
  whole.toString('latin1').replace('/Location <FEFF0041', '/Location <FEFF0042'),
  'latin1',
);
let b: Browser;
let code: string;
beforeEach(async () => {
  b = await signInOfficer(t, 'canbo.anphu2');
  code = await t.file();
  for (const verb of ['accept', 'assign', 'examine', 'approve'] as const) await t.desk[verb](code);
});

const page = (path = '') => `/can-bo/ho-so/${code}/ket-qua${path}`;
const asked = async (...papers: Buffer[]) => {
  await b.get(page());
  const files = papers.map((body, i) => ({ field: 'file:result', filename: `ket-qua-${i}.pdf`, body }));
  const { html } = await b.follow(await b.upload(page('/tep'), {}, files));
  const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
  return b.post(page(), { revision, number: '12/2026', note: '' });
};
const confirm = (html: string, tick?: string) => {
  const seen = posted(html).flatMap(([name, value]) => (name === 'seen' ? [value] : []));
  const fields = { ...Object.fromEntries(posted(html)), seen, _action: 'confirmed' };
  return b.post(page(), tick === undefined ? fields : { ...fields, [AS_IT_IS]: tick });
};
const tickOn = (html: string) => new RegExp(`name="${AS_IT_IS}"[^>]* value="([^"]+)"`).exec(html)?.[1] ?? '';
const recorded = async () => (await t.own(code)).events.findLast((e) => e.verb === 'record-result');
const SAID = 'không kiểm tra được hoặc không còn đúng';

test('a paper whose signature is broken is not recorded as a signed one: the page says which, and asks', async () => {
  const refused = await confirm((await asked(await samplePdf(3), broken)).html);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Tệp ket-qua-1.pdf đã có chữ ký số, nhưng chữ ký đó không còn đúng');
  expect(refused.html).not.toContain('Tệp ket-qua-0.pdf');
  expect(await recorded()).toBeUndefined();
  expect((await confirm(refused.html)).status, 'without the tick').toBe(422);

  expect((await confirm(refused.html, tickOn(refused.html))).status).toBe(303);
  expect((await recorded())?.detail['signatures']).toEqual(['agency', 'broken']);
  for (const [who, url] of [
    [b, `/can-bo/ho-so/${code}`],
    [await signedIn(t), `/ho-so-cua-toi/${code}`],
  ] as const)
    expect((await who.get(url)).html, url).toContain(SAID);
});

test('the answer about one broken paper is none about another', async () => {
  const tick = tickOn((await confirm((await asked(broken)).html)).html);
  expect(tick).not.toBe('');
  const { html } = await asked(
    broken,
    Buffer.from(broken.toString('latin1').replace('<FEFF0042', '<FEFF0043'), 'latin1'),
  );
  const refused = await confirm(html, tick);
  expect(refused.status).toBe(422);
  expect(await recorded()).toBeUndefined();
});

test('a paper with a whole signature, and one that the agency signs now, need no answer and nothing is said of them', async () => {
  expect((await confirm((await asked(whole, await samplePdf(3))).html)).status).toBe(303);
  expect((await recorded())?.detail['signatures']).toEqual(['before', 'agency']);
  const { html } = await b.get(`/can-bo/ho-so/${code}`);
  expect(html).not.toContain(SAID);
  expect(html).not.toContain('không có chữ ký số');
});
