import { beforeEach, expect, test } from 'vitest';
import { formats } from '#platform/formats.ts';
import { newId } from '#platform/ids.ts';
import type { Browser, UploadedFile } from '#testing/browser-client.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';
import { vi as w } from '../../words/supplement.vi.ts';

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

const requestSupplement = (items = FILES) => supplementPage(t, b, items);

test('the page shows what was requested in the officer’s words, as text', async () => {
  const { page } = await requestSupplement();
  expect(page.status).toBe(200);
  expect(page.html).toContain('Chụp lại &lt;b>cho rõ&lt;/b>');
  expect(page.html).toContain('Hồ sơ chưa đủ');
  expect(page.html).toContain(`name="file:${PART}"`);
  expect(page.html).not.toContain('name="childName"');
});

test('a file is added, opened, removed and sent with a note, and the desk has 8 hours again', async () => {
  const { code, way, fields } = await requestSupplement();
  const up = await b.upload(
    way,
    { ...fields, 'supplement-note': 'Đang bổ sung', _action: `upload:${PART}` },
    [await pdf('moi.pdf')],
  );
  expect(up.status).toBe(200);
  expect(up.html).toContain('moi.pdf');
  expect(up.html).toContain('>Đang bổ sung</textarea>');
  const { files, unsent } = await own(code);
  const [former, added] = [
    files.find((f) => f.name === 'giay-chung-sinh.pdf'),
    unsent.find((f) => f.name === 'moi.pdf'),
  ];
  const afterRemoval = await b.upload(way, { ...fields, _action: `remove:${former?.id}` }, []);
  expect(afterRemoval.status).toBe(404);
  const removed = await b.upload(
    way,
    { ...fields, 'supplement-note': 'Còn đây', _action: `remove:${added?.id}` },
    [],
  );
  expect(removed.html).toContain('>Còn đây</textarea>');
  expect((await own(code)).unsent).toEqual([]);

  const page = await b.get(way);
  const now = Object.fromEntries(posted(page.html));
  const sent = { ...now, _action: '', 'supplement-note': 'Đã chụp lại' };
  const both = await Promise.all([1, 2].map(async () => b.upload(way, sent, [await pdf('lai.pdf', 3)])));
  expect(both.map((r) => r.location)).toEqual(Array(2).fill(`/ho-so-cua-toi/${code}?xong=supplement`));
  const { dossier, events, files: after } = await own(code);
  expect(dossier.status).toBe('submitted');
  expect(events.map((e) => e.verb)).toEqual(['submit', 'request-supplement', 'supplement']);
  expect(after.map((f) => f.name)).toEqual(['giay-chung-sinh.pdf', 'lai.pdf']);
  expect((await b.get(way)).location).toBe(`/ho-so-cua-toi/${code}?khong-con=supplement`);
  const other = { ...now, _key: newId(), _action: `upload:${PART}` };
  const late = await b.upload(way, other, [await pdf('muon.pdf', 4)]);
  const again = await b.upload(way, { ...other, _action: '', 'supplement-note': 'Từ thẻ thứ hai' }, []);
  const saved = await b.upload(way, { ...other, _action: 'save' }, []);
  for (const answer of [late, again, saved]) {
    expect(answer.status).toBe(409);
    expect(answer.html).toContain(`Phần bổ sung đã được gửi lúc ${formats.vi.dateTime(t.clock.now())}`);
    expect(answer.html).toContain(`href="/ho-so-cua-toi/${code}"`);
  }
  const english = await b.upload(`/en${way}`, { ...other, _action: '' }, []);
  expect(english.html).toContain(`Your additions were sent on ${formats.en.dateTime(t.clock.now())}`);
  expect((await own(code)).files).toHaveLength(2);
});

test('a refused file gets its reason at its box, and the note and the other files stay', async () => {
  const { code, way, fields } = await requestSupplement();
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
  expect(again.html).toContain(
    'Tệp giay-chung-sinh.pdf có cùng nội dung với tệp giay-chung-sinh.pdf đã gửi trước đây',
  );
  const renamed = await b.upload(way, { ...fields, 'supplement-note': 'Đây', _action: '' }, [
    { field: `file:${PART}`, filename: 'ten-khac.pdf', body: same.body },
  ]);
  expect(renamed.status).toBe(422);
  expect(renamed.html).toContain(
    'Tệp ten-khac.pdf có cùng nội dung với tệp giay-chung-sinh.pdf đã gửi trước đây',
  );
  expect(renamed.html).toContain('>Đây</textarea>');
  expect((await own(code)).dossier.status).toBe('awaiting_supplement');
  const other = await b.upload(way, { ...fields, _action: 'upload:other' }, [
    { field: 'file:other', filename: 'x.pdf', body: await samplePdf(5) },
  ]);
  expect(other.status).toBe(415);
  const { files, unsent } = await own(code);
  expect([files, unsent].map((list) => list.map((f) => f.name))).toEqual([
    ['giay-chung-sinh.pdf'],
    ['tot.pdf'],
  ]);
});

test('a supplement without anything new is not sent', async () => {
  const { code, way, fields } = await requestSupplement(FORM);
  const response = await b.upload(way, { ...fields, 'supplement-note': '  ', _action: '' }, []);
  expect(response.status).toBe(422);
  expect(response.html).toContain(w.nothing);
  const long = await b.upload(way, { ...fields, 'supplement-note': 'à'.repeat(2001), _action: '' }, []);
  expect(long.status).toBe(422);
  expect(long.html).toContain(w.noteTooLong(2000));
  expect((await own(code)).dossier.status).toBe('awaiting_supplement');
});

test('a page that is out of date is refused with that reason, and its words are saved', async () => {
  const { code, way, fields } = await requestSupplement();
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
  const early = await b.get(way);
  expect(early.location).toBe(`/ho-so-cua-toi/${code}?khong-con=supplement`);
  expect((await b.get(early.location)).html).toContain('Hồ sơ này hiện không chờ bổ sung');
  expect((await b.upload(way, { 'supplement-note': 'x', _action: '' }, [])).status).toBe(409);
});

test('whoever goes back to the page after sending is led to the dossier, which says when it was sent', async () => {
  const { code, way, fields } = await requestSupplement();
  await b.upload(way, { ...fields, 'supplement-note': 'Đây', _action: '' }, [await pdf('moi.pdf')]);
  const back = await b.get(way);
  expect(back.location).toBe(`/ho-so-cua-toi/${code}?khong-con=supplement`);
  const dossier = await b.get(back.location);
  expect(dossier.status).toBe(200);
  expect(dossier.html).toMatch(/Phần bổ sung đã được gửi lúc \d\d:\d\d/);
  expect((await b.get(`/en${back.location}`)).html).toContain('Your additions were sent on');
  // the old form itself, sent once more with another message
  const late = await b.upload(way, { ...fields, _key: 'another', 'supplement-note': 'Nữa', _action: '' }, []);
  expect(late.status).toBe(409);
  expect(late.html).toContain(`href="/ho-so-cua-toi/${code}"`);
});

test('an address that says that it is too late says nothing while the supplement is still asked for', async () => {
  const { code } = await requestSupplement();
  expect((await b.get(`/ho-so-cua-toi/${code}?khong-con=supplement`)).html).not.toContain(
    'hiện không chờ bổ sung',
  );
});
