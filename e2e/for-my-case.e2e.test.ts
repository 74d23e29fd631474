import { expect, test } from 'vitest';
import { signIn } from '#testing/story/people-at-work.ts';
import { openServer } from '#testing/story/server.ts';
import { stage } from '#testing/story/stage.ts';
import { visitor } from '#testing/story/visit.ts';
import { DEMO_PASSWORD, demoCitizens } from '../src/seed.ts';

const on = stage(() => openServer({ now: '2026-11-20T08:30:00+07:00' }));

test('somebody with a telephone finds the procedure, tells their case, sees papers, fee and date, signs in, and is not asked for it again', async () => {
  const mother = await visitor(on.browser, { url: on.served.url, width: 360, story: 'for-my-case' });
  const main = mother.page.getByRole('main');
  await mother.go('/');
  await main.getByRole('combobox').fill('khai sinh');
  await main.getByRole('combobox').press('Escape');
  await mother.press(/^Tìm/, main);
  await mother.press('Đăng ký khai sinh', main);

  await mother.type('Ngày sinh của con', '31/9/2026');
  await mother
    .field('Có giấy tờ nào về việc sinh?')
    .selectOption({ label: 'Không có, nhưng có người làm chứng' });
  await mother.field('Ai đi đăng ký?').selectOption({ label: 'Mẹ' });
  await mother.press('Xem giấy tờ, phí và ngày');
  await mother.sees('Không có ngày “31/9/2026” trong lịch. Xem lại ngày và tháng.');
  await mother.type('Ngày sinh của con', '2/11/2026');
  await mother.press('Xem lại');
  expect(mother.page.url()).not.toContain('2026');
  const answer = main.locator('.mc-answer');
  // eight working hours, then one working day; the 24th is a holiday
  for (const text of [
    'Văn bản của người làm chứng xác nhận về việc sinh: 1 bản chính',
    'Không thu (con chưa quá 60 ngày tuổi)',
    /có kết quả chậm nhất 08:3\d Thứ Tư, 25\/11\/2026/,
    /xuất trình giấy tờ tùy thân/,
  ])
    await answer.getByText(text).first().waitFor();
  await mother.picture('answered');

  await mother.press('Nộp hồ sơ', answer);
  await mother.sees('Không có, nhưng có người làm chứng');
  await mother.press('Đăng nhập để nộp hồ sơ', main);
  const [who] = demoCitizens();
  if (!who) throw new Error('the seed has no citizen');
  await signIn(mother, on.served, {
    idNumber: who.idNumber,
    phone: who.contact.phone,
    password: DEMO_PASSWORD,
  });
  await mother.sees('Không có, nhưng có người làm chứng');
  await mother.press('Bắt đầu khai hồ sơ');
  const draft = new URL(mother.page.url()).pathname.replace(/\/thong-tin.*$/, '');
  await mother.go(`${draft}/thong-tin/birth`);
  expect(await mother.page.getByLabel('Không có giấy chứng sinh, có người làm chứng').isChecked()).toBe(true);
  await mother.go(`${draft}/thong-tin/requester`);
  expect(await mother.page.getByLabel('Mẹ', { exact: true }).isChecked()).toBe(true);
  await mother.leave();
});
