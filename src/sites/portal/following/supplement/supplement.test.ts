import { beforeEach, expect, test } from 'vitest';
import { addSupplementFile, supplementDossier } from '#domain/dossiers';
import { checkFile } from '#domain/files';
import { unitLookup } from '#domain/units';
import { newId } from '#platform/ids.ts';
import type { Browser, UploadedFile } from '#testing/browser-client.ts';
import { birthAnswers, fileBirth, someCitizen } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { incoming, samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';
import { supplementAskedFor } from '#testing/supplement-asked-for.ts';
import { supplementWords as w } from '../../words/following.ts';

const PART = 'giay-chung-sinh';
const FILES = [{ target: PART, text: 'Chụp lại <b>cho rõ</b>' }];
const FORM = [{ target: 'form', text: 'Sửa tên trẻ' }];

const t = await appWithFilerAndDesk();
const { own } = t;
let b: Browser;
beforeEach(async () => {
  b = await signedIn(t);
});

const pdf = async (filename: string, pages = 2): Promise<UploadedFile> => ({
  field: `file:${PART}`,
  filename,
  body: await samplePdf(pages),
});

/** Whether the page shows the row of a part that the answers need, to a browser without script. */
function rowOf(html: string, part: string): 'shown' | 'hidden' | 'absent' {
  const row = new RegExp(`<div( hidden)?[^>]*><section class="mc-part[^>]*"${part}-name"`).exec(html);
  return row ? (row[1] ? 'hidden' : 'shown') : 'absent';
}

async function asked(items = FILES) {
  const { code, way } = await supplementAskedFor(t, items);
  const page = await b.get(way);
  return { code, way, page, fields: Object.fromEntries(posted(page.html)) as Record<string, string> };
}

test('the page shows what was requested in the officer’s words, as text', async () => {
  const { page } = await asked();
  expect(page.status).toBe(200);
  expect(page.html).toContain('Chụp lại &lt;b>cho rõ&lt;/b>');
  expect(page.html).toContain('Hồ sơ chưa đủ');
  expect(page.html).toContain(`name="file:${PART}"`);
  expect(page.html).not.toContain('name="childName"');
});

test('a file is added, opened, removed and sent with a note, and the desk has 8 hours again', async () => {
  const { code, way, fields } = await asked();
  const up = await b.upload(
    way,
    { ...fields, 'supplement-note': 'Đang bổ sung', _action: `upload:${PART}` },
    [await pdf('moi.pdf')],
  );
  expect(up.status).toBe(200);
  expect(up.html).toContain('moi.pdf');
  expect(up.html).toContain('>Đang bổ sung</textarea>');
  const { files } = await own(code);
  const [former, added] = [
    files.find((f) => f.name === 'giay-chung-sinh.pdf'),
    files.find((f) => f.name === 'moi.pdf'),
  ];
  const afterRemoval = await b.upload(way, { ...fields, _action: `remove:${former?.id}` }, []);
  expect(afterRemoval.status).toBe(404);
  const removed = await b.upload(
    way,
    { ...fields, 'supplement-note': 'Còn đây', _action: `remove:${added?.id}` },
    [],
  );
  expect(removed.html).toContain('>Còn đây</textarea>');
  expect((await own(code)).files.map((f) => f.name)).toEqual(['giay-chung-sinh.pdf']);

  const page = await b.get(way);
  const now = Object.fromEntries(posted(page.html));
  const sent = { ...now, _action: '', 'supplement-note': 'Đã chụp lại' };
  const both = await Promise.all([1, 2].map(async () => b.upload(way, sent, [await pdf('lai.pdf', 3)])));
  expect(both.map((r) => r.location)).toEqual(Array(2).fill(`/ho-so-cua-toi/${code}?xong=supplement`));
  const { dossier, events, files: after } = await own(code);
  expect(dossier.status).toBe('submitted');
  expect(events.map((e) => e.verb)).toEqual(['submit', 'request-supplement', 'supplement']);
  expect(after.map((f) => f.name)).toEqual(['giay-chung-sinh.pdf', 'lai.pdf']);
  expect((await b.get(way)).status).toBe(409);
  const other = { ...now, _key: newId(), _action: `upload:${PART}` };
  const late = await b.upload(way, other, [await pdf('muon.pdf', 4)]);
  expect(late.status).toBe(409);
  expect((await own(code)).files).toHaveLength(2);
});

test('a refused file gets its reason at its box, and the note and the other files stay', async () => {
  const { code, way, fields } = await asked();
  const bad: [string, Buffer][] = [
    ['rong.pdf', Buffer.alloc(0)],
    ['gia.pdf', Buffer.from('MZ this is no pdf')],
    ['../../etc/passwd.pdf', await samplePdf()],
  ];
  for (const [filename, body] of bad) {
    const file = { field: `file:${PART}`, filename, body };
    const response = await b.upload(
      way,
      { ...fields, 'supplement-note': 'Giữ lại lời này', _action: `upload:${PART}` },
      [file],
    );
    expect(response.status, filename).toBe(422);
    expect(response.html).toContain('>Giữ lại lời này</textarea>');
    expect(response.html).toContain(`href="#file:${PART}"`);
  }
  const mixed = await b.upload(way, { ...fields, 'supplement-note': 'Gửi luôn', _action: '' }, [
    await pdf('tot.pdf'),
    { field: `file:${PART}`, filename: 'gia.pdf', body: Buffer.from('no') },
  ]);
  expect(mixed.status).toBe(422);
  expect(mixed.html).toContain('tot.pdf');
  expect((await own(code)).dossier.status).toBe('awaiting_supplement');
  const former = (await own(code)).files.find((f) => f.name === 'giay-chung-sinh.pdf');
  const same = await b.get(`/ho-so-cua-toi/${code}/tep/${former?.id}`);
  const again = await b.upload(way, { ...fields, _action: `upload:${PART}` }, [
    { field: `file:${PART}`, filename: 'giay-chung-sinh.pdf', body: same.body },
  ]);
  expect(again.html).toContain('đã có trong hồ sơ');
  const renamed = await b.upload(way, { ...fields, 'supplement-note': 'Đây', _action: '' }, [
    { field: `file:${PART}`, filename: 'ten-khac.pdf', body: same.body },
  ]);
  expect(renamed.status).toBe(422);
  expect(renamed.html).toContain('Tệp ten-khac.pdf có cùng nội dung với tệp giay-chung-sinh.pdf đã có');
  expect(renamed.html).toContain('>Đây</textarea>');
  expect((await own(code)).dossier.status).toBe('awaiting_supplement');
  const other = await b.upload(way, { ...fields, _action: 'upload:other' }, [
    { field: 'file:other', filename: 'x.pdf', body: await samplePdf(5) },
  ]);
  expect(other.status).toBe(200);
  expect((await own(code)).files.map((f) => f.name)).toEqual(['giay-chung-sinh.pdf', 'tot.pdf']);
});

test('a supplement without a requested paper is refused at that paper, unless the note says why; nothing is lost', async () => {
  const other = { target: 'other', text: 'Giấy xác nhận cư trú' };
  const { code, way, fields } = await asked([...FILES, other, ...FORM]);
  const corrected = { ...fields, childName: 'LÊ GIA HÂN HÂN' };
  const held = await b.upload(way, { ...corrected, 'supplement-note': ' ', _action: '' }, [
    await pdf('moi.pdf'),
  ]);
  expect(held.status).toBe(422);
  expect(held.html).toMatch(/error-summary[\s\S]*href="#file:other"/);
  expect(held.html).toContain(w.requestedMissing(w.otherPart));
  expect(held.html).not.toContain(`href="#file:${PART}"`);
  expect(held.html).toContain('moi.pdf');
  expect(Object.fromEntries(posted(held.html)).childName).toBe('LÊ GIA HÂN HÂN');
  expect((await own(code)).dossier.status).toBe('awaiting_supplement');
  const next = Object.fromEntries(posted(held.html)) as Record<string, string>;
  const sent = await b.upload(
    way,
    { ...next, 'supplement-note': 'Tôi ở nhờ, không có giấy', _action: '' },
    [],
  );
  expect(sent.location).toBe(`/ho-so-cua-toi/${code}?xong=supplement`);
});

test('the verb itself refuses a supplement without a requested paper', async () => {
  const { code } = await asked();
  const { dossier } = await own(code);
  const ref = { ownerAgencyId: dossier.ownerAgencyId, id: dossier.id };
  const citizen = await someCitizen(t.deps);
  const send = (note: string) =>
    t.db.tx((tx) =>
      supplementDossier(tx, t.deps.keys, {
        ref,
        revision: dossier.revision,
        citizen,
        note,
        now: t.clock.now(),
      }),
    );
  await expect(send(' ')).rejects.toMatchObject({
    code: 'supplement.requested-part',
    params: { part: PART },
  });
  expect((await send('Bệnh viện đã đóng cửa')).status).toBe('submitted');
});

test('a supplement without anything new is not sent', async () => {
  const { code, way, fields } = await asked(FORM);
  const response = await b.upload(way, { ...fields, 'supplement-note': '  ', _action: '' }, []);
  expect(response.status).toBe(422);
  expect(response.html).toContain(w.nothing);
  const long = await b.upload(way, { ...fields, 'supplement-note': 'à'.repeat(2001), _action: '' }, []);
  expect(long.status).toBe(422);
  expect(long.html).toContain(w.noteTooLong(2000));
  expect((await own(code)).dossier.status).toBe('awaiting_supplement');
});

test('the e-form shows the present answers, is checked by its rules, and shows again what was typed', async () => {
  const { code, way, page, fields } = await asked(FORM);
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

const DECLARATION = 'giay-cam-doan';
const declaration = async (filename: string, pages: number): Promise<UploadedFile> => ({
  field: `file:${DECLARATION}`,
  filename,
  body: await samplePdf(pages),
});

test('corrected answers that need another paper show its row, are not sent without it, and lose no word or file', async () => {
  const { code, way, page, fields } = await asked(FORM);
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

test('a paper that corrected answers need may be sent together with them', async () => {
  const { code, way, fields } = await asked(FORM);
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
  const { code } = await asked(FORM);
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

test('a page that is out of date is refused with that reason, and its words are saved', async () => {
  const { code, way, fields } = await asked();
  const response = await b.upload(
    way,
    { ...fields, 'supplement-revision': '1', 'supplement-note': 'Lời cũ', _action: '' },
    [await pdf('moi.pdf')],
  );
  expect(response.status).toBe(409);
  expect(response.html).toContain(w.changed);
  expect(response.html).toContain('>Lời cũ</textarea>');
  expect(response.html).toContain('moi.pdf');
  const next = Object.fromEntries(posted(response.html)) as Record<string, string>;
  const sent = await b.upload(way, { ...next, _action: '' }, []);
  expect(sent.location).toBe(`/ho-so-cua-toi/${code}?xong=supplement`);
});

test('nothing can be supplemented before a supplement was requested', async () => {
  const code = await fileBirth(t.deps, await someCitizen(t.deps));
  const way = `/ho-so-cua-toi/${code}/bo-sung`;
  expect((await b.get(way)).status).toBe(409);
  expect((await b.upload(way, { 'supplement-note': 'x', _action: '' }, [])).status).toBe(409);
});
