import { beforeAll, describe, expect, test } from 'vitest';
import { secretOf } from '#domain/dossiers';
import { readMailbox } from '#domain/notices';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import type { Browser } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn } from '#testing/sign-in.ts';

// of 2027 the law's days and those of Tết that the proposals have are entered; no decision has confirmed them (seed/calendar.json)
const EXPECTED = '(theo lịch nghỉ dự kiến)';
const NOT_CONFIRMED = '(the holidays of that year are not confirmed yet)';

const t = await appWithFilerAndDesk('2026-12-30T15:00:00+07:00');
const confirm = async (yes: boolean) => {
  await t.db.run(sql`update calendar_years set verified = ${yes} where year = 2027`);
  await t.db.run(sql`update calendar_revision set revision = ${newId()}`);
};
const officeOn = async (when: string, url = '/co-quan/H99.21.01') => {
  t.clock.set(`${when}:00+07:00`);
  t.deps.pages.drop();
  const { html } = await t.browser().get(url);
  return /class="mc-office-now"><strong class="[^"]*">([^<]*)<\/strong> ([^<]*)/
    .exec(html)
    ?.slice(1)
    .join(' ');
};

describe('whether an office is open', () => {
  test.each([
    ['2026-12-31T09:00', 'Đang mở cửa đến 11:30'],
    ['2026-12-31T18:00', `Đã đóng cửa mở cửa lúc 07:00 thứ Hai, 04/01/2027 ${EXPECTED}`],
    ['2027-01-05T09:00', `Đang mở cửa đến 11:30 ${EXPECTED}`],
    ['2027-02-03T18:00', `Đã đóng cửa mở cửa lúc 07:00 thứ Sáu, 12/02/2027 ${EXPECTED}`], // over Tết
    ['2027-02-04T09:00', `Đã đóng cửa mở cửa lúc 07:00 thứ Sáu, 12/02/2027 ${EXPECTED}`], // off by one proposal
    ['2027-02-11T09:00', `Đã đóng cửa mở cửa lúc 07:00 ngày mai, thứ Sáu, 12/02/2027 ${EXPECTED}`], // off by the other
  ])('at %s it says: %s', async (when, said) => {
    expect(await officeOn(when)).toBe(said);
  });

  test('is told so on the home page and in the directory, also in English', async () => {
    for (const url of ['/', '/co-quan']) expect(await officeOn('2027-02-08T09:00', url)).toContain(EXPECTED);
    expect(await officeOn('2027-02-08T09:00', '/en/')).toContain(NOT_CONFIRMED);
  });
});

describe('a time that is promised for the new year', () => {
  let b: Browser;
  let code: string;
  let draft: string;
  beforeAll(async () => {
    t.clock.set('2026-12-31T15:00:00+07:00'); // a Thursday; the day after is a holiday
    b = await signedIn(t);
    code = await t.file();
    draft = `/nop-ho-so/${(await t.db.one<{ id: string }>(sql`select id from drafts where dossier_id is not null order by id desc limit 1`))?.id}`;
  });
  const lookedUp = async () => {
    const { dossier } = await t.own(code);
    return `/tra-cuu?ma=${code}&khoa=${secretOf(t.deps.keys, dossier)}`;
  };
  const mine = () => `/ho-so-cua-toi/${code}`;

  test('by when the desk answers is told as expected: after sending, in the list, on the page, as a table, to whoever looks it up, in the letters', async () => {
    for (const url of [
      `${draft}/thanh-cong`,
      '/ho-so-cua-toi',
      mine(),
      `${mine()}/qua-trinh`,
      await lookedUp(),
    ])
      expect((await b.get(url)).html, url).toMatch(/04\/01\/2027[^<]*\(theo lịch nghỉ dự kiến\)/);
    expect((await b.get(`/en${mine()}`)).html).toContain(NOT_CONFIRMED);
    await runJobs(t.deps, t.url);
    const letters = (await readMailbox(t.db)).filter((l) => l.body.includes(code));
    expect(letters).not.toHaveLength(0);
    for (const { body } of letters) expect(body).toMatch(/04\/01\/2027 \((theo lịch nghỉ )?dự kiến\)/);
  });

  test('so is when the result is due, and the receipt says it in a note', async () => {
    await t.desk.accept(code);
    for (const url of ['/ho-so-cua-toi', mine(), await lookedUp()])
      expect((await b.get(url)).html, url).toMatch(/04\/01\/2027[^<]*\(theo lịch nghỉ dự kiến\)/);
    const receipt = await b.get(`${mine()}/bieu-mau/giay-tiep-nhan`);
    expect(receipt.html).toContain('lịch nghỉ dự kiến của năm 2027');
  });

  test('once the year is confirmed, it is certain everywhere', async () => {
    await confirm(true);
    for (const url of ['/ho-so-cua-toi', mine(), `${mine()}/qua-trinh`]) {
      const [html = ''] = (await b.get(url)).html.split('id="tin-nhan"'); // a letter says what was so when it was written
      expect(html).toContain('04/01/2027');
      expect(html, url).not.toContain('dự kiến');
    }
    // the paper says what was so when it was issued
    const receipt = await b.get(`${mine()}/bieu-mau/giay-tiep-nhan`);
    expect(receipt.html).toContain('lịch nghỉ dự kiến của năm 2027');
    await confirm(false);
  });
});
