import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openAsOfficer } from '#domain/dossiers';
import { checkFile, keepFile } from '#domain/files';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isOfDossier } from '#testing/by-code.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { birthAnswers, fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { describeLimitInWords } from '#testing/limit-in-words.ts';
import { posted } from '#testing/posted-form.ts';
import { incoming, samplePdf } from '#testing/sample-files.ts';
import { signInOfficer } from '#testing/sign-in.ts';

let t: TestApp;
let clerk: Browser;
let head: Browser;
let handler: Browser;
let leader: Browser;
let code: string;

beforeAll(async () => {
  t = await testApp();
  clerk = await signInOfficer(t, 'canbo.anphu1');
  handler = await signInOfficer(t, 'canbo.anphu2');
  head = await signInOfficer(t, 'truongphong.anphu');
  leader = await signInOfficer(t, 'lanhdao.anphu');
});
afterAll(() => t.close());
beforeEach(async () => {
  code = await fileBirth(t.deps, await someCitizen(t.deps));
});

const CONFIRMED = { _action: 'confirmed' };
const page = (path = '') => `/can-bo/ho-so/${code}${path}`;

/** Opens the page of an action, as an officer does, and posts its form with the revision on it. */
async function act(b: Browser, path: string, fields: Record<string, string | string[]> = {}) {
  const response = await b.get(page(path));
  const revision = /name="revision" value="(\d+)"/.exec(response.html)?.[1] ?? '';
  return b.post(page(path), { revision, ...fields });
}

async function toExamination() {
  await act(clerk, '/tiep-nhan');
  await act(head, '/phan-cong', { to: (await officerNamed(t.deps, 'canbo.anphu2')).officerId });
}

describe('a dossier at the desk', () => {
  test('is accepted after the page shows the promise, then examined, approved, resolved and returned, each by its own officer', async () => {
    expect((await clerk.get('/can-bo')).html).toContain(code);
    expect((await clerk.get(page('/tiep-nhan'))).html).toContain('hẹn trả kết quả');
    const accepted = await act(clerk, '/tiep-nhan', { note: 'Nhận đủ giấy tờ' });
    expect(accepted).toMatchObject({
      status: 303,
      location: `${page('/bieu-mau/giay-tiep-nhan')}?xong=accept`,
    });
    const receipt = await clerk.get(accepted.location);
    expect(receipt.html).toContain('Giấy tiếp nhận hồ sơ và hẹn trả kết quả');
    const pdf = await clerk.get(page('/bieu-mau/giay-tiep-nhan/pdf'));
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect((await act(head, '/phan-cong', { to: 'nobody' })).status).toBe(422);
    const to = (await officerNamed(t.deps, 'canbo.anphu2')).officerId;
    expect((await act(head, '/phan-cong', { to, note: 'Làm sớm' })).status).toBe(303);
    expect((await handler.get('/can-bo')).html).toContain(code);
    expect((await act(handler, '/tham-dinh', { proposal: 'grant', opinion: 'Đủ' })).status).toBe(303);
    expect((await act(leader, '/phe-duyet', { ...CONFIRMED, decision: 'granted' })).status).toBe(303);
    expect((await act(handler, '/ket-qua')).status).toBe(422);
    const wrong = await handler.upload(page('/ket-qua/tep'), {}, [
      { field: 'file:result', filename: 'x.pdf', body: Buffer.from('not a pdf') },
    ]);
    expect(wrong.status).toBe(422);
    await handler.get(page('/ket-qua'));
    const uploaded = await handler.upload(page('/ket-qua/tep'), {}, [
      { field: 'file:result', filename: 'giay-khai-sinh.pdf', body: await samplePdf() },
    ]);
    expect(uploaded.status).toBe(303);
    const asked = Object.fromEntries(posted((await act(handler, '/ket-qua', { number: '12/2026' })).html));
    expect((await act(handler, '/ket-qua', { ...asked, ...CONFIRMED })).status).toBe(303);
    expect((await act(clerk, '/tra-ket-qua')).status).toBe(422);
    for (const takenBy of ['12345', 'Lê 4', '…']) {
      const noName = await act(clerk, '/tra-ket-qua', { ...CONFIRMED, takenBy });
      expect(noName.status, takenBy).toBe(422);
      expect(noName.html).toMatch(/href="#takenBy">Nhập họ tên người nhận kết quả b/);
      expect(noName.html).toContain(`value="${takenBy}"`);
    }
    const returned = await act(clerk, '/tra-ket-qua', { ...CONFIRMED, takenBy: 'Lê Minh Anh' });
    const last = await clerk.follow(returned);
    expect(last.html).toContain('Đã trả kết quả');
    expect((await clerk.get('/can-bo?xem=unit')).html).not.toContain(code);
  });

  test('gets its date from the clerk when the procedure sets no number of days; outside office hours the form comes back with what was written', async () => {
    await describeLimitInWords(t, code);
    for (const [date, time] of [
      ['29/11/2026', '09:30'],
      ['27/11/2026', '21:00'],
      ['18/11/2026', '09:30'],
      ['27/11/2126', '09:30'],
      ['31/02/2026', '09:30'],
      ['27/11/2026', 'sáng'],
    ]) {
      const wrong = await act(clerk, '/tiep-nhan', { date: date ?? '', time: time ?? '', note: 'Nhận đủ' });
      expect(wrong.status, `${date} ${time}`).toBe(422);
      expect(wrong.html).toContain('govuk-error-summary');
      expect(wrong.html).toContain(`value="${date}"`);
      expect(wrong.html).toContain('Nhận đủ');
    }
    const accepted = await clerk.follow(
      await act(clerk, '/tiep-nhan', { ...CONFIRMED, date: '27/11/2026', time: '17:00' }),
    );
    expect(accepted.html).toContain('17 giờ 00 phút, Thứ Sáu, 27/11/2026');
  });

  test('gets one supplement request for everything that is missing; a tick without text is refused, and the other texts stay', async () => {
    const wrong = await act(clerk, '/yeu-cau-bo-sung', {
      item: ['giay-chung-sinh', 'form'],
      'text-giay-chung-sinh': 'Chụp lại <b>rõ</b>',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Chụp lại &lt;b>rõ&lt;/b>');
    expect((await act(clerk, '/yeu-cau-bo-sung')).status).toBe(422);
    const requested = await act(clerk, '/yeu-cau-bo-sung', {
      ...CONFIRMED,
      item: 'giay-chung-sinh',
      'text-giay-chung-sinh': 'Chụp lại cho rõ',
    });
    const response = await clerk.follow(requested);
    expect(response.html).toContain('Yêu cầu bổ sung giấy tờ');
    expect(response.html.match(/Chụp lại cho rõ/g)).toHaveLength(1);
    expect(response.html).toContain('Giấy chứng sinh: Chụp lại cho rõ');
    expect((await clerk.get(page('/bieu-mau/phieu-bo-sung'))).html).toContain('Chụp lại cho rõ');
  });

  test('is refused only with a reason, for good, and with a slip', async () => {
    expect((await act(clerk, '/tu-choi', { ...CONFIRMED, reason: '   ' })).status).toBe(422);
    const long = await act(clerk, '/tu-choi', { reason: `${'dài '.repeat(600)}hết` });
    expect(long.status).toBe(422);
    expect(long.html).toMatch(/href="#reason">Viết gọn lại trong 2.000 ký tự \(đang có 2.403\)/);
    expect(long.html).toContain('dài hết</textarea>');
    const response = await clerk.follow(
      await act(clerk, '/tu-choi', { ...CONFIRMED, reason: 'Không thuộc thẩm quyền' }),
    );
    expect(response.html).toContain('Không được tiếp nhận');
    expect((await clerk.get(page('/bieu-mau/phieu-tu-choi'))).html).toContain('Không thuộc thẩm quyền');
    expect((await clerk.get(page('/tiep-nhan'))).status).toBe(409);
  });

  test('is proposed for denial only with a reason; the leader may send it back to the officer', async () => {
    await toExamination();
    expect((await act(handler, '/tham-dinh', { proposal: 'deny' })).status).toBe(422);
    expect((await act(handler, '/tham-dinh', { proposal: 'maybe' })).status).toBe(422);
    await act(handler, '/tham-dinh', { proposal: 'deny', opinion: 'Thiếu điều kiện' });
    expect((await leader.get(page('/phe-duyet'))).html).toContain('Thiếu điều kiện');
    expect((await act(leader, '/phe-duyet', { decision: 'send-back' })).status).toBe(422);
    await act(leader, '/phe-duyet', { decision: 'send-back', note: 'Xem lại giấy chứng sinh' });
    expect((await handler.get(page())).html).toContain('Xem lại giấy chứng sinh');
    expect((await handler.get(page('/tham-dinh'))).status).toBe(200);
  });
});

test('officers who may see the dossier see a picture beside the answers and can open a document; nobody else can', async () => {
  const clerkActor = await officerNamed(t.deps, 'canbo.anphu1');
  const { dossier } = await openAsOfficer(t.db, t.deps.keys, clerkActor, code, t.deps.clock.now());
  const subject = { kind: 'dossier', ownerAgencyId: dossier.ownerAgencyId, id: dossier.id } as const;
  const photo = await sharp({ create: { width: 40, height: 60, channels: 3, background: '#abc' } })
    .jpeg()
    .toBuffer();
  const checked = await checkFile(incoming(photo, 'ảnh thẻ.jpg'), { accepts: ['jpg'], maxBytes: 100_000 });
  const uploaded = { subject, partId: 'giay-chung-sinh', uploadedBy: clerkActor, now: t.deps.clock.now() };
  await t.db.tx((tx) => keepFile(tx, t.deps, checked, uploaded));
  const { html } = await clerk.get(page());
  expect(html.match(/<img [^>]*class="mc-picture"/g)).toHaveLength(1);
  const src =
    /class="mc-picture" src="([^"]+)" alt="Ảnh trong tệp ảnh thẻ.jpg" width="40" height="60"/.exec(
      html,
    )?.[1] ?? '';
  const picture = await clerk.get(src);
  expect(picture.headers['content-type']).toBe('image/jpeg');
  expect(picture.headers['content-disposition']).toContain('attachment');
  expect((await (await signInOfficer(t, 'canbo.honmay1')).get(src)).status).toBe(404);
});

describe('a fee at the desk', () => {
  const late = { ...birthAnswers, childBirthDate: '2026-06-02' };

  test('is taken before the result is handed over', async () => {
    code = await fileBirth(t.deps, await someCitizen(t.deps), { content: { answers: late } });
    await t.db.run(sql`update fees set state = 'due', total = 8000 where ${isOfDossier(code)}`);
    const desk = await anPhu(t.deps);
    for (const verb of ['accept', 'assign', 'examine', 'approve', 'result'] as const) await desk[verb](code);
    const unpaid = await act(clerk, '/tra-ket-qua', { ...CONFIRMED, takenBy: 'Lê Minh Anh' });
    expect([unpaid.status, unpaid.html.includes('8.000')]).toEqual([409, true]);
    expect((await act(clerk, '/thu-phi', { ...CONFIRMED, method: 'cash', amount: '8.000' })).status).toBe(
      303,
    );
    expect((await act(clerk, '/tra-ket-qua', { ...CONFIRMED, takenBy: 'Lê Minh Anh' })).status).toBe(303);
  });

  test('is paid with a receipt, or waived with a reason, when the desk sets the amount', async () => {
    code = await fileBirth(t.deps, await someCitizen(t.deps), { content: { answers: late } });
    expect((await act(clerk, '/thu-phi', { method: 'cash', amount: 'mười nghìn' })).status).toBe(422);
    expect((await act(clerk, '/thu-phi', { method: 'exempt' })).status).toBe(422);
    const done = await clerk.follow(
      await act(clerk, '/thu-phi', { ...CONFIRMED, method: 'exempt', reason: 'Người thuộc hộ nghèo' }),
    );
    expect(done.html).toContain('Đã ghi nhận không thu phí, lệ phí');
    expect(done.html).toContain('Người thuộc hộ nghèo');
    expect((await clerk.get(page('/thu-phi'))).status).toBe(409);
    code = await fileBirth(t.deps, await someCitizen(t.deps), { content: { answers: late } });
    await (await anPhu(t.deps)).accept(code);
    const paid = await clerk.follow(
      await act(clerk, '/thu-phi', { ...CONFIRMED, method: 'cash', amount: '8.000', payer: 'Lê Minh Anh' }),
    );
    expect(paid.html).toContain('Tám nghìn đồng');
  });
});

describe('the work of a unit', () => {
  test('waits for the head of that unit; the head of another unit neither sees it in their list nor may take it', async () => {
    await act(clerk, '/tiep-nhan');
    const otherHead = await signInOfficer(t, 'truongphong2.anphu');
    for (const view of ['mine', 'unit']) {
      expect((await head.get(`/can-bo?xem=${view}`)).html).toContain(code);
      expect((await otherHead.get(`/can-bo?xem=${view}`)).html).not.toContain(code);
      expect((await leader.get('/can-bo?xem=unit')).html).toContain(code);
    }
    expect((await otherHead.get(page('/phan-cong'))).status).toBe(409);
    expect((await head.get(page('/phan-cong'))).status).toBe(200);
  });
});

describe('someone who may not see a dossier', () => {
  test('gets 404 for the dossier, its files, forms and actions, while the journal has every reading by those who may', async () => {
    const stranger = await signInOfficer(t, 'canbo.honmay1');
    for (const path of [
      '',
      '/tiep-nhan',
      '/tu-choi',
      '/bieu-mau/giay-tiep-nhan',
      '/tep/019af000-0000-7000-8000-000000000000',
    ])
      expect((await stranger.get(page(path))).status, path).toBe(404);
    expect((await stranger.post(page('/tiep-nhan'), { revision: '1' })).status).toBe(404);
    expect((await stranger.get(`/can-bo/tim-ho-so?ma=${code}`)).status).toBe(404);
    await clerk.get(page());
    const read = await t.db.many<{ name: string }>(
      sql`select distinct actor_name as name from journal where verb = 'dossier.read' and detail->>'code' = ${code}`,
    );
    expect(read).toEqual([{ name: 'Hoàng Thị Bích Ngọc' }]);
  });

  test('is sent to the sign-in page and back when not signed in', async () => {
    const r = await t.browser().get(page());
    expect(r).toMatchObject({
      status: 303,
      location: `/can-bo/dang-nhap?tiep=${encodeURIComponent(page())}`,
    });
  });

  test('gets 404 for an action for which they lack the role', async () => {
    expect((await handler.get(page('/tiep-nhan'))).status).toBe(404);
    expect((await clerk.get(page('/phe-duyet'))).status).toBe(404);
  });
});

test('a page of the worklist that does not exist shows the first page', async () => {
  for (const junk of ['-8640000000000000', '8640000000000001', '1e9', ''])
    expect((await clerk.get(`/can-bo?sau=${junk}_019af000-0000-7000-8000-000000000000`)).status).toBe(200);
});

test('the search by number ignores case, opens a dossier that the officer may see, and says so when there is none', async () => {
  expect((await clerk.get(`/can-bo/tim-ho-so?ma=${code.toLowerCase()}`)).location).toBe(page());
  const none = await clerk.get('/can-bo/tim-ho-so?ma=H99.21.01-261119-9999');
  expect(none.status).toBe(404);
});
