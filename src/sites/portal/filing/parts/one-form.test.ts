import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser, UploadedFile } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { begin, tellOfBirth } from '#testing/filing-steps.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';
import { vi as w } from '../../words/filing-parts.vi.ts';

const [PROOF, HOME] = ['giay-chung-sinh', 'giay-to-cu-tru'];

let t: TestApp;
let b: Browser;
let draft: string;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
  b = await signedIn(t);
});
afterAll(() => t.close());
beforeEach(async () => {
  t.clock.advance(1_000_000); // a fresh window for every limit
  draft = await begin(b, BIRTH, { them: '1' });
  await tellOfBirth(t, b, draft);
});

const pdf = async (part: string, filename: string, pages = 1): Promise<UploadedFile> => ({
  field: `file:${part}`,
  filename,
  body: await samplePdf(pages),
});
const broken = (part: string): UploadedFile => ({
  field: `file:${part}`,
  filename: 'hong.pdf',
  body: Buffer.from('no PDF at all'),
});
// as a browser sends a box in which nothing was chosen
const empty = (part: string): UploadedFile => ({
  field: `file:${part}`,
  filename: '',
  body: Buffer.alloc(0),
});
const at = () => `${draft}/giay-to`;
const press = (action: string, files: UploadedFile[], url = at()) =>
  b.upload(url, { _action: action }, files);
const stored = async () =>
  [...(await b.get(at())).html.matchAll(/value="remove:([^"]+)"[^>]*>[^<]*<span[^>]*>tệp ([^<]+)</g)].map(
    ([, id = '', name = '']) => ({ id, name }),
  );
// those of one part come in any order, as the clock of these tests stands
const names = async () => (await stored()).map((f) => f.name).sort();

describe('“Tiếp tục” with files that were chosen and not uploaded', () => {
  it('takes them along, each in its box, and goes on', async () => {
    const answer = await press('next', [await pdf(PROOF, 'sinh.pdf'), await pdf(HOME, 'cu-tru.pdf', 2)]);
    expect(answer.location).toBe(`${draft}/le-phi`);
    expect(await names()).toEqual(['cu-tru.pdf', 'sinh.pdf']);
    expect((await b.get(`${draft}/le-phi`)).status).toBe(200);
  });

  it('tells beside its box why one was refused, and keeps the others', async () => {
    const answer = await press('next', [await pdf(PROOF, 'sinh.pdf'), broken(HOME)]);
    expect(answer.status).toBe(422);
    expect(answer.html).toMatch(/error-summary[\s\S]*href="#file:giay-to-cu-tru">Nội dung tệp hong.pdf/);
    expect(answer.html).toMatch(/id="file:giay-to-cu-tru-error"[\s\S]{0,200}Nội dung tệp hong.pdf/);
    expect(answer.html).not.toContain('href="#file:giay-chung-sinh"');
    expect(answer.html).toContain('sinh.pdf');
    expect(await names()).toEqual(['sinh.pdf']);
  });

  it('says the reason of a refused file, not that it is missing, and what else is missing', async () => {
    const refused = await press('next', [broken(PROOF)]);
    expect(refused.html).toContain('Nội dung tệp hong.pdf');
    expect(refused.html).not.toContain(w.missing('Giấy chứng sinh'));
    const missing = await press('next', [await pdf(HOME, 'cu-tru.pdf'), empty(PROOF)]);
    expect(missing.status).toBe(422);
    expect(missing.html).toContain('href="#file:giay-chung-sinh"');
    expect(await names()).toEqual(['cu-tru.pdf']);
  });

  it('stores them once when the same form comes again', async () => {
    const files = [await pdf(PROOF, 'sinh.pdf'), await pdf(HOME, 'cu-tru.pdf')];
    const answers = [await press('next', files), await press('next', files)];
    expect(answers.map((a) => a.location)).toEqual([`${draft}/le-phi`, `${draft}/le-phi`]);
    expect(await names()).toEqual(['cu-tru.pdf', 'sinh.pdf']);
  });

  it('goes on without any, as before', async () => {
    await press('upload', [await pdf(PROOF, 'sinh.pdf')], `${at()}/${PROOF}`);
    expect((await press('next', [empty(PROOF), empty(HOME)])).location).toBe(`${draft}/le-phi`);
    expect((await b.post(at(), { _action: 'next' })).location).toBe(`${draft}/le-phi`);
  });
});

describe('whichever button is pressed', () => {
  test.each([
    ['save', '/giay-to?da-luu=1'],
    ['back', '/thong-tin'],
    ['close', ''],
  ])('“%s” takes the chosen files along, and stays when one of them is refused', async (action, leads) => {
    const stays = await press(action, [await pdf(PROOF, 'sinh.pdf'), broken(HOME)]);
    expect([stays.status, stays.html.includes('Nội dung tệp hong.pdf')]).toEqual([422, true]);
    const leaves = await press(action, [await pdf(HOME, 'cu-tru.pdf'), empty(PROOF)]);
    expect(leaves.location).toBe(leads ? draft + leads : '/ho-so-cua-toi');
    expect(await names()).toEqual(['cu-tru.pdf', 'sinh.pdf']);
  });

  it('“Tải lên” of one box takes what stands in the others too, and tells what is wrong at each', async () => {
    const answer = await press(
      `upload:${PROOF}`,
      [await pdf(PROOF, 'sinh.pdf'), await pdf(HOME, 'cu-tru.pdf'), broken(HOME)],
      `${at()}/${PROOF}`,
    );
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('href="#file:giay-to-cu-tru"');
    expect(await names()).toEqual(['cu-tru.pdf', 'sinh.pdf']);
    const empties = await press(`upload:${PROOF}`, [await pdf(HOME, 'hai.pdf', 2)], `${at()}/${PROOF}`);
    expect(empties.html).toContain(w.notChosen('Giấy chứng sinh'));
    expect(await names()).toEqual(['cu-tru.pdf', 'hai.pdf', 'sinh.pdf']);
  });

  it('“Xóa” of one file takes what stands in the boxes too', async () => {
    await press('save', [await pdf(PROOF, 'sinh.pdf')]);
    const [file] = await stored();
    const answer = await press(`remove:${file?.id}`, [await pdf(HOME, 'cu-tru.pdf')], `${at()}/${PROOF}`);
    expect(answer.location).toContain(`${at()}#`);
    expect(await names()).toEqual(['cu-tru.pdf']);
  });
});

describe('the form of the step', () => {
  it('has one form with the token before every box, and the key Enter presses “Tiếp tục”', async () => {
    const { html } = await b.get(at());
    const form = /<form id="cac-giay-to"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
    expect(form).toContain('enctype="multipart/form-data"');
    expect(form.match(/type="file"/g)).toHaveLength(html.match(/type="file"/g)?.length ?? 0);
    expect(form.indexOf('name="_csrf"')).toBeLessThan(form.indexOf('type="file"'));
    expect(/<button\b[^>]*>/.exec(form)?.[0]).toMatch(/name="_action" value="next"/);
    expect(html).toMatch(/<button class="govuk-back-link[^>]*form="cac-giay-to" name="_action" value="back"/);
  });

  it('takes as many files at once as one part may, of boxes left empty any number, and says when they are more', async () => {
    const boxes = Array.from({ length: 40 }, () => empty(HOME));
    expect((await press('save', [...boxes, await pdf(PROOF, 'sinh.pdf')])).location).toContain('da-luu');
    const many = Array.from({ length: 21 }, () => broken(HOME));
    const answer = await press('next', many);
    expect(answer.status).toBe(413);
    expect(answer.html).toContain('nhiều nhất 20 tệp');
    expect(await names()).toEqual(['sinh.pdf']);
  });

  it('takes no file in a box that the step does not have, nor one of a foreign form', async () => {
    expect((await press('next', [await pdf('khong-co', 'a.pdf')])).status).toBe(415);
    const forged = await b.upload(at(), { _csrf: 'x', _action: 'next' }, [await pdf(PROOF, 'a.pdf')]);
    expect(forged.status).toBe(403);
    expect(await names()).toEqual([]);
  });
});
