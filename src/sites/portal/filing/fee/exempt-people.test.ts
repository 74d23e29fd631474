import { describe, expect, test } from 'vitest';
import { listAgencies } from '#domain/agencies';
import type { TestApp } from '#testing/app.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { filingDay } from '#testing/filing-day.ts';
import { begin, fillInfo } from '#testing/filing-steps.ts';

const NOT_EXEMPT = 'Lệ phí đăng ký thường trú, nộp trực tuyến';
const EXEMPT = 'Miễn lệ phí';

let t: TestApp;
let b: Browser;
// the clock stands at Thursday 19 November 2026
filingDay((app, browser) => {
  t = app;
  b = browser;
});

const address = (name: string): Fields => ({
  [`${name}.provinceCode`]: '99',
  [`${name}.communeCode`]: '99001',
  [`${name}.detail`]: 'Số 12',
});
// of a man born in that year
const number = (year: number) => `099${year < 2000 ? 0 : 2}${String(year).slice(2)}000121`;

async function residence(birthDate: string, more: Fields = {}) {
  const draft = await begin(b, '1.004222', { them: '1' });
  const [agency] = await listAgencies(t.db, t.clock.now(), { kind: 'police-commune' });
  const answer = await fillInfo(b, draft, {
    filingFor: 'self',
    filingAgency: agency?.id ?? '',
    birthDate,
    sex: 'nam',
    idNumber: number(Number(birthDate.slice(-4))),
    parentConsentName: 'Lê Minh Anh',
    parentConsentIdNumber: '099194000121',
    ...address('newAddress'),
    placeKind: 'so-huu',
    hasExistingHousehold: 'chua',
    hasPermanent: 'khong',
    request: 'Đăng ký thường trú',
    ...more,
  });
  return { draft, answer };
}

const pages = async (draft: string) => ({
  fee: (await b.get(`${draft}/le-phi`)).html,
  parts: (await b.get(`${draft}/giay-to`)).html,
});

describe('the fee of a residence follows who registers', () => {
  test.each([
    ['20/11/2010', EXEMPT, 'trẻ em dưới 16 tuổi'], // sixteen tomorrow
    ['19/11/2010', NOT_EXEMPT, 'từ đủ 16 đến dưới 60 tuổi'],
    ['20/11/1966', NOT_EXEMPT, 'từ đủ 16 đến dưới 60 tuổi'], // sixty tomorrow
    ['19/11/1966', EXEMPT, 'từ đủ 60 tuổi, là người cao tuổi'],
  ])('born on %s: %s, whatever is posted of the age', async (born, fee, fact) => {
    for (const feeAge of ['tre-em', 'khong', 'cao-tuoi']) {
      const { draft, answer } = await residence(born, { feeAge, feeGround: 'khong' });
      expect(answer.location).toBe(`${draft}/giay-to`);
      const { fee: html, parts } = await pages(draft);
      expect(html).toContain(fact);
      expect(html.includes(NOT_EXEMPT)).toBe(fee === NOT_EXEMPT);
      expect(html.includes(`${EXEMPT}<`)).toBe(fee === EXEMPT);
      // the date of birth proves the age
      expect(parts).not.toContain('Giấy tờ chứng minh được miễn lệ phí');
    }
  });

  test.each(['khuyet-tat', 'co-cong', 'ho-ngheo', 'vung'])(
    'somebody of 36 is exempt for another reason (%s), and its paper is asked for',
    async (feeGround) => {
      const { draft, answer } = await residence('5/11/1990', { feeGround });
      expect(answer.location).toBe(`${draft}/giay-to`);
      const { fee, parts } = await pages(draft);
      expect(fee).toContain(`${EXEMPT}<`);
      expect(fee).not.toContain(NOT_EXEMPT);
      expect(parts).toContain('Giấy tờ chứng minh được miễn lệ phí');
    },
  );

  test('of somebody of 36 the reasons other than age are asked, and must be answered', async () => {
    const { answer } = await residence('5/11/1990');
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Người đăng ký thuộc diện nào dưới đây?');
    expect(answer.html).not.toMatch(/<input[^>]*type="radio"[^>]*name="feeAge"/);
  });

  test('an orphan’s exemption is for those under 18', async () => {
    const grown = await residence('19/11/2008', { feeGround: 'mo-coi' });
    expect(grown.answer.html).toContain('người đăng ký đã đủ 18 tuổi, nhưng ở đây trả lời');
    const { draft, answer } = await residence('20/11/2008', { feeGround: 'mo-coi' });
    expect(answer.location).toBe(`${draft}/giay-to`);
    expect((await pages(draft)).fee).toContain(`${EXEMPT}<`);
  });
});

describe('the fee of a criminal record certificate follows whom it is about', () => {
  const record = async (birthDate: string, feeGround: string) => {
    const draft = await begin(b, '3.000333', { them: '1' });
    const [agency] = await listAgencies(t.db, t.clock.now(), { kind: 'police-province' });
    const answer = await fillInfo(b, draft, {
      filingFor: 'self',
      filingAgency: agency?.id ?? '',
      birthDate,
      sex: 'nam',
      idNumber: number(Number(birthDate.slice(-4))),
      birthPlace: 'Phường An Phú',
      nationality: 'vn',
      ...address('permanentAddress'),
      fatherName: 'Lê Văn Một',
      motherName: 'Trần Thị Hai',
      'history._rows': '1',
      'history[0]._row': '1',
      'history[0].from': '9/2024',
      'history[0].place': 'Phường An Phú',
      'history[0].job': 'Học sinh',
      form: 'so-1',
      prohibition: 'khong',
      convicted: 'chua',
      authorised: 'khong',
      purpose: 'Xin việc',
      copies: '1',
      feeAge: 'khong',
      feeGround,
    });
    expect(answer.location).toBe(`${draft}/giay-to`);
    return pages(draft);
  };
  const FULL = 'Phí cung cấp thông tin lý lịch tư pháp';
  const LESS = 'Phí đối với người được giảm';
  const NONE = 'Phí đối với người được miễn';
  const PAPER = 'Giấy tờ chứng minh được miễn, giảm phí';

  test.each([
    ['20/11/2010', 'hoc-sinh', NONE, false], // a pupil of 15 is a child first
    ['19/11/2010', 'hoc-sinh', LESS, true],
    ['5/11/1990', 'khong', FULL, false],
    ['5/11/1990', 'co-cong', LESS, true],
    ['5/11/1990', 'ho-ngheo', NONE, true],
    ['19/11/1966', 'khong', NONE, false],
  ])('born on %s, %s: %s', async (born, ground, fee, paper) => {
    const sections = await record(born, ground);
    for (const name of [FULL, LESS, NONE]) expect(sections.fee.includes(name), name).toBe(name === fee);
    expect(sections.parts.includes(PAPER)).toBe(paper);
  });
});
