import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isDossier, isOnItsWorklist } from '#testing/by-code.ts';
import { BIRTH, fileCopies, officerNamed } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const COPIES = '2.000815';
const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');
let leader: Browser;
let first: string;
let assigned: string;
let accepted: string;
let last: string;
let copies: string;

beforeAll(async () => {
  first = await t.file();
  assigned = await t.file();
  await t.desk.accept(assigned);
  await t.desk.assign(assigned);
  t.clock.set('2026-11-20T09:00:00+07:00');
  accepted = await t.file();
  await t.desk.accept(accepted);
  t.clock.set('2026-11-23T10:00:00+07:00');
  last = await t.file();
  copies = await fileCopies(t.deps, t.citizen, '2026-12-01');
  leader = await signInOfficer(t, 'lanhdao.anphu');
});

const codesOf = (html: string) => [...html.matchAll(/mc-code"[^>]*>([^<]+)</g)].map((m) => m[1] ?? '');
const get = (query: Record<string, string>, b = leader) => b.get(`/can-bo?${new URLSearchParams(query)}`);
const listed = async (query: Record<string, string>) => codesOf((await get({ xem: 'unit', ...query })).html);
const promiseOf = async (code: string) =>
  (
    await t.db.one<{ day: string }>(
      sql`select to_char(promised_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') as day from dossiers where ${isDossier(code)}`,
    )
  )?.day ?? '';
const nextOf = (html: string) => /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');

describe('the worklist', () => {
  test('is narrowed by procedure, status, holder, and the days of receiving and of the promise', async () => {
    const holder = (await officerNamed(t.deps, 'canbo.anphu2')).officerId;
    const day = await promiseOf(accepted);
    const cases: [Record<string, string>, string[]][] = [
      [{ 'thu-tuc': BIRTH }, [first, assigned, accepted, last]],
      [{ 'thu-tuc': COPIES }, []],
      [{ xem: 'waiting', 'thu-tuc': COPIES }, [copies]],
      [{ xem: 'waiting', 'thu-tuc': BIRTH }, []],
      [{ 'tinh-trang': 'submitted' }, [first, last]],
      [{ 'nguoi-giu': holder }, [assigned]],
      [{ 'nop-tu': '20/11/2026' }, [accepted, last]],
      [{ 'nop-tu': '20/11/2026', 'nop-den': '20/11/2026' }, [accepted]],
      [{ 'hen-tu': day, 'hen-den': day }, [accepted]],
      [{ 'thu-tuc': BIRTH, 'tinh-trang': 'submitted', 'nop-den': '19/11/2026' }, [first]],
    ];
    for (const [query, codes] of cases)
      expect((await listed(query)).sort(), JSON.stringify(query)).toEqual(codes.sort());
  });

  test('is ordered by receiving, by promise and by number, from its heads too, without a script', async () => {
    const cases: [string, string[]][] = [
      ['cu-nhat', [first, assigned, accepted, last]],
      ['moi-nhat', [last, accepted, assigned, first]],
      ['hen-som', [assigned, accepted]],
      ['hen-muon', [accepted, assigned]],
      ['ma', [first, assigned, accepted, last]],
      ['ma-nguoc', [last, accepted, assigned, first]],
    ];
    for (const [xep, codes] of cases) expect(await listed({ xep }), xep).toEqual(codes);
    const { html } = await get({ xem: 'unit', 'thu-tuc': BIRTH, xep: 'ma' });
    expect(html).toMatch(
      new RegExp(
        `aria-sort="ascending"><a [^>]*href="/can-bo\\?xem=unit&amp;thu-tuc=${BIRTH}&amp;xep=ma-nguoc"`,
      ),
    );
    expect(html).toMatch(new RegExp(`href="/can-bo\\?xem=unit&amp;thu-tuc=${BIRTH}&amp;xep=hen-som"`));
    expect((await get({ xem: 'unit', xep: 'hen-som' })).html).toContain('chỉ gồm hồ sơ đã có ngày hẹn trả');
    expect((await get({ xem: 'unit', xep: 'moi-nhat' })).html).toContain('data-label="Nộp lúc"');
  });

  test('offers in its boxes the procedures of the open work and the agency’s officers, and keeps what was chosen', async () => {
    const holder = (await officerNamed(t.deps, 'canbo.anphu2')).officerId;
    const asked = { xem: 'unit', 'thu-tuc': BIRTH, 'nguoi-giu': holder, 'nop-tu': '19/11/2026', xep: 'ma' };
    const { html } = await get(asked);
    expect(html).toMatch(new RegExp(`<option value="${BIRTH}" selected[^>]*>Đăng ký khai sinh`));
    expect(html).toContain(`<option value="${COPIES}"`);
    expect(html).toContain(`<option value="${holder}" selected`);
    expect(html).toContain('value="19/11/2026"');
    expect(html).toContain('value="ma" selected');
    expect(html).toMatch(/<details[^>]* open/);
    expect((await get({ xem: 'unit' })).html).not.toMatch(/<details class="govuk-details"[^>]* open/);
    const waiting = (await get({ xem: 'waiting' })).html;
    expect(waiting).not.toContain('name="tinh-trang"');
    expect(waiting).not.toContain('name="nguoi-giu"');
  });

  test('has 25, 50 or 100 rows, which stays from list to list, and says of how many and whose', async () => {
    await t.db.run(sql`insert into worklist (holder_agency_id, owner_agency_id, dossier_id, code, procedure_name, owner_name, status, step_name, role,
        unit, officer_id, officer_name, due_at, received_at)
      select holder_agency_id, owner_agency_id, ('019af000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'H99.21.01-261101-' || lpad(n::text, 4, '0'),
        procedure_name, 'TRỊNH VĂN ' || n, status, step_name, role, unit, null, '', due_at + make_interval(mins => n / 10), received_at
      from worklist, generate_series(1, 1100) n where ${isOnItsWorklist(first)}`);
    for (const size of [25, 50, 100]) {
      const { html } = await get({ xem: 'unit', 'so-dong': String(size) });
      expect(codesOf(html)).toHaveLength(size);
      expect(html).toContain(`${size} hồ sơ trên trang này, trong hơn 1.000 hồ sơ của cơ quan`);
      if (size !== 50) {
        expect(html).toContain(`href="/can-bo?xem=mine&amp;so-dong=${size}"`);
        expect(nextOf(html)).toContain(`so-dong=${size}`);
      }
    }
    expect(codesOf((await get({ xem: 'unit', 'so-dong': '9999' })).html)).toHaveLength(50);
    const narrowed = (await get({ xem: 'unit', 'thu-tuc': BIRTH })).html;
    expect(narrowed).toContain('4 hồ sơ trên trang này, trong 4 hồ sơ của cơ quan');
    const all: string[] = [];
    for (let url: string | undefined = '/can-bo?xem=unit&xep=ma&so-dong=100'; url; ) {
      const { html } = await leader.get(url);
      all.push(...codesOf(html));
      url = nextOf(html);
    }
    expect(all).toHaveLength(1104);
    expect(new Set(all).size).toBe(1104);
  });

  test('says what is wrong with a day, and shows no other list in its place', async () => {
    for (const query of ['nop-tu=32/01/2026', 'nop-tu=20/11/2026&nop-den=19/11/2026', 'hen-den=hôm qua']) {
      const { status, html } = await leader.get(`/can-bo?xem=unit&${query}`);
      expect([status, codesOf(html)], query).toEqual([422, []]);
      expect(html).toContain('govuk-error-summary');
    }
  });

  test('goes to its first page by a key of another order, or by none that can be read', async () => {
    for (const [xep, sau] of [
      ['ma', '1700000000000_019af000-0000-7000-8000-000000000001'],
      ['', 'H99.21.01-261119-0001_019af000-0000-7000-8000-000000000001'],
      ['ma', 'x'],
      ['hen-som', '_'],
    ] as const)
      expect((await get({ xem: 'unit', xep, sau })).status, `${xep} ${sau}`).toBe(200);
  });
});
