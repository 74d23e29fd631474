import { expect, test } from 'vitest';
import { issueFormAgain, listIssued, paperCodeOf, printedPaperCode } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { isDossier, isOfDossier } from '#testing/by-code.ts';
import { officerNamed } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');

const issuedOf = async (code: string) => listIssued(t.db, (await t.own(code)).dossier);
const firstOf = async (code: string, form: string) => {
  const paper = (await issuedOf(code)).find((i) => i.form === form);
  if (!paper) throw new Error(`no ${form}`);
  return paper;
};
const check = async (code: string) => {
  const { html, status } = await t.browser().get(`/kiem-tra-giay-to?ma=${code}`);
  expect(status).toBe(200);
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
};
const accepted = async () => {
  const code = await t.file();
  await t.desk.accept(code);
  return { code, paper: await firstOf(code, 'receipt') };
};

test('anybody learns of a paper what it is, by whom and when it was issued, and nothing that leads to the dossier', async () => {
  const { code, paper } = await accepted();
  const html = await check(paperCodeOf(paper));
  expect(html).toContain('Giấy này có trong sổ cấp');
  expect(html).toContain('Giấy tiếp nhận hồ sơ và hẹn trả kết quả');
  expect(html).toContain(`${paper.number}/${paper.year}`);
  expect(html).toContain(paper.issuedByName);
  expect(html).toContain('giấy này chưa được cấp lại');
  const { dossier, people } = await t.own(code);
  for (const secret of [code, dossier.id, people.owner.name, people.owner.idNumber, people.submitter.phone])
    expect(html).not.toContain(secret);
});

test('a code with one letter changed, of another length, or of nothing is said to be none of ours', async () => {
  const { paper } = await accepted();
  const code = paperCodeOf(paper);
  const other = code.slice(0, -2) + (code.at(-2) === 'A' ? 'B' : 'A') + code.slice(-1);
  for (const wrong of [other, code.slice(1), `${code}A`, 'x', '%F0%9F%98%80'])
    expect(await check(wrong), wrong).toContain('Không có giấy nào được cấp với mã này');
});

test('a code is found in what people paste: the whole address, its end, and with spaces and line ends in it', async () => {
  const { paper } = await accepted();
  const code = paperCodeOf(paper);
  const address = `https://dichvucong.example.vn/kiem-tra-giay-to?ma=${code}`;
  const spaced = code.replace(/(.{9})/g, '$1 \r\n');
  const pasted = [
    address,
    `${address}&x=1`,
    `ma=${code}`,
    `=${code}`,
    ` ${spaced}`,
    `${code}.`,
    address.replace(code, spaced),
  ];
  for (const text of [...pasted, printedPaperCode(paper).join('\n')])
    expect(await check(encodeURIComponent(text)), text).toContain('Giấy này có trong sổ cấp');
});

test('what looks a dossier up is told where to go, and is not called a paper of nobody', async () => {
  const { code } = await accepted();
  for (const text of [
    code,
    code.toLowerCase(),
    '74SX-RZYK',
    '74sx rzyk',
    `https://x.vn/tra-cuu?ma=${code}&khoa=74SXRZYK`,
  ]) {
    const html = await check(encodeURIComponent(text));
    expect(html, text).toContain('Đây là mã để tra cứu hồ sơ');
    expect(html, text).not.toContain('đừng dùng giấy đó');
  }
  const html = await check(encodeURIComponent(`https://x.vn/tra-cuu?ma=${code}&khoa=74SXRZYK`));
  expect(html).toContain(`href="/tra-cuu?ma=${code}&amp;khoa=74SXRZYK"`);
});

test('an empty box that is sent is told to be empty', async () => {
  expect(await check('')).toContain('Nhập mã in dưới mã QR của giấy');
  expect((await t.browser().get('/kiem-tra-giay-to')).html).not.toContain('Nhập mã in dưới');
});

test('a receipt that was issued again says by which number, and the new one holds', async () => {
  const { code, paper } = await accepted();
  const officer = await officerNamed(t.deps, 'canbo.anphu1');
  const { dossier } = await t.own(code);
  await t.db.tx((tx) =>
    issueFormAgain(tx, {
      ref: dossier,
      officer,
      form: 'receipt',
      eventSeq: paper.eventSeq,
      replaces: paper.id,
      reason: 'Bị ướt',
      now: t.clock.now(),
    }),
  );
  const again = (await issuedOf(code)).find((i) => i.reason);
  if (!again) throw new Error('not issued again');
  const html = await check(paperCodeOf(paper));
  expect(html).toContain(`Giấy đã được cấp lại: bản số ${again.number}/${again.year}`);
  expect(html).not.toContain('Bị ướt');
  expect(await check(paperCodeOf(again))).toContain('giấy này chưa được cấp lại');
});

test('a receipt says when its promised time is another by now, and when its dossier is over', async () => {
  const { code, paper } = await accepted();
  await t.db.run(
    sql`update dossiers set promised_at = promised_at + interval '1 day' where ${isDossier(code)}`,
  );
  expect(await check(paperCodeOf(paper))).toContain('Thời gian trả kết quả ghi trên giấy không còn đúng');
  await t.db.run(
    sql`update dossiers set status = 'withdrawn', finished_at = ${t.clock.now()} where ${isDossier(code)}`,
  );
  expect(await check(paperCodeOf(paper))).toContain('Hồ sơ đã kết thúc');
});

test('a receipt says of a dossier whose result was handed over when that was, and not when the office had finished', async () => {
  const { code, paper } = await accepted();
  await t.desk.assign(code);
  await t.desk.examine(code);
  await t.desk.approve(code);
  await t.desk.result(code);
  t.clock.set('2026-11-19T15:17:00+07:00');
  await t.desk.handOver(code);
  const html = await check(paperCodeOf(paper));
  expect(html).toContain('Hồ sơ đã kết thúc lúc 15:17');
});

test('a receipt that is issued again after its dossier is over says that it is', async () => {
  const { code, paper } = await accepted();
  await t.db.run(
    sql`update dossiers set status = 'withdrawn', finished_at = ${t.clock.now()} where ${isDossier(code)}`,
  );
  const officer = await officerNamed(t.deps, 'canbo.anphu1');
  const { dossier } = await t.own(code);
  const { id: replaces, eventSeq } = paper;
  const again = { ref: dossier, officer, form: 'receipt', eventSeq, replaces, now: t.clock.now() } as const;
  await t.db.tx((tx) => issueFormAgain(tx, { ...again, reason: 'Bị ướt' }));
  const copy = (await issuedOf(code)).find((i) => i.reason);
  if (!copy) throw new Error('not issued again');
  expect(await check(paperCodeOf(copy))).toContain('Hồ sơ đã kết thúc');
});

test('a receipt of money that is void says so', async () => {
  const code = await t.file();
  await t.db.run(sql`update fees set state = 'due', total = 14000,
    lines = '[{"rule":"x","name":"Lệ phí","kind":"le-phi","amount":14000,"quantity":1,"total":14000,"text":""}]'
    where ${isOfDossier(code)}`);
  await t.desk.accept(code);
  await t.desk.pay(code, 14_000);
  const paper = paperCodeOf(await firstOf(code, 'fee-receipt'));
  expect(await check(paper)).toContain('giấy này chưa được cấp lại');
  await t.db.run(sql`update payments set voided_at = ${t.clock.now()} where fee_id in
    (select id from fees where ${isOfDossier(code)}) and owner_agency_id in (select owner_agency_id from fees where ${isOfDossier(code)})`);
  expect(await check(paper)).toContain('Biên lai này đã bị hủy lúc');
});

test('the paper by which a dossier is refused has the code on it', async () => {
  const code = await t.file();
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  await t.desk.refuse(code, 'Không thuộc thẩm quyền');
  const { html } = await clerk.get(`/can-bo/ho-so/${code}/bieu-mau/phieu-tu-choi`);
  expect(html).toContain('aria-label="Quét mã để kiểm tra giấy này"');
  const paper = await firstOf(code, 'refusal');
  for (const line of printedPaperCode(paper)) expect(html).toContain(line);
  expect(await check(paperCodeOf(paper))).toContain('Giấy này có trong sổ cấp');
});
