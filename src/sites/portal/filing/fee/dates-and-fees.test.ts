import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAgencyByCode } from '#domain/agencies';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Fields } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import {
  begin,
  COPIES,
  feeWith,
  formOf,
  PASSPORT,
  send,
  tellOfBirth,
  tellOfPassport,
} from '#testing/filing-steps.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
});
afterAll(() => t.close());

describe('A date has its place in time', () => {
  it('a mother is born before her child, and not in the future', async () => {
    const b = await signedIn(t);
    const draft = await begin(b, BIRTH, { them: '1' });
    const send = async (day: string) =>
      tellOfBirth(t, b, draft, { motherDeclared: 'co', motherBirthDate: day });
    const younger = await send('3/11/2026');
    expect(younger.status).toBe(422);
    expect(younger.html).toContain('Nhập ngày sinh của người mẹ sớm hơn “Ngày, tháng, năm sinh”');
    expect((await send('21/11/2026')).html).toContain('Nhập ngày sinh của người mẹ không muộn hơn hôm nay');
    expect((await send('5/6/1994')).html).not.toContain('Nhập ngày sinh của người mẹ');
  });

  it('a passport takes the age group from the date of birth, whatever is answered, and asks nobody for it', async () => {
    const b = await signedIn(t);
    const draft = await begin(b, PASSPORT, { them: '1' });
    const page = await b.get(`${draft}/thong-tin/person`);
    expect(page.html).not.toMatch(/type="radio"[^>]*name="ageGroup"/);
    expect(page.html).toContain('đã đủ 14 tuổi');
    expect((await b.get(`${draft}/thong-tin/nguoi-nop`)).html).not.toContain('name="filingCase"');
    const send = async (more: Fields) => tellOfPassport(t, b, draft, more);
    const asChild = await send({ birthDate: '21/11/2012', ageGroup: 'tu-14', idNumber: '099312000565' });
    expect(asChild.status).toBe(422);
    expect(asChild.html).toContain('Chọn quan hệ với trẻ');
    const issuedBefore = await send({
      birthDate: '19/11/1990',
      ageGroup: 'duoi-14',
      idNumber: '099190000121',
      idIssuedOn: '1/1/1970',
    });
    expect(issuedBefore.html).toContain('Nhập ngày cấp thẻ căn cước không sớm hơn “Sinh ngày”');
    expect((await send({ idIssuedOn: '', idNumber: '099190000121' })).location).toBe(`${draft}/giay-to`);
    const parts = (await b.get(`${draft}/giay-to`)).html;
    expect(parts).toContain('Ảnh mặt trước thẻ căn cước');
    expect(parts).not.toContain('Giấy khai sinh hoặc trích lục khai sinh của trẻ');
  });

  it('a child needs a birth certificate and no identity card', async () => {
    const b = await signedIn(t);
    const draft = await begin(b, PASSPORT, { them: '1' });
    const answer = await tellOfPassport(t, b, draft, {
      birthDate: '21/11/2012',
      idNumber: '099312000565',
      guardianName: 'LÊ MINH ANH',
      guardianIdNumber: '099194000121',
      guardianRelation: 'me',
    });
    expect(answer.location).toBe(`${draft}/giay-to`);
    const parts = (await b.get(`${draft}/giay-to`)).html;
    expect(parts).toContain('Giấy khai sinh hoặc trích lục khai sinh của trẻ');
    expect(parts).not.toContain('Ảnh mặt trước thẻ căn cước');
  });
});

describe('The fee for certified copies', () => {
  it('is told where the number of copies is asked, of a birth and of papers to be certified', async () => {
    const b = await signedIn(t);
    const copies = await begin(b, COPIES, { them: '1' });
    expect((await b.get(`${copies}/thong-tin`)).html).toMatch(/Phí chứng thực bản sao: [^<]*2\.000 VND/);
    const birth = await begin(b, BIRTH, { them: '1' });
    const feeName = 'Phí cấp bản sao trích lục khai sinh: ';
    expect((await b.get(`${birth}/thong-tin/father`)).html).toContain(feeName);
    expect((await b.get(`${birth}/thong-tin/child`)).html).not.toContain(feeName);
  });

  it('is computed from the declared pages and copies, with its calculation and its cap', async () => {
    const b = await signedIn(t);
    const draft = await begin(b, COPIES, { them: '1' });
    const agency = await findAgencyByCode(t.db, 'H99.21.01');
    const info = async (visitDate: string) => ({
      ...formOf(await b.get(`${draft}/thong-tin`)),
      filingFor: 'self',
      filingAgency: agency?.id ?? '',
      'documents._rows': '2',
      'documents[0]._row': '1',
      'documents[0].title': 'Bằng tốt nghiệp',
      'documents[0].pages': '5',
      'documents[0].copies': '2',
      'documents[1]._row': '1',
      'documents[1].title': 'Hồ sơ thầu',
      'documents[1].pages': '300',
      'documents[1].copies': '1',
      foreign: 'khong',
      copyMaker: 'co-quan',
      visitDate,
      _action: 'next',
    });
    const before = await b.post(`${draft}/thong-tin`, await info('19/11/2026'));
    expect(before.html).toContain('dự định mang bản chính đến không sớm hơn hôm nay');
    const late = await b.post(`${draft}/thong-tin`, await info('21/12/2026'));
    expect(late.status).toBe(422);
    expect(late.html).toContain('trong vòng 30 ngày kể từ hôm nay: “21/12/2026” còn xa hơn');
    const lateInEnglish = await b.post(`/en${draft}/thong-tin`, await info('30/11/2036'));
    expect(lateInEnglish.html).toMatch(/within 30 days from today: [^<]*2036[^<]* is later than that/);
    // the thirtieth day is a Sunday, which is asked about
    expect((await b.post(`${draft}/thong-tin`, await info('20/12/2026'))).html).not.toContain(
      'trong vòng 30 ngày',
    );
    expect((await b.post(`${draft}/thong-tin`, await info('23/11/2026'))).location).toBe(`${draft}/giay-to`);
    const { html } = await b.get(`${draft}/le-phi`);
    expect(html).toContain('Phí chứng thực bản sao, giấy tờ 1');
    expect(html).toContain('Mỗi bản 5 trang: 2 × 2.000 + 3 × 1.000 = 7.000 VND');
    expect(html).toContain('14.000 VND');
    expect(html).toContain('= 302.000 VND, nhưng chỉ thu mức tối đa 200.000 VND mỗi bản');
    expect(html).toContain('Tổng cộng: 214.000 VND');
    // 5 × 2 and 300 × 1: nobody is asked whether that is much
    const infoHtml = (await b.get(`${draft}/thong-tin`)).html;
    expect(infoHtml).toContain('310 trang bản sao, hơn 200 trang: nơi chứng thực hẹn ngày trả.');
    expect(infoHtml).not.toMatch(/<input[^>]*type="radio"[^>]*name="volume"/);
  });

  const COUNTED = 'tính từ ngày Ông/Bà định mang bản chính đến';
  it.each([
    ['from the visit, where a day is named for it', '23/11/2026', true],
    ['from the sending, where none is', '', false],
  ])(
    'goes with a result that runs from the visit and an answer that is counted %s, on the success page',
    async (_, visitDate, isFromVisit) => {
      const b = await signedIn(t);
      const draft = await begin(b, COPIES, { them: '1' });
      const agency = await findAgencyByCode(t.db, 'H99.21.01');
      await b.post(`${draft}/thong-tin`, {
        ...formOf(await b.get(`${draft}/thong-tin`)),
        filingFor: 'self',
        filingAgency: agency?.id ?? '',
        'documents._rows': '1',
        'documents[0]._row': '1',
        'documents[0].title': 'Bằng tốt nghiệp',
        'documents[0].pages': '5',
        'documents[0].copies': '2',
        foreign: 'khong',
        copyMaker: 'co-quan',
        visitDate,
        _action: 'next',
      });
      await b.post(`${draft}/giay-to`, { ...formOf(await b.get(`${draft}/giay-to`)), _action: 'next' });
      await b.post(`${draft}/le-phi`, feeWith(await b.get(`${draft}/le-phi`), { filingDelivery: 'desk' }));
      const review = (await b.get(`${draft}/xac-nhan`)).html;
      // where there is nothing to choose, how the result is received is read once more all the same
      expect(review).toMatch(/Nhận kết quả<\/dt>\s*<dd[^>]*>Nhận tại quầy/);
      const seen = Object.fromEntries(posted(review).filter(([name]) => name === 'seen'));
      const done = await b.follow(await send(b, draft, seen));
      expect(done.html.includes('Ngày mang bản chính đến')).toBe(visitDate !== '');
      expect(done.html.includes(`, ${visitDate}</dd>`)).toBe(visitDate !== '');
      expect(done.html.includes(COUNTED)).toBe(isFromVisit);
      expect(done.html).toContain('tính từ khi Ông/Bà mang bản chính đến');
      expect(done.html).not.toContain('tính từ khi hồ sơ được tiếp nhận');
    },
  );
});
