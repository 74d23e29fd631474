import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#platform/clock.ts';
import { makeKeys } from '#platform/crypto.ts';
import { sql } from '#platform/db/sql.ts';
import { bareProcedure } from '#testing/bare-procedure.ts';
import { catalogueRow, IMPORTED_AT, takeCatalogue } from '#testing/catalogue-lines.ts';
import { testDb } from '#testing/db.ts';
import {
  findProcedure,
  getProcedure,
  getVersion,
  importCatalogue,
  importProcedures,
  listProcedures,
} from './index.ts';

let db: Awaited<ReturnType<typeof testDb>>;

beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

describe('the catalogue over time', () => {
  it('is a change of settings in the security journal each time that it is imported for somebody', async () => {
    async function* lines() {
      yield catalogueRow({ code: '2.000009' });
    }
    const who = { kind: 'system', id: 'import-catalogue' } as const;
    const recordedFor = { keys: makeKeys('a secret of the tests'), clock: systemClock, who };
    await importCatalogue(db, { file: 'test', catalogue: lines(), now: IMPORTED_AT, recordedFor });
    const events = await db.many(
      sql`select kind, who_id as who, detail from security_events where detail = 'catalogue'`,
    );
    expect(events).toEqual([{ kind: 'settings.changed', who: 'import-catalogue', detail: 'catalogue' }]);
  });

  it('gives a changed procedure a new version and keeps the old one readable', async () => {
    await takeCatalogue(db, [
      catalogueRow({ code: '2.000001' }),
      catalogueRow({ code: '2.000002', name: 'Việc sẽ mất' }),
    ]);
    const old = await getProcedure(db, '2.000001');
    const { counts } = await takeCatalogue(db, [
      catalogueRow({ code: '2.000001', name: 'Tên mới' }),
      catalogueRow({ code: '2.000002', name: 'Việc sẽ mất' }),
    ]);
    expect(counts).toMatchObject({ changed: 1, unchanged: 1 });
    expect((await getVersion(db, old.versionId)).content.name).toBe('Đăng ký việc nuôi con nuôi');
    expect(await getProcedure(db, '2.000001')).toMatchObject({ version: 2, content: { name: 'Tên mới' } });
  });

  it('marks a procedure that has vanished, and makes it active again when it returns', async () => {
    const { counts, notes } = await takeCatalogue(db, [catalogueRow({ code: '2.000001', name: 'Tên mới' })]);
    expect(counts.vanished).toBe(1);
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'vanished', code: '2.000002' }));
    expect(await getProcedure(db, '2.000002')).toMatchObject({ state: 'vanished', fileable: false });
    expect((await listProcedures(db, { size: 100 })).items.map((i) => i.code)).not.toContain('2.000002');
    const back = await takeCatalogue(db, [
      catalogueRow({ code: '2.000001', name: 'Tên mới' }),
      catalogueRow({ code: '2.000002', name: 'Việc sẽ mất' }),
    ]);
    expect(back.counts).toMatchObject({ returned: 1, changed: 0 });
    expect(await getProcedure(db, '2.000002')).toMatchObject({ state: 'active', version: 1 });
  });

  it('marks nothing as vanished when a catalogue has no row at all', async () => {
    await takeCatalogue(db, []);
    expect((await getProcedure(db, '2.000001')).state).toBe('active');
  });
});

describe('two imports at once', () => {
  it('are refused except for the first, and nothing that both saw is marked as vanished', async () => {
    const codes = Array.from({ length: 501 }, (_, i) => `4.${String(i).padStart(6, '0')}`);
    const rows = codes.map((code) => catalogueRow({ code, name: `Việc số ${code}` }));
    const { promise: firstBatchDone, resolve: endFirstBatch } = Promise.withResolvers<void>();
    const { promise: restAllowed, resolve: allowRest } = Promise.withResolvers<void>();
    async function* slowLines() {
      yield* rows.slice(0, 500);
      endFirstBatch();
      await restAllowed;
      yield* rows.slice(500);
    }
    const slow = importCatalogue(db, { file: 'slow', catalogue: slowLines(), now: IMPORTED_AT });
    await firstBatchDone;
    const other = takeCatalogue(db, rows).then(
      () => 'done',
      (e) => e.code,
    );
    expect(await other).toBe('catalogue.busy');
    allowRest();
    expect((await slow).kept).toBe(501);
    const { items } = await listProcedures(db, { codes, size: 200 });
    expect(items).toHaveLength(200);
    const again = await takeCatalogue(db, rows);
    expect(again.counts).toMatchObject({ kept: 501, unchanged: 501, vanished: 0 });
  });
});

describe('the province’s own content', () => {
  const provinceContent = bareProcedure({
    code: '3.000001',
    name: 'Tên của tỉnh',
    decidedBy: [{ kind: 'commune' }],
    form: 'f',
    route: [{ id: 'r', name: 'R', role: 'clerk', place: 'receiver', hours: 1 }],
    delivery: ['desk'],
    popularity: 50,
  });

  it('takes precedence over a national row with the same code, whichever came first, and is never marked as vanished', async () => {
    await takeCatalogue(db, [catalogueRow({ code: '3.000001', name: 'Tên quốc gia' })]);
    await db.tx((tx) => importProcedures(tx, [{ content: provinceContent }], IMPORTED_AT));
    expect((await getProcedure(db, '3.000001')).content.name).toBe('Tên của tỉnh');
    const { counts, notes } = await takeCatalogue(db, [
      catalogueRow({ code: '3.000001', name: 'Tên quốc gia, sửa' }),
    ]);
    expect(counts).toMatchObject({ own: 1, kept: 1, added: 0, changed: 0 });
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'own', code: '3.000001', line: 1 }));
    expect((await getProcedure(db, '3.000001')).content.name).toBe('Tên của tỉnh');
    const stored = await db.pool.query<{ national: { name: string } }>(
      "select national from procedures where code = '3.000001'",
    );
    expect(stored.rows[0]?.national.name).toBe('Tên quốc gia, sửa');
    await takeCatalogue(db, [catalogueRow({ code: '3.000009' })]);
    expect((await findProcedure(db, '3.000001'))?.state).toBe('active');
  });
});
