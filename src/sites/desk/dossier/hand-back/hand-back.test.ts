import { beforeEach, describe, expect, test } from 'vitest';
import { returnPapers } from '#domain/dossiers';
import type { Fields } from '#testing/browser-client.ts';
import { endingDossiers, mainText, PAPER, PAPERS } from '#testing/ending-dossiers.ts';
import { signInOfficer } from '#testing/sign-in.ts';

// NĐ 118/2025/NĐ-CP Đ21: papers and fee go back as the law of the sector says
const SAID = { 'nguoi-den': 'NGUYỄN THỊ HOA', 'vi-sao': 'Không có điện thoại', 'ly-do': 'Không còn nhu cầu' };
const CONFIRMED = { _action: 'confirmed' };

const e = await endingDossiers();
beforeEach(() => e.fileAt('2026-11-19T09:00'));

async function withdrawAtCounter(back: Fields) {
  await e.acceptAndPay();
  await e.act('rut', { ...SAID, ...back });
}

describe('what was said at the counter to go back later', () => {
  beforeEach(() => withdrawAtCounter({ 'giay-to': 'later', phi: 'refund' }));

  test('stands in a list of the desk, counted, until it went; its person reads what waits and where, then when they got it', async () => {
    const rows = (await e.at.clerk.get('/can-bo?xem=back')).html.match(/mc-code"/g)?.length;
    expect(mainText((await e.at.clerk.get('/can-bo?xem=waiting')).html)).toMatch(
      new RegExp(`Còn phải trả lại ${rows}\\b`),
    );
    expect(mainText(`<main>${await e.listed()}</main>`)).toMatch(/giấy tờ .*tiền/);
    expect(await e.listed('canbo.honmay1')).toBeUndefined();
    expect(await e.deskText()).toMatch(
      /Giấy tờ bản giấy: 1 bản chính, 2 bản chụp .*phải trả lại: 8\.000 VND/,
    );
    expect(await e.ownText()).toMatch(
      /\(1 bản chính, 2 bản chụp\): nhận lại tại Ủy ban nhân dân phường An Phú.*được trả lại: 8\.000 VND/,
    );

    await e.goTo('2026-12-15T10:00');
    await e.act('tra-giay-to', { 'nguoi-nhan': 'LÊ MINH ANH' });
    const { events, dossier } = await e.own(e.at.code);
    expect(events.at(-1)).toMatchObject({
      verb: 'return-papers',
      actorName: e.desk.clerk.name,
      detail: { gave: PAPERS },
      note: 'LÊ MINH ANH\n',
    });
    expect(dossier.toHandBack).toEqual({ fee: 'refund' });
    expect(await e.listed()).toBeDefined();
    expect(await e.ownText()).toContain('Đã trả lại giấy tờ lúc 10:00 15/12/2026: 1 bản chính, 2 bản chụp');
    expect(await e.ownText()).toContain('Người nhận: LÊ MINH ANH');
    expect(await e.told('papers-settled')).toMatch(/1 bản chính, 2 bản chụp .*Người nhận: LÊ MINH ANH/);
    expect((await e.at.clerk.get(e.atDesk('tra-giay-to'))).status).toBe(409);

    await e.payBack({ reason: 'Rút hồ sơ' });
    expect(await e.waits()).toBeNull();
    expect(await e.listed()).toBeUndefined();
    expect(await e.ownText()).toContain('Đã trả lại 8.000 VND lúc 10:00 15/12/2026');
    expect(await e.deskText()).toContain('Không còn việc phải làm với hồ sơ này');
  });

  test('of the papers some may go and others wait; what stays needs its reason, which its person reads', async () => {
    const nothing = await e.send('tra-giay-to', { 'giay-tra': [], 'nguoi-nhan': 'LÊ MINH ANH' });
    expect([nothing.status, nothing.html.includes('href="#giay-tra"')]).toEqual([422, true]);
    const nobody = await e.send('tra-giay-to', { 'giay-tra': [`${PAPER}:originals`], 'nguoi-nhan': ' ' });
    expect([nobody.status, nobody.html.includes('href="#nguoi-nhan"')]).toEqual([422, true]);

    await e.act('tra-giay-to', { 'giay-tra': [`${PAPER}:originals`], 'nguoi-nhan': 'LÊ MINH ANH' });
    expect(await e.waits()).toEqual({ papers: true, fee: 'refund' });
    expect(await e.ownText()).toContain('(2 bản chụp): nhận lại tại');

    const rest = { 'giay-tra': [], 'con-lai': 'kept' };
    expect((await e.send('tra-giay-to', rest)).status).toBe(422);
    await e.act('tra-giay-to', { ...rest, 'ghi-chu': 'Lưu theo quy định' });
    expect(await e.waits()).toEqual({ fee: 'refund' });
    expect(await e.ownText()).toContain('Lưu theo quy định');
    expect(await e.told('papers-settled')).toMatch(/không được trả lại\. Lý do:\s+Lưu theo quy định/);
  });

  test('past the page no paper goes that the desk does not have, none to nobody, and none stays without a reason', async () => {
    const x = await e.seen();
    const give = (o: object) =>
      e.db.tx((tx) => returnPapers(tx, { ...x, gave: PAPERS, rest: 'later', takenBy: 'x', note: '', ...o }));
    const two = [{ part: PAPER, originals: 1, certified: 0, copies: 0 }];
    for (const gave of [
      [{ part: PAPER, originals: 2, certified: 0, copies: 0 }],
      [...two, ...two],
      [{ part: PAPER, originals: -1, certified: 0, copies: 0 }],
      [{ part: 'to-khai', originals: 1, certified: 0, copies: 0 }],
    ])
      await expect(give({ gave })).rejects.toThrow('papers.not-sensible');
    await expect(give({ gave: [] })).rejects.toThrow('papers.none-chosen');
    await expect(give({ takenBy: ' ' })).rejects.toThrow('receiver.missing');
    await expect(give({ gave: two, rest: 'kept' })).rejects.toThrow('reason.missing');
    expect(await e.waits()).toEqual({ papers: true, fee: 'refund' });
  });

  test('a part of the money leaves the rest waiting, unless the rules of the fee give no more back', async () => {
    const part = { amount: '3000', cach: 'cash', 'nguoi-nhan': 'LÊ MINH ANH', reason: 'Trả một phần' };
    const unsaid = await e.send('tra-lai-tien', part);
    expect([unsaid.status, unsaid.html.includes('href="#phan-con-lai"')]).toEqual([422, true]);
    await e.payBack({ ...part, 'phan-con-lai': 'later' });
    expect((await e.waits())?.fee).toBe('refund');
    expect(await e.ownText()).toContain('được trả lại: 5.000 VND');
    await e.payBack({ ...part, amount: '2000', 'phan-con-lai': 'settled' });
    expect(await e.waits()).toEqual({ papers: true });
  });

  test('is given back by nobody but a clerk of the desk that received it', async () => {
    for (const name of ['canbo.anphu2', 'lanhdao.anphu', 'canbo.honmay1']) {
      const b = await signInOfficer(e, name);
      for (const each of ['tra-giay-to', 'quyet-dinh-phi'])
        expect([403, 404], `${name} ${each}`).toContain((await b.get(e.atDesk(each))).status);
      const sent = await b.post(e.atDesk('tra-giay-to'), {
        ...CONFIRMED,
        revision: '4',
        'giay-tra': [`${PAPER}:originals`],
        'nguoi-nhan': 'X',
      });
      expect([403, 404], `${name} sends`).toContain(sent.status);
    }
    expect(await e.waits()).toEqual({ papers: true, fee: 'refund' });
  });
});

test('what went back at once, or stays, waits in no list', async () => {
  await withdrawAtCounter({ 'giay-to': 'returned', phi: 'kept' });
  expect(await e.waits()).toBeNull();
  expect(await e.listed()).toBeUndefined();
  await expect(
    e
      .seen()
      .then((x) =>
        e.db.tx((tx) => returnPapers(tx, { ...x, gave: [], rest: 'kept', takenBy: '', note: 'x' })),
      ),
  ).rejects.toThrow('papers.nothing-back');
});
