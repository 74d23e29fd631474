import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import { BIRTH } from '#testing/filed.ts';
import {
  attachBirthProof,
  begin,
  feeWith,
  formOf,
  readyBirth,
  seenOn,
  send,
  tellOfBirth,
} from '#testing/filing-steps.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
});
afterAll(() => t.close());

describe('The order of the steps', () => {
  it('leads to the first incomplete step, with a sentence', async () => {
    const b = await signedIn(t);
    const draft = await begin(b, BIRTH, { them: '1' });
    for (const page of ['giay-to', 'le-phi', 'xac-nhan']) {
      const sentBack = await b.get(`${draft}/${page}`);
      expect(sentBack.location, page).toBe(`${draft}/thong-tin?thieu=1`);
    }
    const response = await b.follow(await b.get(`${draft}/thong-tin?thieu=1`));
    expect(response.html).toContain('hoàn thành bước này trước');
    expect(response.html).toContain('Chọn quan hệ với trẻ');
    expect(response.html, 'said by the summary itself').not.toContain('id="incomplete-title"');
    expect((await send(b, draft)).location).toBe(`${draft}/thong-tin?thieu=1`);

    await tellOfBirth(t, b, draft);
    expect((await b.get(`${draft}/xac-nhan`)).location).toBe(`${draft}/giay-to?thieu=1`);
    const missing = await b.get(`${draft}/giay-to?thieu=1`);
    expect(missing.html).toContain('Tải lên giấy chứng sinh');
    expect((await b.get(draft)).location).toBe(`${draft}/giay-to`);
  });

  it('does not let anybody skip the third step by opening the fourth', async () => {
    const b = await signedIn(t);
    const draft = await begin(b, BIRTH, { them: '1' });
    await tellOfBirth(t, b, draft);
    await b.upload(`${draft}/giay-to/giay-chung-sinh`, {}, [
      { field: 'file:giay-chung-sinh', filename: 'a.pdf', body: await samplePdf() },
    ]);
    expect((await b.get(`${draft}/xac-nhan`)).location).toBe(`${draft}/le-phi?thieu=1`);
    expect((await send(b, draft)).location).toBe(`${draft}/le-phi?thieu=1`);
  });

  it('sends a draft that is finished from another browser, and from a review that has stood open for hours', async () => {
    const b = await signedIn(t);
    const [elsewhere, late] = [await readyBirth(t, b, BIRTH), await readyBirth(t, b, BIRTH)];
    const other = await signedIn(t);
    expect((await other.get(elsewhere)).location).toBe(`${elsewhere}/xac-nhan`);
    await other.get(`${elsewhere}/xac-nhan`);
    expect((await send(other, elsewhere)).location).toBe(`${elsewhere}/thanh-cong`);
    await b.get(`${late}/xac-nhan`);
    t.clock.advance(61 * 60_000);
    const again = await signedIn(t, 0, b);
    expect((await send(again, late)).location).toBe(`${late}/thanh-cong`);
    t.clock.advance(-61 * 60_000);
  });

  it('counts who sends without having passed the third step in this browser, so that the captcha is not gone round', async () => {
    t.clock.advance(2 * 3_600_000);
    const mine = await signedIn(t, 1);
    const drafts: string[] = [];
    for (let i = 0; i < 11; i++) {
      const draft = await begin(mine, BIRTH, { them: '1' });
      await tellOfBirth(t, mine, draft);
      await attachBirthProof(mine, draft);
      const fee = await mine.get(`${draft}/le-phi`);
      // saved, without going on from there
      await mine.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'desk', _action: 'save' }));
      drafts.push(draft);
    }
    const sent: string[] = [];
    for (const draft of drafts) {
      const fresh = await signedIn(t, 1);
      await fresh.get(`/nop-ho-so?thu-tuc=${BIRTH}`); // the token of a form
      sent.push((await send(fresh, draft)).location);
    }
    expect(sent.filter((location) => location.endsWith('/thanh-cong'))).toHaveLength(10);
    expect(sent.at(-1)).toBe(`${drafts.at(-1)}/le-phi?thieu=1`);
  });

  it('asks for a captcha only who goes through the third step faster than a person, and then refuses a wrong answer without losing words', async () => {
    t.clock.advance(2 * 3_600_000);
    const b = await signedIn(t, 1);
    const draft = await begin(b, BIRTH, { them: '1' });
    await tellOfBirth(t, b, draft);
    await b.upload(`${draft}/giay-to/giay-chung-sinh`, {}, [
      { field: 'file:giay-chung-sinh', filename: 'a.pdf', body: await samplePdf() },
    ]);
    const fee = await b.get(`${draft}/le-phi`);
    expect(fee.html).not.toContain('data-captcha-work');
    for (let i = 0; i < 10; i++) {
      b.setCookie('mc_ma', '', draft); // as another draft of the same account
      const sent = await b.post(
        `${draft}/le-phi`,
        feeWith(await b.get(`${draft}/le-phi`), { filingDelivery: 'desk' }),
      );
      expect(sent.location).toBe(`${draft}/xac-nhan`);
    }
    b.setCookie('mc_ma', '', draft);
    const feePage = await b.get(`${draft}/le-phi`);
    expect(feePage.html).toContain('data-captcha-work');
    const wrong = await b.post(
      `${draft}/le-phi`,
      feeWith(feePage, { filingDelivery: 'desk', captcha: 'SAI' }),
    );
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Trả lời câu hỏi mới này');
    expect(formOf(wrong).filingDelivery).toBe('desk');
    const other = await b.submit(`${draft}/le-phi`, { ...formOf(wrong), captchaAction: 'another' });
    expect(other.status).toBe(200);
    expect(other.html).toContain('cộng');
    expect(formOf(other).filingDelivery).toBe('desk');
    expect((await b.post(`${draft}/le-phi`, feeWith(other))).location).toBe(`${draft}/xac-nhan`);
    // once answered, it is not asked again: of this draft, in this browser
    expect((await b.get(`${draft}/xac-nhan`)).status).toBe(200);
    const elsewhere = await signedIn(t, 1);
    await elsewhere.get(`/nop-ho-so?thu-tuc=${BIRTH}`); // the token of a form
    for (const mark of ['', 'x'.repeat(300)]) {
      elsewhere.setCookie('mc_ma', mark, draft);
      expect((await elsewhere.get(`${draft}/xac-nhan`)).location).toBe(`${draft}/le-phi?thieu=1`);
      expect((await send(elsewhere, draft)).location).toBe(`${draft}/le-phi?thieu=1`);
    }
    expect((await b.get(`${draft}/le-phi`)).html).not.toContain('data-captcha-work');
  });
});

describe('Sending', () => {
  it('a draft twice, by the same form or another, at once or later, gives one dossier and one page', async () => {
    const b = await signedIn(t);
    const draft = await readyBirth(t, b, BIRTH);
    const seen = seenOn((await b.get(`${draft}/xac-nhan`)).html);
    const [one, two, three] = await Promise.all([
      send(b, draft, seen),
      send(b, draft, seen),
      send(b, draft, { ...seen, _key: 'another form of the same draft' }),
    ]);
    for (const sent of [one, two, three]) expect(sent.location).toBe(`${draft}/thanh-cong`);
    const later = await send(b, draft, { ...seen, _key: 'after the connection came back' });
    expect(later.location).toBe(`${draft}/thanh-cong`);
    const code = /H99\.21\.01-\d{6}-\d{4}/.exec((await b.get(later.location)).html)?.[0] ?? '';
    const mine = await b.get(`${draft}/thong-tin`);
    expect(mine.location).toBe(`/ho-so-cua-toi/${code}`);
    for (const page of ['giay-to', 'le-phi', 'xac-nhan', 'xoa'])
      expect((await b.get(`${draft}/${page}`)).location, page).toBe(`/ho-so-cua-toi/${code}`);
    const saved = await b.post(
      `${draft}/thong-tin/child`,
      { childName: 'KHÁC' },
      { accept: 'application/json' },
    );
    expect(saved.status).toBe(409);
    expect(saved.json()).toEqual({ ok: false, sent: { code, href: `/ho-so-cua-toi/${code}` } });
    expect((await b.post(`${draft}/xoa`)).location).toBe(`/ho-so-cua-toi/${code}`);
    expect((await b.get(`${draft}/thanh-cong`)).html).toContain(code);
  });

  it('keeps the words of a page that comes too late in sight, with the number under which the dossier was sent', async () => {
    const b = await signedIn(t);
    const draft = await readyBirth(t, b, BIRTH);
    const info = formOf(await b.get(`${draft}/thong-tin/child`));
    const fee = formOf(await b.get(`${draft}/le-phi`));
    await send(b, draft);
    const code = /H99\.21\.01-\d{6}-\d{4}/.exec((await b.get(`${draft}/thanh-cong`)).html)?.[0] ?? '';
    const late = await b.post(`${draft}/thong-tin/child`, {
      ...info,
      childHomeTown: 'Xã <b>Tân Hòa',
      _action: 'save',
    });
    expect(late.status).toBe(409);
    for (const words of [code, `href="/ho-so-cua-toi/${code}"`, 'Xã &lt;b>Tân Hòa'])
      expect(late.html).toContain(words);
    expect(late.html).not.toContain(String(info.childName));
    const address = { ...fee, filingDelivery: 'post', _action: 'save' };
    expect((await b.post(`${draft}/le-phi`, address)).html).toContain(code);
    const same = await b.post(`${draft}/thong-tin/child`, { ...info, _action: 'save' });
    expect(same.location, 'nothing new').toBe(`/ho-so-cua-toi/${code}`);
  });

  it('shows no success page before the draft was sent', async () => {
    const b = await signedIn(t);
    const draft = await begin(b, BIRTH, { them: '1' });
    expect((await b.get(`${draft}/thanh-cong`)).location).toBe(draft);
  });
});
