import { beforeAll, expect, test } from 'vitest';
import { sampleCard, samplePdf, samplePortrait } from '#testing/sample-files.ts';
import { officerIn } from '#testing/story/enter.ts';
import { agreeToFee, declareAndSend, pickAddress, sentAs, upload, uploadBy } from '#testing/story/filing.ts';
import { runInOrder } from '#testing/story/in-order.ts';
import { messageTo } from '#testing/story/mailbox.ts';
import { officerAtDesk, signIn } from '#testing/story/people-at-work.ts';
import { openServer } from '#testing/story/server.ts';
import { accept, approve, assign, examine, recordResult, sendByPost } from '#testing/story/settling.ts';
import { stage } from '#testing/story/stage.ts';
import { type Visitor, visitor } from '#testing/story/visit.ts';
import { DEMO_PASSWORD, demoCitizens } from '../src/seed.ts';

const story = { width: 360, story: 'passport' };
const on = stage(() => openServer({ now: '2026-11-20T09:00:00+07:00' }));
let teacher: Visitor;
let clerk: Visitor;
let code = '';
const who = demoCitizens()[0] ?? { idNumber: '', contact: { phone: '', email: '' } };
const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });

beforeAll(async () => {
  teacher = await visitor(on.browser, { url: on.served.url, ...story });
});
runInOrder(() => teacher.picture('failed'));

test('on a phone, a teacher goes from the life event to the first step', async () => {
  await teacher.go('/');
  await teacher.press('Xuất nhập cảnh', teacher.page.getByRole('main'));
  await teacher.press(/Cấp hộ chiếu phổ thông/, teacher.page.getByRole('main'));
  await teacher.press(/Nộp hồ sơ trực tuyến/, teacher.page.getByRole('main'));
  await teacher.press('Đăng nhập để nộp hồ sơ');
  await signIn(teacher, on.served, {
    idNumber: who.idNumber,
    phone: who.contact.phone,
    password: DEMO_PASSWORD,
  });
  await teacher.press('Bắt đầu khai hồ sơ');
});

test('only what the account does not know is asked; three pictures are checked as they arrive', async () => {
  await teacher.choose(/Ông\/Bà nộp hồ sơ cho ai/, /Cho chính mình/);
  await teacher.press('Tiếp tục');
  expect(await teacher.field(/^Họ và tên/).inputValue()).toBe('LÊ MINH ANH');
  await teacher.field(/^Nơi sinh \(theo giấy khai sinh\)/).selectOption({ index: 1 });
  await teacher.field(/^Dân tộc/).selectOption({ label: 'Kinh' });
  await teacher.press('Tiếp tục');
  await teacher.type(/Nghề nghiệp/, 'Giáo viên');
  await teacher.press('Tiếp tục');
  await teacher.at('Cha, mẹ, vợ hoặc chồng');
  await teacher.press('Tiếp tục');
  await teacher.field(/^Nội dung đề nghị/).selectOption('lan-dau');
  await teacher.choose('Loại hộ chiếu', /^Không gắn/);
  await teacher.press('Tiếp tục');
  await teacher.at('Tài khoản nhận hoàn tiền');
  await teacher.press('Tiếp tục');
  await teacher.at('Giấy tờ kèm theo');
  const portrait = teacher.page.locator('[data-upload]').filter({ hasText: 'Ảnh chân dung' });
  await portrait.locator('input[type=file]').setInputFiles(jpeg('giay.jpg', await samplePdf()));
  await portrait.getByRole('alert').filter({ hasText: 'không phải là JPG' }).waitFor();
  await teacher.look();
  await upload(
    teacher,
    'Ảnh chân dung 4x6',
    jpeg('anh-ngang.jpg', await samplePortrait({ width: 900, height: 600 })),
  );
  await teacher.sees(/Tỷ lệ ảnh chưa đúng cỡ 4 × 6/);
  await portrait.getByRole('button', { name: /^Xóa/ }).click();
  await portrait.getByRole('button', { name: /^Xóa/ }).waitFor({ state: 'detached' });
  await upload(teacher, 'Ảnh chân dung 4x6', jpeg('chan-dung.jpg', await samplePortrait()));
  await upload(teacher, 'Ảnh mặt trước thẻ căn cước', jpeg('mat-truoc.jpg', await sampleCard()));
  await upload(teacher, 'Ảnh mặt sau thẻ căn cước', jpeg('mat-sau.jpg', await sampleCard({ text: '' })));
  await teacher.press('Tiếp tục');
});

test('the result is to be sent by post to an address', async () => {
  await teacher.sees('200.000 VND');
  await teacher.choose(/muốn nhận kết quả thế nào/, /bưu chính/);
  await pickAddress(teacher, /Địa chỉ nhận kết quả/, 'Số 12, đường Hoa Sứ');
  await agreeToFee(teacher, on.served, /bưu chính/);
  await declareAndSend(teacher);
  ({ code } = await sentAs(teacher));
});

test('the clerk asks for a sharper picture, and gets it', async () => {
  clerk = await officerAtDesk(on.browser, on.served, 'canbo.congantinh1', story);
  await clerk.press(code);
  await clerk.press('Yêu cầu bổ sung');
  await clerk.page.getByLabel(/Ảnh mặt trước thẻ căn cước/).check();
  await clerk.field(/Cần bổ sung gì/).fill('Chụp lại, không lóa, đủ bốn góc.');
  await clerk.press('Tiếp tục');
  await clerk.press('Gửi yêu cầu bổ sung');
  await clerk.sees('Đã gửi yêu cầu bổ sung');
  expect(await messageTo(on.served.url, who.contact.email ?? '', /cần được bổ sung/)).toContain('không lóa');
  await teacher.press('Chi tiết hồ sơ');
  await teacher.sees(/Chụp lại, không lóa/);
  await teacher.press(/^Bổ sung hồ sơ/, teacher.page.getByRole('main'));
  await uploadBy(
    teacher,
    teacher.page.locator('[data-upload]').first(),
    jpeg('mat-truoc-2.jpg', await sampleCard({ width: 1300, height: 820 })),
  );
  await teacher.type(/Lời nhắn gửi cơ quan/, 'Tôi đã chụp lại.');
  await teacher.press('Gửi bổ sung');
  await teacher.sees('Đã gửi phần bổ sung');
  await clerk.go('/can-bo');
  await accept(clerk, code);
  await clerk.go(`/can-bo/ho-so/${code}`);
  await clerk.press('Thu phí, lệ phí');
  await clerk.field(/Số tiền thu/).fill('200.000');
  await clerk.press('Tiếp tục');
  await clerk.sees('Thu 200.000 VND, tiền mặt?');
  await clerk.press('Thu tiền và in biên lai');
  await clerk.sees(/biên lai thu phí/i);
});

test('it is examined and approved, the passport goes to the post, and the teacher has followed it', async () => {
  const atDesk = (username: string) => officerIn(username, on.browser, on.served, story);
  const head = await atDesk('truongphong.xuatnhapcanh');
  await head.go('/can-bo');
  await assign(head, code, /Mai Thị Xuân Đào/);
  await head.leave();
  const officer = await atDesk('canbo.xuatnhapcanh1');
  await officer.go('/can-bo');
  await examine(officer, code);
  const leader = await atDesk('lanhdao.congantinh');
  await leader.go('/can-bo');
  await approve(leader, code);
  await leader.leave();
  await recordResult(officer, code, 'HC 12/2026');
  await officer.leave();
  await sendByPost(clerk, code, 'EB 123 456 789 VN');
  await clerk.leave();
  await teacher.go(`/ho-so-cua-toi/${code}`);
  await teacher.sees(/Đã trả kết quả/);
  await teacher.sees(/EB 123 456 789 VN/);
  await teacher.leave();
});
