import { findAgencyByCode, listAgencies } from '#domain/agencies';
import type { TestApp } from './app.ts';
import type { Browser, Fields, PageAnswer } from './browser-client.ts';
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
export function formOf(response: PageAnswer): Fields {
  const from = response.html.indexOf('data-autosave=');
  const html = response.html.slice(from, response.html.indexOf('</form>', from));
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of posted(html)) {
    const before = fields[name];
    fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return fields;
}

/** The hidden fields behind a place of a page, such as the form of a page of differences. */
export function hiddenOf(html: string, place: string): Fields {
  const fields: Record<string, string> = {};
  const form = html.slice(html.indexOf(place));
  for (const [, name = '', value = ''] of form.matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
  ))
    fields[name] = value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  return fields;
}

/** The pages of step 1 in the order of their list, by the page that is open; one for a short form. */
export function pagesOf(page: PageAnswer, at: string): string[] {
  const step = at.slice(0, at.indexOf('/thong-tin')) + '/thong-tin';
  const list = page.html.split('class="mc-sections__list"')[1]?.split('</ol>')[0];
  if (!list) return [at];
  return [...list.matchAll(/aria-current="location"|value="to:([^"]+)"/g)].map(([, id]) =>
    id ? `${step}/${id}` : at,
  );
}

/** Opens step 1, of a long form at its first page. */
export async function openInfo(b: Browser, draft: string): Promise<{ at: string; firstPage: PageAnswer }> {
  let at = `${draft}/thong-tin`;
  let page = await b.get(at);
  if (page.location) {
    at = page.location;
    page = await b.get(at);
  }
  const [first = at] = pagesOf(page, at);
  return first === at ? { at, firstPage: page } : { at: first, firstPage: await b.get(first) };
}

/**
 * Goes through the pages of step 1 as somebody does: on each, what it asks of the given answers is filled in on top of what stands there,
 * and the button `_action` is pressed ("Tiếp tục" unless told).
 * @param lookedAgain sees each page that asks to be looked at again; it is then sent once more as it stands. Without it nobody goes on there.
 * @returns the answer to the last page that was sent: where it leads, or why it does not go on.
 */
export async function fillInfo(
  b: Browser,
  draft: string,
  answers: Fields,
  lookedAgain?: (page: PageAnswer) => void,
): Promise<PageAnswer> {
  const action = answers['_action'] ?? 'next';
  let { at, firstPage: page } = await openInfo(b, draft);
  for (;;) {
    let answer = await b.post(at, { ...formOf(page), ...answers, _action: action });
    if (lookedAgain && answer.location === `${at}?xem-lai=1`) {
      const asked = await b.get(answer.location);
      lookedAgain(asked);
      answer = await b.post(at, { ...formOf(asked), _action: action });
    }
    const pages = pagesOf(page, at);
    const next = action === 'next' ? answer.location : pages[pages.indexOf(at) + 1];
    if (!next || next === at || !/\/thong-tin\/[\w-]+$/.test(next)) return answer;
    at = next;
    page = await b.get(at);
  }
}

/** Step 1 of a birth registration. */
export async function tellOfBirth(
  t: TestApp,
  b: Browser,
  draft: string,
  more: Fields = {},
  lookedAgain?: (page: PageAnswer) => void,
): Promise<PageAnswer> {
  return fillInfo(b, draft, await birthInfo(t, more), lookedAgain);
}

/** The answers of step 1 of a birth registration, beside what its pages have filled in already. */
export async function birthInfo(t: TestApp, more: Fields = {}): Promise<Fields> {
  const agency = await findAgencyByCode(t.db, 'H99.21.01');
  return {
    filingFor: 'self',
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
    ...more,
  };
}

/** Step 1 of a first passport. */
export async function tellOfPassport(
  t: TestApp,
  b: Browser,
  draft: string,
  more: Fields = {},
): Promise<PageAnswer> {
  const [agency] = await listAgencies(t.db, t.clock.now(), { kind: 'police-province' });
  return fillInfo(b, draft, {
    filingFor: 'self',
    filingAgency: agency?.id ?? '',
    birthPlace: '001',
    ethnicity: 'kinh',
    occupation: 'Giáo viên',
    requestKind: 'lan-dau',
    passportKind: 'khong-chip',
    ...more,
  });
}

export async function attachBirthProof(b: Browser, draft: string): Promise<void> {
  await b.upload(`${draft}/giay-to/giay-chung-sinh`, { _action: 'upload:giay-chung-sinh' }, [
    { field: 'file:giay-chung-sinh', filename: 'giay-chung-sinh.pdf', body: await samplePdf() },
  ]);
}

/** Step 3 with the captcha answered. */
export function feeWith(response: PageAnswer, more: Fields = {}): Fields {
  return { ...formOf(response), captcha: CAPTCHA_ANSWER, _action: 'next', ...more };
}

/** A birth registration whose first three steps are done. */
export async function readyBirth(t: TestApp, b: Browser, procedure: string): Promise<string> {
  const draft = await begin(b, procedure, { them: '1' });
  await tellOfBirth(t, b, draft);
  await attachBirthProof(b, draft);
  const fee = await b.get(`${draft}/le-phi`);
  await b.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'desk' }));
  return draft;
}

/** Sends the draft from the last page as it is now, with the declaration ticked; from that page as it was, where `more` says what it showed. */
export async function send(b: Browser, draft: string, more: Fields = {}): Promise<PageAnswer> {
  const seen = 'seen' in more ? {} : seenOn((await b.get(`${draft}/xac-nhan`)).html);
  return b.post(`${draft}/gui`, { filingDeclared: 'true', ...seen, ...more });
}

/** What a page says that it shows. */
export function seenOn(html: string): { seen: string[] } {
  return { seen: posted(html).flatMap(([name, value]) => (name === 'seen' ? [value] : [])) };
}
