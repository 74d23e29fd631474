import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotFound } from '#platform/errors.ts';
import { testDb } from '#testing/db.ts';
import {
  findProcedure,
  getProcedure,
  getVersion,
  importProcedures,
  listFields,
  listProcedures,
  listToVerify,
  type ProcedureContent,
} from './index.ts';

const NOW = new Date('2026-11-19T09:00:00+07:00');
const birth = JSON.parse(
  readFileSync(new URL('../../../seed/procedures/1.001193.json', import.meta.url), 'utf8'),
) as ProcedureContent;
let db: Awaited<ReturnType<typeof testDb>>;

beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

const importAll = (...contents: ProcedureContent[]) =>
  db.tx((tx) =>
    importProcedures(
      tx,
      contents.map((content) => ({ content })),
      NOW,
    ),
  );

describe('a procedure and its versions', () => {
  it('is found by its code with all its content', async () => {
    await importAll(birth);
    const found = await getProcedure(db, '1.001193');
    expect(found.content.parts.map((p) => p.id)).toContain('giay-chung-sinh');
    expect(found).toMatchObject({ version: 1, source: 'province', state: 'active', fileable: true });
  });

  it('stays the same version when nothing changed, and keeps the old version when something did', async () => {
    expect((await importAll(birth)).unchanged).toEqual(['1.001193']);
    const first = await getProcedure(db, '1.001193');
    const counts = await importAll({ ...birth, summary: 'Tóm tắt mới.' });
    expect(counts.changed).toEqual(['1.001193']);
    const second = await getProcedure(db, '1.001193');
    expect(second.version).toBe(first.version + 1);
    expect((await getVersion(db, first.versionId)).content.summary).toBe(birth.summary);
    expect((await getVersion(db, second.versionId)).content.summary).toBe('Tóm tắt mới.');
  });

  it('keeps the e-form of each version, and a changed e-form makes a new version', async () => {
    const formSchema = {
      $id: 'x',
      type: 'object' as const,
      title: 'X',
      ui: { sections: [{ id: 'one', title: 'Một', fields: ['name'] }] },
      properties: { name: { type: 'string' as const, title: 'Tên' } },
    };
    await db.tx((tx) => importProcedures(tx, [{ content: birth, formSchema }], NOW));
    const before = await getProcedure(db, '1.001193');
    await db.tx((tx) =>
      importProcedures(tx, [{ content: birth, formSchema: { ...formSchema, title: 'Y' } }], NOW),
    );
    expect((await getVersion(db, before.versionId)).formSchema?.title).toBe('X');
    expect((await getProcedure(db, '1.001193')).formSchema?.title).toBe('Y');
  });

  it('is not found by an unknown code or version', async () => {
    for (const code of ['9.999999', '', "'; drop table procedures", 'x'.repeat(500), '../etc/passwd'])
      expect(await findProcedure(db, code)).toBeUndefined();
    await expect(getProcedure(db, '9.999999')).rejects.toThrow(NotFound);
    await expect(getVersion(db, 'not-an-id')).rejects.toThrow(NotFound);
  });

  it('has its unverified figures listed for the administrator', async () => {
    const all = await listToVerify(db);
    expect(all.map((v) => v.what)).toContain('Mốc 60 ngày');
    expect(all.every((v) => v.code === '1.001193')).toBe(true);
  });

  it('cannot be changed in an existing version', async () => {
    await expect(db.pool.query("update procedure_versions set code = 'x'")).rejects.toThrow('append-only');
  });
});

describe('the list', () => {
  beforeAll(async () => {
    await importAll(
      ...Array.from({ length: 45 }, (_, i) => ({
        ...birth,
        code: `9.0000${String(i).padStart(2, '0')}`,
        name: `Thủ tục thứ ${String(i).padStart(2, '0')}`,
        popularity: i % 3,
        field: i % 2 ? { code: '', name: 'Đất đai' } : birth.field,
        online: i % 2 ? ('full' as const) : ('none' as const),
        lifeEvents: i % 5 ? ['birth'] : ['housing', 'work'],
        audience: i % 2 ? (['enterprise'] as const).slice() : birth.audience,
      })),
    );
  });

  it('gives every procedure exactly once over its pages, the most needed first', async () => {
    const codes: string[] = [];
    let afterKey: string | undefined;
    do {
      const page = await listProcedures(db, { afterKey, size: 7 });
      codes.push(...page.items.map((i) => i.code));
      afterKey = page.next;
    } while (afterKey);
    expect(codes).toHaveLength(46);
    expect(new Set(codes).size).toBe(46);
    expect(codes[0]).toBe('1.001193');
  });

  it('is filtered by field, level, audience and life event together', async () => {
    const { items } = await listProcedures(db, {
      fieldSlug: 'dat-dai',
      online: 'full',
      audience: 'enterprise',
      lifeEvent: 'housing',
      size: 100,
    });
    expect(items.map((i) => i.code).sort()).toEqual(['9.000005', '9.000015', '9.000025', '9.000035']);
  });

  it('starts at the beginning when the key of a page is nonsense', async () => {
    for (const afterKey of ['x', '%00', 'W10', Buffer.from('[1e99,"a","b"]').toString('base64url')])
      expect((await listProcedures(db, { afterKey })).items[0]?.code).toBe('1.001193');
  });

  it('names the fields with the number of procedures of each', async () => {
    expect(await listFields(db)).toEqual([
      expect.objectContaining({ slug: 'dat-dai', name: 'Đất đai', procedures: 22 }),
      expect.objectContaining({ slug: 'ho-tich', name: 'Hộ tịch', procedures: 24 }),
    ]);
  });
});
