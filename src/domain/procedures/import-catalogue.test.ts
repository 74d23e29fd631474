import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDb } from '#testing/db.ts';
import {
  type CatalogueNote,
  findProcedure,
  getProcedure,
  getVersion,
  importCatalogue,
  importProcedures,
  listProcedures,
  listSetAside,
  type ProcedureContent,
} from './index.ts';

const NOW = new Date('2026-11-19T09:00:00+07:00');
const WHOLE = new URL('../../../../shared/data/national-catalogue/', import.meta.url);
let db: Awaited<ReturnType<typeof testDb>>;

beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

const row = (o: object) =>
  JSON.stringify({
    id: 'r1',
    code: '1.000001',
    name: 'Đăng ký việc nuôi con nuôi',
    categories: ['Nuôi con nuôi'],
    departments: ['Ủy ban nhân dân cấp xã'],
    departmentPromulgate: 'Bộ Tư pháp',
    formalityTargetType: ['Công dân Việt Nam'],
    state: 'ACTIVE',
    type: 'STANDARD',
    ...o,
  });

const detail = (o: object) => JSON.stringify({ code: 'OK', data: { code: '1.000001', ...o }, message: '' });

async function* from(lines: string[]) {
  yield* lines;
}

async function run(lines: string[], details?: string[], now = NOW) {
  const notes: CatalogueNote[] = [];
  const counts = await importCatalogue(db, {
    file: 'test',
    catalogue: from(lines),
    details: details && from(details),
    now,
    report: (n) => notes.push(n),
  });
  return { counts, notes };
}

describe('a dirty catalogue', () => {
  const dirty = [
    row({ code: ' 1.000002', id: 'a', name: 'Tên của dòng có khoảng trắng trước mã' }),
    row({ code: '1.000002', id: 'b', name: 'Tên của dòng có mã đúng' }),
    row({ code: '1.0000031', id: 'c' }),
    row({ code: '1.000004-Xoa', id: 'd' }),
    row({
      code: '1.000005',
      id: 'e',
      name: '  Cấp\tgiấy \n phép\u200b  xây dựng ',
      departments: ['', 'Sở Xây dựng ', ''],
    }),
    row({ code: '1.000006', id: 'f', name: 'Khai sinh'.normalize('NFD'), departments: [] }),
    row({ code: '1.000007', id: 'g', name: 'THỦ TỤC QUỸ TỰ GIẢI THỂ', formalityTargetType: ['nhóm 1'] }),
    '{"code": "1.000008", ',
    '[1,2]',
    row({ code: '', id: 'h' }),
    row({ code: '1.000009', id: 'i', name: '   ' }),
    row({ code: '../../etc', id: 'j' }),
    '',
    row({ code: '1.000010', id: 'k', name: 'x'.repeat(1192) }),
  ];

  it('loses no line silently: every one is kept, or refused with its line and reason', async () => {
    const { counts, notes } = await run(dirty);
    expect(counts).toMatchObject({ lines: 13, kept: 6, added: 6, refused: 7, vanished: 0 });
    const refused = notes.filter((n) => n.kind === 'refused');
    expect(refused.map((n) => [n.line, n.detail ? `${n.what} ${n.detail}` : n.what])).toEqual([
      [4, 'deleted-at-source'],
      [8, 'not-json'],
      [9, 'not-json'],
      [10, 'no-code'],
      [11, 'no-name'],
      [12, 'bad-code'],
      [1, 'same-code 2'],
    ]);
    expect((await listSetAside(db)).map((s) => s.raw)).toEqual(
      refused.map((n) => n.from).sort((a, b) => dirty.indexOf(a ?? '') - dirty.indexOf(b ?? '')),
    );
  });

  it('lets the row that has a code as it stands go before the one whose code was repaired', async () => {
    expect((await getProcedure(db, '1.000002')).content.name).toBe('Tên của dòng có mã đúng');
  });

  it('cleans a name where that is safe and says so', async () => {
    expect((await getProcedure(db, '1.000005')).content.name).toBe('Cấp giấy phép xây dựng');
    expect((await getProcedure(db, '1.000006')).content.name).toBe('Khai sinh');
    const { notes } = await run(dirty);
    const cleaned = notes.filter((n) => n.kind === 'cleaned' && n.line === 5);
    expect(cleaned.map((n) => `${n.where}: ${n.what} ${n.detail ?? ''}`.trim())).toEqual([
      'name: invisible line-breaks spaces',
      'departments: spaces',
      'departments: empty-entries 2',
    ]);
    expect(cleaned[0]).toMatchObject({
      from: '  Cấp\tgiấy \n phép\u200b  xây dựng ',
      to: 'Cấp giấy phép xây dựng',
    });
  });

  it('keeps what it cannot judge, with a remark', async () => {
    const { notes } = await run(dirty);
    const remarks = notes
      .filter((n) => n.kind === 'remark')
      .map((n) => `${n.line}: ${n.what} ${n.detail ?? ''}`.trim());
    expect(remarks).toEqual(
      expect.arrayContaining([
        '3: odd-code 1.0000031',
        '6: no-agency',
        '7: capitals',
        '7: unknown-audience nhóm 1',
        '14: long-name 1192',
      ]),
    );
    expect((await getProcedure(db, '1.0000031')).content.name).toBe('Đăng ký việc nuôi con nuôi');
    expect((await getProcedure(db, '1.000007')).content.name).toBe('THỦ TỤC QUỸ TỰ GIẢI THỂ');
  });

  it('changes nothing when it is read again', async () => {
    const { counts } = await run(dirty);
    expect(counts).toMatchObject({ kept: 6, added: 0, changed: 0, returned: 0, vanished: 0, unchanged: 6 });
    expect((await getProcedure(db, '1.000005')).version).toBe(1);
  });
});

describe('the catalogue over time', () => {
  it('gives a changed procedure a new version, and those that hold the old one keep it', async () => {
    await run([row({ code: '2.000001' }), row({ code: '2.000002', name: 'Việc sẽ mất' })]);
    const old = await getProcedure(db, '2.000001');
    const { counts } = await run([
      row({ code: '2.000001', name: 'Tên mới' }),
      row({ code: '2.000002', name: 'Việc sẽ mất' }),
    ]);
    expect(counts).toMatchObject({ changed: 1, unchanged: 1 });
    expect((await getVersion(db, old.versionId)).content.name).toBe('Đăng ký việc nuôi con nuôi');
    expect(await getProcedure(db, '2.000001')).toMatchObject({ version: 2, content: { name: 'Tên mới' } });
  });

  it('marks what has vanished, and takes it back when it returns', async () => {
    const { counts, notes } = await run([row({ code: '2.000001', name: 'Tên mới' })]);
    expect(counts.vanished).toBe(1);
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'vanished', code: '2.000002' }));
    expect(await getProcedure(db, '2.000002')).toMatchObject({ state: 'vanished', fileable: false });
    expect((await listProcedures(db, { size: 100 })).items.map((i) => i.code)).not.toContain('2.000002');
    const back = await run([
      row({ code: '2.000001', name: 'Tên mới' }),
      row({ code: '2.000002', name: 'Việc sẽ mất' }),
    ]);
    expect(back.counts).toMatchObject({ returned: 1, changed: 0 });
    expect(await getProcedure(db, '2.000002')).toMatchObject({ state: 'active', version: 1 });
  });

  it('does not take a catalogue without a row for one in which everything has vanished', async () => {
    await run([]);
    expect((await getProcedure(db, '2.000001')).state).toBe('active');
  });
});

describe('the details', () => {
  const official = detail({
    executionSteps: [{ name: 'Bước 1:', description: 'Nộp hồ sơ\u00a0tại  xã \n\n\n\n Chờ' }],
    executionMethods: [
      {
        submissionMethod: 'DIRECT',
        processingTime: 7.5,
        processingTimeUnit: 'WORKING_DAY',
        description: '',
        fees: [{ type: 'SERVICE_FEE', value: 400000, description: '' }],
      },
      {
        submissionMethod: 'ONLINE',
        processingTime: 'Theo mô tả',
        processingTimeUnit: 'OTHER',
        description: 'Không quá 30 ngày kể từ ngày nhận đủ hồ sơ.',
        fees: [{ type: 'FEE', value: null, description: 'Theo nghị quyết' }],
      },
      {
        submissionMethod: 'POSTAL',
        processingTime: 1,
        processingTimeUnit: 'OTHER',
        description: '',
        fees: [{ type: 'FEE', value: 0, description: 'Theo quy định của tỉnh' }],
      },
    ],
    executionCases: [
      {
        name: '* Giấy tờ phải nộp:',
        profileComponents: [
          { name: '- Đơn xin nhận con nuôi', originalQty: 1, copyQty: 2, required: false },
          { name: 'Lưu ý cán bộ tiếp nhận', originalQty: 0, copyQty: 0, required: false },
        ],
      },
      { name: 'Khác', profileComponents: [{ name: '- Đơn xin nhận con nuôi', originalQty: 1, copyQty: 2 }] },
    ],
    cases: [],
    isWard: true,
    isFullProcess: true,
  });

  it('are merged by the code inside the data, with numbers and words told apart', async () => {
    await run([row({})], [official]);
    const { content } = await getProcedure(db, '1.000001');
    expect(content).toMatchObject({
      level: 'commune',
      online: 'full',
      form: '',
      lifeEvents: ['birth'],
      decidedBy: [{ kind: 'commune' }],
    });
    expect(content.steps).toEqual([{ name: 'Bước 1:', text: 'Nộp hồ sơ tại xã\n\nChờ' }]);
    expect(content.channels.map((c) => [c.channel, c.limit.amount, c.limit.unit, c.limit.text])).toEqual([
      ['direct', 7.5, 'working-day', undefined],
      ['online', null, 'described', 'Không quá 30 ngày kể từ ngày nhận đủ hồ sơ.'],
      ['post', null, 'described', ''],
    ]);
    expect(content.fees.map((f) => [f.kind, f.amount, f.text])).toEqual([
      ['le-phi', 400000, undefined],
      ['phi', null, 'Theo nghị quyết'],
      ['phi', null, 'Theo quy định của tỉnh'],
    ]);
    expect(content.parts).toMatchObject([
      { name: 'Đơn xin nhận con nuôi', originals: 1, copies: 2, cases: ['c1', 'c2'] },
    ]);
    expect(content.national?.notes).toEqual(['Lưu ý cán bộ tiếp nhận']);
  });

  it('stay with their procedure when the catalogue comes again without them', async () => {
    const { counts } = await run([row({})]);
    expect(counts).toMatchObject({ unchanged: 1, changed: 0 });
    expect((await getProcedure(db, '1.000001')).content.online).toBe('full');
  });

  it('are refused with a reason when they cannot be read, and remarked on when no row has their code', async () => {
    const { notes, counts } = await run(
      [row({})],
      ['{}', 'nonsense', official, official, detail({ code: '9.999999' })],
    );
    expect(notes.filter((n) => n.file === 'details').map((n) => [n.line, n.kind, n.what])).toEqual([
      [1, 'refused', 'no-data'],
      [2, 'refused', 'not-json'],
      [4, 'refused', 'same-code'],
      [5, 'remark', 'detail-without-row'],
    ]);
    expect(counts).toMatchObject({ details: 2, refused: 3 });
  });
});

describe('the province’s own content', () => {
  const own: ProcedureContent = {
    code: '3.000001',
    name: 'Tên của tỉnh',
    field: { code: '', name: 'Hộ tịch' },
    level: 'commune',
    decidedBy: [{ kind: 'commune' }],
    audience: ['citizen'],
    lifeEvents: [],
    online: 'full',
    promulgatedBy: '',
    summary: '',
    steps: [],
    channels: [],
    fees: [],
    cases: [{ id: 'a', name: 'A' }],
    parts: [],
    results: [],
    legalBasis: [],
    requirements: [],
    form: 'f',
    route: [{ id: 'r', name: 'R', role: 'clerk', place: 'receiver', hours: 1 }],
    delivery: ['desk'],
    keywords: [],
    popularity: 50,
    toVerify: [],
    sources: [],
  };

  it('wins over a national row of the same code, whichever came first, and is never marked as vanished', async () => {
    await run([row({ code: '3.000001', name: 'Tên quốc gia' })]);
    await db.tx((tx) => importProcedures(tx, [{ content: own }], NOW));
    expect((await getProcedure(db, '3.000001')).content.name).toBe('Tên của tỉnh');
    const { counts, notes } = await run([row({ code: '3.000001', name: 'Tên quốc gia, sửa' })]);
    expect(counts).toMatchObject({ own: 1, kept: 1, added: 0, changed: 0 });
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'own', code: '3.000001', line: 1 }));
    expect((await getProcedure(db, '3.000001')).content.name).toBe('Tên của tỉnh');
    const kept = await db.pool.query<{ national: { name: string } }>(
      "select national from procedures where code = '3.000001'",
    );
    expect(kept.rows[0]?.national.name).toBe('Tên quốc gia, sửa');
    await run([row({ code: '3.000009' })]);
    expect((await findProcedure(db, '3.000001'))?.state).toBe('active');
  });
});

describe.skipIf(!existsSync(WHOLE))('the whole national catalogue', () => {
  async function* lines(name: string) {
    yield* createInterface({
      input: createReadStream(new URL(name, WHOLE)),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
  }

  it('comes in within 20 seconds, with every line accounted for, and a second time without a change', async () => {
    const own = await testDb();
    const take = () =>
      importCatalogue(own, {
        file: 'whole',
        catalogue: lines('catalog.jsonl'),
        details: lines('details.jsonl'),
        now: NOW,
      });
    const since = performance.now();
    const counts = await take();
    const seconds = (performance.now() - since) / 1000;
    expect(counts).toMatchObject({
      lines: 5670,
      kept: 5668,
      added: 5668,
      refused: 2,
      details: 407,
      vanished: 0,
    });
    expect(await take()).toMatchObject({
      lines: 5670,
      kept: 5668,
      unchanged: 5668,
      added: 0,
      changed: 0,
      vanished: 0,
    });
    await own.close();
    expect(seconds).toBeLessThan(20);
  }, 60_000);
});
