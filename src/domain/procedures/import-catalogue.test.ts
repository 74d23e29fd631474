import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { catalogueDetail, catalogueRow, takeCatalogue } from '#testing/catalogue-lines.ts';
import { testDb } from '#testing/db.ts';
import { getProcedure } from './index.ts';

let db: Awaited<ReturnType<typeof testDb>>;

beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

describe('a catalogue whose file begins with a mark', () => {
  it('loses neither its first row nor the procedure of that row', async () => {
    const other = await testDb();
    const rows = ['9.000001', '9.000002'].map((code) => catalogueRow({ code, id: code }));
    await takeCatalogue(other, rows);
    const { counts } = await takeCatalogue(other, [`\ufeff${rows[0]}`, `\ufeff${rows[1]}`]);
    expect(counts).toMatchObject({ lines: 2, kept: 2, refused: 0, vanished: 0 });
    expect(await getProcedure(other, '9.000001')).toMatchObject({ code: '9.000001' });
    await other.close();
  });
});

describe('a line as long as a line may be, of one sign over and over,', () => {
  it('is read in one go', async () => {
    const other = await testDb();
    const filled = (sign: string) => `x${sign.repeat(900_000)}x`;
    const names = [' ', ':', '-', '.'].map(filled);
    const rows = names.map((name, nth) => catalogueRow({ code: `9.00000${nth}`, id: `${nth}`, name }));
    const details = names.map((name, nth) =>
      catalogueDetail({
        code: `9.00000${nth}`,
        executionCases: [{ name, profileComponents: [] }],
      }),
    );
    const { counts } = await takeCatalogue(other, rows, details);
    expect(counts).toMatchObject({ kept: rows.length, details: details.length, refused: 0 });
    await other.close();
  });
});

describe('a dirty catalogue', () => {
  const dirty = [
    catalogueRow({ code: ' 1.000002', id: 'a', name: 'Tên của dòng có khoảng trắng trước mã' }),
    catalogueRow({ code: '1.000002', id: 'b', name: 'Tên của dòng có mã đúng' }),
    catalogueRow({ code: '1.0000031', id: 'c' }),
    catalogueRow({ code: '1.000004-Xoa', id: 'd' }),
    catalogueRow({
      code: '1.000005',
      id: 'e',
      name: '  Cấp\tgiấy \n phép\u200b  xây dựng ',
      departments: ['', 'Sở Xây dựng ', ''],
    }),
    catalogueRow({ code: '1.000006', id: 'f', name: 'Khai sinh'.normalize('NFD'), departments: [] }),
    catalogueRow({
      code: '1.000007',
      id: 'g',
      name: 'THỦ TỤC QUỸ TỰ GIẢI THỂ',
      formalityTargetType: ['nhóm 1'],
    }),
    '{"code": "1.000008", ',
    '[1,2]',
    catalogueRow({ code: '', id: 'h' }),
    catalogueRow({ code: '1.000009', id: 'i', name: '   ' }),
    catalogueRow({ code: '../../etc', id: 'j' }),
    '',
    catalogueRow({ code: '1.000010', id: 'k', name: 'x'.repeat(1192) }),
  ];

  it('loses no line silently: every line is kept, or refused with its number and the reason', async () => {
    const { counts, notes } = await takeCatalogue(db, dirty);
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
    const aside = await db.many<{ raw: string }>(
      sql`select raw from catalogue_set_aside order by file, line`,
    );
    expect(aside.map((s) => s.raw)).toEqual(
      refused.map((n) => n.from).sort((a, b) => dirty.indexOf(a ?? '') - dirty.indexOf(b ?? '')),
    );
  });

  it('prefers the row that has the code unchanged to the one whose code was repaired', async () => {
    expect((await getProcedure(db, '1.000002')).content.name).toBe('Tên của dòng có mã đúng');
  });

  it('cleans a name where that is safe, and reports it', async () => {
    expect((await getProcedure(db, '1.000005')).content.name).toBe('Cấp giấy phép xây dựng');
    expect((await getProcedure(db, '1.000006')).content.name).toBe('Khai sinh');
    const { notes } = await takeCatalogue(db, dirty);
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
    const { notes } = await takeCatalogue(db, dirty);
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
    const { counts } = await takeCatalogue(db, dirty);
    expect(counts).toMatchObject({ kept: 6, added: 0, changed: 0, returned: 0, vanished: 0, unchanged: 6 });
    expect((await getProcedure(db, '1.000005')).version).toBe(1);
  });
});
