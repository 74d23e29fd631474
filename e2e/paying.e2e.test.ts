import { beforeAll, expect, test } from 'vitest';
import { sampleCard, samplePortrait } from '#testing/sample-files.ts';
import { agreeToFee, declareAndSend, pickAddress, sentAs, upload } from '#testing/story/filing.ts';
import { runInOrder } from '#testing/story/in-order.ts';
import { messageTo } from '#testing/story/mailbox.ts';
import { officerAtDesk, signIn } from '#testing/story/people-at-work.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { type Visitor, visitor } from '#testing/story/visit.ts';
import { DEMO_PASSWORD, demoCitizens } from '../src/seed.ts';

const story = { width: 360, story: 'paying' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
const who = demoCitizens()[0] ?? { idNumber: '', contact: { phone: '', email: '' } };
const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
let teacher: Visitor;
let code = '';
let secret = '';

beforeAll(async () => {
  teacher = await visitor(on.browser, { url: on.served.url, ...story });
});
runInOrder(() => teacher.picture('failed'));

/** At the gateway: what shall happen, and back. */
async function atGateway(v: Visitor, what: RegExp): Promise<void> {
  await v.at('Cổng thanh toán thử');
  await v.choose(/Chọn điều sẽ xảy ra/, what);
  await v.press('Thực hiện');
  await v.press('Về cổng dịch vụ công');
  await v.at('Kết quả thanh toán');
}

async function filePassport(): Promise<void> {
  await teacher.go('/nop-ho-so?thu-tuc=1.001456');
  if (!code) {
    await teacher.press('Đăng nhập để nộp hồ sơ');
    await signIn(teacher, on.served, {
      idNumber: who.idNumber,
      phone: who.contact.phone,
      password: DEMO_PASSWORD,
    });
  }
  await teacher.press('Bắt đầu khai hồ sơ');
  await teacher.choose(/Ông\/Bà nộp hồ sơ cho ai/, /Cho chính mình/);
  await teacher.press('Tiếp tục');
  await teacher.field(/^Nơi sinh \(theo giấy khai sinh\)/).selectOption({ index: 1 });
  await teacher.field(/^Dân tộc/).selectOption({ label: 'Kinh' });
  await teacher.press('Tiếp tục');
  await teacher.type(/Nghề nghiệp/, 'Giáo viên');
  await teacher.press('Tiếp tục');
  await teacher.press('Tiếp tục');
  await teacher.field(/^Nội dung đề nghị/).selectOption('lan-dau');
  await teacher.choose('Loại hộ chiếu', /^Không gắn/);
  await teacher.press('Tiếp tục');
  await teacher.press('Tiếp tục');
  await teacher.at('Giấy tờ kèm theo');
  await upload(teacher, 'Ảnh chân dung 4x6', jpeg('chan-dung.jpg', await samplePortrait()));
  await upload(teacher, 'Ảnh mặt trước thẻ căn cước', jpeg('mat-truoc.jpg', await sampleCard()));
  await upload(teacher, 'Ảnh mặt sau thẻ căn cước', jpeg('mat-sau.jpg', await sampleCard({ text: '' })));
  await teacher.press('Tiếp tục');
  await teacher.choose(/muốn nhận kết quả thế nào/, /bưu chính/);
  await pickAddress(teacher, /Địa chỉ nhận kết quả/, 'Số 12, đường Hoa Sứ');
  await agreeToFee(teacher, on.served, /bưu chính/);
  await declareAndSend(teacher);
  ({ code, secret } = await sentAs(teacher));
}

test('sending a passport leads to paying; paying fails, the dossier is sent all the same, and its page says what is still to be paid', async () => {
  await filePassport();
  await teacher.sees('Chưa nộp phí, lệ phí: 200.000 VND');
  await teacher.press('Thanh toán', teacher.page.getByRole('main'));
  await teacher.at('Thanh toán phí, lệ phí');
  await teacher.page.getByLabel('Vietcombank').check();
  await teacher.press('THANH TOÁN');
  await teacher.press(/Đến trang thanh toán của VNPAY/);
  await atGateway(teacher, /Không đủ số dư/);
  await teacher.sees('Lần thanh toán này không thành công');
  await teacher.press('Về hồ sơ');
  await teacher.sees(/Mới đăng ký/);
});

test('the message names the sum and the address; paying again there, later, succeeds', async () => {
  const letter = await messageTo(on.served.url, who.contact.email ?? '', /Đã nhận hồ sơ/);
  expect(letter).toContain('200.000 VND');
  expect(letter).toContain(`/thanh-toan?ma=${code}`);
  await teacher.press(/Thanh toán trực tuyến/);
  await teacher.page.getByLabel('VNPT Money').check();
  await teacher.press('Thanh toán lại');
  await teacher.press(/Đến trang thanh toán của VNPAY/);
  await atGateway(teacher, /Thanh toán thành công, báo ngay/);
  await teacher.sees('Đã thanh toán 200.000 VND');
  await teacher.press('Xem biên lai');
  await teacher.go('/thanh-toan-cua-toi');
  await teacher.sees('Đã thanh toán');
  await teacher.sees('Không thành công');
});

test('another is paid without an account and without script, by number and secret; the desk sees it paid', async () => {
  await filePassport();
  const stranger = await visitor(on.browser, { url: on.served.url, ...story, script: false });
  await stranger.go('/tra-cuu');
  await stranger.type('Mã hồ sơ', code);
  await stranger.type('Mã bảo mật', secret);
  await stranger.press('Tìm kiếm', stranger.page.getByRole('main'));
  await stranger.press('Thanh toán 200.000 VND');
  expect(await stranger.page.content()).not.toContain('LÊ MINH ANH');
  await stranger.press('THANH TOÁN');
  await stranger.press(/Đến trang thanh toán của VNPAY/);
  await atGateway(stranger, /Thanh toán thành công, báo ngay/);
  await stranger.sees('Đã thanh toán 200.000 VND');
  expect(await stranger.page.content()).not.toContain('LÊ MINH ANH');
  const clerk = await officerAtDesk(on.browser, on.served, 'canbo.congantinh1', story);
  await clerk.go(`/can-bo/ho-so/${code}`);
  await clerk.sees(/Đã thu 200\.000 VND, biên lai số/);
});
