import { expect, test } from 'vitest';
import { secretOf } from '#domain/dossiers';
import { BIRTH } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signedIn } from '#testing/sign-in.ts';
import { vi as w } from '../../words/next-step.vi.ts';

const t = await appWithFilerAndDesk();
const { desk, file, own } = t;
const filer = await signedIn(t);
const COMMUNE = 'Ủy ban nhân dân phường An Phú';

async function pages(code: string): Promise<string[]> {
  const { dossier } = await own(code);
  const lookUp = `/tra-cuu?ma=${code}&khoa=${secretOf(t.deps.keys, dossier)}`;
  return [(await filer.get(`/ho-so-cua-toi/${code}`)).html, (await t.browser().get(lookUp)).html];
}

// Luật Khiếu nại 02/2011/QH13, Đ7 (to whom first), Đ8 (in what form), Đ9 (90 days)
test('a refusal, at the desk or after examination, says where and how to complain and leads to filing again', async () => {
  const [refused, denied] = [await file(), await file()];
  await desk.refuse(refused, 'Không thuộc thẩm quyền');
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](denied);
  await desk.deny(denied, 'Không đủ điều kiện');
  await desk.result(denied);
  for (const html of [...(await pages(refused)), ...(await pages(denied))]) {
    expect(html).toContain(w.complain.how(COMMUNE));
    expect(html).toContain('trong 90 ngày');
    expect(html).toContain('href="/co-quan/H99.21.01"');
    expect(html).toContain(`href="/nop-ho-so?thu-tuc=${BIRTH}"`);
  }
  expect((await filer.get(`/nop-ho-so?thu-tuc=${BIRTH}`)).status).toBe(200);
});

test('nobody else is told how to complain of a refusal', async () => {
  const [sent, granted, withdrawn] = [await file(), await file(), await file()];
  for (const verb of ['accept', 'assign', 'examine', 'approve', 'result'] as const) await desk[verb](granted);
  const { revision } = (await own(withdrawn)).dossier;
  await filer.post(`/ho-so-cua-toi/${withdrawn}/rut`, { revision: String(revision), reason: 'Nộp nhầm' });
  for (const code of [sent, granted, withdrawn])
    for (const html of await pages(code)) expect(html).not.toContain(w.complain.title);
});
