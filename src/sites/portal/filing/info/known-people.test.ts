import { expect, test } from 'vitest';
import type { TestApp } from '#testing/app.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { filingDay } from '#testing/filing-day.ts';
import { begin, formOf, openInfo, tellOfBirth } from '#testing/filing-steps.ts';

let t: TestApp;
let b: Browser;
let draft: string;
filingDay((app, browser) => {
  t = app;
  b = browser;
});
const at = (section: string) => `${draft}/thong-tin/${section}`;
const formAt = async (section: string) => formOf(await b.get(at(section)));
const press = async (section: string, more: Fields, action = 'next') =>
  b.post(at(section), { ...(await formAt(section)), ...more, _action: action });

test('a mother who files finds what her account says of her in the section about the mother, and may change it', async () => {
  draft = await begin(b, BIRTH, { them: '1' });
  expect((await formAt('mother')).motherName).toBe('');
  expect((await press('requester', { requesterRelation: 'me' })).location).toBe(at('child'));
  const mother = await b.get(at('mother'));
  expect(formOf(mother)).toMatchObject({
    motherDeclared: 'co',
    motherName: 'LÊ MINH ANH',
    motherIdNumber: '099194000121',
    motherNationality: 'vn',
    'motherAddress.communeCode': '99001',
  });
  expect(mother.html).toContain('được điền sẵn');
  await press('mother', { motherName: 'lê thị minh anh', motherIdNumber: '' }, 'save');
  await press('requester', {}, 'save');
  expect(await formAt('mother')).toMatchObject({ motherName: 'LÊ THỊ MINH ANH', motherIdNumber: '' });
});

test('a mother who said so on the procedure’s page, before she filed, finds it too, also in a draft that was opened and left empty', async () => {
  const told = { them: '1', 'nguoi-nop': 'me', 'giay-to-sinh': 'chung-sinh' };
  const opened = await begin(b, BIRTH, { them: '1' });
  draft = await begin(b, BIRTH, told);
  expect(draft, 'it is reused').toBe(opened);
  const filled = { motherDeclared: 'co', motherName: 'LÊ MINH ANH', motherIdNumber: '099194000121' };
  expect(await formAt('mother')).toMatchObject(filled);
  await press('child', { childName: 'LÊ GIA HÂN' }, 'save');
  draft = await begin(b, BIRTH, told);
  expect(draft).not.toBe(opened);
  expect((await formAt('requester')).requesterRelation).toBe('me');
  expect(await formAt('mother')).toMatchObject(filled);
  expect((await formAt('father')).fatherName).toBe('');
});

test('who has chosen the wrong one goes back and chooses again: what was filled in for them goes, what they wrote stays', async () => {
  draft = await begin(b, BIRTH, { them: '1' });
  await press('requester', { requesterRelation: 'me' });
  await press('mother', { motherEthnicity: 'kinh' }, 'save');
  await press('requester', { requesterRelation: 'cha' });
  const mother = await formAt('mother');
  expect(mother.motherName).toBe('');
  expect(mother.motherIdNumber).toBe('');
  expect(mother.motherEthnicity).toBe('kinh');
  expect((await formAt('father')).fatherName).toBe('LÊ MINH ANH');
});

test('the case of a birth is told by its answers, and nobody is asked for it', async () => {
  draft = await begin(b, BIRTH, { them: '1' });
  const { firstPage } = await openInfo(b, draft);
  expect(firstPage.html).not.toContain('filingCase');
  for (const [more, paper] of [
    [{}, 'file:giay-chung-sinh'],
    [{ surrogate: 'true' }, 'file:xac-nhan-mang-thai-ho'],
    [{ birthProof: 'bo-roi', requesterRelation: 'nuoi-duong' }, 'file:bien-ban-bo-roi'],
  ] as const) {
    draft = await begin(b, BIRTH, { them: '1' });
    expect((await tellOfBirth(t, b, draft, more)).location).toBe(`${draft}/giay-to`);
    const { html } = await b.get(`${draft}/giay-to`);
    expect(html, paper).toContain(paper);
    if (paper !== 'file:xac-nhan-mang-thai-ho') expect(html).not.toContain('file:xac-nhan-mang-thai-ho');
  }
});

test('the office of the commune where the person lives is chosen already', async () => {
  draft = await begin(b, BIRTH, { them: '1' });
  const first = await formAt('nguoi-nop');
  expect(first.filingFor).toBe('self');
  const { html } = await b.get(at('nguoi-nop'));
  expect(html).toContain(`value="${first.filingAgency}" selected`);
  expect(html.split(`value="${first.filingAgency}" selected`)[1]).toMatch(
    /^[^<]*Ủy ban nhân dân phường An Phú/,
  );
});
