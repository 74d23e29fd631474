import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCitizenByNumber } from '#domain/accounts';
import {
  changeContact,
  exportList,
  findByNumber,
  listMissing,
  maySee,
  openAsOfficer,
  searchDossiers,
} from '#domain/dossiers';
import type { Citizen } from '#domain/journal';
import { sql } from '#platform/db/sql.ts';
import { fold } from '#platform/text.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser, PageAnswer } from '#testing/browser-client.ts';
import { isDossier } from '#testing/by-code.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { BIRTH, fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { signInOfficer } from '#testing/sign-in.ts';
import { demoCitizens } from '../../../../seed.ts';

const CUC = { name: 'PHẠM THỊ CÚC', number: '099301000343', phone: '0900000203' };

let t: TestApp;
let clerk: Browser;
let desk: Awaited<ReturnType<typeof anPhu>>;
let anh: Citizen;
let cuc: Citizen;
let ended: string;
let refused: string;
let open: string;
let elsewhere: string;

beforeAll(async () => {
  t = await testApp();
  t.clock.set('2026-11-19T09:00:00+07:00');
  desk = await anPhu(t.deps);
  anh = await someCitizen(t.deps);
  const found = await findCitizenByNumber(t.db, t.deps.keys, CUC.number);
  if (!found) throw new Error('the seed has nobody of this number');
  cuc = found;
  ended = await fileBirth(t.deps, anh);
  for (const verb of ['accept', 'assign', 'examine', 'approve', 'result', 'handOver'] as const)
    await desk[verb](ended);
  t.clock.set('2026-11-20T09:00:00+07:00');
  refused = await fileBirth(t.deps, cuc);
  await desk.refuse(refused, 'Không đúng nơi');
  t.clock.set('2026-11-23T09:00:00+07:00');
  open = await fileBirth(t.deps, cuc);
  elsewhere = await fileBirth(t.deps, cuc, { agency: 'H99.21.02' });
  clerk = await signInOfficer(t, 'canbo.anphu1');
});
afterAll(() => t.close());

const codesOf = (html: string) => [...html.matchAll(/mc-code"[^>]*>([^<]+)</g)].map((m) => m[1] ?? '');
const listed = async (query: Record<string, string>, b = clerk) =>
  codesOf((await b.get(`/can-bo/ho-so?${new URLSearchParams(query)}`)).html);
/** Types into the box and presses the button. */
const type = async (tim: string, b = clerk): Promise<PageAnswer> => {
  const answer = await b.post('/can-bo/ho-so', { tim });
  return b.follow(answer);
};
const found = async (tim: string, b = clerk) => codesOf((await type(tim, b)).html);
const journalOf = (username: string) =>
  t.db.many<{ verb: string; thingId: string; detail: Record<string, unknown> }>(
    sql`select j.verb, j.thing_id as "thingId", j.detail from journal j join officer_logins l on l.officer_id = j.actor_id
      where l.username = ${username} and j.verb in ('dossier.searched', 'dossier.number-looked-up', 'dossier.list-exported') order by j.at, j.id`,
  );

describe('the search over all dossiers of an agency', () => {
  test('is reached from the worklist, by a key too, and lists ended ones with the open ones, the last received first', async () => {
    const worklist = await clerk.get('/can-bo');
    expect(worklist.html).toMatch(/href="\/can-bo\/ho-so" data-key="t"/);
    const { html } = await clerk.get('/can-bo/ho-so');
    expect(codesOf(html)).toEqual([open, refused, ended]);
    expect(html).toContain('3 hồ sơ trên trang này, trong 3 hồ sơ tìm thấy');
  });

  test('finds by whole words of the owner’s name, with and without accents, in any order, and by the pieces of a number', async () => {
    for (const words of [
      'Phạm Thị Cúc',
      'cuc pham',
      ' CÚC  thị',
      'Phạm Thị Cúc'.normalize('NFD'),
      'phạm-cúc',
    ])
      expect(await found(words), words).toEqual([open, refused]);
    const [, day = '', nth = ''] = ended.split('-');
    expect(await found(`${day}-${nth}`)).toEqual([ended]);
    expect(await found(`anh ${day}`)).toEqual([ended]);
    for (const words of ['phạm thị', 'cuc anh', 'cu', 'Thị Phạm Cúc Hoa'])
      expect(await found(words), words).toEqual(words === 'phạm thị' ? [open, refused] : []);
  });

  test('opens the dossier of a whole number', async () => {
    const answer = await type(ended.toLowerCase());
    expect(answer.location).toBe(`/can-bo/tim-ho-so?ma=${ended}`);
    expect((await clerk.follow(answer)).location).toBe(`/can-bo/ho-so/${ended}`);
  });

  test('keeps all that it was asked for in its address, and shows it again from there', async () => {
    const asked = {
      tim: 'cúc',
      'tinh-trang': 'refused',
      'nop-tu': '20/11/2026',
      xep: 'cu-nhat',
      'so-dong': '50',
    };
    const answer = await clerk.post('/can-bo/ho-so', { ...asked, 'thu-tuc': '' });
    expect(Object.fromEntries(new URL(answer.location, 'http://x').searchParams)).toEqual(asked);
    const { html } = await clerk.follow(answer);
    expect(codesOf(html)).toEqual([refused]);
    for (const box of ['name="tim" type="search" value="cúc"', 'value="20/11/2026"'])
      expect(html).toContain(box);
    for (const option of ['value="refused" selected', 'value="cu-nhat" selected', 'value="50" selected'])
      expect(html).toContain(option);
  });
});

describe('by the number of a person', () => {
  test('identity number and telephone of filer or owner find their dossiers, whole alone, and stand in no address', async () => {
    for (const number of [CUC.number, '099 301 000 343', CUC.phone, '0900.000.203', '+84 900 000 203']) {
      const answer = await clerk.post('/can-bo/ho-so', { tim: number });
      expect(answer.location, number).toBe('');
      expect(codesOf(answer.html), number).toEqual([open, refused]);
      expect(answer.html).toContain('2 hồ sơ của người có số này');
    }
    expect(await found('099301000344')).toEqual([]);
    for (const part of ['099301', '0900000', '301000343']) expect(await found(part), part).toEqual([]);
    // neither is one looked for that somebody has put into an address
    const { html } = await clerk.get(`/can-bo/ho-so?tim=${CUC.number}`);
    expect(codesOf(html)).toEqual([]);
    expect(html).toContain('Bấm “Tìm” để tra số này');
  });

  test('an owner whom the filer only named is found by their own number', async () => {
    const content = {
      onBehalf: true,
      owner: {
        name: 'ĐỖ VĂN ĐÔNG',
        idNumber: '099085000999',
        phone: '0912345436',
        email: '',
        address: 'Thôn 2',
      },
    };
    const forAnother = await fileBirth(t.deps, anh, { agency: 'H99.21.06', content });
    const there = await signInOfficer(t, 'canbo.honmay1');
    const filers = demoCitizens()[0]?.idNumber ?? '';
    for (const typed of ['099085000999', '0912345436', 'dong do', filers])
      expect(await found(typed, there), typed).toEqual([forAnother]);
    expect(await found('anh', there)).toEqual([]); // the list shows the owner alone
  });

  test('the table holds neither a number nor a word of a name', async () => {
    const rows = await t.db.many<{ row: string }>(sql`select a::text as row from agency_dossiers a`);
    for (const { row } of rows) {
      expect(row).not.toMatch(new RegExp(`${CUC.number}|${CUC.phone}`));
      expect(fold(row)).not.toContain('cuc');
    }
  });

  test('is journalled by each dossier that was shown, words by how many were found; a list without words is not', async () => {
    const head = await signInOfficer(t, 'truongphong.anphu');
    await head.get('/can-bo/ho-so?tinh-trang=refused');
    await found('cúc', head);
    await found(CUC.number, head);
    await found('099301000344', head);
    const ids = await t.db.many<{ id: string; code: string }>(
      sql`select id, code from dossiers where owner_agency_id = (select id from agencies where code = 'H99.21.01') and code in (${open}, ${refused}) order by code desc`,
    );
    const officer = await officerNamed(t.deps, 'truongphong.anphu');
    expect(await journalOf('truongphong.anphu')).toEqual([
      { verb: 'dossier.searched', thingId: officer.officerId, detail: { found: 2 } },
      ...ids.map(({ id, code }) => ({ verb: 'dossier.number-looked-up', thingId: id, detail: { code } })),
      { verb: 'dossier.number-looked-up', thingId: officer.officerId, detail: { found: 0 } },
    ]);
  });
});

describe('who sees what', () => {
  test('an officer is shown what their agency may see and nothing else: what is listed opens, and what opens is listed', async () => {
    const all = [ended, refused, open, elsewhere];
    for (const username of ['canbo.anphu1', 'lanhdao.anphu', 'canbo.binhminh1', 'canbo.honmay1', 'quantri']) {
      const b = await signInOfficer(t, username);
      const officer = await officerNamed(t.deps, username);
      const opens = await maySee(t.db, officer, new Set(all));
      const codes = await listed({}, b);
      expect(codes.filter((code) => all.includes(code)).sort(), username).toEqual([...opens].sort());
      for (const number of [CUC.number, CUC.phone])
        expect(
          (await found(number, b)).every((code) => opens.has(code)),
          username,
        ).toBe(true);
    }
    expect(await listed({}, await signInOfficer(t, 'canbo.binhminh1'))).toEqual([elsewhere]);
  });

  test('another agency cannot be named', async () => {
    const there = await t.db.one<{ id: string }>(sql`select id from agencies where code = 'H99.21.02'`);
    expect(await listed({ 'co-quan': there?.id ?? '' })).toEqual([open, refused, ended]);
    const officer = await officerNamed(t.deps, 'canbo.anphu1');
    const o = {
      agencyId: there?.id ?? '',
      words: '',
      filter: {},
      order: 'received-last',
      now: t.clock.now(),
    } as const;
    await expect(searchDossiers(t.db, t.deps.keys, officer, { ...o, limit: 10 })).rejects.toThrow(
      'not-found',
    );
    await expect(t.db.tx((tx) => exportList(tx, t.deps.keys, officer, o))).rejects.toThrow('not-found');
    const byNumber = { ...o, number: CUC.number };
    await expect(t.db.tx((tx) => findByNumber(tx, t.deps.keys, officer, byNumber))).rejects.toThrow(
      'not-found',
    );
  });

  test('a row in the list of an agency that may not see the dossier shows nothing of it', async () => {
    await t.db.run(sql`insert into agency_dossiers select (select id from agencies where code = 'H99.21.01') as agency_id, dossier_id,
        owner_agency_id, terms, procedure_code, status, holder_officer_id, submitted_at, promised_at
      from agency_dossiers where agency_id = (select id from agencies where code = 'H99.21.02')`);
    expect(await listed({})).toEqual([open, refused, ended]);
    await t.db.run(sql`delete from agency_dossiers a where agency_id = (select id from agencies where code = 'H99.21.01')
      and owner_agency_id <> agency_id`);
  });
});

describe('the list', () => {
  test('is narrowed by procedure, status, holder, and by the days of receiving and of the promise', async () => {
    await desk.accept(open);
    await desk.assign(open);
    const holder = (await officerNamed(t.deps, 'canbo.anphu2')).officerId;
    const promised = await t.db.one<{ day: string }>(
      sql`select to_char(promised_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') as day from dossiers where ${isDossier(open)}`,
    );
    const [day = ''] = [promised?.day];
    const cases: [Record<string, string>, string[]][] = [
      [{ 'thu-tuc': BIRTH }, [open, refused, ended]],
      [{ 'thu-tuc': '2.000815' }, []],
      [{ 'tinh-trang': 'returned' }, [ended]],
      [{ 'tinh-trang': 'processing' }, [open]],
      [{ 'nguoi-giu': holder }, [open]],
      [{ 'nop-tu': '20/11/2026', 'nop-den': '20/11/2026' }, [refused]],
      [{ 'nop-den': '19/11/2026' }, [ended]],
      [{ 'hen-tu': day, 'hen-den': day }, [open]],
      [{ xep: 'cu-nhat' }, [ended, refused, open]],
      [{ xep: 'hen-som' }, [ended, open]],
      [{ xep: 'hen-muon' }, [open, ended]],
      [{ tim: 'cuc', 'tinh-trang': 'processing' }, [open]],
      [{ tim: 'cuc', xep: 'hen-som' }, [open]],
    ];
    for (const [query, codes] of cases) expect(await listed(query), JSON.stringify(query)).toEqual(codes);
    const { html } = await clerk.get('/can-bo/ho-so');
    expect(html).toMatch(new RegExp(`<option value="${BIRTH}"[^>]*>Đăng ký khai sinh`));
    expect(html).toContain(`<option value="${holder}"`);
  });

  test('says what is wrong with a day, and shows no other list in its place', async () => {
    for (const query of ['nop-tu=32/01/2026', 'nop-tu=20/11/2026&nop-den=19/11/2026', 'hen-den=hôm qua']) {
      const { status, html } = await clerk.get(`/can-bo/ho-so?${query}`);
      expect([status, codesOf(html)], query).toEqual([422, []]);
      expect(html).toContain('govuk-error-summary');
    }
  });

  test('is red only for what is late in law', async () => {
    t.clock.set('2026-12-10T09:00:00+07:00');
    const { html } = await (await signInOfficer(t, 'canbo.anphu1')).get('/can-bo/ho-so');
    t.clock.set('2026-11-23T10:00:00+07:00');
    clerk = await signInOfficer(t, 'canbo.anphu1');
    const late = [...html.matchAll(/<tr class="([^"]*)"[^>]*>(?:(?!<\/tr>)[\s\S])*?mc-code"[^>]*>([^<]+)</g)];
    expect(late.filter(([, mark]) => mark?.includes('--late')).map(([, , code]) => code)).toEqual([open]);
  });

  test('is taken away as a table with the same rows, by who may see them, and that is journalled', async () => {
    const b = await signInOfficer(t, 'canbo.anphu3');
    await b.get('/can-bo/ho-so');
    const csv = await b.post('/can-bo/ho-so/tai-danh-sach', { tim: 'cuc', xep: 'cu-nhat' });
    const lines = csv.html.replace('\ufeff', '').trim().split('\r\n');
    expect(lines.map((line) => line.split(',')[0])).toEqual(['Mã hồ sơ', refused, open]);
    expect(lines[1]).toContain(CUC.name);
    expect(await journalOf('canbo.anphu3')).toMatchObject([
      { verb: 'dossier.list-exported', detail: { found: 2 } },
    ]);
    const other = await signInOfficer(t, 'canbo.honmay1');
    const nothing = await other.post('/can-bo/ho-so/tai-danh-sach', { tim: 'cuc' });
    expect(nothing.html).not.toContain(open);
  });
});

describe('what the lists are made of', () => {
  test('stands for each agency that may see a dossier, as the dossier is now', async () => {
    expect(await unlike()).toEqual([]);
  });

  test('follows the contact data that are changed at the counter', async () => {
    const { dossier } = await openAsOfficer(t.db, t.deps.keys, desk.clerk, open, t.clock.now());
    const change = {
      ref: dossier,
      revision: dossier.revision,
      officer: desk.clerk,
      now: t.clock.now(),
      counter: { broughtBy: CUC.name, why: 'Đổi số' },
      contact: { phone: '0912345999', email: '', address: '' },
    };
    await t.db.tx((tx) => changeContact(tx, t.deps.keys, change));
    expect(await found('0912345999')).toEqual([open]);
    expect(await found(CUC.phone)).toEqual([refused]);
    expect(await found(CUC.number)).toEqual([open, refused]);
    expect(await unlike()).toEqual([]);
  });

  test('is made by a job for dossiers from before, and after a former version was at work', async () => {
    await t.db.run(sql`delete from agency_dossiers`);
    await t.db.run(sql`update dossiers set listed_revision = 0 where status <> 'refused'`);
    await t.db.run(
      sql`update dossiers set revision = revision + 1, status = 'withdrawn' where ${isDossier(refused)}`,
    );
    await listMissing(t.db, t.deps.keys);
    expect(await unlike()).toEqual([]);
    expect(await found(CUC.number)).toEqual([open, refused]);
    expect(await listed({ 'tinh-trang': 'withdrawn' })).toEqual([refused]);
    await t.db.run(sql`update dossiers set status = 'refused' where ${isDossier(refused)}`);
  });

  test('words that thousands have give the same list as words that few have, page by page, with what narrows it', async () => {
    await copies(2_100);
    const [common, all] = [await walk({ tim: 'cuc', 'so-dong': '100' }), await walk({ 'so-dong': '100' })];
    expect(common.codes.length).toBe(2_102);
    expect(common.title).toContain('trong hơn 1.000 hồ sơ tìm thấy');
    expect(common.codes).toEqual(all.codes.filter((code) => code !== ended));
    expect((await walk({ tim: 'cuc', 'nop-den': '20/11/2026', 'so-dong': '100' })).codes).toEqual([refused]);
    expect((await walk({ tim: 'pham', xep: 'cu-nhat', 'so-dong': '100' })).codes).toEqual(
      common.codes.toReversed(),
    );
    expect((await walk({ tim: 'anh' })).codes).toEqual([ended]);
  });
});

/** Rows in the list of an agency that are missing, too many, or not as the dossier is. */
function unlike() {
  return t.db.many(sql`select d.code, a.agency_id as listed, s.agency_id as sees from dossier_agencies s
    join dossiers d on d.owner_agency_id = s.owner_agency_id and d.id = s.dossier_id
    full join agency_dossiers a on a.agency_id = s.agency_id and a.dossier_id = s.dossier_id
    where a.agency_id is null or s.agency_id is null or a.status <> d.status or a.promised_at is distinct from d.promised_at
      or a.holder_officer_id is distinct from d.holder_officer_id or a.submitted_at <> d.submitted_at or d.listed_revision <> d.revision`);
}

/** So many more dossiers of the person of `open`, received in the minutes after it. */
async function copies(count: number): Promise<void> {
  await t.db.run(sql`with made as (insert into dossiers select r.* from dossiers d, generate_series(1, ${count}::int) n,
        lateral json_populate_record(d, json_build_object('id', '019af000-0000-7000-8000-' || lpad(n::text, 12, '0'),
          'code', 'H99.21.01-261124-' || lpad(n::text, 4, '0'), 'submitted_at', d.submitted_at + make_interval(mins => n))) r
      where d.owner_agency_id = (select id from agencies where code = 'H99.21.01') and d.code = ${open} returning *),
    seen as (insert into dossier_agencies select owner_agency_id, id, owner_agency_id from made)
    insert into agency_dossiers select a.agency_id, m.id, m.owner_agency_id, a.terms, a.procedure_code, a.status, a.holder_officer_id,
      m.submitted_at, a.promised_at
    from made m, agency_dossiers a where a.agency_id = m.owner_agency_id and a.dossier_id = (select id from dossiers where ${isDossier(open)})`);
}

async function walk(query: Record<string, string>): Promise<{ codes: string[]; title: string }> {
  const codes: string[] = [];
  let title = '';
  for (let url: string | undefined = `/can-bo/ho-so?${new URLSearchParams(query)}`; url; ) {
    const { html } = await clerk.get(url);
    codes.push(...codesOf(html));
    title ||= /role="status">([^<]*)/.exec(html)?.[1] ?? '';
    url = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  return { codes, title };
}
