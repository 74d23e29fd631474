import { findAgencyByCode, listAgencies } from '#domain/agencies';
import type { TestApp } from './app.ts';
import type { Browser, Fields, Shown } from './browser-client.ts';
import { CAPTCHA_ANSWER } from './deps.ts';
import { posted } from './posted-form.ts';
import { samplePdf } from './sample-files.ts';

export const PASSPORT = '1.001456';
export const COPIES = '2.000815';

/** Begins a draft and returns its address: '/nop-ho-so/<id>'. */
export async function begin(b: Browser, procedure: string, more: Fields = {}): Promise<string> {
  await b.get(`/nop-ho-so?thu-tuc=${procedure}`);
  const begun = await b.post(`/nop-ho-so?thu-tuc=${procedure}`, more);
  const draft = /^(\/nop-ho-so\/[0-9a-f-]{36})\/thong-tin$/.exec(begun.location)?.[1];
  if (!draft) throw new Error(`no draft: ${begun.status} ${begun.location} ${begun.html.slice(0, 300)}`);
  return draft;
}

/** What a browser would post for the step's own form as it stands on a page. */
export function formOf(response: Shown): Fields {
  const from = response.html.indexOf('data-autosave=');
  const html = response.html.slice(from, response.html.indexOf('</form>', from));
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of posted(html)) {
    const before = fields[name];
    fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return fields;
}

/** Step 1 of a birth registration, filled in on top of what the page has filled in already. */
export async function birthInfo(t: TestApp, b: Browser, draft: string, more: Fields = {}): Promise<Fields> {
  const page = await b.get(`${draft}/thong-tin`);
  const agency = await findAgencyByCode(t.db, 'H99.21.01');
  return {
    ...formOf(page),
    filingFor: 'self',
    filingCase: 'thuong',
    filingAgency: agency?.id ?? '',
    requesterRelation: 'ong-ba',
    childName: 'lê gia hân',
    childBirthDate: '2/11/2026',
    childSex: 'nu',
    childEthnicity: 'kinh',
    childNationality: 'vn',
    childHomeTown: 'Phường An Phú, tỉnh Một Cửa',
    birthPlaceKind: 'co-so-y-te',
    birthFacility: 'Bệnh viện Sản - Nhi tỉnh',
    'birthPlace.provinceCode': '99',
    'birthPlace.communeCode': '99001',
    birthProof: 'chung-sinh',
    motherDeclared: 'khong',
    fatherDeclared: 'khong',
    _action: 'next',
    ...more,
  };
}

/** Step 1 of a first passport. */
export async function passportInfo(
  t: TestApp,
  b: Browser,
  draft: string,
  more: Fields = {},
): Promise<Fields> {
  const page = await b.get(`${draft}/thong-tin`);
  const [agency] = await listAgencies(t.db, t.clock.now(), { kind: 'police-province' });
  return {
    ...formOf(page),
    filingFor: 'self',
    filingAgency: agency?.id ?? '',
    birthPlace: '001',
    ethnicity: 'kinh',
    occupation: 'Giáo viên',
    requestKind: 'lan-dau',
    passportKind: 'khong-chip',
    _action: 'next',
    ...more,
  };
}

export async function attachBirthProof(b: Browser, draft: string): Promise<void> {
  await b.upload(`${draft}/giay-to/giay-chung-sinh`, { _action: 'upload:giay-chung-sinh' }, [
    { field: 'file:giay-chung-sinh', filename: 'giay-chung-sinh.pdf', body: await samplePdf() },
  ]);
}

/** Step 3 with the declaration ticked and the captcha answered. */
export function feeWith(response: Shown, more: Fields = {}): Fields {
  return { ...formOf(response), filingDeclared: 'true', captcha: CAPTCHA_ANSWER, _action: 'next', ...more };
}

/** A birth registration whose first three steps are done. */
export async function readyBirth(t: TestApp, b: Browser, procedure: string): Promise<string> {
  const draft = await begin(b, procedure, { them: '1' });
  await b.post(`${draft}/thong-tin`, await birthInfo(t, b, draft));
  await attachBirthProof(b, draft);
  const fee = await b.get(`${draft}/le-phi`);
  await b.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'desk' }));
  return draft;
}
