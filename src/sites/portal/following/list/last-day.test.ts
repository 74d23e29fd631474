import { expect, test } from 'vitest';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signedIn } from '#testing/sign-in.ts';
import { mineWords } from '../../words/my-dossiers.ts';

const t = await appWithFilerAndDesk('2026-12-01T09:00:00+07:00');
const { desk, file } = t;

const rowOf = async (code: string, path = '/ho-so-cua-toi') => {
  const { html } = await (await signedIn(t)).get(path);
  return html.split('<tr').find((row) => row.includes(`>${code}<`)) ?? '';
};

// NĐ 118/2025 Đ19 k5: in examination the answer may come within fifteen days; the last day of it stands in the row
test('a row that waits for a supplement has its last day, in both languages, until it was sent', async () => {
  const code = await file();
  for (const verb of ['accept', 'assign'] as const) await desk[verb](code);
  await desk.askInExamination(code, [{ target: 'other', text: 'Gọi lại' }]);
  const { answerUntil = '' } = (await t.own(code)).dossier.supplementRequest ?? {};
  const [year, month, day] = answerUntil.split('-');
  expect(await rowOf(code)).toContain(mineWords.vi.due.lastDay(`${day}/${month}/${year}`));
  expect(await rowOf(code, '/en/ho-so-cua-toi')).toContain('Last day: ');
});

test('a row that waits for nothing has none, and the procedure stands there by its short name', async () => {
  const code = await file();
  const row = await rowOf(code);
  expect(row).not.toContain('Hạn bổ sung');
  expect(row).toContain('Đăng ký khai sinh');
  expect(row).not.toContain('Thủ tục đăng ký khai sinh');
  expect(await rowOf(code, '/en/ho-so-cua-toi')).toContain('Registering a birth');
});
