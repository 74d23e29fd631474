import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeFor, tryPassword } from '#testing/account-journey.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { begin, openInfo, PASSPORT, pagesOf, readyBirth, send } from '#testing/filing-steps.ts';
import { startRegistering } from '#testing/registering.ts';
import { signedIn } from '#testing/sign-in.ts';
import { demoCitizens } from '../../seed.ts';

// What the source documents (docs/coverage.md) name on pages whose own tests are about something else.
let t: TestApp;
let citizen: Browser;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
  citizen = await signedIn(t);
});
afterAll(() => t.close());

const read = async (url: string) => (await t.browser().get(url)).html;
const has = (html: string, texts: string[]) => {
  for (const text of texts) expect(html).toContain(text);
};

test('the header marks the page on which one is, and says who is signed in', async () => {
  const { html } = await citizen.get('/ho-so-cua-toi');
  expect(html).toMatch(/href="\/ho-so-cua-toi" aria-current="page"/);
  expect(html).toMatch(/class="mc-account__name">LÊ MINH ANH</);
  has(html, ['href="/tai-khoan"', 'action="/dang-xuat"']);
  has(await read('/'), ['href="/dang-nhap"', 'href="/dang-ky"', 'Cổng dịch vụ công tỉnh Một Cửa']);
});

test('the banner names the People’s Committee, and the menu leads to the online services', async () => {
  has(await read('/'), ['mc-brand__line">Ủy ban nhân dân tỉnh Một Cửa<']);
  has(await read('/en'), ['mc-brand__line">People’s Committee of Một Cửa Province<']);
  for (const [url, name] of [
    ['/nop-ho-so', 'Dịch vụ công trực tuyến'],
    ['/en/nop-ho-so', 'Apply online'],
  ] as const)
    expect(await read(url)).toMatch(new RegExp(`<a href="${url}" aria-current="page">.*?</svg>${name}</a>`));
  for (const [href, name] of [
    ['/thu-tuc', 'Thủ tục hành chính'],
    ['/tra-cuu', 'Tra cứu hồ sơ'],
    ['/ho-so-cua-toi', 'Hồ sơ của tôi'],
    ['/huong-dan', 'Hướng dẫn'],
  ])
    expect(await read('/')).toMatch(new RegExp(`<li><a href="${href}">.*?</svg>${name}</a>`));
});

test('the foot of every page says the slogan, whose the portal is, and where the National portal is', async () => {
  const national = 'href="https://dichvucong.gov.vn"';
  has(await read('/'), [
    'Kết nối, cung cấp thông tin và dịch vụ công mọi lúc, mọi nơi.',
    'Bản quyền thuộc về Ủy ban nhân dân tỉnh Một Cửa.',
    '01 Quảng trường Trung tâm',
    national,
  ]);
  has(await read('/en'), [
    'any time, anywhere.',
    'Copyright: People’s Committee of Một Cửa Province.',
    national,
  ]);
});

test('one’s dossiers and one’s data stand beside one another on both pages, in both languages', async () => {
  const links = (html: string) =>
    [
      ...(/<ul class="mc-views">[\s\S]*?<\/ul>/.exec(html)?.[0].matchAll(/href="([^"]+)"( aria-current)?/g) ??
        []),
    ].map(([, href, current]) => [href, !!current]);
  const own = ['/ho-so-cua-toi', '/thanh-toan-cua-toi', '/giay-to-cua-toi', '/tai-khoan'];
  for (const url of own)
    for (const language of ['', '/en'])
      expect(links((await citizen.get(language + url)).html)).toEqual(
        own.map((each) => [language + each, each === url]),
      );
});

test('a procedure says what proves who one is at the counter', async () => {
  has(await read(`/thu-tuc/${BIRTH}`), [
    'đến nơi tiếp nhận trong giờ làm việc, mang theo thẻ căn cước, thẻ căn cước công dân hoặc hộ chiếu còn giá trị',
  ]);
});

test('every step of filing names the procedure with its code and its online level, and numbers the papers', async () => {
  const draft = await readyBirth(t, citizen, BIRTH);
  for (const step of ['thong-tin', 'giay-to', 'le-phi', 'xac-nhan'])
    expect((await citizen.follow(await citizen.get(`${draft}/${step}`))).html, step).toMatch(
      /govuk-caption-l">1\.001193 – Đăng ký khai sinh <strong class="[^"]*">Một phần</,
    );
  const papers = (await citizen.get(`${draft}/giay-to`)).html;
  expect(papers).toMatch(/mc-part__name"[^>]*>1\. /);
  has(papers, ['Giấy tờ gốc: 1 bản chính', 'Tải mẫu giấy tờ này', 'Quay lại bước thông tin']);
  has((await citizen.get(`${draft}/xac-nhan`)).html, ['Quay lại bước phí và nhận kết quả', 'Đồng ý, gửi đi']);
});

test('a trail leads from the home page to the list and to a procedure', async () => {
  const trail = (html: string) =>
    [
      ...(/<nav class="[^"]*breadcrumbs[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '').matchAll(/href="([^"]+)"/g),
    ].map((m) => m[1]);
  expect(trail(await read('/thu-tuc'))).toEqual(['/']);
  expect(trail(await read(`/thu-tuc/${BIRTH}`))).toEqual(['/', '/thu-tuc', '/thu-tuc?linh-vuc=ho-tich']);
});

test('a list of procedures says of each its tier, how far it goes online, and whether it can be filed here', async () => {
  const item =
    /<a [^>]*href="\/thu-tuc\/1\.001456"[\s\S]*?<\/li>/.exec(await read('/thu-tuc?q=1.001456'))?.[0] ?? '';
  has(item, ['Cấp hộ chiếu phổ thông', 'Cấp tỉnh', 'Nộp được tại đây', 'Mã 1.001456']);
});

test('registering says beside its boxes what they are for', async () => {
  const b = t.browser();
  has((await b.get('/dang-ky')).html, [
    'Viết như trên thẻ căn cước.',
    'Nên là số đăng ký chính chủ. Mã xác thực sẽ được gửi đến số này',
    'đây cũng là tên đăng nhập',
    'href="/dieu-khoan"',
    'href="/du-lieu-ca-nhan"',
    'Mục có dấu (*) và nền vàng là bắt buộc',
  ]);
  expect((await b.get('/dang-ky')).html).toMatch(/<div class="[^"]*mc-required"><label [^>]*for="phone">/);
  const codePage = await b.follow(await startRegistering(b));
  has(codePage.html, ['Chưa nhận được mã?', 'Gửi lại mã', 'Xác nhận']);
});

test('signing in leads to another code, to a forgotten password and to registering', async () => {
  const [known] = demoCitizens();
  const b = t.browser();
  has((await b.get('/dang-nhap')).html, ['Quên mật khẩu?', 'href="/dang-ky"']);
  const codePage = await b.follow(await tryPassword(b));
  has(codePage.html, ['090****201', 'Gửi lại mã', 'Mất số điện thoại nhận mã?']);
  await b.post('/dang-nhap/gui-lai-ma');
  const code = await codeFor(t, known?.contact.phone ?? '');
  expect((await b.post('/dang-nhap/ma-xac-thuc', { code })).status).toBe(303);
});

test('the form of a passport asks what its guide shows', async () => {
  const draft = await begin(citizen, PASSPORT);
  const { at: first, firstPage } = await openInfo(citizen, draft);
  let html = '';
  for (const at of pagesOf(firstPage, first)) html += (await citizen.get(at)).html;
  has(html, [
    'Họ và tên',
    'Giới tính',
    'Sinh ngày',
    'Nơi sinh (theo giấy khai sinh)',
    'Số căn cước (số định danh cá nhân)',
    'Ngày cấp thẻ căn cước',
    'Nội dung đề nghị',
    'Chi tiết nội dung đề nghị',
    'Loại hộ chiếu',
    'Nơi tiếp nhận hồ sơ',
    'Số tài khoản',
    'Tên chủ tài khoản',
    'Tên ngân hàng',
    'Sửa thông tin tài khoản',
    'Mục có dấu (*) và nền vàng là bắt buộc',
  ]);
  expect(html).toMatch(
    /name="refundHolder"[^>]*value="LÊ MINH ANH"|value="LÊ MINH ANH"[^>]*name="refundHolder"/,
  );
});

test('the third step says who pays the postage, and the last page what to keep', async () => {
  const draft = await readyBirth(t, citizen, BIRTH);
  has((await citizen.get(`${draft}/le-phi`)).html, [
    'Nhận tại quầy',
    'Nhận qua bưu chính',
    'Ông/Bà trả cước cho bưu chính khi nhận',
  ]);
  const done = await citizen.follow(await send(citizen, draft));
  has(done.html, ['Đã gửi hồ sơ', 'vui lòng ghi lại mã hồ sơ và mã bảo mật', 'Tài khoản', 'Chi tiết hồ sơ']);
  has(done.html, [
    'Quy trình thực hiện dịch vụ công trực tuyến',
    'Bước 4/5: Theo dõi kết quả',
    'Nhận kết quả',
  ]);
});

test('the guide leads from finding a procedure to following it, and says what an online service is', async () => {
  has(await read('/huong-dan'), [
    'Tìm thủ tục',
    'Thông tin hồ sơ',
    'Giấy tờ kèm theo',
    'Kiểm tra và gửi',
    'Không có tài khoản: dùng “Tra cứu hồ sơ”',
    'Dịch vụ công trực tuyến',
    'được làm qua mạng cho người dân, doanh nghiệp, tổ chức',
  ]);
});

test('the guide has a chapter on registering and signing in, one on filing and one on following', async () => {
  const { html } = await t.browser().get('/huong-dan');
  const sectionIds = [...html.matchAll(/<h2[^>]* id="([^"]+)"/g)].map(([, id]) => id);
  expect(sectionIds.slice(0, 3)).toEqual(['tai-khoan', 'nop-ho-so', 'theo-doi']);
  has(html, ['Đặt mật khẩu', 'bấm “Quên mật khẩu?”', 'Mang thẻ căn cước đến Bộ phận Một cửa bất kỳ']);
});

test('the guide names the browsers of today', async () => {
  has(await read('/huong-dan'), [
    'Chrome, Cốc Cốc, Edge, Firefox, Safari',
    'lúc nào cũng nộp được',
    'Internet Explorer',
  ]);
});

test('an office tells where it is, its telephones, fax, e-mail and hours', async () => {
  has(await read('/co-quan/H99.01'), ['Địa chỉ', 'Điện thoại', 'Fax', 'Thư điện tử', 'Giờ làm việc']);
});
