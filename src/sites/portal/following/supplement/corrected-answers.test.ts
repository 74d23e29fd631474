import { beforeEach, expect, test } from 'vitest';
import { addSupplementFile, supplementDossier } from '#domain/dossiers';
import { checkFile } from '#domain/files';
import { unitLookup } from '#domain/units';
import type { Browser, UploadedFile } from '#testing/browser-client.ts';
import { birthAnswers, someCitizen } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { incoming, samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';
import { vi as w } from '../../words/supplement.vi.ts';

const PART = 'giay-chung-sinh';
const DECLARATION = 'giay-cam-doan';
const FORM = [{ target: 'form', text: 'Sửa tên trẻ' }];

const t = await appWithFilerAndDesk();
const { own } = t;
let b: Browser;
beforeEach(async () => {
  b = await signedIn(t);
});
const requestSupplement = () => supplementPage(t, b, FORM);

const declaration = async (filename: string, pages: number): Promise<UploadedFile> => ({
  field: `file:${DECLARATION}`,
  filename,
  body: await samplePdf(pages),
});

/** Whether the page shows the row of a part that the answers need, to a browser without script. */
function rowOf(html: string, part: string): 'shown' | 'hidden' | 'absent' {
  const row = new RegExp(
    `<div( hidden)?[^>]*><div class="mc-paper-place"[^>]*><div[^>]*><section class="mc-part[^>]*"${part}-name"`,
  ).exec(html);
  return row ? (row[1] ? 'hidden' : 'shown') : 'absent';
}

test('the e-form shows the present answers, is checked by its rules, and shows again what was typed', async () => {
  const { code, way, page, fields } = await requestSupplement();
  expect(page.html).toContain(`value="${birthAnswers.childName}"`);
  const wrong = await b.upload(
    way,
    { ...fields, childName: '1234', 'supplement-note': 'Sửa', _action: '' },
    [],
  );
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('value="1234"');
  expect(wrong.html).toContain('>Sửa</textarea>');
  expect(wrong.html).toMatch(/error-summary[\s\S]*href="#f-childName"/);
  const again = Object.fromEntries(posted(wrong.html)) as Record<string, string>;
  const sent = await b.upload(way, { ...again, childName: 'LÊ GIA HÂN HÂN', _action: '' }, []);
  expect(sent.location).toContain('xong=supplement');
  const { answers, events } = await own(code);
  expect(answers.childName).toBe('LÊ GIA HÂN HÂN');
  expect(answers.requesterAddress).toMatchObject({ communeName: 'Phường An Phú' });
  expect(events.at(-1)?.detail).toMatchObject({ answers: true });
});

test('corrected answers that need another paper show its row, are not sent without it, and lose no word or file', async () => {
  const { code, way, page, fields } = await requestSupplement();
  expect(rowOf(page.html, DECLARATION)).toBe('hidden');
  const corrected = { ...fields, birthProof: 'cam-doan', 'supplement-note': 'Không có giấy chứng sinh' };
  const held = await b.upload(way, { ...corrected, _action: '' }, []);
  expect(held.status).toBe(422);
  expect(rowOf(held.html, DECLARATION)).toBe('shown');
  expect(rowOf(held.html, 'van-ban-lam-chung')).toBe('hidden');
  expect(held.html).toMatch(new RegExp(`error-summary[\\s\\S]*href="#file:${DECLARATION}"`));
  expect(held.html).toContain('>Không có giấy chứng sinh</textarea>');
  expect(Object.fromEntries(posted(held.html)).birthProof).toBe('cam-doan');
  expect((await own(code)).dossier.status).toBe('awaiting_supplement');

  const next = { ...Object.fromEntries(posted(held.html)) } as Record<string, string>;
  const up = await b.upload(way, { ...next, _action: `upload:${DECLARATION}` }, [
    await declaration('cam-doan.pdf', 3),
  ]);
  expect(up.status).toBe(200);
  expect(up.html).toContain('cam-doan.pdf');
  expect(Object.fromEntries(posted(up.html)).birthProof).toBe('cam-doan');
  const back = await b.upload(way, { ...next, birthProof: 'chung-sinh', _action: 'stay' }, []);
  expect(back.html).toContain('cam-doan.pdf');
  expect(back.html).toContain(w.noLongerNeeded);

  const last = Object.fromEntries(posted(back.html)) as Record<string, string>;
  const sent = await b.upload(way, { ...last, birthProof: 'cam-doan', _action: '' }, []);
  expect(sent.location).toBe(`/ho-so-cua-toi/${code}?xong=supplement`);
  const { answers, files } = await own(code);
  expect(answers.birthProof).toBe('cam-doan');
  expect(files.map((f) => f.partId)).toEqual([DECLARATION, PART]);
});

test('a paper that is taken away can be brought back also where the answers do not need it any more', async () => {
  const { code, way, fields } = await requestSupplement();
  const needing = { ...fields, birthProof: 'cam-doan', _action: `upload:${DECLARATION}` };
  await b.upload(way, needing, [await declaration('cam-doan.pdf', 3)]);
  const [file] = (await own(code)).unsent;
  const press = async (does: string) => {
    const now = Object.fromEntries(posted((await b.get(way)).html)) as Record<string, string>;
    return b.upload(way, { ...now, birthProof: 'chung-sinh', _action: `${does}:${file?.id}` }, []);
  };
  const removed = await press('remove');
  expect(removed.html).toContain(`value="restore:${file?.id}"`);
  expect(removed.html).toContain(`<div><p class="govuk-hint">${w.noLongerNeeded}</p>`);
  expect(removed.html).not.toMatch(/hidden[^>]*><h2[^>]*id="giay-to-theo-noi-dung"/);
  await press('restore');
  expect((await own(code)).unsent.map((f) => f.id)).toEqual([file?.id]);
});

test('a paper that corrected answers need may be sent together with them', async () => {
  const { code, way, fields } = await requestSupplement();
  const both = { ...fields, birthProof: 'cam-doan', requesterRelation: 'uy-quyen', _action: '' };
  const half = await b.upload(way, both, [await declaration('cam-doan.pdf', 3)]);
  expect(half.status).toBe(422);
  expect(half.html).toContain('cam-doan.pdf');
  expect(half.html).not.toContain(`href="#file:${DECLARATION}"`);
  expect(half.html).toContain('href="#file:van-ban-uy-quyen"');
  const next = { ...Object.fromEntries(posted(half.html)), _action: '' } as Record<string, string>;
  const sent = await b.upload(way, next, [
    { field: 'file:van-ban-uy-quyen', filename: 'uy-quyen.pdf', body: await samplePdf(4) },
  ]);
  expect(sent.location).toContain('xong=supplement');
  expect((await own(code)).files.map((f) => f.partId)).toEqual([DECLARATION, PART, 'van-ban-uy-quyen']);
});

test('the verb itself refuses corrected answers whose paper is missing, and takes no file of another case', async () => {
  const { code } = await requestSupplement();
  const { dossier } = await own(code);
  const citizen = await someCitizen(t.deps);
  const ref = { ownerAgencyId: dossier.ownerAgencyId, id: dossier.id };
  const units = await unitLookup(t.db);
  const answers = { ...birthAnswers, birthProof: 'cam-doan' };
  const o = { ref, revision: dossier.revision, citizen, answers, units, note: '', now: t.clock.now() };
  await expect(t.db.tx((tx) => supplementDossier(tx, t.deps.keys, o))).rejects.toMatchObject({
    code: 'supplement.part',
    params: { part: DECLARATION },
  });
  expect((await own(code)).answers.birthProof).toBe('chung-sinh');
  const checked = await checkFile(incoming(await samplePdf(6), 'x.pdf'), {
    accepts: ['pdf'],
    maxBytes: 1e6,
  });
  const add = (partId: string) =>
    t.db.tx((tx) =>
      addSupplementFile(tx, t.deps, { ref, citizen, partId, checked, maxFiles: 5, now: t.clock.now() }),
    );
  await expect(add('bien-ban-bo-roi')).rejects.toMatchObject({ code: 'supplement.not-asked' });
  await expect(add('to-khai')).rejects.toMatchObject({ code: 'supplement.not-asked' });
  expect((await add(DECLARATION)).partId).toBe(DECLARATION);
});
