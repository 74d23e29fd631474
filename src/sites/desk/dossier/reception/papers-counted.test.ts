import { beforeAll, expect, test } from 'vitest';
import { acceptDossier, eventOfForm, papersCounted } from '#domain/dossiers';
import type { Browser } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { pdfText } from '#testing/pdf-text.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const PART = 'giay-chung-sinh';
const t = await appWithFilerAndDesk();
const { desk, file, own } = t;
let clerk: Browser;
beforeAll(async () => {
  clerk = await signInOfficer(t, 'canbo.anphu1');
});

const page = (code: string) => `/can-bo/ho-so/${code}/tiep-nhan`;
const formOf = async (code: string) => Object.fromEntries(posted((await clerk.get(page(code))).html));
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)]
    .map(([, row = '']) => [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) => cell))
    .filter((row) => row.length > 0);
const receipt = async (code: string) =>
  (await clerk.get(`/can-bo/ho-so/${code}/bieu-mau/giay-tiep-nhan`)).html;

// TT 03/2025/TT-VPCP, form 01
test('what the clerk counts at the desk stands on the receipt beside the files, each in its own column', async () => {
  const code = await file();
  const form = await formOf(code);
  const boxes = Object.entries(form).filter(([name]) => /^(originals|certified|copies)-/.test(name));
  for (const kind of ['originals', 'certified', 'copies']) expect(form[`${kind}-${PART}`]).toBe('');
  expect(boxes.filter(([, value]) => value !== '')).toEqual([]);
  const done = await clerk.post(page(code), {
    ...form,
    [`originals-${PART}`]: '1',
    [`certified-${PART}`]: '2',
    [`copies-${PART}`]: ' 03 ',
  });
  expect(done.location).toContain('giay-tiep-nhan');
  const name = (await own(code)).version.content.parts.find((p) => p.id === PART)?.name;
  expect(rowsOf(await receipt(code))).toEqual([['1', name, '1', '2', '3', '1']]);
  const printed = pdfText((await clerk.get(`/can-bo/ho-so/${code}/bieu-mau/giay-tiep-nhan/pdf`)).body);
  expect(printed).toContain(`${name}1231`.replace(/\s/g, ''));
});

test('nothing that was not counted is said to have been received', async () => {
  const code = await file();
  await clerk.post(page(code), await formOf(code));
  const accepted = eventOfForm((await own(code)).events, 'receipt');
  expect(accepted && papersCounted(accepted)).toEqual([]);
  expect(rowsOf(await receipt(code)).map((row) => row.slice(2))).toEqual([['-', '-', '-', '1']]);
});

test.each(['-1', '1.5', 'hai', '100', '1e3', '٣'])(
  '%j is no number of papers: the box keeps it, with a sentence',
  async (typed) => {
    const code = await file();
    const refused = await clerk.post(page(code), { ...(await formOf(code)), [`certified-${PART}`]: typed });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('bằng chữ số, từ 0 đến 99');
    expect(refused.html).toMatch(/<details[^>]* open/);
    expect(Object.fromEntries(posted(refused.html))[`certified-${PART}`]).toBe(typed);
    expect((await own(code)).dossier.status).toBe('submitted');
  },
);

test('the room takes no count of a paper that the procedure does not have', async () => {
  const code = await file();
  const { dossier } = await own(code);
  const o = { ref: dossier, revision: dossier.revision, officer: desk.clerk, now: t.clock.now() };
  for (const papers of [
    [{ part: 'khong-co', originals: 1, certified: 0, copies: 0 }],
    [{ part: PART, originals: 1.5, certified: 0, copies: 0 }],
    [{ part: PART, originals: 0, certified: -1, copies: 0 }],
  ])
    await expect(t.db.tx((tx) => acceptDossier(tx, { ...o, papers }))).rejects.toThrow('papers.not-sensible');
});
