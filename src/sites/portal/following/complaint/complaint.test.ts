import { expect, test } from 'vitest';
import { secretOf } from '#domain/dossiers';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signedIn } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00'); // a Thursday
const { desk, file, own } = t;
const COMMUNE = 'Ủy ban nhân dân phường An Phú';
const PAGE = 'href="/khieu-nai"';
const letterOf = (code: string) => `/ho-so-cua-toi/${code}/don-khieu-nai`;

async function pages(code: string) {
  const { dossier } = await own(code);
  const filer = await signedIn(t);
  return {
    own: (await filer.get(`/ho-so-cua-toi/${code}`)).html.split('<footer')[0] ?? '',
    anybodys:
      (await t.browser().get(`/tra-cuu?ma=${code}&khoa=${secretOf(t.deps.keys, dossier)}`)).html.split(
        '<footer',
      )[0] ?? '',
    letter: (await filer.get(letterOf(code))).html,
  };
}

test('a dossier leads to complaining from the moment it is late, the look-up to where, its filer’s page to a letter also', async () => {
  const code = await file();
  await desk.accept(code); // one working day: until Friday 09:00
  t.clock.set('2026-11-20T08:59:00+07:00');
  for (const html of Object.values(await pages(code)).slice(0, 2)) expect(html).not.toContain(PAGE);
  t.clock.set('2026-11-20T09:01:00+07:00');
  const late = await pages(code);
  expect(late.own).toContain(PAGE);
  expect(late.own).toContain(`href="${letterOf(code)}"`);
  expect(late.anybodys).toContain(PAGE);
  expect(late.anybodys).not.toContain('don-khieu-nai');
  // Luật Khiếu nại 02/2011/QH13, Đ8 k2: who, against whom with the address, what, what is asked for, the signature
  for (const text of [
    `Kính gửi: Người đứng đầu ${COMMUNE}`,
    'Kết quả được hẹn trả lúc 09:00 Thứ Sáu, 20/11/2026. Đến nay tôi chưa nhận được kết quả.',
    code,
    'Yêu cầu giải quyết',
    'NGƯỜI KHIẾU NẠI',
  ])
    expect(late.letter).toContain(text);
});

test('an answer that is late, and a refusal with its reason, fill the letter in their own way', async () => {
  t.clock.set('2026-11-19T09:00:00+07:00');
  const [unanswered, refused] = [await file(), await file()];
  await desk.refuse(refused, 'Không thuộc thẩm quyền');
  const told = await pages(refused);
  expect(told.own).toContain(`href="${letterOf(refused)}"`);
  expect(told.letter).toContain('với lý do ghi là: “Không thuộc thẩm quyền”');
  expect((await pages(unanswered)).own).not.toContain(PAGE);
  t.clock.set('2026-11-23T09:00:00+07:00');
  const late = await pages(unanswered);
  expect(late.own).toContain(PAGE);
  expect(late.letter).toContain('Đến nay tôi chưa nhận được trả lời về việc tiếp nhận.');
});

test('nobody else is given the letter', async () => {
  const code = await file();
  const other = await signedIn(t, 1);
  expect((await other.get(letterOf(code))).status).toBe(404);
  expect((await t.browser().get(letterOf(code))).status).toBe(303);
});
