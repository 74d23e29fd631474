import { beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import type { Browser, UploadedFile } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { seenOn } from '#testing/filing-steps.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';
import { supplementAskedFor } from '#testing/supplement-asked-for.ts';
import { vi as refusals } from '../../words/refusals.vi.ts';
import { NOTE } from './supplement-names.ts';

const PART = 'giay-chung-sinh';
const SCRIPT = { accept: 'application/json' };
const OTHERS = refusals['supplement.others']({});

const t = await appWithFilerAndDesk();
const { own } = t;
let b: Browser;
beforeEach(async () => {
  b = await signedIn(t);
});

let pages = 1;
const paper = async (filename: string): Promise<UploadedFile> => ({
  field: `file:${PART}`,
  filename,
  body: await samplePdf(++pages),
});
const fieldsOf = (html: string) => ({
  ...(Object.fromEntries(posted(html)) as Record<string, string>),
  ...seenOn(html),
});

/** A tab with the page of a supplement, and another tab of the same person. */
async function twoTabs() {
  const { code, way } = await supplementAskedFor(t, [{ target: PART, text: 'Chụp lại cho rõ' }]);
  const other = await signedIn(t);
  await other.get(way);
  await b.get(way);
  const add = (tab: Browser, file: UploadedFile, headers = {}) =>
    tab.upload(`${way}/${PART}`, { _action: `upload:${PART}` }, [file], headers);
  const send = (fields: Record<string, string | string[]>, files: UploadedFile[] = []) =>
    b.upload(way, { ...fields, _key: newId(), _action: '' }, files);
  const sent = async () => (await own(code)).events.filter(({ verb }) => verb === 'supplement').length;
  return { code, way, other, add, send, sent };
}

test('a file that another tab added after the page was shown is not sent before it was seen; what was typed stays', async () => {
  const { way, other, add, send, sent } = await twoTabs();
  const fields = { ...fieldsOf((await b.get(way)).html), [NOTE]: 'Tôi gửi lại ảnh' };
  await add(other, await paper('the-khac.pdf'));
  const refused = await send(fields);
  expect([refused.status, refused.location, await sent()]).toEqual([422, '', 0]);
  for (const words of [OTHERS, 'the-khac.pdf', 'Tôi gửi lại ảnh']) expect(refused.html).toContain(words);
  expect((await send(fieldsOf(refused.html))).location).toContain('xong=supplement');
  expect(await sent()).toBe(1);
});

test('nor is it sent with a file that comes with the form itself, which stays', async () => {
  const { code, way, other, add, send, sent } = await twoTabs();
  const fields = fieldsOf((await b.get(way)).html);
  await add(other, await paper('the-khac.pdf'));
  const refused = await send(fields, [await paper('the-nay.pdf')]);
  expect([refused.status, await sent()]).toEqual([422, 0]);
  for (const words of [OTHERS, 'the-khac.pdf', 'the-nay.pdf']) expect(refused.html).toContain(words);
  expect((await send(fieldsOf(refused.html), [await paper('them-nua.pdf')])).location).toContain('xong=');
  expect((await own(code)).files.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['the-khac.pdf', 'the-nay.pdf', 'them-nua.pdf']),
  );
});

test('nothing is sent where another tab took away a file that the page shows', async () => {
  const { code, way, other, add, send, sent } = await twoTabs();
  await add(b, await paper('con.pdf'));
  await add(b, await paper('mat.pdf'));
  const fields = fieldsOf((await b.get(way)).html);
  expect(fields.seen).toHaveLength(2);
  const gone = (await own(code)).unsent.find(({ name }) => name === 'mat.pdf');
  await other.upload(`${way}/${PART}`, { _action: `remove:${gone?.id}` }, []);
  const refused = await send(fields);
  expect([refused.status, refused.html.includes(OTHERS), await sent()]).toEqual([422, true, 0]);
  expect(seenOn(refused.html).seen).toHaveLength(1);
});

test('a form that says nothing of the files that its page showed has shown none', async () => {
  const { way, add, send, sent } = await twoTabs();
  await add(b, await paper('da-them.pdf'));
  const { seen: _, ...fields } = fieldsOf((await b.get(way)).html);
  const refused = await send(fields);
  expect([refused.status, refused.html.includes(OTHERS), await sent()]).toEqual([422, true, 0]);
});

test('what the script puts in place of a box says what it shows, so that its own files are sent', async () => {
  const { way, add, send } = await twoTabs();
  const fields = fieldsOf((await b.get(way)).html);
  const { html } = (await add(b, await paper('bang-script.pdf'), SCRIPT)).json();
  expect(seenOn(html).seen).toHaveLength(1);
  expect((await send({ ...fields, ...seenOn(html) })).location).toContain('xong=supplement');
});
