import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { atOnce } from '#testing/at-once.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { BIRTH, someCitizen } from '#testing/filed.ts';
import { begin, COPIES, feeWith, formOf, hiddenOf, readyBirth } from '#testing/filing-steps.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';
import { jobHandlers } from '../../../jobs.ts';

let t: TestApp;
let b: Browser;
let draft: string;
const json = { accept: 'application/json' };
const child = () => `${draft}/thong-tin/child`;
const save = (fields: Fields, at = child()) => b.post(at, { ...fields, _action: 'save' });
const hidden = (html: string) => hiddenOf(html, `action="${draft}/`);
const formNow = async (at = child()) => formOf(await b.get(at));

beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
  b = await signedIn(t);
});
afterAll(() => t.close());

describe('Saving a step', () => {
  beforeAll(async () => {
    draft = await begin(b, BIRTH, { them: '1' });
  });

  it('saves everything verbatim, wrong or right, and another device shows it', async () => {
    const saved = await save({
      ...(await formNow()),
      childName: 'Bé 123 <b>Na</b>',
      childBirthDate: '31/02/2026',
    });
    const [filer, father] = [`${draft}/thong-tin/nguoi-nop`, `${draft}/thong-tin/father`];
    await save({ ...(await formNow(filer)), filingFor: 'other', ownerNumber: '12 số' }, filer);
    await save({ ...(await formNow(father)), extractCopies: 'hai bản' }, father);
    expect(saved.location).toBe(`${child()}?da-luu=1`);
    expect((await b.get(saved.location)).html).toContain('Hồ sơ đã được lưu lúc 09:00 20/11/2026');
    const elsewhere = await signedIn(t);
    const restored = formOf(await elsewhere.get(child()));
    expect(restored.childName).toBe('BÉ 123 <B>NA</B>');
    expect(restored.childBirthDate).toBe('31/02/2026');
    expect(formOf(await elsewhere.get(father)).extractCopies).toBe('hai bản');
    expect(formOf(await elsewhere.get(filer)).ownerNumber).toBe('12 số');
  });

  it('stores the draft and its files until 90 days after its last change', async () => {
    const old = await readyBirth(t, b, BIRTH);
    const other = await begin(b, BIRTH, { them: '1' });
    const id = old.split('/')[2];
    const long = new Date(t.clock.now().getTime() - 91 * 86_400_000);
    const { partyId } = await someCitizen(t.deps);
    await t.db.run(sql`update drafts set updated_at = ${long} where party_id = ${partyId} and id = ${id}`);
    await jobHandlers(t.deps)['draft.sweep']({});
    expect((await b.get(`${old}/thong-tin/child`)).status).toBe(404);
    expect((await b.get(`${other}/thong-tin/child`)).status).toBe(200);
    const files = await t.db.many(
      sql`select 1 from files where owner_agency_id = ${id} and removed_at is null`,
    );
    expect(files).toEqual([]);
  });

  it('lets the person leave without losing a word', async () => {
    const left = await b.post(child(), {
      ...(await formNow()),
      childHomeTown: 'Xã Tân Hòa',
      _action: 'close',
    });
    expect(left.location).toBe('/ho-so-cua-toi');
    expect((await formNow()).childHomeTown).toBe('Xã Tân Hòa');
  });

  it('answers a script with the new revision, and a script that is behind with 409', async () => {
    const page = await formNow();
    const first = await b.post(child(), { ...page, childHomeTown: 'Một' }, json);
    expect(first.json()).toMatchObject({ ok: true, revision: expect.any(String) });
    const second = await b.post(
      child(),
      { ...page, revision: first.json().revision, childHomeTown: 'Hai' },
      json,
    );
    expect(second.json().ok).toBe(true);
    // a browser puts words back only into a page with the same mark
    expect((await formNow()).revision).toBe(second.json().revision);
    const behind = await b.post(child(), { ...page, childHomeTown: 'Ba' }, json);
    expect(behind.status).toBe(409);
    expect((await formNow()).childHomeTown).toBe('Hai');
  });

  it('makes no conflict when the same page is sent again after its answer was lost', async () => {
    const page = { ...(await formNow()), childHomeTown: 'Phường An Phú' };
    expect((await save(page)).location).toContain('da-luu');
    expect((await save(page)).location).toContain('da-luu');
  });

  it('loads the communes of a province without script, and returns the person to their place', async () => {
    const birth = `${draft}/thong-tin/birth`;
    const page = await formNow(birth);
    const units = await b.post(birth, {
      ...page,
      'birthPlace.provinceCode': '01',
      _action: 'units',
    });
    expect(units.location).toBe(`${birth}#f-birthPlace-communeCode`);
    expect((await b.get(birth)).html).toContain('Phường Ba Đình');
  });

  it('adds and removes a row without script, and loses no word', async () => {
    const copies = await begin(b, COPIES);
    const page = formOf(await b.get(`${copies}/thong-tin`));
    const [field = ''] = Object.keys(page).filter((name) => /^documents\[0\]\.[a-z]/.test(name));
    const added = await b.post(`${copies}/thong-tin`, {
      ...page,
      [field]: 'Bằng lái',
      _action: 'add:documents',
    });
    expect(added.location).toContain(`${copies}/thong-tin#f-documents-1-`);
    const two = formOf(await b.get(`${copies}/thong-tin`));
    expect(two[field]).toBe('Bằng lái');
    expect(two['documents._rows']).toBe('2');
    const second = field.replace('[0]', '[1]');
    await b.post(`${copies}/thong-tin`, { ...two, [second]: 'Bằng đại học', _action: 'remove:documents:0' });
    const one = formOf(await b.get(`${copies}/thong-tin`));
    expect(one['documents._rows']).toBe('1');
    expect(one[field]).toBe('Bằng đại học');
  });
});

describe('A page that is not up to date', () => {
  beforeAll(async () => {
    draft = await begin(b, BIRTH, { them: '1' });
  });

  it('overwrites nothing: it shows both versions and saves the chosen one', async () => {
    const first = await formNow();
    const second = await formNow();
    await save({ ...first, childName: 'LÊ GIA BẢO', childHomeTown: 'Xã Tân Hòa' });
    const conflict = await save({
      ...second,
      childName: 'LÊ GIA HƯNG',
      childHomeTown: 'Phường An Phú',
      childSex: 'nam',
    });
    expect(conflict.status).toBe(409);
    for (const words of ['LÊ GIA BẢO', 'LÊ GIA HƯNG', 'Xã Tân Hòa', 'Phường An Phú'])
      expect(conflict.html).toContain(words);
    expect((await formNow()).childName).toBe('LÊ GIA BẢO');

    const choosing = hidden(conflict.html);
    const chosen = await save({
      ...choosing,
      'filing-keep-childName': 'theirs',
      'filing-keep-childHomeTown': 'mine',
      'filing-keep-childSex': 'mine',
    });
    expect(chosen.location).toBe(`${child()}?da-luu=1`);
    const now = await formNow();
    expect(now.childName).toBe('LÊ GIA BẢO');
    expect(now.childHomeTown).toBe('Phường An Phú');
    expect(now.childSex).toBe('nam');
  });

  it('asks only what both changed: what one of the pages changed alone stays as that page has it', async () => {
    const first = await formNow();
    const second = await formNow();
    await save({ ...first, childName: 'LÊ MỚI', childSex: 'nam', childHomeTown: 'Xã Một' });
    const alone = await save({ ...second, childBirthDate: '19/11/2026' });
    expect(alone.location).toBe(`${child()}?da-luu=1`);
    expect(await formNow()).toMatchObject({
      childName: 'LÊ MỚI',
      childSex: 'nam',
      childBirthDate: '19/11/2026',
    });

    const both = await save({ ...second, childBirthDate: '19/11/2026', childHomeTown: 'Xã Hai' });
    expect(both.status).toBe(409);
    expect(both.html).toContain('Đã lưu: Xã Một');
    expect(both.html).not.toContain('Đã lưu: LÊ MỚI');
    expect(both.html).toMatch(/<input[^>]*value="theirs"[^>]*checked|<input[^>]*checked[^>]*value="theirs"/);
    await save({ ...hidden(both.html), 'filing-keep-childHomeTown': 'theirs' });
    expect(await formNow()).toMatchObject({ childName: 'LÊ MỚI', childHomeTown: 'Xã Một' });
  });

  it('never puts words of an earlier save of another page back, however often its script saves', async () => {
    const page = await formNow();
    await save({ ...(await formNow()), childName: 'LÊ TỪ THẺ KHÁC' });
    let { revision } = page;
    for (const childHomeTown of ['Xã A', 'Xã B', 'Xã C']) {
      const saved = await b.post(child(), { ...page, revision, childHomeTown }, json);
      expect(saved.status).toBe(200);
      revision = saved.json().revision;
    }
    const left = await b.post(child(), {
      ...page,
      revision,
      childHomeTown: 'Xã D',
      _action: 'close',
    });
    expect(left.status).toBe(303);
    expect(await formNow()).toMatchObject({ childName: 'LÊ TỪ THẺ KHÁC', childHomeTown: 'Xã D' });
  });

  it('shows the difference again when a third page saved in between', async () => {
    const old = await formNow();
    await save({ ...(await formNow()), childHomeTown: 'Hai' });
    const conflict = await save({ ...old, childHomeTown: 'Ba' });
    await save({ ...(await formNow()), childHomeTown: 'Bốn' });
    const again = await save({ ...hidden(conflict.html), 'filing-keep-childHomeTown': 'mine' });
    expect(again.status).toBe(409);
    expect(again.html).toContain('Bốn');
    expect(again.html).toContain('Ba');
  });

  it('is also one without a revision or with an invented one', async () => {
    const page = await formNow();
    const before = page.childHomeTown;
    for (const revision of ['', '0', '-1', '9999', 'x.y', `${'9'.repeat(400)}`]) {
      const refused = await save({ ...page, revision, childHomeTown: `Nơi khác ${revision.length}` });
      expect(refused.status, revision).toBe(409);
    }
    expect((await formNow()).childHomeTown).toBe(before);
  });
});

describe('Two tabs', () => {
  beforeEach(async () => {
    draft = await readyBirth(t, b, BIRTH);
  });

  it('with two steps of one draft are no conflict', async () => {
    const info = await formNow();
    const fee = await b.get(`${draft}/le-phi`);
    await b.post(`${draft}/le-phi`, { ...formOf(fee), filingDelivery: 'desk', _action: 'save' });
    expect((await save({ ...info, childHomeTown: 'Xã Phước Sơn' })).location).toContain('da-luu');
    expect((await b.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'desk' }))).location).toBe(
      `${draft}/xac-nhan`,
    );
  });

  it('show both versions of what neither page asks, and overwrite nothing unasked', async () => {
    const filer = `${draft}/thong-tin/nguoi-nop`;
    const page = { ...(await formNow(filer)), filingFor: 'self' };
    const [one, two] = ['Số 1 đường Một', 'Số 2 đường Hai'];
    await save({ ...page, ownerPlace: two }, filer);
    const conflict = await b.post(filer, { ...page, ownerFullName: 'LÊ VĂN MỘT', ownerPlace: one });
    expect(conflict.status).toBe(409);
    expect(conflict.html).toContain(`Trên trang này: ${one}`);
    expect(conflict.html).toContain(`Đã lưu: ${two}`);
    expect((await formNow(filer)).ownerPlace).toBe(two);
    await save({ ...hidden(conflict.html), 'filing-keep-ownerPlace': 'mine' }, filer);
    expect((await formNow(filer)).ownerPlace).toBe(one);
  });

  it('on the third step both show how the result is delivered', async () => {
    const fee = formOf(await b.get(`${draft}/le-phi`));
    await b.post(`${draft}/le-phi`, {
      ...fee,
      filingDelivery: 'post',
      'filingAddress.provinceCode': '99',
      'filingAddress.communeCode': '99001',
      'filingAddress.detail': 'Số 1',
      _action: 'save',
    });
    const conflict = await b.post(`${draft}/le-phi`, {
      ...fee,
      filingDelivery: 'post',
      'filingAddress.detail': 'Số 2',
      _action: 'save',
    });
    expect(conflict.status).toBe(409);
    expect(conflict.html).toContain('Số 1, Phường An Phú, Tỉnh Một Cửa');
  });

  it('do not lose a file that the other one sent meanwhile', async () => {
    const page = await formNow();
    await b.upload(`${draft}/giay-to/giay-to-cu-tru`, {}, [
      { field: 'file:giay-to-cu-tru', filename: 'b.pdf', body: await samplePdf(2) },
    ]);
    expect((await save(page)).location).toContain('da-luu');
    expect((await b.get(`${draft}/giay-to`)).html).toContain('b.pdf');
  });

  it('that save at the same moment: one is saved, the other is shown the difference', async () => {
    const page = await formNow();
    const { partyId } = await someCitizen(t.deps);
    const row = sql`select 1 from drafts where party_id = ${partyId} and id = ${draft.split('/').at(-1)} for update`;
    const both = await atOnce(
      t.db,
      row,
      ['Một', 'Hai'].map((childHomeTown) => () => save({ ...page, childHomeTown })),
    );
    expect(both.map((s) => s.status).sort()).toEqual([303, 409]);
  });
});
