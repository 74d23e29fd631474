import { beforeAll, describe, expect, test } from 'vitest';
import { requestSupplement } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isOfDossier } from '#testing/by-code.ts';
import { officerNamed } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';
import { withDuty } from '#testing/with-more-content.ts';

// form 01 of TT 03/2025/TT-VPCP
const t = await appWithFilerAndDesk();
const { desk, file } = t;
let b: Browser;
beforeAll(async () => {
  b = await signInOfficer(t, 'canbo.anphu1');
});

const slip = async (code: string, form = 'giay-tiep-nhan') => {
  const { html } = await b.get(`/can-bo/ho-so/${code}/bieu-mau/${form}`);
  const sheet = html.slice(html.indexOf('mc-slip__title')).replaceAll('\u00a0', ' ');
  return sheet.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};
const textBetween = (text: string, from: string, to: string) => text.split(from)[1]?.split(to)[0]?.trim();
const fees = async (code: string) => textBetween(await slip(code), '7. Phí, lệ phí:', 'Quét mã');

describe('a fee of several parts', () => {
  const line = (name: string, amount: number | null, text = '') => ({
    rule: name,
    name,
    kind: 'le-phi',
    amount,
    quantity: 1,
    total: amount,
    text,
    withFiling: true, // so that it may be paid before the receipt is printed
  });
  const owes = async (
    lines: ReturnType<typeof line>[],
    before: (code: string) => Promise<unknown> = async () => {},
  ) => {
    const code = await file();
    const total = lines.reduce((sum, each) => sum + (each.total ?? 0), 0);
    await t.db.run(sql`update fees set state = 'due', total = ${total}, lines = ${JSON.stringify(lines)}
      where ${isOfDossier(code)}`);
    await before(code);
    await desk.accept(code);
    return code;
  };
  const exempt = async (code: string) => {
    const way = `/can-bo/ho-so/${code}/thu-phi`;
    const form = Object.fromEntries(posted((await b.get(way)).html));
    await b.post(way, { ...form, method: 'exempt', reason: 'Hộ nghèo', _action: 'confirmed' });
  };
  const [free, known] = [line('Đăng ký đúng hạn', 0), line('Bản sao', 14_000)];

  test('is printed as owed: what is free, what is not paid, and of what the desk fixes what the rule says', async () => {
    const code = await owes([free, known, line('Cấp lại', null, 'theo bảng giá của tỉnh')]);
    expect(await fees(code)).toBe(
      'Đăng ký đúng hạn: Không thu; Bản sao: 14.000 VND (chưa nộp); Cấp lại: theo bảng giá của tỉnh',
    );
  });

  test('is printed as paid, beside what was free', async () => {
    const code = await owes([free, known], (own) => desk.pay(own, 14_000));
    expect(await fees(code)).toBe('Đăng ký đúng hạn: Không thu; Bản sao: 14.000 VND (đã nộp)');
  });

  test('stands on the receipt of the money as what was paid for, without what was free and without an empty line', async () => {
    const rows = async (code: string) =>
      textBetween(await slip(code, 'bien-lai'), 'Thành tiền (đồng)', 'Số tiền bằng chữ');
    const one = await owes([free, known]);
    await desk.pay(one, 14_000);
    expect(await rows(one)).toBe('1 Bản sao Lệ phí 1 14.000 14.000 Tổng cộng 14.000');
    const several = await owes([known, line('Cấp lại', null), line('Đổi', null)]);
    await desk.pay(several, 50_000);
    expect(await rows(several)).toBe(
      '1 Bản sao Lệ phí 1 14.000 14.000 2 Cấp lại; Đổi Lệ phí 36.000 Tổng cộng 50.000',
    );
  });

  test('is printed as not taken after an exemption, and what was free as free, once', async () => {
    const code = await owes([free, known], exempt);
    expect(await fees(code)).toBe('Đăng ký đúng hạn: Không thu; Bản sao: Được miễn, không thu');
  });
});

test('the receipt of the money gives the filer’s address to the filer alone, and not to another who paid', async () => {
  const payerOf = async (payer: string) => {
    const code = await file();
    await t.db.run(sql`update fees set state = 'due', total = 8000 where ${isOfDossier(code)}`);
    await desk.accept(code);
    const way = `/can-bo/ho-so/${code}/thu-phi`;
    const form = Object.fromEntries(posted((await b.get(way)).html));
    await b.post(way, { ...form, method: 'cash', amount: '8000', payer, _action: 'confirmed' });
    const { address } = (await t.own(code)).people.submitter;
    return { text: textBetween(await slip(code, 'bien-lai'), 'Người nộp tiền:', 'Mã hồ sơ:'), address };
  };
  const own = await payerOf('');
  expect(own.text).toContain(`Địa chỉ: ${own.address}`);
  expect((await payerOf('NGUYỄN VĂN KHÁC')).text).toBe('NGUYỄN VĂN KHÁC');
});

test('the receipt is given to the filer, who signs it, and names the owner for whom they filed, once, below', async () => {
  const owner = {
    name: 'TRẦN ĐỨC DŨNG',
    idNumber: '099194000777',
    phone: '',
    email: '',
    address: 'Thôn Đông',
  };
  const code = await file({ onBehalf: true, owner });
  const { submitter } = (await t.own(code)).people;
  await desk.accept(code);
  const text = await slip(code);
  expect(textBetween(text, 'Tiếp nhận hồ sơ của:', 'Địa chỉ')).toBe(`${submitter.name} (nộp trực tuyến)`);
  const ofFiler = textBetween(text, 'Tiếp nhận hồ sơ của:', 'Chủ hồ sơ:');
  expect(ofFiler).toContain(`********${submitter.idNumber.slice(-4)}`);
  expect(ofFiler).not.toContain('Thôn Đông');
  expect(textBetween(text, 'Chủ hồ sơ:', 'Nội dung')).toMatch(/^TRẦN ĐỨC DŨNG Địa chỉ: Thôn Đông/);
  expect(textBetween(text, 'NGƯỜI NỘP HỒ SƠ', 'NGƯỜI TIẾP NHẬN')).toContain(submitter.name);
  expect(text.split(owner.name)).toHaveLength(2);
});

test('whoever files for themselves is not called the owner besides', async () => {
  const code = await file();
  await desk.accept(code);
  expect(await slip(code)).not.toContain('Chủ hồ sơ');
});

// NĐ 118/2025 Đ19 k5
test('while something is waited for, a receipt that was issued keeps its date, and one made anew holds nobody to it', async () => {
  const code = await file();
  await desk.accept(code);
  await desk.assign(code);
  const promise = async () => textBetween(await slip(code), '5. Thời gian trả kết quả:', '6.');
  const issued = await promise();
  expect(issued).toMatch(/^\d+ giờ \d+ phút, \S/);
  const { dossier } = await t.own(code);
  const officer = await officerNamed(t.deps, 'canbo.anphu2');
  const items = [{ target: 'giay-chung-sinh', text: 'Chụp lại' }];
  const request = {
    ref: dossier,
    revision: dossier.revision,
    officer,
    items,
    reason: '',
    now: t.clock.now(),
  };
  await t.db.tx((tx) => requestSupplement(tx, request));
  expect(await promise()).toBe(issued);
  await t.db.run(sql`delete from issued_forms where ${isOfDossier(code)}`);
  expect(await promise()).toBe('tính lại khi hồ sơ được bổ sung đầy đủ');
});

test('while a financial duty is waited for, one made anew says that the time goes on afterwards', async () => {
  const code = await file();
  await withDuty(t.deps, code);
  await desk.accept(code);
  await desk.assign(code);
  await desk.askDuty(code);
  await t.db.run(sql`delete from issued_forms where ${isOfDossier(code)}`);
  expect(textBetween(await slip(code), '5. Thời gian trả kết quả:', '6.')).toBe(
    'tính tiếp khi nghĩa vụ tài chính được thực hiện xong',
  );
});
