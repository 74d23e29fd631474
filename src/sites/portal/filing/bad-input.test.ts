import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import {
  attachBirthProof,
  begin,
  birthInfo,
  feeWith,
  formOf,
  openInfo,
  pagesOf,
  tellOfBirth,
} from '#testing/filing-steps.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
let b: Browser;
let draft: string;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
  b = await signedIn(t);
  draft = await begin(b, BIRTH, { them: '1' });
});
afterAll(() => t.close());

const junk = {
  'too long': 'á'.repeat(1_000),
  NFD: 'Lê Gia Hân'.normalize('NFD'),
  'zero width': 'Lê\u200b Gia\ufeff Hân\u2060',
  'right to left': '\u202eLê Gia Hân\u202c',
  emoji: '👶🏽 Hân 👨‍👩‍👧',
  'half a surrogate': 'Hân \ud83d',
  script: '<script>alert(1)</script>',
  SQL: "'); drop table drafts; --",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant as text
  template: '{{7*7}} ${7*7} %s %00',
  lines: 'a\r\nb\nc\td\u0000e',
  prototype: '__proto__',
  number: '1e309',
};

const child = () => `${draft}/thong-tin/child`;

describe('Step 1, whatever is written', () => {
  it.each(Object.entries(junk))(
    'takes %s in every field with a sentence, never a fault of its own',
    async (_, text) => {
      const filled = Object.fromEntries(Object.keys(await birthInfo(t)).map((name) => [name, text]));
      const { at: first, firstPage } = await openInfo(b, draft);
      for (const at of pagesOf(firstPage, first)) {
        const page = formOf(await b.get(at));
        const own = Object.keys(page).filter((name) => !name.startsWith('_') && name !== 'revision');
        const everywhere = { ...filled, ...Object.fromEntries(own.map((name) => [name, text])) };
        const answer = await b.post(at, { ...page, ...everywhere, _action: 'next' });
        expect(answer.status, at).toBe(422);
        expect(answer.html).toContain('govuk-error-summary__title');
        expect(answer.html).not.toContain('<script>alert');
        expect((await b.get(at)).status).toBe(200);
      }
    },
  );
});

describe('Step 1', () => {
  beforeEach(async () => {
    draft = await begin(b, BIRTH, { them: '1' });
  });

  it('normalises what is only written in another way, and accepts it', async () => {
    for (const childName of [junk.NFD, junk['zero width'], junk['right to left']]) {
      const answer = await tellOfBirth(t, b, draft, { childName });
      expect(answer.location).toBe(`${draft}/giay-to`);
      expect(formOf(await b.get(child())).childName).toBe('LÊ GIA HÂN');
    }
  });

  it('says what to do about each missing field, and loses no other', async () => {
    await tellOfBirth(t, b, draft);
    const filer = `${draft}/thong-tin/nguoi-nop`;
    const ofFiler = {
      filingAgency: 'Chọn nơi tiếp nhận hồ sơ',
    };
    for (const [name, sentence] of Object.entries(ofFiler)) {
      const answer = await b.post(filer, { ...formOf(await b.get(filer)), [name]: '', _action: 'next' });
      expect(answer.status, name).toBe(422);
      expect(answer.html, name).toContain(sentence);
    }
    const ofChild = {
      childName: 'Nhập họ, chữ đệm, tên của trẻ',
      childBirthDate: 'Nhập ngày, tháng, năm sinh',
      childSex: 'Chọn giới tính',
    };
    for (const [name, sentence] of Object.entries(ofChild)) {
      const answer = await b.post(child(), { ...formOf(await b.get(child())), [name]: '', _action: 'next' });
      expect(answer.status, name).toBe(422);
      expect(answer.html, name).toContain(sentence);
      expect(formOf(answer).childHomeTown).toBe('Phường An Phú, tỉnh Một Cửa');
    }
    const nothing = await b.post(filer, { revision: formOf(await b.get(filer)).revision });
    expect(nothing.status).toBe(422);
    expect(nothing.html).toContain('Chọn một trong hai');
  });

  it('refuses a field that comes twice with different words', async () => {
    for (const name of ['childName', 'filingAgency', 'filingFor', 'childBirthDate']) {
      const answer = await tellOfBirth(t, b, draft, { [name]: ['self', 'other'] });
      expect(answer.status, name).toBe(422);
    }
  });

  it('refuses an agency, a case and a commune that are not offered', async () => {
    for (const [name, value] of [
      ['filingAgency', '01999999-0000-7000-8000-000000000000'],
      ['filingAgency', 'H99.01'],
      ['birthPlace.communeCode', '00004'],
      ['birthPlace.provinceCode', 'xx'],
    ] as const) {
      const answer = await tellOfBirth(t, b, draft, { [name]: value });
      expect(answer.status, `${name} ${value}`).toBe(422);
    }
  });

  it('asks for the owner when filing for somebody else, and checks each of their fields', async () => {
    const owner = {
      filingFor: 'other',
      ownerFullName: 'Lê Gia Hân',
      ownerNumber: '099326000565',
      ownerTelephone: '0900000999',
      ownerMail: 'a@b.vn',
      ownerPlace: 'Phường An Phú',
    };
    const wrong: Record<string, [string, string]> = {
      ownerFullName: ['', 'Nhập họ và tên chủ hồ sơ'],
      ownerNumber: ['12345', 'gồm 12 chữ số'],
      ownerTelephone: ['123', 'gồm 10 chữ số'],
      ownerMail: ['không phải thư', 'không có dấu @'],
      ownerPlace: ['x'.repeat(300), 'tối đa 200 ký tự'],
    };
    for (const [name, [value, sentence]] of Object.entries(wrong)) {
      const answer = await tellOfBirth(t, b, draft, { ...owner, [name]: value });
      expect(answer.status, name).toBe(422);
      expect(answer.html, name).toContain(sentence);
      // the same words, saved, do not lead to the next step either
      expect((await b.get(`${draft}/giay-to`)).location, name).toBe(`${draft}/thong-tin?thieu=1`);
    }
    const right = await tellOfBirth(t, b, draft, owner);
    expect(right.location).toBe(`${draft}/giay-to`);
  });
});

describe('Step 3', () => {
  beforeAll(async () => {
    draft = await begin(b, BIRTH, { them: '1' });
    await tellOfBirth(t, b, draft);
    await attachBirthProof(b, draft);
  });

  const fee = (more: Fields) => async () => {
    const page = await b.get(`${draft}/le-phi`);
    return b.post(`${draft}/le-phi`, feeWith(page, more));
  };

  it.each(Object.entries(junk))('takes %s in every field with a sentence', async (_, text) => {
    const answer = await fee({
      filingDelivery: text,
      'filingAddress.provinceCode': text,
      'filingAddress.communeCode': text,
      'filingAddress.detail': text,
      captcha: text,
    })();
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Chọn cách nhận kết quả');
  });

  it('needs a delivery that is offered, and a whole address for post', async () => {
    const online = await fee({ filingDelivery: 'online' })();
    expect(online.html).toContain('Chọn cách nhận kết quả');
    const half = await fee({
      filingDelivery: 'post',
      'filingAddress.provinceCode': '99',
      'filingAddress.communeCode': '00004',
      'filingAddress.detail': '',
    })();
    expect(half.status).toBe(422);
    expect(half.html).toContain('địa chỉ nhận kết quả qua bưu chính');
    expect(half.html).toContain('value="99" selected');
  });
});
