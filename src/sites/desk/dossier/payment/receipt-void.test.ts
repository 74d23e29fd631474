import { beforeEach, describe, expect, test } from 'vitest';
import { listIssued, paperCodeOf } from '#domain/dossiers';
import { readMailbox } from '#domain/notices';
import { sql } from '#platform/db/sql.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isOfDossier } from '#testing/by-code.ts';
import { birthAnswers } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { owesKnownSum } from '#testing/owes-known-sum.ts';
import { posted } from '#testing/posted-form.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');
const { desk, own } = t;
let clerk: Browser;
let code: string;

beforeEach(async () => {
  code = await t.file({ answers: { ...birthAnswers, childBirthDate: '2026-06-02' } });
  await desk.accept(code);
  await owesKnownSum(t.db, code);
  await desk.pay(code, 15_000);
  clerk = await signInOfficer(t, 'canbo.anphu1');
});

const page = (name: string) => `/can-bo/ho-so/${code}/${name}`;
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const textOf = (html: string) =>
  mainOf(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const voidIt = async (fields: Record<string, string>) => {
  const { html } = await clerk.get(page('huy-bien-lai'));
  const form = Object.fromEntries(posted(mainOf(html))) as Record<string, string>;
  return clerk.post(page('huy-bien-lai'), { ...form, _action: 'confirmed', ...fields });
};
const issued = async (form: string) =>
  (await listIssued(t.db, (await own(code)).dossier)).filter((i) => i.form === form);
const check = async (paper: Parameters<typeof paperCodeOf>[0]) =>
  textOf((await t.browser().get(`/kiem-tra-giay-to?ma=${paperCodeOf(paper)}`)).html);

// NĐ 254/2026/NĐ-CP Đ23
test('a receipt says form, symbol, number, who collects with the tax code, what for, the sum in words, and has a code to check it by', async () => {
  const text = textOf((await clerk.get(page('bieu-mau/bien-lai'))).html);
  for (const said of [
    'Mẫu số: EBL01',
    'Ký hiệu: 26BLA',
    'Đơn vị thu',
    'Mã số thuế',
    'mười lăm nghìn đồng',
    code,
  ])
    expect(text.toLowerCase()).toContain(said.toLowerCase());
  expect(text).toMatch(/Số: \d{7}\b/);
  expect(text).toMatch(/Mã số thuế\s*:?\s*99\d{8}/);
  expect(text).toContain('Quét mã để kiểm tra giấy này');
  const [receipt] = await issued('fee-receipt');
  if (!receipt) throw new Error('no receipt was issued');
  expect(await check(receipt)).toContain('Giấy này có trong sổ cấp');
});

describe('a void receipt', () => {
  test('has a document of its own: which one, when, by whom, why and what stands instead; its check says the same', async () => {
    const [receipt] = await issued('fee-receipt');
    expect((await voidIt({ reason: 'Ghi sai người nộp', payer: 'TRẦN VĂN BA' })).status).toBe(303);
    const { receipts } = await own(code);
    const [first, second] = receipts;
    const text = textOf((await clerk.get(page('bieu-mau/huy-bien-lai'))).html);
    const numberOf = (n: number | undefined) => String(n).padStart(7, '0');
    expect(text).toContain(`ký hiệu 26BLA, số ${numberOf(first?.receiptNumber)}`);
    expect(text).toContain('Ghi sai người nộp');
    expect(text).toContain(desk.clerk.name);
    expect(text).toMatch(new RegExp(`Biên lai thay thế.*số ${numberOf(second?.receiptNumber)}`));
    if (!receipt) throw new Error('no receipt was issued');
    expect(await check(receipt)).toMatch(
      new RegExp(`đã bị hủy lúc .* và được thay bằng biên lai 26BLA/${second?.receiptNumber}`),
    );
    expect(textOf((await clerk.get(page('bieu-mau/bien-lai-lan-1'))).html)).toContain('ĐÃ HỦY');
    expect(textOf((await clerk.get(page('bieu-mau/bien-lai'))).html)).toContain('TRẦN VĂN BA');
    const [note] = await issued('receipt-void');
    if (!note) throw new Error('no document of the voiding');
    expect(await check(note)).toContain('Phiếu hủy biên lai');
  });

  test('is told to its filer by e-mail, why and with the document', async () => {
    await voidIt({ reason: 'Ghi sai người nộp', payer: 'TRẦN VĂN BA' });
    await runJobs(t.deps, t.url);
    const letters = await readMailbox(t.db);
    const [letter] = letters.filter((l) => l.channel === 'email' && l.subject.includes(`${code} đã hủy`));
    expect(letter?.body).toContain('Ghi sai người nộp');
    expect(letter?.attachments).toMatchObject([{ name: `huy-bien-lai-${code}.pdf` }]);
  });

  test('without another stays in the dossier, for its filer too, and nothing holds it to be true', async () => {
    await voidIt({ reason: 'Chưa thu tiền', 'lap-lai': 'none' });
    const filer = await signedIn(t);
    const { html } = await filer.get(`/ho-so-cua-toi/${code}`);
    expect(html).toContain('Phiếu hủy biên lai');
    expect(html).toContain('đã hủy lúc');
    const text = textOf((await filer.get(`/ho-so-cua-toi/${code}/bieu-mau/huy-bien-lai`)).html);
    expect(text).toContain('không có: tiền chưa thu');
    expect(await issued('receipt-void')).toHaveLength(1);
  });

  test('that stood in the place of another is void like any, and each document names its own', async () => {
    await voidIt({ reason: 'Sai lần một', payer: 'TRẦN VĂN BA' });
    await voidIt({ reason: 'Sai lần hai', payer: 'TRẦN VĂN BỐN' });
    expect(textOf((await clerk.get(page('bieu-mau/huy-bien-lai-lan-1'))).html)).toContain('Sai lần một');
    const second = textOf((await clerk.get(page('bieu-mau/huy-bien-lai-lan-2'))).html);
    expect(second).toContain('Sai lần hai');
    expect(second).not.toContain('Sai lần một');
  });
});

test('phí and lệ phí are listed apart on a receipt, each with its sum', async () => {
  const other = await t.file();
  const line = (name: string, kind: string, amount: number) => ({
    ...{ rule: name, name, kind, amount },
    ...{ quantity: 1, total: amount, text: '' },
  });
  const lines = JSON.stringify([line('Bản sao', 'phi', 8_000), line('Đăng ký', 'le-phi', 5_000)]);
  await t.db.run(
    sql`update fees set state = 'due', total = 13000, lines = ${lines} where ${isOfDossier(other)}`,
  );
  await desk.accept(other);
  await desk.pay(other, 13_000);
  const text = textOf((await clerk.get(`/can-bo/ho-so/${other}/bieu-mau/bien-lai`)).html);
  expect(text).toMatch(
    /Bản sao\s+Phí .*Đăng ký\s+Lệ phí .*Cộng phí\s+8\.000\s+Cộng lệ phí\s+5\.000\s+Tổng cộng\s+13\.000/,
  );
});
