import { afterAll, beforeAll, expect, test } from 'vitest';
import { getAccount } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { BIRTH, someCitizen } from '#testing/filed.ts';
import { begin, COPIES, fillInfo, PASSPORT, tellOfBirth } from '#testing/filing-steps.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
});
afterAll(() => t.close());

/** The text of the first link to that address, with the words for screen readers. */
const linkTo = (html: string, to: string) =>
  html
    .split(`href="${to}`)[1]
    ?.split('</a>')[0]
    ?.replace(/^[^>]*>/, '') ?? '';

test('a draft that was opened and left empty is reused, so that no empty drafts pile up', async () => {
  const b = await signedIn(t);
  const draft = await begin(b, BIRTH);
  const response = await b.get(`/nop-ho-so?thu-tuc=${BIRTH}`);
  expect(response.html).toContain('Mới mở, chưa khai gì');
  expect(await begin(b, BIRTH, { them: '1' })).toBe(draft);
  const passport = await begin(b, PASSPORT, { them: '1' });
  expect(passport).not.toBe(draft);
  await fillInfo(b, draft, { _action: 'save' });
  expect(await begin(b, BIRTH, { them: '1' })).not.toBe(draft);
});

test('drafts of one procedure are told apart by the person they are about, wherever they are offered, for screen readers too', async () => {
  const b = await signedIn(t, 1);
  const named: Record<string, string> = {};
  for (const childName of ['LÊ GIA HÂN', 'LÊ GIA BẢO']) {
    const draft = await begin(b, BIRTH, { them: '1' });
    const answers = { childName, motherDeclared: 'co', motherName: 'TRẦN THỊ MẸ', _action: 'save' };
    await tellOfBirth(t, b, draft, answers);
    named[draft] = childName;
  }
  const other = await begin(b, BIRTH, { them: '1' });
  const forOther = { filingFor: 'other', ownerFullName: 'PHẠM VĂN CHỦ', childName: '', _action: 'save' };
  await tellOfBirth(t, b, other, forOther);
  named[other] = 'PHẠM VĂN CHỦ';
  const start = await b.get(`/nop-ho-so?thu-tuc=${BIRTH}`);
  const mine = await b.get('/ho-so-cua-toi?loai=chua-gui');
  for (const [draft, name] of Object.entries(named)) {
    for (const [html, link] of [
      [start.html, `${draft}"`],
      [start.html, `${draft}/xoa"`],
      [mine.html, `${draft}"`],
      [mine.html, `${draft}/xoa"`],
    ] as const)
      expect(linkTo(html, link), link).toContain(name);
    expect((await b.get(`${draft}/xoa`)).html).toContain(name);
  }
  expect(mine.html).toContain('Họ, chữ đệm, tên của trẻ: LÊ GIA HÂN');
  expect(mine.html).toContain('Họ, chữ đệm, tên người mẹ: TRẦN THỊ MẸ');
  expect(mine.html).toContain('Giữ đến 18/02/2027');
  const { idNumber } = await getAccount(t.db, t.deps.keys, (await someCitizen(t.deps, 1)).accountId);
  expect(idNumber).toMatch(/^\d{12}$/);
  expect(start.html + mine.html).not.toContain(idNumber);
});

test('the five latest drafts are shown with a link to all, and those deleted soon are emphasised', async () => {
  const b = await signedIn(t, 2);
  const drafts: string[] = [];
  for (let i = 0; i < 6; i++) {
    const draft = await begin(b, COPIES, { them: '1' });
    await fillInfo(b, draft, { _action: 'save' });
    drafts.push(draft);
  }
  const old = new Date(t.clock.now().getTime() - 80 * 86_400_000);
  const { partyId } = await someCitizen(t.deps, 2);
  await t.db.run(
    sql`update drafts set updated_at = ${old} where party_id = ${partyId} and id = ${drafts[0]?.split('/')[2]}`,
  );
  const start = await b.get(`/nop-ho-so?thu-tuc=${COPIES}`);
  expect(drafts.map((d) => start.html.includes(`href="${d}"`))).toEqual([false, ...Array(5).fill(true)]);
  expect(start.html).toContain('href="/ho-so-cua-toi?loai=chua-gui"');
  const mine = await b.get('/ho-so-cua-toi?loai=chua-gui');
  expect(mine.html.match(/Giữ đến 18\/02\/2027/g)).toHaveLength(5);
  expect(mine.html.match(/<strong class="mc-late">Sẽ bị xóa sau 30\/11\/2026/g)).toHaveLength(1);
});
