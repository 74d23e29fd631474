import { expect, test } from 'vitest';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { describeLimitInWords } from '#testing/limit-in-words.ts';
import { officerIn, signIn } from '#testing/story/enter.ts';
import { openServer } from '#testing/story/server.ts';
import { kindOf } from '#testing/story/settling.ts';
import { stage } from '#testing/story/stage.ts';
import { type Visitor, visitor } from '#testing/story/visit.ts';

const WHY = 'Chờ Công an phường Hòn May xác minh nơi cư trú.';
const on = stage(() => openServer({ now: '2026-11-19T09:00:00+07:00' }));
const desk = (username: string) =>
  officerIn(username, on.browser, on.served, { width: 1280, story: `extended-once-${username}` });

test('a dossier that will be late gets one new date: its officer proposes it, the leader sends it, its filer reads and prints it, and a second is refused', async () => {
  const { deps } = on.served;
  const filer = await someCitizen(deps);
  const code = await fileBirth(deps, filer);
  await describeLimitInWords({ db: deps.db, deps }, code);
  const rooms = await anPhu(deps);
  await rooms.accept(code, '', new Date('2026-11-23T16:00:00+07:00')); // a Monday: the letter goes out on Friday
  await rooms.assign(code);

  const officer = await desk('canbo.anphu2');
  await officer.go('/can-bo');
  await officer.press(/^Đến hạn, quá hạn/);
  await officer.press(/^Sẽ trễ hạn/);
  await proposes(officer, code);

  const leader = await desk('lanhdao.anphu');
  await leader.go('/can-bo');
  await leader.press(/^Đến hạn, quá hạn/);
  await leader.press(/^Sẽ trễ hạn/);
  await leader.sees('chờ gửi phiếu xin lỗi');
  await leader.press(code);
  await leader.press('Xem đề nghị hẹn lại');
  await leader.sees(WHY);
  await leader.choose('Quyết định', /Gửi phiếu xin lỗi/);
  await leader.press('Tiếp tục');
  await leader.at(/Xin lỗi và hẹn lại 16:00 Thứ Sáu, 27\/11\/2026\?/);
  await leader.press('Gửi phiếu xin lỗi');
  await leader.sees('Đã gửi phiếu xin lỗi và ngày hẹn mới cho người nộp');
  await leader.sees('PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ');
  await leader.leave();

  const mother = await visitor(on.browser, { url: on.served.url, width: 360, story: 'extended-once-filer' });
  await signIn(mother.context, on.served, filer);
  await mother.go(`/ho-so-cua-toi/${code}`);
  await mother.sees(/Hẹn trả kết quả: 16:00 Thứ Sáu, 27\/11\/2026/);
  await mother.sees(/Ngày này thay cho 16:00 Thứ Hai, 23\/11\/2026/);
  const pdf = mother.page.locator('a[href$="/bieu-mau/phieu-xin-loi/pdf"]');
  expect(await kindOf(mother, pdf)).toBe('%PDF-');
  await mother.press(/^Phiếu xin lỗi và hẹn lại ngày trả kết quả/);
  await mother.sees(WHY);
  await mother.leave();

  await officer.go(`/can-bo/ho-so/${code}`);
  await officer.sees(/Đã xin lỗi và hẹn lại một lần/);
  expect(await officer.page.getByRole('link', { name: 'Đề nghị hẹn lại', exact: true }).count()).toBe(0);
  await officer.forgive(() => officer.page.goto(`/can-bo/ho-so/${code}/de-nghi-hen-lai`).then(() => {}));
  await officer.sees(/Hồ sơ này đã được hẹn lại một lần/);
  await officer.leave();
});

async function proposes(officer: Visitor, code: string): Promise<void> {
  await officer.press(code);
  await officer.press('Đề nghị hẹn lại');
  await officer.type(/Ngày hẹn trả mới/, '27/11/2026');
  await officer.type(/Giờ hẹn trả mới/, '16:00');
  await officer.type(/Lý do trễ hạn/, WHY);
  await officer.press('Đề nghị hẹn lại');
  await officer.sees(/Đã đề nghị hẹn lại, chờ lãnh đạo/);
}
