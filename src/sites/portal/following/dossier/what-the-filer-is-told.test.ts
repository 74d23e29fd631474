import { describe, expect, test } from 'vitest';
import { secretOf, supplementDossier, verifyLedger } from '#domain/dossiers';
import { readMailbox } from '#domain/notices';
import { birthAnswers } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { verbNames } from '#views/words/dossier.ts';
import { ruleVi } from '#views/words/fee.vi.ts';
import { vi as w } from '../../words/next-step.vi.ts';
import { vi as ownWords } from '../../words/own-dossier.vi.ts';

const t = await appWithFilerAndDesk();
const { desk, file, own } = t;
const filer = await signedIn(t);

const ownPage = async (code: string) => (await filer.get(`/ho-so-cua-toi/${code}`)).html;

async function lookedUp(code: string): Promise<string> {
  const { dossier } = await own(code);
  const anybody = t.browser();
  await anybody.get('/tra-cuu');
  return (await anybody.post('/tra-cuu', { code, secret: secretOf(t.deps.keys, dossier) })).html;
}

test('that a leader sent a dossier back to the officer who examined it stays between officers', async () => {
  const code = await file();
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
  await desk.sendBack(code, 'Xem lại căn cứ');
  await desk.examine(code);
  const pages = [await ownPage(code), await lookedUp(code)];
  for (const html of pages) {
    expect(html).not.toContain(verbNames['send-back']);
    expect(html).not.toContain('Xem lại căn cứ');
    expect(html).toContain(verbNames.examine);
  }
  const numbers = [...(pages[1] ?? '').matchAll(/<td[^>]*numeric[^>]*>(\d+)</g)].map(([, n]) => n);
  expect(numbers).toEqual(['1', '2', '3', '4', '5']); // without a gap that would tell of it
});

describe('the filer is spoken to, not of', () => {
  test('on the page of a refused dossier', async () => {
    // registered late, which costs a fee of an amount that the desk states
    const answers = { ...birthAnswers, childBirthDate: '2026-06-02' };
    const code = await file({ answers });
    expect(await ownPage(code)).toContain(ownWords.feeNotYet(ruleVi.amountLater));
    expect(await ownPage(code)).not.toContain('chưa nộp'); // no sum is known yet, so there is no debt
    await desk.refuse(code, 'Không thuộc thẩm quyền');
    const own = await ownPage(code);
    expect(own).toContain(w.refusedOwn);
    expect(own).toContain('Không thuộc thẩm quyền');
    expect(own).not.toContain(w.refusedBody);
    expect(own).not.toContain(ownWords.feeNotYet(ruleVi.amountLater)); // nothing is owed for it any more
    expect(await lookedUp(code)).toContain(w.refusedBody);
  });

  test('on the page of a dossier that they withdrew', async () => {
    const code = await file();
    const way = `/ho-so-cua-toi/${code}/rut`;
    const fields = Object.fromEntries(posted((await filer.get(way)).html));
    await filer.post(way, { ...fields, reason: 'Nộp nhầm' });
    expect(await ownPage(code)).toContain(w.withdrawnOwn);
    expect(await lookedUp(code)).toContain(w.withdrawn);
    const group = (await filer.get('/ho-so-cua-toi?loai=bi-tra-lai')).html;
    expect(group).toContain(code);
    expect(group, 'nobody sent back what they took back themselves').toContain('Hồ sơ bị trả lại, đã rút');
    await runJobs(t.deps, t.url);
    const letters = (await readMailbox(t.db)).filter((l) => l.subject === `Đã rút hồ sơ ${code}`);
    expect(letters.length).toBeGreaterThan(0);
    for (const { body } of letters) expect(body, 'nobody had begun with it').not.toContain('dừng giải quyết');
  });

  test('on the page of a dossier that nobody has looked at yet', async () => {
    const code = await file();
    expect(await ownPage(code)).toContain('Hồ sơ đã được gửi đến');
    expect(await ownPage(code)).not.toContain('đang xem hồ sơ');
  });

  test('on the page of a result that they may collect', async () => {
    const code = await file();
    for (const verb of ['accept', 'assign', 'examine', 'approve', 'result'] as const) await desk[verb](code);
    const { receiverAgencyName } = (await own(code)).dossier;
    for (const html of [await ownPage(code), await lookedUp(code)])
      expect(html).toContain(`Nhận kết quả tại ${receiverAgencyName}: mang theo`);
    expect((await filer.get('/ho-so-cua-toi?loai=dang-xu-ly')).html).not.toContain(code);
    const group = (await filer.get('/ho-so-cua-toi?loai=da-tra-ket-qua')).html;
    expect(group).toContain(code);
    expect(group).toContain('Hồ sơ đã có kết quả');
  });
});

test('what is asked for is told once, by the name of its paper, to the filer and at the desk, also when it was asked before', async () => {
  const code = await file();
  const item = (text: string) => [{ target: 'giay-chung-sinh', text }];
  const atDesk = await signInOfficer(t, 'canbo.anphu1');
  const pages = async () => [await ownPage(code), (await atDesk.get(`/can-bo/ho-so/${code}`)).html];
  const times = (html: string | undefined, text: string) => (html ?? '').split(text).length - 1;
  await desk.ask(code, item('Chụp lại\ncho rõ'), 'Ảnh mờ');
  for (const html of await pages()) {
    expect(times(html, 'cho rõ')).toBe(1);
    expect(html).toMatch(/Giấy chứng sinh:(<\/strong>)? Chụp lại\s+cho rõ/);
    expect(times(html, 'Ảnh mờ')).toBe(1);
  }
  t.clock.advance(60_000);
  const { dossier } = await own(code);
  await t.db.tx((tx) =>
    supplementDossier(tx, t.deps.keys, {
      ref: dossier,
      revision: dossier.revision,
      citizen: t.citizen,
      reasons: new Map([['giay-chung-sinh', 'Tôi không có bản khác']]),
      note: '',
      now: t.clock.now(),
    }),
  );
  await desk.ask(code, item('Mang bản chính'));
  for (const html of await pages()) {
    expect(html).toContain('Giấy chứng sinh: Chụp lại cho rõ');
    expect(times(html, 'Mang bản chính')).toBe(1);
  }
});

test('whoever did something is told by their title, and at a commune’s desk by its centre', async () => {
  const code = await file();
  for (const verb of ['accept', 'assign', 'examine', 'approve'] as const) await desk[verb](code);
  const atDesk = await signInOfficer(t, 'canbo.anphu1');
  const pages = [
    await ownPage(code),
    await lookedUp(code),
    (await filer.get(`/ho-so-cua-toi/${code}/qua-trinh`)).html,
    (await atDesk.get(`/can-bo/ho-so/${code}`)).html,
  ];
  for (const html of pages)
    for (const who of [
      'Hoàng Thị Bích Ngọc – Công chức một cửa – Trung tâm Phục vụ hành chính công phường An Phú<',
      'Huỳnh Công Danh – Phó Chủ tịch UBND phường – Ủy ban nhân dân phường An Phú<',
    ])
      expect(html).toContain(who);
  expect(await verifyLedger(t.db, (await own(code)).dossier)).toEqual([]);
});

test('what costs nothing is not told as an amount', async () => {
  const zero = /(?<![\d.])0 VND/;
  const code = await file();
  const late = await file({ answers: { ...birthAnswers, childBirthDate: '2026-06-02' } });
  const atDesk = await signInOfficer(t, 'canbo.anphu1');
  for (const one of [code, late]) {
    expect(await ownPage(one)).not.toMatch(zero);
    expect((await atDesk.get(`/can-bo/ho-so/${one}`)).html).not.toMatch(zero);
  }
  await desk.accept(code);
  const receipt = (await atDesk.get(`/can-bo/ho-so/${code}/bieu-mau/giay-tiep-nhan`)).html;
  expect(receipt).not.toMatch(/(?<![\d.])0\s(?:VND|đồng)/);
  expect(receipt).toMatch(/Không\sthu/);
});
