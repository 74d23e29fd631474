import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { secretOf } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { sampleGrey } from '#platform/images/inspect-image.ts';
import { LONGEST, readQr } from '#platform/images/read-qr.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isDossier, isOfDossier } from '#testing/by-code.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { pdfPicture } from '#testing/pdf-picture.ts';
import { pdfText } from '#testing/pdf-text.ts';
import { posted } from '#testing/posted-form.ts';
import { incoming, samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';

const t = await appWithFilerAndDesk();
const { desk, file, own } = t;
let b: Browser;
beforeAll(async () => {
  b = await signInOfficer(t, 'canbo.anphu1');
});

const at = (code: string, form: string) => `/can-bo/ho-so/${code}/bieu-mau/${form}`;

test('the receipt shows what was received, the date of the result, the receiver, the number, the secret and the code', async () => {
  const code = await file();
  const { promisedAt } = await desk.accept(code, 'Nộp thêm bản sao khi đến <b>nhận</b>');
  const response = await b.get(`${at(code, 'giay-tiep-nhan')}?xong=accept`);
  expect(response.status).toBe(200);
  expect(response.html).toMatch(/mc-no-print[\s\S]*Đã tiếp nhận hồ sơ/);
  expect(response.html).not.toContain('<b>nhận');
  const { dossier } = await own(code);
  const expected = [
    code,
    secretOf(t.deps.keys, dossier),
    'ỦY\u00a0BAN\u00a0NHÂN\u00a0DÂN PHƯỜNG\u00a0AN\u00a0PHÚ', // each in one piece
    'LÊ MINH ANH',
    '********0121',
    'Phường An Phú, ngày 19 tháng 11 năm 2026',
    desk.clerk.name,
  ];
  for (const text of expected) expect(response.html).toContain(text);
  expect(promisedAt).not.toBeNull();
  expect(response.html).not.toContain('099194000121');
  const pdf = await b.get(`${at(code, 'giay-tiep-nhan')}/pdf`);
  const text = pdfText(pdf.body);
  for (const one of expected) expect(text).toContain(one.replace(/\s/g, ''));
  expect(pdf.body.toString('latin1')).toContain('pdfaid:part');
  const again = await b.get(`${at(code, 'giay-tiep-nhan')}/pdf`);
  expect(again.body.equals(pdf.body)).toBe(true);
});

// TT 03/2025/TT-VPCP, form 01: what the agency received
test('the receipt of an online dossier counts the files that came and no paper, which nobody handed in', async () => {
  const code = await file();
  await desk.accept(code);
  const { html } = await b.get(at(code, 'giay-tiep-nhan'));
  const { version } = await own(code);
  const part = version.content.parts.find((p) => p.id === 'giay-chung-sinh');
  expect(part?.originals).toBe(1);
  const rows = [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) => cell),
  );
  expect(rows.filter((row) => row.length > 0)).toEqual([['1', part?.name, '-', '-', '-', '1']]);
});

test('the receipt lists what was sent beside the papers of the procedure, with the names of the files and how many', async () => {
  const filer = await signedIn(t);
  const { code, way, fields } = await supplementPage(t, filer, [{ target: 'other', text: 'Giấy xác nhận' }]);
  const other = async (name: string, pages: number) => ({
    field: 'file:other',
    filename: name,
    body: await samplePdf(pages),
  });
  const files = [await other('cu-tru.pdf', 2), await other('ho-khau.pdf', 3)];
  const sent = await filer.upload(way, { ...fields, _action: '' }, files);
  expect(sent.location).toContain('xong=supplement');
  await desk.accept(code);
  const { html } = await b.get(at(code, 'giay-tiep-nhan'));
  expect(html).toMatch(/Giấy tờ bổ sung khác: cu-tru\.pdf; ho-khau\.pdf<\/td>[\s\S]*?>2<\/td><\/tr>/);
});

test('a telephone that scans the code on the sheet or in the PDF opens the look-up of that dossier', async () => {
  const code = await file();
  await desk.accept(code);
  const sheet = await b.get(at(code, 'giay-tiep-nhan'));
  const drawn = /mc-slip__code"><svg ([\s\S]*?)<\/svg>/.exec(sheet.html)?.[1] ?? '';
  const onSheet = await sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="300" ${drawn}</svg>`),
  )
    .flatten({ background: '#fff' })
    .png()
    .toBuffer();
  const inPdf = await pdfPicture((await b.get(`${at(code, 'giay-tiep-nhan')}/pdf`)).body);
  for (const [name, picture] of Object.entries({ onSheet, inPdf })) {
    const url = await readQr(await sampleGrey(incoming(picture, `${name}.png`).path, LONGEST));
    expect(url, name).toMatch(new RegExp(`^${t.deps.config.publicUrl}/tra-cuu\\?`));
    const stranger = t.browser();
    const found = await stranger.get((url ?? '').slice(t.deps.config.publicUrl.length));
    expect(found.status, name).toBe(200);
    expect(found.html, name).toContain(code);
    expect(found.html, name).toContain('Được tiếp nhận');
    expect(found.html, name).not.toContain('LÊ MINH ANH');
  }
});

test.each([
  ['\uf0b7 Thiếu giấy chứng sinh', '•Thiếugiấychứngsinh'],
  ['Diện tích 72 ㎡ không khớp', '72㎡khôngkhớp'],
  ['Gia phả 漢喃, tiếng Chăm ꨀꨇ', '漢喃,tiếngChămꨀꨇ'],
  ['Một chữ không phông nào có: \u{10fffd}', '□'],
])('a reason with a letter that the papers’ font lacks is printed: %j', async (reason, printed) => {
  const code = await file();
  await desk.refuse(code, reason);
  const pdf = await b.get(`${at(code, 'phieu-tu-choi')}/pdf`);
  expect(pdf.status).toBe(200);
  expect(pdfText(pdf.body)).toContain(printed);
});

test.each([
  ['three copies of which the desk said the sum', [['Phí bản sao', 3]], 45_000, ['3', '15.000', '45.000']],
  ['one thing', [['Lệ phí hộ tịch', 1]], 8_000, ['1', '8.000', '8.000']],
  ['a sum that the copies do not divide', [['Phí bản sao', 3]], 40_000, ['3', '', '40.000']],
  [
    'two things in one sum',
    [
      ['Phí bản sao', 3],
      ['Lệ phí hộ tịch', 1],
    ],
    53_000,
    ['', '', '53.000'],
  ],
] as const)('a receipt says what was given: %s', async (_, things, sum, cells) => {
  const code = await file();
  const lines = things.map(([name, quantity]) => ({
    rule: 'x',
    name,
    kind: 'phi',
    amount: null,
    quantity,
    total: null,
    text: '',
    withFiling: true,
  }));
  await t.db.run(sql`update fees set state = 'due', total = 0, lines = ${JSON.stringify(lines)}
    where ${isOfDossier(code)}`);
  await desk.pay(code, sum);
  const { html } = await b.get(at(code, 'bien-lai'));
  const row = /<td[^>]*>1<\/td>([\s\S]*?)<\/tr>/.exec(html)?.[1] ?? '';
  const cellTexts = [...row.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell]) => cell);
  expect(cellTexts).toEqual([things.map(([name]) => name).join('; '), 'Phí', ...cells]);
});

test('the receipt says of the fee what is true when it is issued: owed, paid with its sum, or not taken', async () => {
  const fees = async (code: string) => {
    const { html } = await b.get(at(code, 'giay-tiep-nhan'));
    return html.slice(html.indexOf('7. Phí, lệ phí')).slice(0, 400).replaceAll('\u00a0', ' ');
  };
  const owes = async (amount: number | null) => {
    const code = await file();
    const line = {
      rule: 'x',
      name: 'Lệ phí',
      kind: 'le-phi',
      amount,
      quantity: 1,
      total: amount,
      text: '',
      withFiling: true,
    };
    await t.db.run(sql`update fees set state = 'due', total = ${amount ?? 0}, lines = ${JSON.stringify([line])}
      where ${isOfDossier(code)}`);
    return code;
  };
  const [known, open, exempt] = [await owes(14_000), await owes(null), await owes(14_000)];
  for (const code of [known, open]) await desk.accept(code);
  expect(await fees(known)).toContain('Lệ phí: 14.000 VND (chưa nộp)');
  expect(await fees(open)).toContain('Lệ phí: xác định khi thu');
  const paid = await owes(null);
  await desk.pay(paid, 25_000);
  await desk.accept(paid);
  expect(await fees(paid)).toContain('Lệ phí: 25.000 VND (đã nộp)');
  const way = `/can-bo/ho-so/${exempt}/thu-phi`;
  const form = Object.fromEntries(posted((await b.get(way)).html));
  const because = { ...form, method: 'exempt', reason: 'Hộ nghèo', _action: 'confirmed' };
  expect((await b.post(way, because)).location).toContain('xong=record-exemption');
  await desk.accept(exempt);
  expect(await fees(exempt)).toContain('Lệ phí: Được miễn, không thu');
  expect(await fees(exempt)).not.toMatch(/14\.000|chưa nộp/);
});

test('a request, a refusal and a payment each have a slip, and a dossier has only the slips of what happened to it', async () => {
  const [awaiting, refused, paid] = [await file(), await file(), await file()];
  await desk.ask(
    awaiting,
    [
      { target: 'giay-chung-sinh', text: 'Chụp lại cho rõ' },
      { target: 'form', text: 'Sửa nơi sinh' },
    ],
    'Chưa đủ căn cứ',
  );
  await desk.refuse(refused, 'Không thuộc thẩm quyền');
  await t.db.run(sql`update fees set state = 'due', total = 8000,
    lines = '[{"rule":"x","name":"Phí bản sao","kind":"phi","amount":8000,"quantity":1,"total":8000,"text":"","withFiling":true}]'
    where ${isOfDossier(paid)}`);
  await desk.pay(paid, 8000);
  const slips: [string, string, string[]][] = [
    [
      awaiting,
      'phieu-bo-sung',
      ['Chụp lại cho rõ', 'Nội dung khai trực tuyến', 'Sửa nơi sinh', 'Chưa đủ căn cứ'],
    ],
    [refused, 'phieu-tu-choi', ['Không thuộc thẩm quyền', desk.clerk.name]],
    [paid, 'bien-lai', ['8.000', 'Tám nghìn đồng', 'Tiền mặt', 'Phí bản sao']],
  ];
  for (const [code, form, texts] of slips) {
    const response = await b.get(at(code, form));
    expect(response.status, form).toBe(200);
    const pdf = await b.get(`${at(code, form)}/pdf`);
    for (const text of [code, ...texts]) {
      expect(response.html, form).toContain(text);
      expect(pdfText(pdf.body), form).toContain(text.replace(/\s/g, ''));
    }
  }
  for (const [code, own] of slips)
    for (const form of ['giay-tiep-nhan', 'phieu-bo-sung', 'phieu-tu-choi', 'bien-lai', 'x', '%00'].filter(
      (f) => f !== own,
    ))
      for (const way of [at(code, form), `${at(code, form)}/pdf`])
        expect((await b.get(way)).status, way).toBe(404);
});

test('a supplement request can still be printed after the dossier has moved on', async () => {
  const code = await file();
  await desk.ask(code, [{ target: 'giay-chung-sinh', text: 'Chụp lại cho rõ' }], 'Ảnh mờ');
  await t.db.run(sql`update dossiers set supplement_request = null where ${isDossier(code)}`);
  const response = await b.get(at(code, 'phieu-bo-sung'));
  expect(response.html).toContain('Chụp lại cho rõ');
  expect(response.html).toContain('Ảnh mờ');
});

test('an officer of another agency gets 404 for a form', async () => {
  const code = await file();
  await desk.accept(code);
  const stranger = await signInOfficer(t, 'canbo.honmay1');
  expect((await stranger.get(at(code, 'giay-tiep-nhan'))).status).toBe(404);
  expect((await stranger.get(`${at(code, 'giay-tiep-nhan')}/pdf`)).status).toBe(404);
});
