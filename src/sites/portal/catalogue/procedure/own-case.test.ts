import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(); // Thursday 19 November 2026, 09:00
});
afterAll(() => t.close());

const BIRTH = '/thu-tuc/1.001193';
const IN_TIME = `${BIRTH}/truong-hop?tuoi-con=chua-qua-60-ngay&giay-to-sinh=chung-sinh&nguoi-nop=me`;
const answerIn = (html: string) => /<section class="mc-answer"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
const get = (url: string) => t.browser().get(url);

describe('the questions of a procedure’s page', () => {
  it('are plain, in both languages, and work without script by an address', async () => {
    const { html } = await get(BIRTH);
    expect(html).toContain(`<form method="get" action="${BIRTH}/truong-hop"`);
    for (const text of ['Ngày sinh của con', 'Con chưa quá 60 ngày tuổi', 'Ai đi đăng ký?'])
      expect(html).toContain(text);
    const english = (await get(`/en${BIRTH}`)).html;
    for (const text of ['Date of birth of the child', 'The child is at most 60 days old', 'Who applies?'])
      expect(english).toContain(text);
  });

  it('are not there where nothing depends on a case, or nothing can be filed', async () => {
    for (const code of ['1.000894'])
      expect((await get(`/thu-tuc/${code}`)).html).not.toContain('mc-own-case" ');
    expect((await get('/thu-tuc/1.000894/truong-hop?x=1')).location).toBe('/thu-tuc/1.000894');
    expect((await get(`${BIRTH}/truong-hop`)).location).toBe(BIRTH);
  });
});

describe('what they answer', () => {
  it('is exactly these papers, this fee, this date, whether to come, and the button that takes the case along', async () => {
    const answer = answerIn((await get(IN_TIME)).html);
    expect(answer).toContain('Giấy chứng sinh: 1 bản chính');
    for (const other of ['người làm chứng', 'Giấy cam đoan', 'bỏ rơi', 'ủy quyền', 'Tờ khai'])
      expect(answer).not.toContain(other);
    expect(answer).toContain('Không thu (con chưa quá 60 ngày tuổi)');
    // eight working hours from 09:00, 07:00–11:30 and 13:30–17:00; then one working day
    expect(answer).toContain('trả lời chậm nhất 09:00 Thứ Sáu, 20/11/2026');
    expect(answer).toContain('có kết quả chậm nhất 09:00 Thứ Hai, 23/11/2026');
    expect(answer).toContain('Khi nhận giấy khai sinh, Ông/Bà xuất trình');
    expect(answer).toContain(
      'href="/nop-ho-so?thu-tuc=1.001193&amp;tuoi-con=chua-qua-60-ngay&amp;giay-to-sinh=chung-sinh&amp;nguoi-nop=me"',
    );
  });

  it('is another for another case', async () => {
    const late = `${BIRTH}/truong-hop?tuoi-con=qua-60-ngay&giay-to-sinh=khong-co-gi&nguoi-nop=uy-quyen`;
    const answer = answerIn((await get(late)).html);
    for (const text of ['Giấy cam đoan về việc sinh: 1 bản chính', 'Văn bản ủy quyền đăng ký khai sinh'])
      expect(answer).toContain(text);
    expect(answer).not.toContain('Giấy chứng sinh:');
    expect(answer).toContain('Nơi tiếp nhận báo số tiền');
    expect(answer).not.toContain('Không thu');
    const house = answerIn((await get('/thu-tuc/1.013225/truong-hop?xay-gi=cong-trinh')).html);
    expect(house).toContain('Quyết định phê duyệt dự án');
    expect(house).not.toContain('đấu nối hạ tầng');
  });

  it('says in English what the province’s words say, and the official names of papers below their English ones', async () => {
    const answer = answerIn((await get(`/en${IN_TIME}`)).html);
    for (const text of ['Free (the child is at most 60 days old)', '1 original', 'If you send it now'])
      expect(answer).toContain(text);
    expect(answer).toContain('Birth notification of the hospital');
    expect(answer).toContain('<span lang="vi">Giấy chứng sinh</span>');
  });

  it('leaves open what depends on a question without an answer, and says so', async () => {
    const answer = answerIn((await get(`${BIRTH}/truong-hop?nguoi-nop=me`)).html);
    expect(answer).toContain('Còn tùy câu chưa trả lời: Con đã quá 60 ngày tuổi chưa?');
    expect(answer).toContain('Nếu con chưa quá 60 ngày tuổi: Không thu');
    expect(answer).toContain('Giấy chứng sinh: 1 bản chính, nếu có giấy chứng sinh bản giấy');
  });
});

describe('the papers of somebody who has not answered everything', () => {
  const papersIn = (html: string) =>
    /<dt[^>]*>\s*(?:Giấy tờ|Documents)[\s\S]*?<\/dd>/.exec(answerIn(html))?.[0] ?? '';

  it.each([
    ['1.001193', 'tuoi-con=chua-qua-60-ngay', 'Biên bản'],
    ['2.000815', 'nhieu-hay-it=it', 'hợp pháp hóa lãnh sự'],
    ['1.004222', 'mien-le-phi=khong', 'cho ở nhờ'],
    ['1.001612', 'mat-bang=nha-minh', 'Biên bản họp'],
    ['1.004873', 'lan-cap=lan-dau', 'ghi chú ly hôn'],
    ['3.000333', 'mien-giam=khong', 'ủy quyền'],
    ['1.014027', 'cach-nhan=nguoi-thay', 'ủy quyền'],
  ])('%s: are told to depend on the answers, and are not said to be none', async (code, query, paper) => {
    const url = `/thu-tuc/${code}/truong-hop?${query}`;
    const papers = papersIn((await get(url)).html);
    expect(papers).not.toContain('Không phải nộp giấy tờ');
    expect(papers.toLowerCase()).toMatch(new RegExp(`tùy câu trả lời:[\\s\\S]*${paper.toLowerCase()}`));
    const english = papersIn((await get(`/en${url}`)).html);
    expect(english).not.toContain('No documents needed');
    expect(english).toContain('Depending on your answers:');
  });

  it('are none only where that is certain', async () => {
    const url = '/thu-tuc/1.001612/truong-hop?ai-lap=ca-nhan&mat-bang=nha-minh';
    expect(papersIn((await get(url)).html)).toContain('Không phải nộp giấy tờ');
    expect(papersIn((await get(`/en${url}`)).html)).toContain('No documents needed');
  });

  it('say what only the form asks, when every question here is answered', async () => {
    const url = '/thu-tuc/3.000333/truong-hop?loai-phieu=so-1&mien-giam=khong';
    const papers = papersIn((await get(url)).html);
    expect(papers).toContain('Tùy điều khai trong tờ khai:');
    expect(papers).not.toContain('Không phải nộp giấy tờ');
  });
});

it('certified copies: the originals are to be brought, and no day is promised while nobody knows that of the visit', async () => {
  const url = '/thu-tuc/2.000815/truong-hop?nhieu-hay-it=it&nuoc-ngoai=khong&ai-chup=co-quan';
  const answer = answerIn((await get(url)).html);
  expect(answer).toMatch(/Mang đến nơi tiếp nhận:<\/p><ul[^>]*><li>Bản chính giấy tờ/);
  expect(answer).not.toContain('Không phải nộp giấy tờ');
  expect(answer).not.toContain('có kết quả chậm nhất');
  expect(answer).toContain('tính từ khi Ông/Bà mang bản chính đến:');
  const english = answerIn((await get(`/en${url}`)).html);
  for (const text of ['To bring to the receiving office:', 'from when you bring the originals:'])
    expect(english).toContain(text);
  const page = (await get('/thu-tuc/2.000815')).html;
  expect(page).toContain('Phải mang đến');
  expect(page).toContain('nộp trực tuyến thì tính từ khi Ông/Bà mang bản chính đến.');
  const start = (await get('/nop-ho-so?thu-tuc=2.000815')).html;
  expect(start).toContain('tính từ khi Ông/Bà mang bản chính đến');
  expect(start).not.toContain('tính từ khi hồ sơ được tiếp nhận');
});

describe('a date', () => {
  const dated = (date: string) =>
    get(`${BIRTH}/truong-hop?tuoi-con-ngay=${encodeURIComponent(date)}&giay-to-sinh=chung-sinh`);

  it.each([
    ['1/11/2026', 'chua-qua-60-ngay'],
    // the sixtieth day is 19 November: the last in time
    ['20/9/2026', 'chua-qua-60-ngay'],
    ['19.09.2026', 'qua-60-ngay'],
  ])('%s is answered by itself, and goes no further than this', async (date, choice) => {
    const r = await dated(date);
    expect([r.status, r.location]).toEqual([
      303,
      `${BIRTH}/truong-hop?tuoi-con=${choice}&giay-to-sinh=chung-sinh`,
    ]);
    expect(r.location).not.toContain('2026');
  });

  it('overrides what was chosen beside it', async () => {
    const r = await get(`${BIRTH}/truong-hop?tuoi-con-ngay=1/6/2026&tuoi-con=chua-qua-60-ngay`);
    expect(r.location).toBe(`${BIRTH}/truong-hop?tuoi-con=qua-60-ngay`);
  });

  it.each([
    ['31/2/2026', 'Không có ngày “31/2/2026” trong lịch'],
    ['010220', '“010220” chưa rõ là năm nào'],
    ['hôm qua', '“hôm qua” không phải là một ngày'],
    ['1/1/2027', 'Ngày 01/01/2027 chưa tới'],
    ['1/1/1700', 'quá xa để đúng'],
  ])('that cannot be, %s, is told in a sentence, and nothing is lost', async (date, sentence) => {
    const r = await dated(date);
    expect(r.status).toBe(422);
    expect(r.html).toContain(sentence);
    expect(r.html).toContain(`name="tuoi-con-ngay" type="text" value="${date}"`);
    expect(r.html).toContain('<option value="chung-sinh" selected>');
  });
});

it('an answer that is not in the list is told so', async () => {
  const r = await get(`${BIRTH}/truong-hop?tuoi-con=hai-tuoi&nguoi-nop=me`);
  expect(r.status).toBe(422);
  expect(r.html).toContain('Câu trả lời trong địa chỉ không có ở đây');
  expect(r.html).toContain('<option value="me" selected>');
});

it('no answer is kept: however many addresses are asked for, each is made, and none is offered to search engines', async () => {
  const before = t.deps.pages.get(IN_TIME);
  const r = await get(IN_TIME);
  expect([before, t.deps.pages.get(IN_TIME)]).toEqual([undefined, undefined]);
  expect(String(r.headers['cache-control'])).toContain('no-store');
  expect(r.html).toContain('<meta name="robots" content="noindex');
  await get(BIRTH);
  expect(t.deps.pages.get(BIRTH)).toBeDefined();
});

describe('the filing that the button begins', () => {
  it('says the case, and has the answers in the form, so that they are not asked again', async () => {
    const b = await signedIn(t);
    const start =
      '/nop-ho-so?thu-tuc=1.001193&tuoi-con=chua-qua-60-ngay&giay-to-sinh=nguoi-lam-chung&nguoi-nop=me';
    const page = await b.get(start);
    for (const text of ['Trường hợp đã chọn', 'Không có, nhưng có người làm chứng', 'Không thu (con chưa'])
      expect(page.html).toContain(text);
    expect(page.html).not.toContain('Giấy chứng sinh<');
    const begun = await b.post(start);
    const draft = begun.location.replace(/\/thong-tin$/, '');
    const pages = await Promise.all(
      ['child', 'birth', 'requester'].map((section) => b.get(`${draft}/thong-tin/${section}`)),
    );
    const html = pages.map((each) => each.html).join('');
    expect(html).toMatch(/value="lam-chung" checked/);
    expect(html).toMatch(/value="me" checked/);
  });

  it('takes the answers into a draft that was opened and left empty', async () => {
    const b = await signedIn(t);
    await b.get('/nop-ho-so?thu-tuc=2.000815');
    const first = await b.post('/nop-ho-so?thu-tuc=2.000815');
    const start = '/nop-ho-so?thu-tuc=2.000815&nuoc-ngoai=co';
    await b.get(start);
    const again = await b.post(start, { them: '1' });
    expect(again.location).toBe(first.location);
    expect((await b.get(again.location)).html).toMatch(/value="co" checked/);
  });
});
